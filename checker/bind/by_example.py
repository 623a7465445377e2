"""Binds lines of a table that its other cells show to belong together, though no header says so.

Where the third column is the product of the first two in every row but one, that row is wrong. Such a reading counts
only if cells could hardly bear it out by accident: each that does is evidence, of as many digits as it has right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from math import log10
from typing import NamedTuple

from checker.bind.cells import HUNDRED, MOST_LINES, Line, alike, as_percent, is_percent, rounded
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Kind
from checker.model.formula import Assertion, Call, Name, Operation
from checker.model.interval import Interval
from checker.model.rule import Rule, ScopeKind
from checker.model.unit import ONE

_WORD = re.compile(r"%|[^\W\d_]+")
_DIGITS = re.compile(r"[^\w]*\d[\d.,\s]*[^\w]*")
_MOST_LINES = 60
"""A longer table can be read in too many ways."""
_MOST_PARTS = 12
_REACH = 8
"""How many lines further the last of two factors and their product may be from the first."""
_SURE = 3.5
"""Digits of evidence beyond those that some reading of a table has by accident: in one table of three thousand."""
_WRONG = 5
"""Of so many cells one may be wrong, and one in any table."""
_WRONG_AT_FIRST = 2
"""How many more cells may be wrong than right on the way: most readings are wrong everywhere, and soon left."""
_FINEST = 1e-6
"""A rounding of the arithmetic, as a share of a last digit."""

Values = tuple[tuple[Operand, ...], ...]
"""The values of each role of a rule, in its order."""


class ExampleRule(NamedTuple):
    """A rule for the lines of a table, none of which a header gives away."""

    rule: Rule
    roles: dict[str, frozenset[Kind]]
    """The kinds of figures that each may be, the result last."""
    shape: Shape


class Shape(NamedTuple):
    """How the lines of a table may be related: as parts and total, as factors and product, as parts and shares."""

    readings: Callable[[Grid], list[Reading]]
    """Every way in which they may be."""
    values: Callable[[Cells], Values | None]
    """The values of such cells, in units that go together; None if there are none."""


class Passed(NamedTuple):
    """Words of headers by which lines, or the cells under them, are left out."""

    totals: frozenset[str]
    """Those of totals: no product of others, and checked by rules of their own."""
    unsummed: frozenset[str]
    """Those of averages and rates, which don't add up."""
    changes: frozenset[str]
    """Those of changes: below "% change", no bare number is the sum of its row's."""


class Cell(NamedTuple):
    """A cell's value, and its size as quick numbers; that of a percentage as a share of one."""

    value: Operand
    percent: bool
    low: float
    high: float
    unit: float
    """One of its last digit."""
    step: float
    """One of its last digit that is no zero at its end."""


Row = tuple[Cell | None, ...]


class Grid(NamedTuple):
    """A table as its rows or as its columns, and what the headers say."""

    lines: list[Row]
    headed: list[frozenset[str]]
    """The words of each line's header."""
    across: list[frozenset[str]]
    """The words of the header of each position along the lines."""
    passed: Passed


Cells = tuple[tuple[Cell, ...], ...]
"""The cells of each role of a rule, in its order."""


class Check(NamedTuple):
    """Cells that are related if they are as a reading has it: what their result would then be."""

    cells: Cells
    low: float
    high: float
    scale: float
    """A result that is right by accident is right to none of the digits of this number."""


Reading = Callable[[int], Check | None]
"""One way to relate lines: the cells at a position along them; None where some are missing or don't go together."""


def example_rules(rules: Sequence[Rule]) -> tuple[ExampleRule, ...]:
    """The rules for tables that ask for no header and have one of three formulas, ready to be bound."""
    found = []
    for rule in rules:
        if rule.within.kind is ScopeKind.TABLE and not any(role.cue for role in rule.roles):
            kinds = {role.role: frozenset(map(Kind, role.kind or Kind)) for role in rule.roles}
            roles, shape = _shape(rule.assertion)
            if shape is not None:
                found.append(ExampleRule(rule, {role: kinds[role] for role in roles}, shape))
    return tuple(found)


