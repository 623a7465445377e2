"""A headline and the text under it: its first sentences, and whether both are about the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import takewhile
from typing import TypeVar

from checker.bind.scopes import Places
from checker.model.segment import SegmentKind
from checker.model.sentence import Mention, Sentence

T = TypeVar("T")
_SEGMENTS, _SENTENCES = 3, 3
"""A dateline and a byline may come between the headline and its text."""
_BESIDE = 7
"""How many tokens on either side of a figure are about it."""
_LABEL = re.compile(r"\s*[^:.]{1,60}:\s")
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
    """Whether a sentence is one of the first in the text under that headline.

    Two lines that begin with a label are entries of a fact sheet: "Coast: 120 km" and "Border: 90 km".
    """
    near = other.segment.index - headline.segment.index <= _SEGMENTS and other.number < _SENTENCES
    return near and not (_LABEL.match(headline.segment.text) and _LABEL.match(other.segment.text))


def share_a_word(one: tuple[Sentence, Mention], other: tuple[Sentence, Mention], unechoed: frozenset[str]) -> bool:
    """Whether some word occurs beside both figures, or they count the same thing.

    Args:
        one: a figure and its sentence.
        other: another figure and its sentence.
        unechoed: words too common to count.
    """
    return have_a_word_in_common(words_around(*one), words_around(*other), unechoed)


def words_adjacent_to(sentence: Sentence, mention: Mention) -> list[str]:
    """The word before a figure, be there an "of" between, and the word after it: "a crowd of 80 saw"."""
    words = sentence.words
    before = mention.first - (2 if words[mention.first - 1 : mention.first] == ["of"] else 1)
    return [*words[max(0, before) : before + 1], *words[mention.last : mention.last + 1]]


def have_a_word_in_common(words: Iterable[str], others: Collection[str], unechoed: frozenset[str]) -> bool:
    """Whether a word that says something is among both, in whatever form."""
    content = [word for word in words if word.isalpha() and len(word) >= _SHORTEST and word not in unechoed]
    return any(_forms_of_one(word, other) for word in content for other in others)


def words_in_common(words: Iterable[str], others: Collection[str], unechoed: frozenset[str]) -> int:
    """How many of the words that say something are among the others as well, in whatever form."""
    return sum(have_a_word_in_common([word], others, unechoed) for word in set(words))


def words_around(sentence: Sentence, mention: Mention) -> list[str]:
    """The words around a figure."""
    words = sentence.words
    return [*words[max(0, mention.first - _BESIDE) : mention.first], *words[mention.last : mention.last + _BESIDE]]


def _forms_of_one(word: str, other: str) -> bool:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return same >= _SHORTEST and max(len(word), len(other)) - same <= _ENDING
