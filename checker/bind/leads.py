"""A headline and the text under it: its first sentences, and whether both are about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile
from typing import TypeVar

from checker.bind.scopes import Places
from checker.model.document import SegmentKind
from checker.model.sentence import Mention, Sentence

T = TypeVar("T")
_SEGMENTS, _SENTENCES = 3, 3
"""A dateline and a byline may come between the headline and its text."""
_BESIDE = 7
"""How many tokens on either side of a figure are about it."""
_SHORTEST = 3
_ENDING = 3
"""How many letters the forms of one word may differ by at their ends: "jails", "jailed"."""


def is_headline(sentence: Sentence) -> bool:
    """Whether the sentence belongs to a headline."""
    return sentence.segment.kind is SegmentKind.HEADLINE


def by_section(found: Iterable[T], sentence: Callable[[T], Sentence], where: Places) -> Mapping[int, list[T]]:
    """The items in the text, not in a headline, by section.

    Args:
        found: any, in the order of the draft.
        sentence: returns the sentence of one of them.
        where: the draft's sections.
    """
    sections: defaultdict[int, list[T]] = defaultdict(list)
    for each in found:
        place = sentence(each)
        if not is_headline(place):
            sections[where.sections[place.segment.index]].append(each)
    return sections


def leads(headline: Sentence, other: Sentence) -> bool:
    """Whether a sentence is one of the first in the text under that headline."""
    return other.segment.index - headline.segment.index <= _SEGMENTS and other.number < _SENTENCES


def echo(one: tuple[Sentence, Mention], other: tuple[Sentence, Mention], unechoed: frozenset[str]) -> bool:
    """Whether some word occurs beside both figures, or they count the same thing.

    Args:
        one: a figure and its sentence.
        other: another figure and its sentence.
        unechoed: words too common to count.
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