def _shape(assertion: Assertion) -> tuple[list[str], Shape | None]:
    """The roles of a formula, the result last, and how it relates lines."""
    match assertion:
        case Assertion(Call("sum", (Name(part),)), "=", Name(total)):
            return [part, total], Shape(_sums, _values_of_sum)
        case Assertion(Operation("*", Name(one), Name(other)), "=", Name(product)):
            return [one, other, product], Shape(_products, _values_of_product)
        case Assertion(Operation("/", Name(part), Name(whole)), "=", Name(share)):
            return [part, whole, share], Shape(_shares, _values_of_share)
        case _:
            return [], None


def passed_words(cues: Mapping[str, Cue]) -> Passed:
    """The words of headers that matter here."""
    return Passed(
        entries(["table_total"], cues),
        entries(["table_unsummed"], cues),
        entries(["table_change", "table_other_base"], cues),
    )


def grid(lines: Sequence[Line], across: Sequence[str], passed: Passed) -> Grid:
    """The lines of a table, and the words of their headers and of those across them."""
    return Grid(
        [tuple(value and _cell(value) for value in line.cells) for line in lines],
        [frozenset(_WORD.findall(line.head)) for line in lines],
        [frozenset(_WORD.findall(head)) for head in across],
        passed,
    )


def _cell(value: Operand) -> Cell:
    """The value as exact as its digits: 10,000 among other counts is no rounder than they are."""
    figure, percent = value.figure, is_percent(value)
    unit = value.core.high - value.core.low
    step = unit
    if figure is not None and isinstance(figure.value, Decimal) and _DIGITS.fullmatch(figure.text):
        number = figure.value.copy_sign(value.core.low)
        unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
        step = figure.step or unit
        core = Interval.point(number)
        value = value._replace(core=core.widened(unit / 2) if unit < 1 or percent else core, step=core.widened(unit))
    factor = float(value.unit.factor) if percent else 1.0
    sizes = (value.core.low, value.core.high, unit, step)
    low, high, unit_size, step_size = (float(size) * factor for size in sizes)
    return Cell(value, percent, low, high, unit_size, step_size)


def bind_by_example(rule: ExampleRule, table: Grid, group: str) -> Iterator[Claim]:
    """The claims of each reading of the lines that the table bears out, where it holds and where it does not."""
    if len(table.lines) > _MOST_LINES or len(table.across) > MOST_LINES:
        return
    readings = rule.shape.readings(table)
    least = _SURE + log10(max(1, len(readings)))
    for number, reading in enumerate(readings):
        for place, check in _borne_out(reading, len(table.across), least).items():
            values = rule.shape.values(check.cells)
            if values is not None and _suit(rule, values):
                yield Claim(
                    rule.rule,
                    tuple(Binding(role, bound) for role, bound in zip(rule.roles, values, strict=True)),
                    rule.rule.grade,
                    rival=f"{group}:{values[-1][0].text}:{place}",
                    witnesses=(f"{group}:{rule.rule.id}:{number}",),
                )


def _suit(rule: ExampleRule, values: Values) -> bool:
    return all(
        value.figure is not None and value.figure.kind in kinds
        for kinds, bound in zip(rule.roles.values(), values, strict=True)
        for value in bound
    )


