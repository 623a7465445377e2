"""The binder by place: rows and columns of tables, and their totals.

Which rows a total sums is not said in words. So each way to read it is claimed, as rivals; and as the columns of one
table are summed alike, a column that does not add up counts as wrong only where another one does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations
from typing import NamedTuple

from checker.bind.guards import entries
from checker.bind.operands import operand
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.document import Document, Table
from checker.model.figure import Kind
from checker.model.interval import Interval
from checker.model.rule import Rule, ScopeKind
from checker.model.sentence import Figures
from checker.model.unit import ONE

_BARE = frozenset("()[]-–—−+*%$£€¥.,: \u00a0")
"""What may stand in a cell beside its one figure."""
_FEWEST = 2
_BEFORE = 3
"""How many columns before a change may be those that it is between."""
_MOST_LINES = 400
"""A longer table is data, not an editor's; each of its totals could be read in too many ways."""
_SUMMED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY, Kind.PERCENT})
_WHOLE = Decimal(100)
"""Percentages are shares of one whole only where their total is 100; else they are changes, or margins."""


class TableRule(NamedTuple):
    """A rule for tables: its role of many figures, the role of their total, and the words that a total is headed by."""

    rule: Rule
    parts: str
    total: str
    heads: frozenset[str]


class RowRule(NamedTuple):
    """A rule for the rows of a table: the role of the column that its cue heads, and those of two columns before it."""

    rule: Rule
    result: str
    kinds: frozenset[Kind]
    inputs: tuple[str, ...]
    heads: frozenset[str]


class Line(NamedTuple):
    """One row or column: what it is headed by, and its cells' values, None where a cell holds no single figure."""

    head: str
    cells: tuple[Operand | None, ...]


def table_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[TableRule, ...]:
    """The rules whose scope is the table, ready to be bound."""
    return tuple(
        TableRule(rule, many.role, one.role, entries(one.cue, cues))
        for rule in rules
        if rule.within.kind is ScopeKind.TABLE
        for many in rule.roles
        for one in rule.roles
        if many.many and not one.many
    )


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


def bind_tables(totals: Sequence[TableRule], across: Sequence[RowRule], figures: Figures) -> Iterator[Claim]:
    """The claims that totals of rows and columns make, and the columns of each row, table by table."""
    tables = figures.document.tables
    if not tables or not (totals or across):
        return
    values = _values(figures)
    for number, table in enumerate(tables):
        rows = _rows(table, figures.document, values)
        for rule in totals:
            yield from _totals(rule, rows, f"{rule.rule.id}@{number}:rows")
            yield from _totals(rule, _turned(table, rows, figures.document), f"{rule.rule.id}@{number}:columns")
        for other in across:
            yield from _across(other, rows, _heads(table, rows, figures.document), f"{other.rule.id}@{number}")


def _values(figures: Figures) -> dict[int, Operand]:
    """The value of each cell that holds one figure and nothing else, by its segment; in brackets it is negative."""
    values = {}
    for sentence in figures.sentences:
        text = sentence.segment.text
        if len(sentence.mentions) != 1 or len(sentence.segment.sentences) > 1:
            continue
        mention = sentence.mentions[0]
        if mention.figure.kind not in _SUMMED:
            continue
        start, end = sentence.tokens[mention.first].start, sentence.tokens[mention.last - 1].end
        around = text[:start] + text[end:]
        if set(around) <= _BARE:
            value = operand(mention.figure)
            values[sentence.segment.index] = _negative(value) if "(" in around and value.core.low > 0 else value
    return values


def _negative(value: Operand) -> Operand:
    step = value.step and Interval(-value.step.high, -value.step.low)
    return replace(value, core=Interval(-value.core.high, -value.core.low), step=step)


def _rows(table: Table, document: Document, values: Mapping[int, Operand]) -> list[Line]:
    return [
        Line(_text(row[0], document), tuple(None if cell is None else values.get(cell) for cell in row[1:]))
        for row in table.rows[table.header_rows :]
        if row
    ]


def _turned(table: Table, rows: list[Line], document: Document) -> list[Line]:
    """The columns as lines, headed by their cells in the last row of heads."""
    if not table.header_rows or not rows:
        return []
    heads = table.rows[table.header_rows - 1][1:]
    columns = zip(*(row.cells for row in rows), strict=True)
    return [Line(_text(head, document), column) for head, column in zip(heads, columns, strict=True)]


