"""What the names of a formula stand for in one claim, in base units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Self

from checker.judge import calendar
from checker.judge.arithmetic import Undecided
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import CalendarDate, Figure, Kind
from checker.model.formula import Assertion, Call, Expression, Name, Operation
from checker.model.interval import Interval, Toward
from checker.model.unit import NO_DIMENSION, Dimension, Unit
from checker.rules.dimensions import uncounted
from checker.rules.formula import expressions
from checker.rules.functions import YEAR
from checker.rules.p_values import reported, test_named

IN_WORDS = {Kind.FRACTION, Kind.MULTIPLE}
WORDED = Decimal("0.05")
"""How far, as a share of it, a fraction or a multiple in words may lie from what is meant: 24% is "a quarter"."""


class Scene(NamedTuple):
    """The variables of a formula, one for each operand, and which of them each role stands for."""

    boxes: tuple[Interval, ...]
    """What each variable may be, in base units."""
    offset: bool
    """Whether temperatures are meant from their zero."""
    towards: tuple[Toward, ...]
    roles: Mapping[str, Sequence[int]]
    dimensions: Mapping[str, Dimension | None]
    sizes: Mapping[str, Decimal]
    """How many base units one of each role's unit is."""
    worths: Mapping[str, Interval | None]
    """How many US dollars one of each role's unit has been; None where that can't be told."""
    ends: Mapping[str, tuple[Interval, Interval]]
    """Of each role that is one range, what its two ends may be, in base units."""
    reported: Mapping[str, Interval]
    """Of each role that is one number, how large it may have been before it was rounded to its decimals."""
    signs: Mapping[str, int]
    tests: Mapping[str, str]
    """Of each role that is a word for a statistical test, which one."""
    dates: Mapping[str, CalendarDate]

    @classmethod
    def of(cls, claim: Claim, assertion: Assertion) -> Self:
        """The scene of an assertion about the figures of `claim`, each as exact as it is written.

        Raises:
            Undecided: the figures of one role are of several dimensions.
        """
        roles: dict[str, range] = {}
        start = 0
        for binding in claim.bindings:
            roles[binding.role] = range(start, start := start + len(binding.operands))
        figured = [binding for binding in claim.bindings if binding.operands]
        offset = from_zero(assertion)
        return cls(
            boxes=_boxes(claim, loose=False, offset=offset),
            offset=offset,
            towards=tuple(operand.toward for binding in figured for operand in binding.operands),
            roles=roles,
            dimensions={binding.role: _dimension(binding) for binding in figured},
            worths={binding.role: unit_of(binding.operands[0]).worth for binding in figured},
            sizes={binding.role: unit_of(binding.operands[0]).factor for binding in figured},
            ends={binding.role: ends for binding in figured if (ends := _ends(binding))},
            reported={binding.role: size for binding in figured if (size := _reported(binding))},
            signs={binding.role: binding.word.sign for binding in claim.bindings if binding.word},
            tests={b.role: test for b in claim.bindings if b.word and (test := test_named(b.word.list, b.word.text))},
            dates={binding.role: date for binding in figured if (date := _date(binding))},
        )

    def loosened(self, claim: Claim) -> Self:
        """The scene of the same claim in which each figure may be off by one unit of its last place."""
        return self._replace(boxes=_boxes(claim, loose=True, offset=self.offset))


@lru_cache(maxsize=1000)
def from_zero(assertion: Assertion) -> bool:
    """Whether temperatures are meant from their zero: in a conversion, but not in a sum or a difference."""
    parts = [part for side in (assertion.left, assertion.right) for part in expressions(side)]
    return not any(isinstance(part, Operation) for part in parts)


def unit_of(operand: Operand) -> Unit:
    """The operand's unit; an age without one ("Ms Hall, 64") is in years."""
    if operand.unit.dimension == NO_DIMENSION and operand.figure and operand.figure.kind is Kind.AGE:
        return YEAR
    return operand.unit


def present(expression: Expression, claim: Claim) -> Expression | None:
    """The expression without the optional roles that stand for nothing here; None where nothing is left.

    A factor or a term that is absent goes without a trace: no period said, no period multiplied with.
    """
    return _present(expression, {b.role for b in claim.bindings if b.operands or b.word})


