"""The patterns of a set of rules, ready to be matched: made once a run, and stored between runs as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import and_, or_
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
from checker.model.rule import Grade, RolePlace, Rule, Twice

if TYPE_CHECKING:
    import regex

_MAKERS = ("bind/classes", "bind/compile", "bind/expressions", "bind/needs", "bind/patterns", "rules/pattern")
"""The modules that make the plain form; if one of them changes, it is made again."""


class Compiled(NamedTuple):
    """A pattern as an expression over the letters of an alphabet."""

    source: str
    """The regular expression."""
    stored: str
    """The compiled expression, as `expressions` stores it."""
    needed: int
    """The sets of letters of which it needs one each, as bits."""
    words: Mapping[str, Sequence[str]]
    """The word lists of each role that captures a word."""
    figures: frozenset[str]
    """The roles that capture figures."""
    fewest: int
    """The fewest figures that a match contains."""
    repeated: tuple[tuple[str, int], ...]
    """Letters of figures of which a match contains two or more, each with how many."""
    crosses: bool
    """Whether it may go on into the next sentence."""

    def finds_figures(self, figures: str) -> bool:
        """Whether there are enough figures of each kind among these letters of figures."""
        return all(sum(figure in kinds for figure in figures) >= count for kinds, count in self.repeated)


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


class Group(NamedTuple):
    """What patterns need from a draft."""

    headline: bool
    """Whether they search headlines."""
    table: bool
    """Whether what they find is compared with a table."""
    crosses: bool
    """Whether they search stretches of sentences, since they may go on into the next one."""
    figures: int
    """How many figures they need in one part."""


class Needing(NamedTuple):
    """Patterns of one rule, with what all of them need."""

    needed: int
    """The sets of letters of which each needs one, as bits."""
    patterns: list[tuple[int, Matcher]]
    """The patterns, each with what it needs itself."""


class Matchers(NamedTuple):
    """All patterns of a set of rules, and their alphabet."""

    alphabet: Alphabet
    matchers: tuple[Matcher, ...]
    groups: dict[Group, list[Needing]]
    """The patterns with the same needs, by rule."""
    sets: dict[str, int]
    """For each letter, the needed sets that contain it, as bits."""
    every_set: int
    """All of these."""

    def able(self, transcript: Transcript, *, headlines: bool, tables: bool) -> list[tuple[Matcher, Part]]:
        """The patterns that find all they need in one part of a transcript, with that part, in order.

        If not `headlines`, patterns that search headlines are left out; if not `tables`, those for tables.
        """
        sentences = by_sentence(transcript, self.sets)
        stretches = by_stretch(transcript, sentences)
        found: list[tuple[Matcher, Part]] = []
        for need, group in self.groups.items():
            parts = [part for part in (stretches if need.crosses else sentences) if len(part.figures) >= need.figures]
            if not parts or (need.headline and not headlines) or (need.table and not tables):
                continue
            lacking = self.every_set ^ held_by(parts)
            for rule in group:
                if not rule.needed & lacking:
                    for needed, matcher in rule.patterns:
                        if not needed & lacking:
                            found += [
                                (matcher, part)
                                for part in parts
                                if needed & part.held == needed and matcher.pattern.finds_figures(part.figures)
                            ]
        return sorted(found, key=lambda able: able[0].number)


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
            source, stored, needed, lists, figures, fewest, repeated, goes_on = row
            several = tuple((kinds, count) for kinds, count in repeated)
            pattern = Compiled(source, stored, int(needed, 16), lists, frozenset(figures), fewest, several, goes_on)
            made.append(Matcher(len(made), rule, written.grade, pattern, unless, doubt, echo))
    sets = {letter: bits for letters, digits in plain["sets"] for bits in (int(digits, 16),) for letter in letters}
    return Matchers(Alphabet(**plain["alphabet"]), tuple(made), _grouped(made), sets, reduce(or_, sets.values(), 0))


def _grouped(made: Iterable[Matcher]) -> dict[Group, list[Needing]]:
    by_rule: defaultdict[tuple[Group, str], list[tuple[int, Matcher]]] = defaultdict(list)
    for matcher in made:
        headline = matcher.rule.twice is Twice.HEADLINE
        table = any(role.place is RolePlace.ROW for role in matcher.rule.roles)
        group = Group(headline, table, matcher.pattern.crosses, matcher.pattern.fewest)
        by_rule[group, matcher.rule.id].append((matcher.pattern.needed, matcher))
    groups: dict[Group, list[Needing]] = {}
    for (group, _), patterns in by_rule.items():
        common = reduce(and_, [needed for needed, _ in patterns])
        groups.setdefault(group, []).append(Needing(common, patterns))
    return groups