def _text(cell: int | None, document: Document) -> str:
    return "" if cell is None else document.segments[cell].text.strip().lower()


def _totals(rule: TableRule, lines: list[Line], group: str) -> Iterator[Claim]:
    """The claims of each line that is headed as a total, for each place along it."""
    totals = [number for number, line in enumerate(lines[:_MOST_LINES]) if _is_total(line.head, rule.heads)]
    for number in totals:
        for way, summed in enumerate(_ways(number, totals)):
            for place, total in enumerate(lines[number].cells):
                if total is None:
                    continue
                cells = (lines[line].cells[place] for line in summed)
                parts = _alike([*(cell for cell in cells if cell and _percent(cell) == _percent(total)), total])
                if len(parts) > _FEWEST:
                    yield Claim(
                        rule.rule,
                        (Binding(rule.parts, tuple(parts[:-1])), Binding(rule.total, (parts[-1],))),
                        rule.rule.grade,
                        rival=f"{group}:{number}:{place}",
                        witness=f"{group}:{number}:{way}",
                    )


def _heads(table: Table, rows: list[Line], document: Document) -> list[str]:
    """What stands above the values of each column but the first; a table may have heads below its rule."""
    below = 0
    while below < len(rows) and not any(rows[below].cells):
        below += 1
    above = table.rows[: table.header_rows + below]
    return [" ".join(_text(row[column], document) for row in above) for column in range(1, len(table.rows[0]))]


def _across(rule: RowRule, rows: list[Line], heads: list[str], group: str) -> Iterator[Claim]:
    """The claims of each row: a change, and any two columns before it that it may be the change between."""
    columns = [column for column, head in enumerate(heads) if not rule.heads.isdisjoint(head.split())]
    for number, row in enumerate(rows[:_MOST_LINES]):
        for column in columns:
            result = row.cells[column]
            if result is None or result.figure is None or result.figure.kind not in rule.kinds:
                continue
            before = [place for place in range(column) if _differs(row.cells[place], rule.kinds)][-_BEFORE:]
            for places in sorted(permutations(before, len(rule.inputs)), key=lambda p: (-min(p), p)):
                inputs = _alike([_rounded(cell) for place in places if (cell := row.cells[place]) is not None])
                if inputs:
                    bindings = [Binding(name, (value,)) for name, value in zip(rule.inputs, inputs, strict=True)]
                    yield Claim(
                        rule.rule,
                        (Binding(rule.result, (result,)), *bindings),
                        rule.rule.grade,
                        rival=f"{group}:{number}:{column}",
                        witness=f"{group}:{column}:{places}",
                    )


def _rounded(value: Operand) -> Operand:
    """The value as one that may have been rounded: tables are in thousands, and the change was worked out before."""
    if value.core.low < value.core.high or value.step is None:
        return value
    spare = (value.step.high - value.step.low) / 4
    return replace(value, core=value.core.widened(spare))


def _differs(cell: Operand | None, kinds: frozenset[Kind]) -> bool:
    return cell is not None and cell.figure is not None and cell.figure.kind not in kinds


def _is_total(head: str, heads: frozenset[str]) -> bool:
    return any(head == word or head.startswith(f"{word} ") for word in heads)


def _ways(total: int, totals: list[int]) -> list[list[int]]:
    """Which lines a total may sum: those since the total before it; all that are no totals; the totals before it."""
    before = [other for other in totals if other < total]
    start = before[-1] + 1 if before else 0
    ways = [list(range(start, total)), [line for line in range(total) if line not in totals], before]
    with_last = [before[-1], *range(start, total)] if before else []
    return [way for way, later in pairwise([*ways, with_last, []]) if len(way) >= _FEWEST and way != later]


def _percent(value: Operand) -> bool:
    """Whether it is a percentage: rows of shares may stand between the rows that are summed."""
    return value.figure is not None and value.figure.kind is Kind.PERCENT


def _alike(values: list[Operand]) -> list[Operand]:
    """The values, their total last, in their one unit, which some cells alone may say; none where they differ."""
    units = {value.unit.name: value.unit for value in values if value.unit != ONE}
    if len(units) > 1:
        return []
    unit = next(iter(units.values()), ONE)
    if _percent(values[-1]) and not values[-1].core.holds(_WHOLE):
        return []
    return [replace(value, unit=unit) for value in values]
