"""Sentences as passed to the binder: tokens, and the figures among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.segment import Segment
from checker.model.span import Span


class Mention(NamedTuple):
    """A figure and the tokens it occupies in its sentence, from `first` up to but not including `last`."""

    figure: Figure
    first: int
    last: int


@dataclass(slots=True, eq=False)  # frozen, it would take three times as long to make
class Sentence:
    """A sentence that contains a figure, never changed. `mentions` are in text order and don't overlap."""

    segment: Segment
    number: int
    """The sentence's index in its segment's `sentences`."""
    texts: list[str]
    """The text of each token: words, numerals and marks."""
    words: list[str]
    """The same in lower case."""
    starts: list[int]
    """The offset of each token in the segment's text."""
    mentions: tuple[Mention, ...]

    def span(self, first: int, last: int) -> Span:
        """The span in the source of the tokens from `first` up to but not including `last`."""
        end = self.starts[last - 1] + len(self.texts[last - 1])
        return self.segment.offsets.span(self.starts[first], end)


class Figures(NamedTuple):
    """The figures found in a document. Sentences without a figure are left out."""

    document: Document
    sentences: tuple[Sentence, ...]

    def all(self) -> list[Figure]:
        """Every figure, in the order of the text. A summary in front matter is read last, and stands first."""
        figures = [mention.figure for sentence in self.sentences for mention in sentence.mentions]
        return sorted(figures, key=lambda figure: figure.span.start)