def _borne_out(reading: Reading, places: int, least: float) -> dict[int, Check]:
    """The reading at each position, if it holds at enough of them to be meant; else nothing."""
    found: dict[int, Check] = {}
    evidence: dict[tuple[float, float], float] = {}
    wrong = 0
    for place in range(places):
        check = reading(place)
        if check is None:
            continue
        found[place] = check
        digits = _right_digits(check)
        if digits is None:
            wrong += 1
            if wrong > max(1, places // _WRONG) or wrong > len(evidence) + _WRONG_AT_FIRST:
                return {}
        else:
            evidence[check.low, check.high] = digits
    return found if len(found) >= 2 * wrong and sum(evidence.values()) >= least else {}


def _right_digits(check: Check) -> float | None:
    """How many digits of the result are right; None if it is wrong."""
    [stated] = check.cells[-1]
    spare = stated.unit / 2 if stated.low == stated.high else stated.unit * _FINEST
    if check.low > stated.high + spare or stated.low - spare > check.high:
        return None
    finest = min(cell.step for role in check.cells for cell in role)
    width = max(check.high - check.low + stated.high - stated.low, finest)
    return log10(check.scale / width) if check.scale > width > 0 else 0.0


def _sums(table: Grid) -> list[Reading]:
    """Each line as the total of those right before it, and of those right after it."""
    unsummed, totals = table.passed.unsummed, table.passed.totals
    summed = [
        number
        for number, (line, words) in enumerate(zip(table.lines, table.headed, strict=True))
        if any(cell is not None and not cell.percent for cell in line) and unsummed.isdisjoint(words)
    ]
    places = [(unsummed | table.passed.changes).isdisjoint(words) for words in table.across]
    readings = []
    for at, total in enumerate(summed):
        if totals.isdisjoint(table.headed[total]):
            before, after = summed[max(0, at - _MOST_PARTS) : at], summed[at + 1 : at + 1 + _MOST_PARTS]
            runs = [before[-size:] for size in range(2, len(before) + 1)]
            runs += [after[:size] for size in range(2, len(after) + 1)]
            readings += [_sum([table.lines[line] for line in run], table.lines[total], places) for run in runs]
    return readings


def _sum(run: Sequence[Row], total: Row, places: Sequence[bool]) -> Reading:
    def check(place: int) -> Check | None:
        stated = total[place]
        parts = [cell for line in run if (cell := line[place]) is not None]
        if stated is None or len(parts) < len(run) or not places[place]:
            return None
        low, high = sum(part.low for part in parts), sum(part.high for part in parts)
        rounding = len(parts) / 2 if stated.low == stated.high else 0
        scale = sorted(abs(part.low + part.high) / 2 for part in parts)[-2]
        return Check((tuple(parts), (stated,)), low - rounding, high + rounding, scale)

    return check


def _values_of_sum(cells: Cells) -> Values | None:
    found = alike([rounded(cell.value) for role in cells for cell in role])
    return (tuple(found[:-1]), (found[-1],)) if found else None


def _products(table: Grid) -> list[Reading]:
    """Each line as the product of two others not far from it."""
    summed = [not table.passed.totals.isdisjoint(words) for words in table.across]
    near = (
        (first, *others)
        for number, first in enumerate(table.lines)
        for others in combinations(table.lines[number + 1 : number + 1 + _REACH], 2)
    )
    return [
        _product(one, other, product, summed)
        for a, b, c in near
        for one, other, product in ((a, b, c), (a, c, b), (b, c, a))
    ]


def _product(one: Row, other: Row, product: Row, summed: Sequence[bool]) -> Reading:
    def check(place: int) -> Check | None:
        a, b, stated = one[place], other[place], product[place]
        if a is None or b is None or stated is None or stated.percent or summed[place]:
            return None
        ends = a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high
        low, high = min(ends), max(ends)
        trivial = any(cell.low <= size <= cell.high for cell in (a, b) for size in (0, 1))
        return Check(((a,), (b,), (stated,)), low, high, 0 if trivial else abs(low + high) / 2)

    return check


def _values_of_product(cells: Cells) -> Values:
    """Two factors and their product, whose unit only some lines of a table may state."""
    one, other, product = (cell.value for [cell] in cells)
    stated = [value.unit for value in (one, other, product) if not is_percent(value) and value.unit != ONE]
    if len(stated) == 1:
        [unit] = stated
        if unit not in (one.unit, other.unit):
            one, other = (one._replace(unit=unit), other) if is_percent(other) else (one, other._replace(unit=unit))
        product = product._replace(unit=unit)
    return (one,), (other,), (rounded(product),)


def _shares(table: Grid) -> list[Reading]:
    """Each line as shares of each other, by each position at which it has 100%."""
    return [
        _share(parts, shares, base)
        for parts, shares in permutations(table.lines, 2)
        for base, cell in enumerate(shares)
        if cell is not None and cell.value.figure is not None and cell.value.figure.value == HUNDRED
    ]


def _share(parts: Row, shares: Row, base: int) -> Reading:
    whole = parts[base]

    def check(place: int) -> Check | None:
        part, stated = parts[place], shares[place]
        if place == base or part is None or whole is None or stated is None or part.percent or whole.low <= 0:
            return None
        hundred = 1 if stated.percent else 100
        low, high = sorted((hundred * part.low / whole.high, hundred * part.high / whole.low))
        return Check(((part,), (whole,), (stated,)), low, high, high)

    return check


def _values_of_share(cells: Cells) -> Values | None:
    part, whole, share = (cell.value for [cell] in cells)
    amounts = alike([part, whole])
    if not amounts:
        return None
    return (amounts[0],), (amounts[1],), (share if is_percent(share) else rounded(as_percent(share)),)
