"""Compiles the patterns of a set of rules to an alphabet of their own, as plain data for `matchers`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.bind.classes import Alphabet, alphabet
from checker.bind.compile import expression
from checker.bind.expressions import stored
from checker.bind.needs import needs, repeated_kinds, word_lengths
from checker.lexicon.lexicon import Cue
from checker.lexicon.store import Plain
from checker.model.rule import Rule
from checker.rules.pattern import (
    FigureSlot,
    Pattern,
    WordSlot,
    crosses,
    fewest_figures,
    literals,
    nouns,
    parse_pattern,
    slots,
    word_lists,
)


def plain_patterns(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> Plain:
    """The alphabet, the sets of letters that patterns need, and the patterns in the order of the rules."""
    parsed = [(rule, parse_pattern(pattern.text)) for rule in rules for pattern in rule.patterns]
    stops = Counter(name for rule in rules for name in rule.stops)
    letters = alphabet(
        cues,
        {name for _, pattern in parsed for name in word_lists(pattern)} | (stops.keys() & cues.keys()),
        {word for _, pattern in parsed for word in literals(pattern)} | (stops.keys() - cues.keys()),
        {name for _, pattern in parsed for name in nouns(pattern)},
        [name for name, _ in stops.most_common()],
    )
    numbers: dict[frozenset[str], int] = {}
    lengths = word_lengths(letters)
    rows = [_compiled(pattern, letters.stopping_at(rule.stops), lengths, numbers) for rule, pattern in parsed]
    return {"alphabet": letters._asdict(), "sets": _by_membership(numbers), "patterns": rows}


def _by_membership(numbers: Mapping[frozenset[str], int]) -> list[tuple[str, str]]:
    """Letters and the numbers of their sets, as bits, with letters of the same sets grouped."""
    letters = sorted(frozenset[str]().union(*numbers))
    within = {letter: tuple(number for each, number in numbers.items() if letter in each) for letter in letters}
    alike: defaultdict[tuple[int, ...], str] = defaultdict(str)
    for letter, sets in within.items():
        alike[sets] += letter
    return [(together, _as_bits(sets)) for sets, together in alike.items()]


def _as_bits(numbers: Iterable[int]) -> str:
    """Numbers as bits, in hexadecimal digits."""
    return format(sum(1 << number for number in numbers), "x")


def _compiled(
    pattern: Pattern, letters: Alphabet, lengths: Mapping[str, int], numbers: dict[frozenset[str], int]
) -> list[Any]:
    """The plain form of a compiled pattern, with the numbers of sets of letters as bits; new sets get new numbers."""
    named, source = slots(pattern), expression(pattern, letters)
    return [
        source,
        stored(source),
        _as_bits({numbers.setdefault(needed, len(numbers)) for needed in needs(pattern, letters, lengths)}),
        {slot.role: slot.lists for slot in named if isinstance(slot, WordSlot) and slot.role is not None},
        [slot.role for slot in named if isinstance(slot, FigureSlot)],
        fewest_figures(pattern),
        repeated_kinds(pattern, letters),
        crosses(pattern),
    ]
