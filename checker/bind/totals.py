"""The binder of totals: a row or column of a table, and the lines that it may sum.

Which lines a total sums is not said in words. So each way to read it is claimed, as rivals; and as the columns of one
table are summed alike, a column that does not add up counts as wrong only where others do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.bind.cells import MOST_LINES, Line, alike, is_percent
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim
from checker.model.rule import Rule, ScopeKind

_FEWEST = 2
_MOST_PARTS = 60


class TotalRule(NamedTuple):
    """A rule for totals: its role of many figures, the role of their total, and the words that a total is headed by."""

    rule: Rule
    parts: str
    total: str
    heads: frozenset[str]


def total_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[TotalRule, ...]:
    """The rules for tables with a role of many figures, ready to be bound."""
    return tuple(
        TotalRule(rule, many.role, one.role, entries(one.cue, cues))
        for rule in rules
        if rule.within.kind is ScopeKind.TABLE
        for many in rule.roles
        for one in rule.roles
        if many.many and not one.many
    )


def bind_totals(rule: TotalRule, lines: list[Line], group: str) -> Iterator[Claim]:
    """The claims of each line that is headed as a total, for each place along it."""
    totals = [number for number, line in enumerate(lines[:MOST_LINES]) if _is_total(line.head, rule.heads)]
    for number in totals:
        for way, summed in enumerate(_ways(number, totals)):
            for place, total in enumerate(lines[number].cells):
                if total is None:
                    continue
                cells = (lines[line].cells[place] for line in summed)
                parts = alike([*(cell for cell in cells if cell and is_percent(cell) == is_percent(total)), total])
                if len(parts) > _FEWEST:
                    yield Claim(
                        rule.rule,
                        (Binding(rule.parts, tuple(parts[:-1])), Binding(rule.total, (parts[-1],))),
                        rule.rule.grade,
                        rival=f"{group}:{number}:{place}",
                        witnesses=(f"{group}:{number}:{way}",),
                    )


def _is_total(head: str, heads: frozenset[str]) -> bool:
    return any(head == word or head.startswith(f"{word} ") for word in heads)


def _ways(total: int, totals: list[int]) -> list[list[int]]:
    """Which lines a total may sum: those since the total before it; all that are no totals; the totals before it."""
    before = [other for other in totals if other < total]
    start = before[-1] + 1 if before else 0
    ways = [list(range(start, total)), [line for line in range(total) if line not in totals], before]
    with_last = [before[-1], *range(start, total)] if before else []
    return [
        way for way, later in pairwise([*ways, with_last, []]) if _FEWEST <= len(way) <= _MOST_PARTS and way != later
    ]
