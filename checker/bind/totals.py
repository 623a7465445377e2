"""Binds totals: a row or column of a table, and the lines that it may sum, or subtract from one another.

The words don't say which lines a total sums. So each reading is claimed, as rivals; and since the columns of one table
are summed alike, a column that does not add up counts as wrong only if others do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from checker.bind.cells import (
    HUNDRED,
    MOST_LINES,
    ZERO,
    Line,
    alike,
    in_percent,
    is_percent,
    negative,
    positive,
    rounded,
)
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.formula import Assertion, Call
from checker.model.rule import Grade, Rule, ScopeKind

_WORD = re.compile(r"%|[^\W\d_]+")
_SUMS, _ADDED = "sums", "added"
"""Each total of a column is the sum of all lines before it, or the last total and what is added to it."""
_BEFORE_HEAD = " -–—•·"
_FEWEST = 2
_MOST_PARTS = 60
_MOST_SIGNS = 8
"""How many parts may be added or taken off in any way."""
_REPEATED = 3
"""How often a header occurs in a table whose rows have a second one: "Share of sales" below each, and the total."""


class TotalRule(NamedTuple):
    """A rule for totals: its role of many figures, the role of their total, and the words of a total's header."""

    rule: Rule
    parts: str
    total: str
    whole: str | None
    """The role of the figure from which the many are subtracted, if the total is not their sum."""
    heads: frozenset[str]
    ends: tuple[str, ...]
    """How a total's header may end: "Europe total"."""
    unsummed: frozenset[str]
    """Words of a header above values that no total sums: an index, a mean."""
    less: tuple[str, ...]
    """How the header of a subtracted line starts: "Less: returns"."""
    memo: tuple[str, ...]
    """How the header of a line starts that is part of the one above it: "of which: staff"."""
    is_mean: bool
    """Whether it is the mean of the many rather than their total; percentages have means whatever they add up to."""


class Grid(NamedTuple):
    """A table as its rows or as its columns."""

    lines: list[Line]
    unsummed: list[bool]
    """For each position along the lines, whether no total sums its values."""
    group: str
    """A name for the claims of these lines."""


class Way(NamedTuple):
    """One way to read a line as a total: the line from which others are subtracted, if any, and the lines summed."""

    whole: int | None
    summed: list[int]
    chains: tuple[str, ...] = ()
    """Names of the ways in which the totals of one column go on from one another: subtotal, tax, total."""


def total_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[TotalRule, ...]:
    """The rules for tables with a role of many figures, ready to be bound."""
    found = []
    for rule in rules:
        many = next((role for role in rule.roles if role.many), None)
        total = next((role for role in rule.roles if role.cue and not role.many), None)
        if rule.within.kind is ScopeKind.TABLE and many and total:
            whole = next((role.role for role in rule.roles if role is not many and role is not total), None)
            unsummed, heads = entries(["table_unsummed"], cues), entries(total.cue, cues)
            less, memo = (tuple(sorted(entries([name], cues))) for name in ("table_less", "table_memo"))
            ends = tuple(f" {word}" for word in sorted(entries(["table_total_end"], cues) & heads))
            is_mean = _is_mean(rule.assertion)
            found.append(TotalRule(rule, many.role, total.role, whole, heads, ends, unsummed, less, memo, is_mean))
    return tuple(found)


def _is_mean(assertion: Assertion) -> bool:
    return isinstance(assertion.left, Call) and assertion.left.function == "mean"


def bind_totals(rule: TotalRule, lines: list[Line], heads: Sequence[str], group: str) -> Iterator[Claim]:
    """The claims of each line whose header makes it a total, for each position along it.

    Args:
        rule: the rule.
        lines: all rows of a table, or all its columns.
        heads: the header of each position along them.
        group: a name for the claims of these lines.
    """
    lines = [_signed(line, rule) for line in lines[:MOST_LINES]]
    grid = Grid(lines, [not rule.unsummed.isdisjoint(_WORD.findall(head)) for head in heads], group)
    totals = [number for number in range(len(lines)) if _is_total(lines, number, rule)]
    for number in totals:
        ways = _differences(number, totals) if rule.whole else _sums(number, totals, _added(lines, rule))
        yield from _claims(rule, grid, number, ways)
    if rule.whole is None and not rule.is_mean:
        for number, way in _shares_below(lines, totals):
            yield from _claims(rule, grid, number, [way])


def _signed(line: Line, rule: TotalRule) -> Line:
    """The line; if it is subtracted, with its values as losses."""
    if not line.head.startswith(rule.less) or rule.whole is not None:
        return line
    return line._replace(cells=tuple(cell and negative(positive(cell)) for cell in line.cells))


def _claims(rule: TotalRule, grid: Grid, number: int, ways: Sequence[Way]) -> Iterator[Claim]:
    for choice, way in enumerate(ways):
        for place, total in enumerate(grid.lines[number].cells):
            if _is_unread(grid.lines, way, place):
                continue
            if total is None or (grid.unsummed[place] and not rule.is_mean and not total.core.holds(HUNDRED)):
                continue
            values = _values(grid.lines, way, place, total, is_mean=rule.is_mean)
            if values is None:
                continue
            whole, parts, total_value = values
            bindings = [Binding(rule.parts, tuple(parts)), Binding(rule.total, (total_value,))]
            if rule.whole is not None and whole is not None:
                bindings.insert(0, Binding(rule.whole, (whole,)))
            alone = _is_all_there_is(grid.lines, number, way, place)
            single = [cell for cell in grid.lines[number].cells if cell is not None] == [total]
            chains = [f"{grid.group}:{chain}:{place}" for chain in way.chains if single]
            if way.whole is None and not rule.is_mean and _is_partly_taken_off(parts, total_value):
                continue
            yield Claim(
                rule.rule,
                tuple(bindings),
                Grade.GUESSED if alone or chains else rule.rule.grade,
                rival=f"{grid.group}:{number}:{place}",
                witnesses=() if alone else (f"{grid.group}:{number}:{choice}", *chains),
            )


