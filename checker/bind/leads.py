"""A headline and the text under it: what its first sentences are, and what both speak of."""

from __future__ import annotations

from itertools import takewhile

from checker.bind.scopes import Places
from checker.model.document import SegmentKind
from checker.model.sentence import Mention, Sentence

_SEGMENTS, _SENTENCES = 3, 3
"""A dateline, and a line on who wrote it, may stand between the headline and what it tells."""
_BESIDE = 7
"""How many tokens to either side of a figure speak of it."""
_SHORTEST = 3
_ENDING = 3
"""Letters that the forms of one word may differ by at their ends: "jails", "jailed"."""


def is_headline(sentence: Sentence) -> bool:
    """Whether the sentence is one of a headline."""
    return sentence.segment.kind is SegmentKind.HEADLINE


def under(headline: Sentence, other: Sentence, where: Places) -> bool:
    """Whether the sentence stands in the text under that headline."""
    here, there = headline.segment.index, other.segment.index
    return not is_headline(other) and where.sections[here] == where.sections[there]


def leads(headline: Sentence, other: Sentence, where: Places) -> bool:
    """Whether the sentence is one of those that the text under that headline begins with."""
    near = other.segment.index - headline.segment.index <= _SEGMENTS and other.number < _SENTENCES
    return near and under(headline, other, where)


def echo(one: tuple[Sentence, Mention], other: tuple[Sentence, Mention], unechoed: frozenset[str]) -> bool:
    """Whether some word stands beside both figures, or what they are said of is the same.

    Args:
        one: a figure, and the sentence that it stands in.
        other: another one.
        unechoed: words that stand everywhere.
    """
    words = [word for word in _beside(*one) if word not in unechoed]
    others = [word for word in _beside(*other) if word not in unechoed]
    return any(_forms_of_one(word, another) for word in words for another in others)


def _beside(sentence: Sentence, mention: Mention) -> list[str]:
    words = sentence.words
    near = (*words[max(0, mention.first - _BESIDE) : mention.first], *words[mention.last : mention.last + _BESIDE])
    return [word for word in near if word.isalpha() and len(word) >= _SHORTEST]


def _forms_of_one(word: str, other: str) -> bool:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return same >= _SHORTEST and max(len(word), len(other)) - same <= _ENDING
