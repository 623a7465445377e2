"""Sentences as the binder meets them: tokens, and the figures that stand among them."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document, Segment
from checker.model.figure import Figure


class Token(NamedTuple):
    """A word, a numeral or a mark; `start` and `end` are positions in its segment's text."""

    text: str
    start: int
    end: int


class Mention(NamedTuple):
    """A figure and the tokens of its sentence that it is written with: `tokens[first:last]`."""

    figure: Figure
    first: int
    last: int


class Sentence(NamedTuple):
    """A sentence that holds a figure. `mentions` stand in the order of the text and don't overlap."""

    segment: Segment
    number: int
    """The sentence's place among its segment's `sentences`."""
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


class Figures(NamedTuple):
    """What was found in a document; sentences without a figure are left out."""

    document: Document
    sentences: tuple[Sentence, ...]

    def all(self) -> list[Figure]:
        """Every figure, in the order of the text."""
        return [mention.figure for sentence in self.sentences for mention in sentence.mentions]