def _is_partly_taken_off(parts: Sequence[Operand], total: Operand) -> bool:
    """Whether the total is right with one part or more subtracted, as a discount that has no sign is."""
    middles = [part.core.middle() or ZERO for part in parts]
    if len(parts) > _MOST_SIGNS or total.core.holds(sum(middles, ZERO)):
        return False
    signed = product((1, -1), repeat=len(parts) - 1)
    return any(
        total.core.holds(middles[0] + sum((sign * part for sign, part in zip(signs, middles[1:], strict=True)), ZERO))
        for signs in signed
        if -1 in signs
    )


def _is_unread(lines: list[Line], way: Way, place: int) -> bool:
    """Whether one of the lines, which has values elsewhere, holds something there that could not be read."""
    return any(place in lines[line].unread and any(lines[line].cells) for line in way.summed)


def _is_all_there_is(lines: list[Line], number: int, way: Way, place: int) -> bool:
    """Whether a table has one line of values and closes with their total.

    No other line can bear that out, but hardly another reading is possible; some parts may be missing.
    """
    last = number == len(lines) - 1 and way.whole is None and way.summed == list(range(number))
    return last and all([at for at, cell in enumerate(line.cells) if cell is not None] == [place] for line in lines)


def _values(
    lines: list[Line], way: Way, place: int, total: Operand, *, is_mean: bool
) -> tuple[Operand | None, list[Operand], Operand] | None:
    """The cells at one position along the lines, in one unit; None if they are not a sum."""
    cells = [cell for line in way.summed if (cell := lines[line].cells[place]) is not None]
    if is_percent(total):
        cells = in_percent(cells)
    parts = [cell for cell in cells if is_percent(cell) == is_percent(total)]
    if way.whole is None:
        found = alike([*parts, total], shares=is_mean or (len(way.summed) > 0 and _headed_alike(lines, way)))
        return (None, found[:-1], found[-1]) if len(found) > _FEWEST else None
    whole = lines[way.whole].cells[place]
    if whole is None or is_percent(whole) or is_percent(total) or not parts:
        return None
    if len({part.core.high < 0 for part in parts}) > 1:
        return None  # some are added and some subtracted
    found = alike([rounded(value) for value in (whole, *map(positive, parts), total)])
    return (found[0], found[1:-1], found[-1]) if found else None


def _headed_alike(lines: list[Line], way: Way) -> bool:
    return len({lines[line].head for line in way.summed}) == 1


def _is_total(lines: list[Line], number: int, rule: TotalRule) -> bool:
    head = lines[number].head
    return any(head == word or head.startswith(f"{word} ") for word in rule.heads) or head.endswith(rule.ends)


def _added(lines: list[Line], rule: TotalRule) -> list[int]:
    """The lines that a total may sum: not those that are a part of another."""
    return [number for number, line in enumerate(lines) if not line.head.lstrip(_BEFORE_HEAD).startswith(rule.memo)]


def _sums(total: int, totals: list[int], added: list[int]) -> list[Way]:
    """The lines that a total may sum: those since the previous total; all that are not totals; the previous totals.

    A table's first line may be the total of those below it.
    """
    before = [other for other in totals if other < total]
    start = before[-1] + 1 if before else 0
    between = [line for line in added if start <= line < total]
    end = next((other for other in totals if other > total), None)
    below = [line for line in added if line > 0 and (end is None or line < end)] if total == 0 else []
    every = [line for line in added if line < total and line not in totals]
    with_last = [before[-1], *between] if before else []
    ways = [
        Way(None, between, (_SUMS, _ADDED)),
        Way(None, every, (_SUMS,) if before else (_SUMS, _ADDED)),
        Way(None, before),
        Way(None, with_last, (_ADDED,)),
        Way(None, below),
        Way(None, []),
    ]
    return [way for way, later in pairwise(ways) if _FEWEST <= len(way.summed) <= _MOST_PARTS and way[:2] != later[:2]]


def _differences(net: int, nets: list[int]) -> list[Way]:
    """From which line those between it and a net line may be subtracted: two before, or since the previous net line."""
    before = [other for other in nets if other < net]
    starts = {net - 2, before[-1] if before else 0, before[-1] + 1 if before else 0}
    return [Way(start, list(range(start + 1, net))) for start in sorted(starts, reverse=True) if 0 <= start < net - 1]


def _shares_below(lines: list[Line], totals: list[int]) -> Iterator[tuple[int, Way]]:
    """Each line below a total whose header other lines above share, with those lines: shares of one whole."""
    for total in totals:
        head = lines[total + 1].head if total + 1 < len(lines) else ""
        same = [number for number, line in enumerate(lines[: total + 1]) if head and line.head == head]
        if len(same) + 1 >= _REPEATED:
            yield total + 1, Way(None, same)