def stated_date(figure: Figure) -> CalendarDate | None:
    """The date that a figure is, as far as it is one."""
    if figure.kind is Kind.YEAR and figure.date is None and figure.number is not None:
        number = figure.number
        return CalendarDate(year=int(number)) if 1 <= number <= 9999 else None
    return figure.date if figure.kind in {Kind.DATE, Kind.YEAR, Kind.WEEKDAY} else None


def _present(expression: Expression, roles: set[str]) -> Expression | None:
    match expression:
        case Name(role):
            return expression if role in roles else None
        case Operation(operator, left, right):
            sides = _present(left, roles), _present(right, roles)
            if sides[0] and sides[1]:
                return Operation(operator, sides[0], sides[1])
            return sides[0] or (sides[1] if operator in {"+", "*"} else None)
        case Call(function, arguments, column):
            kept = tuple(argument for each in arguments if (argument := _present(each, roles)))
            return Call(function, kept, column) if kept else None
    return expression


def _boxes(claim: Claim, *, loose: bool, offset: bool) -> tuple[Interval, ...]:
    listed = any(len(binding.operands) > 1 for binding in claim.bindings)
    return tuple(
        _box(operand, _values(operand, loose=loose, listed=listed), offset=offset)
        for binding in claim.bindings
        for operand in binding.operands
    )


def _box(operand: Operand, values: Interval, *, offset: bool) -> Interval:
    figure = operand.figure
    if figure and figure.kind is Kind.WEEKDAY and figure.date and figure.date.weekday is not None:
        return Interval.point(Decimal(figure.date.weekday))
    unit = unit_of(operand)
    box = values.scaled(unit.factor)
    return box + Interval.point(unit.offset) if offset and unit.offset else box


def _values(operand: Operand, *, loose: bool, listed: bool) -> Interval:
    """What the operand may be: its core, or wider where it is `loose` and a rounded figure.

    A bound ("at least 10,000") is no rounding, and a count of heads is none. A bare number among those of a list, as in
    a table's column, may be one, however exact it looks. "A quarter" and "doubled" are said of what comes near.
    """
    figure = operand.figure
    if operand.toward is not Toward.NONE:
        return operand.core
    if figure and figure.kind in IN_WORDS and not any(map(str.isdecimal, figure.text)):
        near = WORDED if not loose else 2 * WORDED
        return operand.core.hull(operand.core.scaled(1 - near)).hull(operand.core.scaled(1 + near))
    cell = listed and figure is not None and figure.kind is Kind.NUMBER and figure.noun is None
    rounded = operand.core.low < operand.core.high or cell
    return operand.step if loose and operand.step and rounded else operand.core


def _dimension(binding: Binding) -> Dimension:
    dimensions = [uncounted(unit_of(operand).dimension) for operand in binding.operands]
    if any(dimension != dimensions[0] for dimension in dimensions):
        raise Undecided("its figures are of different kinds")
    return dimensions[0]


def _ends(binding: Binding) -> tuple[Interval, Interval] | None:
    """The two ends of the one range that a role stands for."""
    figures = [operand.figure for operand in binding.operands]
    if len(figures) != 1 or figures[0] is None:
        return None
    if figures[0].kind is Kind.YEAR and isinstance(figures[0].value, tuple):
        core = figures[0].core
        return Interval.point(core.low), Interval.point(core.high)
    if figures[0].ends is None:
        return None
    factor = unit_of(binding.operands[0]).factor
    low, high = figures[0].ends
    return low.core.scaled(factor), high.core.scaled(factor)


def _reported(binding: Binding) -> Interval | None:
    """How large the one bare number of a role may have been before it was rounded, as test statistics are."""
    operand = binding.operands[0] if len(binding.operands) == 1 else None
    number = operand.figure.number if operand and operand.figure and operand.figure.kind is Kind.NUMBER else None
    value = operand.core.middle() if operand else None
    if operand is None or number is None or value is None:
        return None
    return reported(value, -min(int(number.as_tuple().exponent), 0), operand.toward)


def _date(binding: Binding) -> CalendarDate | None:
    if len(binding.operands) != 1 or binding.operands[0].figure is None:
        return None
    date = stated_date(binding.operands[0].figure)
    return date if date and calendar.exists(date) else None
