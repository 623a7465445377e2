"""The binder of columns: figures that stand side by side in each row of a table.

Which two columns a change lies between is not said in words. So each pair before it is claimed, as rivals, and the rows
of one pair are witnesses for one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from checker.bind.cells import MOST_LINES, Line, alike, rounded
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Kind
from checker.model.rule import Rule, ScopeKind

_BEFORE = 3
"""How many columns before a change may be those that it is between."""


class RowRule(NamedTuple):
    """A rule for the rows of a table: the role of the column that its cue heads, and those of two columns before it."""

    rule: Rule
    result: str
    kinds: frozenset[Kind]
    inputs: tuple[str, ...]
    heads: frozenset[str]


def row_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[RowRule, ...]:
    """The rules whose figures stand side by side in each row of a table, ready to be bound."""
    return tuple(
        RowRule(
            rule,
            result.role,
            frozenset(map(Kind, result.kind)),
            tuple(role.role for role in rule.roles if role is not result),
            entries(result.cue, cues),
        )
        for rule in rules
        if rule.within.kind is ScopeKind.TABLE and not any(role.many for role in rule.roles)
        for result in rule.roles
        if result.cue
    )


def bind_rows(rule: RowRule, rows: list[Line], heads: list[str], group: str) -> Iterator[Claim]:
    """The claims of each row: a change, and any two columns before it that it may be the change between."""
    columns = [column for column, head in enumerate(heads) if not rule.heads.isdisjoint(head.split())]
    for number, row in enumerate(rows[:MOST_LINES]):
        for column in columns:
            result = row.cells[column]
            if result is None or result.figure is None or result.figure.kind not in rule.kinds:
                continue
            before = [place for place in range(column) if _differs(row.cells[place], rule.kinds)][-_BEFORE:]
            for places in sorted(permutations(before, len(rule.inputs)), key=lambda p: (-min(p), p)):
                inputs = alike([rounded(cell) for place in places if (cell := row.cells[place]) is not None])
                if inputs:
                    bindings = [Binding(name, (value,)) for name, value in zip(rule.inputs, inputs, strict=True)]
                    yield Claim(
                        rule.rule,
                        (Binding(rule.result, (result,)), *bindings),
                        rule.rule.grade,
                        rival=f"{group}:{number}:{column}",
                        witnesses=(f"{group}:{column}:{places}",),
                    )


def _differs(cell: Operand | None, kinds: frozenset[Kind]) -> bool:
    return cell is not None and cell.figure is not None and cell.figure.kind not in kinds
