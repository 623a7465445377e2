"""The patterns of a set of rules, ready to be matched: made once a run, and kept from run to run as plain data."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.bind.classes import BREAK, SENTENCE_END, Alphabet, alphabet
from checker.bind.compile import expression
from checker.bind.guards import entries, guarded
from checker.bind.needs import Need, may_match, needs
from checker.bind.outline import Outline, by_sentence, by_stretch
from checker.lexicon.lexicon import Cue
from checker.lexicon.source import digest
from checker.lexicon.store import Plain, Store, remembered
from checker.model.rule import Rule
from checker.rules.pattern import (
    FigureSlot,
    Pattern,
    WordSlot,
    crosses,
    literals,
    nouns,
    parse_pattern,
    slots,
    word_lists,
)

if TYPE_CHECKING:
    import regex

COMPILED_AFTER = 5_000
"""Letters after which looking whether a pattern may match has cost as much as compiling it."""
EVERYWHERE = -1
"""The place of all parts of a transcript among those that hold one of a set of letters."""
_MAKERS = ("classes", "compile", "matchers", "needs")
"""The modules that make the plain form: it is made anew when one of them changes."""


class Compiled(NamedTuple):
    """A pattern as an expression over the letters of an alphabet."""

    source: str
    """The regular expression."""
    needs: Sequence[tuple[int, int, int, int]]
    """What it needs, as `Need` says it, with the numbers of sets of letters."""
    words: Mapping[str, Sequence[str]]
    """The word lists of each role that remembers a word."""
    figures: frozenset[str]
    """The roles that remember figures."""
    crosses: bool
    """Whether it goes on into the next sentence."""


@dataclass(slots=True)
class Matcher:
    """One pattern of a rule; its expression is made when a draft first calls for it."""

    rule: Rule
    pattern: Compiled
    needed: tuple[int, ...]
    """The sets of letters that it needs one of each of, by their numbers, the smallest set first."""
    sets: Sequence[str]
    """All sets of letters."""
    unless: frozenset[str]
    doubt: frozenset[str]
    _expression: regex.Pattern[str] | None = None
    _passed: int = 0
    """How many letters it could not match in, so far."""

    def expression(self, text: str) -> regex.Pattern[str] | None:
        """The pattern's expression, or None where it has not been needed yet and can't match in this text."""
        if self._expression is None:
            self._passed += len(text)
            parts = text.split(BREAK) if self.pattern.crosses else text.replace(SENTENCE_END, BREAK).split(BREAK)
            needs = self.needs() if self._passed <= COMPILED_AFTER else ()
            if not needs or any(may_match(needs, part) for part in parts):
                import regex  # noqa: PLC0415  # 5 ms, and a draft without figures needs no matching

                self._expression = regex.compile(self.pattern.source)
        return self._expression

    def needs(self) -> tuple[Need, ...]:
        """What a match cannot do without, in its order."""
        sets = self.sets
        return tuple(
            Need(frozenset(sets[one]), reach, frozenset(sets[between]), frozenset(sets[aside]))
            for one, reach, between, aside in self.pattern.needs
        )


class Matchers(NamedTuple):
    """All patterns of a set of rules and the alphabet that they are written in."""

    alphabet: Alphabet
    matchers: tuple[Matcher, ...]
    sets: Mapping[str, tuple[int, ...]]
    """The numbers of the sets of letters that a letter is in."""
    set_count: int
    """How many such sets there are."""

    def able(self, text: str) -> Iterator[tuple[Matcher, tuple[int, int]]]:
        """Those whose pattern finds all that it needs in one part of a transcript, and where such parts stand."""
        sentences, stretches = ((parts, self._having(parts)) for parts in (by_sentence(text), by_stretch(text)))
        for matcher in self.matchers:
            parts, having = stretches if matcher.pattern.crosses else sentences
            found = having[EVERYWHERE]
            for number in matcher.needed:
                found &= having[number]
                if not found:
                    break
            else:
                yield matcher, parts.reach(found)

    def _having(self, parts: Outline) -> list[int]:
        """For each set of letters, the parts that hold one of them, as a set of bits; in the end, all parts."""
        having = [0] * self.set_count + [(1 << len(parts.parts)) - 1]
        for letter, bits in parts.holding.items():
            for number in self.sets.get(letter, ()):
                having[number] |= bits
        return having


def matchers(rules: Sequence[Rule], cues: Mapping[str, Cue], store: Store | None = None) -> Matchers:
    """The patterns of `rules`, ready to be matched; with a store that knows them, none is parsed."""
    code = digest(Path(__file__).with_name(f"{module}.py") for module in _MAKERS)
    said = [text for rule in rules for text in ("|".join(rule.stops), *rule.patterns)]
    words = [text for name in sorted(cues) for text in (name, *cues[name].words)]
    plain = remembered(store, ("patterns", code, *said, *words), lambda: _plain(rules, cues))
    sets: Sequence[str] = plain["sets"]
    rows = iter(plain["patterns"])
    made: list[Matcher] = []
    for rule in rules:
        unless, doubt = guarded(rule.unless, cues), entries(rule.doubt, cues)
        for source, needed, lists, figures, goes_on in islice(rows, len(rule.patterns)):
            numbers = sorted({need[0] for need in needed}, key=lambda number: len(sets[number]))
            pattern = Compiled(source, needed, lists, frozenset(figures), goes_on)
            made.append(Matcher(rule, pattern, tuple(numbers), sets, unless, doubt))
    return Matchers(Alphabet(**plain["alphabet"]), tuple(made), _by_letter(sets, made), len(sets))


def _by_letter(sets: Sequence[str], made: Sequence[Matcher]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in {number for matcher in made for number in matcher.needed}:
        for letter in sets[number]:
            found[letter].append(number)
    return {letter: tuple(numbers) for letter, numbers in found.items()}


def _plain(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> Plain:
    """The alphabet, and the patterns compiled to it in the order of the rules."""
    parsed = [(rule, parse_pattern(pattern)) for rule in rules for pattern in rule.patterns]
    stops = Counter(name for rule in rules for name in rule.stops)
    letters = alphabet(
        cues,
        {name for _, pattern in parsed for name in word_lists(pattern)} | (stops.keys() & cues.keys()),
        {word for _, pattern in parsed for word in literals(pattern)} | (stops.keys() - cues.keys()),
        {name for _, pattern in parsed for name in nouns(pattern)},
        [name for name, _ in stops.most_common()],
    )
    numbers: dict[frozenset[str], int] = {}
    rows = [_compiled(pattern, letters.stopping_at(rule.stops), numbers) for rule, pattern in parsed]
    sets = ["".join(sorted(each)) for each in numbers]
    return {"alphabet": letters._asdict(), "sets": sets, "patterns": rows}


def _compiled(pattern: Pattern, letters: Alphabet, numbers: dict[frozenset[str], int]) -> list[Any]:
    """The plain form of a compiled pattern, sets of letters by their numbers; those that are new are numbered."""

    def number(letters: frozenset[str]) -> int:
        return numbers.setdefault(letters, len(numbers))

    named = slots(pattern)
    return [
        expression(pattern, letters),
        [
            [number(need.letters), need.reach, number(need.between), number(need.aside)]
            for need in needs(pattern, letters)
        ],
        {slot.role: slot.lists for slot in named if isinstance(slot, WordSlot) and slot.role is not None},
        [slot.role for slot in named if isinstance(slot, FigureSlot)],
        crosses(pattern),
    ]
