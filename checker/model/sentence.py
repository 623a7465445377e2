"""Sentences as the binder meets them: tokens, and the figures that stand among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import add
from typing import NamedTuple

from checker.model.document import Document, Segment
from checker.model.figure import Figure


class Token(NamedTuple):
    """A word, a numeral or a mark; `start` and `end` are positions in its segment's text."""

    text: str
    start: int
    end: int


_new_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)
"""Half the time of `Token(…)`, and a draft has many."""


class Mention(NamedTuple):
    """A figure and the tokens of its sentence that it is written with: `tokens[first:last]`."""

    figure: Figure
    first: int
    last: int


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence that holds a figure. `mentions` stand in the order of the text and don't overlap."""

    segment: Segment
    number: int
    """The sentence's place among its segment's `sentences`."""
    texts: Sequence[str]
    """What its tokens say."""
    starts: Sequence[int]
    """Where in the segment's text each of them begins."""
    mentions: tuple[Mention, ...]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens; made when first asked for, since a run that only finds figures never asks."""
        ends = map(add, self.starts, map(len, self.texts))
        return tuple(map(_new_token, zip(self.texts, self.starts, ends, strict=True)))


class Figures(NamedTuple):
    """What was found in a document; sentences without a figure are left out."""

    document: Document
    sentences: tuple[Sentence, ...]

    def all(self) -> list[Figure]:
        """Every figure, in the order of the text."""
        return [mention.figure for sentence in self.sentences for mention in sentence.mentions]
