"""Binds columns: figures side by side in each row of a table.

The words don't say between which two columns a change or a difference lies. So each pair before it is claimed, as
rivals, and the rows of one pair are witnesses for one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from checker.bind.cells import MOST_LINES, Line, alike, as_percent, rounded
from checker.bind.guards import entries
from checker.bind.headed import is_headed
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Kind
from checker.model.rule import Rule, ScopeKind

_WORD = re.compile(r"%|\+/[-−–]|[^\W\d_]+")
_BEFORE = 3
"""How many columns before a change to consider as its inputs."""


class RowRule(NamedTuple):
    """A rule for table rows: the role of the column whose header has its cue, and those of two columns before it."""

    rule: Rule
    result: str
    kinds: frozenset[Kind]
    inputs: tuple[str, ...]
    taken: frozenset[Kind]
    """The kinds of figures that the inputs may be."""
    heads: frozenset[str]
    in_percent: frozenset[str]
    """Words of a header by which bare numbers below it are percentages."""
    other_base: frozenset[str]
    """Words of a header by which its column is computed from figures that are not in the table."""


def row_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[RowRule, ...]:
    """The rules whose figures are side by side in each row of a table, ready to be bound."""
    return tuple(
        RowRule(
            rule,
            result.role,
            frozenset(map(Kind, result.kind)),
            tuple(role.role for role in rule.roles if role is not result),
            frozenset(Kind(kind) for role in rule.roles if role is not result for kind in role.kind),
            entries(result.cue, cues),
            entries(["table_in_percent"], cues),
            entries(["table_other_base"], cues),
        )
        for rule in rules
        if rule.within.kind is ScopeKind.TABLE and not any(role.many for role in rule.roles) and not is_headed(rule)
        for result in rule.roles
        if result.cue
    )


def bind_rows(rule: RowRule, rows: list[Line], heads: list[str], group: str) -> Iterator[Claim]:
    """The claims of each row: a change, and any two columns before it that it may be the change between."""
    said = [frozenset(_WORD.findall(head)) for head in heads]
    changes = [column for column, words in enumerate(said) if not rule.heads.isdisjoint(words)]
    columns = [column for column in changes if rule.other_base.isdisjoint(said[column])]
    for number, row in enumerate(rows[:MOST_LINES]):
        for column in columns:
            result = _result(row, column, rule, heads[column])
            if result is None:
                continue
            before = [place for place in range(column) if place not in changes and _is_of(row.cells[place], rule.taken)]
            before = before[-_BEFORE:]
            for places in sorted(permutations(before, len(rule.inputs)), key=lambda p: (-min(p), p)):
                inputs = alike([rounded(cell) for place in places if (cell := row.cells[place]) is not None])
                if inputs:
                    bindings = [Binding(name, (value,)) for name, value in zip(rule.inputs, inputs, strict=True)]
                    yield Claim(
                        rule.rule,
                        (Binding(rule.result, (result,)), *bindings),
                        rule.rule.grade,
                        rival=f"{group}:{number}:{column}",
                        witnesses=(f"{rule.rule.id}{group}:{column}:{places}",),
                    )


def _result(row: Line, column: int, rule: RowRule, head: str) -> Operand | None:
    """The cell as the rule's result; below "% change" bare numbers are percentages, except in rows of these."""
    cell = row.cells[column]
    if cell is None or cell.figure is None:
        return None
    said = [not rule.in_percent.isdisjoint(_WORD.findall(text)) for text in (head, row.head)]
    if cell.figure.kind is Kind.NUMBER and said == [True, False]:
        cell = rounded(as_percent(cell))
    return cell if _is_of(cell, rule.kinds) else None


def _is_of(cell: Operand | None, kinds: frozenset[Kind]) -> bool:
    return cell is not None and cell.figure is not None and cell.figure.kind in kinds
