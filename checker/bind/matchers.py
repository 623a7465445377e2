"""The patterns of a set of rules, ready to be matched: made once a run, and stored between runs as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.bind.classes import Alphabet
from checker.bind.echoes import Echoed, echoed
from checker.bind.guards import entries, guard_words
from checker.bind.outline import Part, by_sentence, by_stretch, held_by
from checker.bind.transcript import Transcript
from checker.lexicon.lexicon import Cue
from checker.lexicon.source import digest
from checker.lexicon.store import Plain, Store, cached
from checker.model.rule import Grade, Rule, Twice

if TYPE_CHECKING:
    import regex

_MAKERS = ("bind/classes", "bind/compile", "bind/expressions", "bind/needs", "bind/patterns", "rules/pattern")
"""The modules that make the plain form; if one of them changes, it is made again."""


@dataclass(slots=True)
class Compiled:
    """A pattern as an expression over the letters of an alphabet."""

    source: str
    """The regular expression."""
    stored: str
    """The compiled expression, as `expressions` stores it."""
    needed: int
    """The sets of letters of which it needs one each, as bits."""
    rarest: str
    """The letters of that set which is met least often; none if it needs none."""
    words: Mapping[str, Sequence[str]]
    """The word lists of each role that captures a word."""
    figures: frozenset[str]
    """The roles that capture figures."""
    fewest: int
    """The fewest figures that a match contains."""
    crosses: bool
    """Whether it may go on into the next sentence."""


@dataclass(slots=True)
class Matcher:
    """One pattern of a rule; its expression is made when a draft first needs it."""

    number: int
    """Its index among all patterns."""
    rule: Rule
    grade: Grade
    pattern: Compiled
    unless: frozenset[str]
    doubt: frozenset[str]
    echo: Echoed | None
    _expression: regex.Pattern[str] | None = None

    def expression(self) -> regex.Pattern[str]:
        """The pattern's expression, ready to match."""
        if self._expression is None:
            from checker.bind.expressions import restored  # noqa: PLC0415 - 5 ms, and few short drafts need it

            self._expression = restored(self.pattern.source, self.pattern.stored)
        return self._expression


class Matchers(NamedTuple):
    """All patterns of a set of rules, and their alphabet."""

    alphabet: Alphabet
    matchers: tuple[Matcher, ...]
    by_rarest: dict[str, frozenset[int]]
    """For each letter, the numbers of the patterns whose rarest set contains it."""
    sets: dict[str, int]
    """For each letter, the needed sets that contain it, as bits."""

    def able(self, transcript: Transcript, *, headlines: bool) -> list[tuple[Matcher, Part]]:
        """The patterns that find all they need in one part of a transcript, with that part, in order.

        If not `headlines`, patterns that search headlines are left out.
        """
        sentences = by_sentence(transcript, self.sets)
        stretches = by_stretch(transcript, sentences)
        held = held_by(stretches)
        letters = set[str]().union(*transcript.letters)
        found: list[tuple[Matcher, Part]] = []
        near = [self.by_rarest[letter] for letter in letters if letter in self.by_rarest]
        for number in sorted(set[int]().union(*near)):
            matcher = self.matchers[number]
            pattern, needed = matcher.pattern, matcher.pattern.needed
            if needed & held == needed and (headlines or matcher.rule.twice is not Twice.HEADLINE):
                parts = stretches if pattern.crosses else sentences
                able = [part for part in parts if part.figures >= pattern.fewest and needed & part.held == needed]
                found += [(matcher, part) for part in able]
        return found


def matchers(rules: Sequence[Rule], cues: Mapping[str, Cue], store: Store | None = None) -> Matchers:
    """The patterns of `rules`, ready to be matched; if the store has them, none is parsed."""

    def parsed() -> Plain:
        from checker.bind.patterns import plain_patterns  # noqa: PLC0415 - only for the first run

        return plain_patterns(rules, cues)

    code = digest(Path(__file__).parents[1] / f"{module}.py" for module in _MAKERS)
    said = [text for rule in rules for text in ("|".join(rule.stops), *(p.text for p in rule.patterns))]
    words = [text for name in sorted(cues) for text in (name, *cues[name].words)]
    plain = cached(store, ("patterns", code, *said, *words), parsed)
    rows = iter(plain["patterns"])
    made: list[Matcher] = []
    for rule in rules:
        unless, doubt = guard_words(rule.unless, cues), entries(rule.doubt, cues)
        echo = echoed(rule, cues)
        for written, row in zip(rule.patterns, islice(rows, len(rule.patterns)), strict=True):
            source, stored, needed, rarest, lists, figures, fewest, goes_on = row
            pattern = Compiled(source, stored, int(needed, 16), rarest, lists, frozenset(figures), fewest, goes_on)
            made.append(Matcher(len(made), rule, written.grade, pattern, unless, doubt, echo))
    sets = {letter: bits for letters, digits in plain["sets"] for bits in (int(digits, 16),) for letter in letters}
    return Matchers(Alphabet(**plain["alphabet"]), tuple(made), _indexed(made, sets), sets)


def _indexed(made: Iterable[Matcher], letters: Iterable[str]) -> dict[str, frozenset[int]]:
    """For each letter, the numbers of the patterns whose rarest set contains it, or that need no set."""
    by_letter: defaultdict[str, list[int]] = defaultdict(list)
    for matcher in made:
        for letter in matcher.pattern.rarest or letters:
            by_letter[letter].append(matcher.number)
    return {letter: frozenset(numbers) for letter, numbers in by_letter.items()}
