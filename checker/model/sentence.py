"""Sentences as the binder meets them: tokens, and the figures that stand among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.document import Document, Segment
from checker.model.figure import Figure
from checker.model.span import Span


class Mention(NamedTuple):
    """A figure and the tokens of its sentence, from `first` up to `last`, that it is written with."""

    figure: Figure
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence that holds a figure. `mentions` stand in the order of the text and don't overlap."""

    segment: Segment
    number: int
    """The sentence's place among its segment's `sentences`."""
    texts: Sequence[str]
    """What its tokens say: words, numerals and marks."""
    words: Sequence[str]
    """The same in small letters."""
    starts: Sequence[int]
    """Where in the segment's text each of them begins."""
    mentions: tuple[Mention, ...]

    def span(self, first: int, last: int) -> Span:
        """Where the tokens from `first` up to `last` stand in the source."""
        end = self.starts[last - 1] + len(self.texts[last - 1])
        return self.segment.offsets.span(self.starts[first], end)


class Figures(NamedTuple):
    """What was found in a document; sentences without a figure are left out."""

    document: Document
    sentences: tuple[Sentence, ...]

    def all(self) -> list[Figure]:
        """Every figure, in the order of the text."""
        return [mention.figure for sentence in self.sentences for mention in sentence.mentions]
