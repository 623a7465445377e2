"""One claim's two sides, computed and held against one another."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.judge import bands, calendar
from checker.judge.arithmetic import Undecided
from checker.judge.evaluate import Result, evaluate
from checker.judge.scene import Scene, from_zero, unit_of
from checker.judge.settings import JudgeSettings
from checker.judge.sides import Sides, named, sides_of, stated_operand
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.formula import Call
from checker.model.interval import CONTEXT, Interval
from checker.model.unit import NO_DIMENSION, ONE, Dimension, Unit
from checker.model.verdict import Amount, Status
from checker.rules.dimensions import DimensionError, agreed, dimension_of, shown
from checker.rules.formula import expressions
from checker.rules.functions import FUNCTIONS

_TRUE_BUT_FAR = {Status.UNDERSTATED, Status.OVERSTATED}


class Compared(NamedTuple):
    """How a claim's two sides compare; both amounts are in one unit, that of the stated figure where there is one."""

    status: Status
    computed: Amount
    stated: Amount
    sides: Sides
    families: frozenset[str]
    """The families of units of time in it, between which it was converted."""


def compare(claim: Claim, settings: JudgeSettings) -> Compared:
    """The claim's two sides, and whether they agree.

    Raises:
        Undecided: that can't be told, with the reason.
    """
    sides = sides_of(claim)
    tight = _sums(claim, sides, loose=False)
    status = _status(sides, *tight, settings)
    if claim.rule.exact:
        status = Status.CONSISTENT if status in _TRUE_BUT_FAR else status
    elif status is Status.CONTRADICTION and _holds_loosely(claim, sides, settings):
        status = Status.LOOSE
    return Compared(status, *tight, sides, _calendar_families(claim, sides))


def _holds_loosely(claim: Claim, sides: Sides, settings: JudgeSettings) -> bool:
    try:
        amounts = _sums(claim, sides, loose=True)
    except Undecided:  # a divisor of 1 that may as well be 0: then anything holds
        return True
    return _status(sides, *amounts, settings) is not Status.CONTRADICTION


def _status(sides: Sides, computed: Amount, stated: Amount, settings: JudgeSettings) -> Status:
    if sides.operator == "=":
        return bands.equality(computed, stated, settings.understated_factor)
    return bands.comparison(sides.operator, computed, stated)


def _sums(claim: Claim, sides: Sides, *, loose: bool) -> tuple[Amount, Amount]:
    scene = Scene.of(claim, loose=loose)
    unit = _unit(claim, sides, _dimension(sides, scene))
    offset = unit.offset if from_zero(claim.rule.assertion) else Decimal(0)
    computed, stated = evaluate(sides.computed, scene), evaluate(sides.stated, scene)
    leeway = calendar.leeway(_calendar_families(claim, sides))
    return _amount(computed, unit, offset, leeway), _amount(stated, unit, offset, None)


def _amount(result: Result, unit: Unit, offset: Decimal, leeway: Interval | None) -> Amount:
    core = result.core if leeway is None else result.core * leeway
    if offset:
        core -= Interval.point(offset)
    return Amount(core.scaled(CONTEXT.divide(Decimal(1), unit.factor)), result.toward, unit)


def _dimension(sides: Sides, scene: Scene) -> Dimension:
    try:
        left, right = (dimension_of(side, scene.dimensions) for side in (sides.computed, sides.stated))
        return agreed(left, right) or NO_DIMENSION
    except DimensionError as error:
        raise Undecided(f"{shown(error.left)} can't be held against {shown(error.right)}") from None


def _unit(claim: Claim, sides: Sides, dimension: Dimension) -> Unit:
    operand = stated_operand(claim, sides)
    if operand is not None:
        return unit_of(operand)
    for binding in claim.bindings:
        for each in binding.operands:
            if unit_of(each).dimension == dimension != NO_DIMENSION:
                return unit_of(each)
    return ONE if dimension == NO_DIMENSION else Unit(shown(dimension), Decimal(1), dimension)


def _calendar_families(claim: Claim, sides: Sides) -> frozenset[str]:
    bindings = named(claim, sides.computed) + named(claim, sides.stated)
    operands = [o for b in bindings for o in b.operands if not (o.figure and o.figure.kind in {Kind.DATE, Kind.YEAR})]
    units = [unit_of(operand) for operand in operands]
    calls = [part for part in expressions(sides.computed) if isinstance(part, Call)]
    units += [unit for call in calls if (unit := FUNCTIONS[call.function].unit)]
    found = calendar.families(unit.name for unit in units)
    rates = any(("time", -1) in unit.dimension for unit in units)
    if rates and "hour" in found and found & {"week", "month", "year"}:
        raise Undecided("how many hours are worked in that time is not said")
    return found
