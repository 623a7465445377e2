"""Words that silence a rule: they show that another base, period or thing is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from checker.find.sentence.stretch import DASHES
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding
from checker.model.document import Document
from checker.model.figure import Figure, Kind
from checker.model.formula import Assertion, Operation
from checker.model.sentence import Sentence
from checker.rules.formula import expressions, names

_NO_WORD = re.compile(r"[^\w]+")
_COLUMNS = re.compile(r"\S(?:\t| {3})[\t ]*\S")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_CLAUSE_ENDS = frozenset(",;()–—")
_SHARES = frozenset({Kind.PERCENT, Kind.POINTS})


RETRACTED = "retracted"
"""The list of words by which a sentence calls its figures wrong or made up; no rule reports those again."""


def entries(names: Iterable[str], cues: Mapping[str, Cue]) -> frozenset[str]:
    """The words meant by a rule's `unless` or `cue`: those of the named lists, and all others literally.

    A hyphenated word, which is three tokens of a sentence, is also treated as a phrase.
    """
    return frozenset[str]().union(*(_entries(cues[name].words if name in cues else (name,)) for name in names))


@lru_cache(maxsize=1000)
def _entries(words: tuple[str, ...]) -> frozenset[str]:
    small = {word.lower() for word in words}
    return frozenset(small | {_HYPHEN.sub(" ", word) for word in small if "-" in word})


def guard_words(unless: Iterable[str], cues: Mapping[str, Cue]) -> frozenset[str]:
    """The words that silence a rule: its own, and those that silence every rule."""
    return entries((*unless, RETRACTED), cues)


def silenced(words: frozenset[str], sentences: Sequence[Sentence]) -> Callable[[int], bool]:
    """Whether one of the words is in the sentence of that number; each sentence is searched once at most."""
    known: dict[int, bool] = {}

    def silent(number: int) -> bool:
        if number not in known:
            known[number] = contains_any(words, sentences[number])
        return known[number]

    return silent


def is_tabular(sentence: Sentence) -> bool:
    """Whether it is plain-text columns, separated by tabs or blanks, rather than a sentence."""
    text, start, end = sentence.segment.text, sentence.starts[0], sentence.starts[-1]
    apart = text.find("\t", start, end) >= 0 or text.find("   ", start, end) >= 0
    return apart and _COLUMNS.search(text, start, end) is not None


def contains_any(words: frozenset[str], sentence: Sentence, start: int = 0, end: int | None = None) -> bool:
    """Whether one of the words or phrases is among the sentence's words from `start` to `end`.

    Phrases are also found with hyphens: "like for like" in "like-for-like".
    """
    if not words:
        return False
    near = sentence.words[start:end]
    if not words.isdisjoint(near):
        return True
    phrases = _phrases(words)
    opened = phrases.keys() & near
    if not opened:
        return False
    running = f" {' '.join([word for word in near if word not in DASHES])} "
    return any(phrase in running for word in opened for phrase in phrases[word])


@lru_cache(maxsize=1000)
def _phrases(words: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """The phrases among `words`, with spaces around them, by their first words."""
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in words:
        if not phrase.isalpha():
            phrases[phrase.split()[0]].append(f" {phrase} ")
    return phrases


def speaks_of_claim(words: frozenset[str], sentence: Sentence, claimed: Collection[Figure]) -> bool:
    """Whether one of the words is in a clause of the sentence that may speak of the claimed figures.

    A later clause with a percentage of its own, and none of theirs, speaks of that one: "sales rose 8% to $54m from
    $50m, with same-store sales up 3%".
    """
    begun = min((mention.first for mention in sentence.mentions if mention.figure in claimed), default=0)
    start = 0
    for first, end in _clauses(sentence):
        if first > begun and _is_of_another(sentence, first, end, claimed):
            if contains_any(words, sentence, start, first):
                return True
            start = end
    return contains_any(words, sentence, start)


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of tokens between a sentence's marks: where each starts, and the mark that ends it."""
    start = 0
    for place, word in enumerate(sentence.words):
        if word in _CLAUSE_ENDS:
            yield start, place
            start = place + 1
    yield start, len(sentence.words)


def _is_of_another(sentence: Sentence, start: int, end: int, claimed: Collection[Figure]) -> bool:
    inside = [mention.figure for mention in sentence.mentions if start <= mention.first < end]
    return any(figure.kind in _SHARES for figure in inside) and not any(figure in claimed for figure in inside)


def of_two_things(assertion: Assertion, bindings: Iterable[Binding]) -> bool:
    """Whether numbers that count two things are subtracted, or one is said to be at most the other.

    "Shut 50 of 465 shops, leaving 1,200 people"; "the 18 countries of the two unions".
    """
    if not _is_of_one_kind(assertion):
        return False
    taken = set(names(assertion))
    operands = [operand for binding in bindings if binding.role in taken for operand in binding.operands]
    figures = [operand.figure for operand in operands if operand.figure]
    measured = {figure.unit.name for figure in figures if figure.kind is Kind.QUANTITY and figure.unit}
    counted = [figure.noun for figure in figures if figure.kind is Kind.NUMBER and figure.noun and figure.noun.plural]
    return len(measured) + len({noun.lemma for noun in counted}) > 1


@lru_cache(maxsize=1000)
def _is_of_one_kind(assertion: Assertion) -> bool:
    """Whether an assertion makes sense only of figures that count the same: a difference, or "at most" of two."""
    parts = [*expressions(assertion.left), *expressions(assertion.right)]
    operators = {part.operator for part in parts if isinstance(part, Operation)}
    compared = assertion.comparison == "<=" and len(parts) == len([assertion.left, assertion.right])
    return compared or ("-" in operators and "/" not in operators)


def is_in_document(words: frozenset[str], document: Document) -> bool:
    """Whether one of the words or phrases is anywhere in the draft, with or without hyphens."""
    openings = {word.split()[0] for word in words}
    for segment in document.segments:
        small = segment.text.lower()
        if any(opening in small for opening in openings):
            text = f" {_NO_WORD.sub(' ', small)} "
            if any(f" {word} " in text for word in words):
                return True
    return False
