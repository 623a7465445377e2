"""Computes and compares the two sides of one claim."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.judge.comparing import bands, calendar
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.evaluate import Result, evaluate
from checker.judge.comparing.scene import Scene, from_zero, unit_of
from checker.judge.comparing.sides import Sides, sides_of, stated_operand
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.formula import Assertion, Call, Name
from checker.model.interval import CONTEXT, Interval, Toward
from checker.model.unit import NO_DIMENSION, ONE, Dimension, Unit
from checker.model.verdict import TRUE_BUT_FAR, Amount, Status
from checker.rules.dimensions import DimensionError, agreed, dimension_of, shown

_CALENDAR = {Kind.DATE, Kind.YEAR}
_LONGER = {"week", "month", "year"}


class Compared(NamedTuple):
    """How a claim's two sides compare; both amounts are in one unit, the stated figure's if there is one."""

    status: Status
    computed: Amount
    stated: Amount
    sides: Sides
    families: frozenset[str]
    """The families of units of time that the conversion involved."""


def compare(claim: Claim, settings: JudgeSettings) -> Compared:
    """The claim's two sides, and whether they agree.

    Raises:
        Undecided: it can't be determined; the message is the reason.
    """
    comparison = _Comparison.of(claim, claim.rule.assertion)
    tight = comparison.sums(comparison.scene)
    status = _firmly(claim, comparison.sides, *tight, settings)
    loosely = status is Status.CONTRADICTION and not claim.rule.exact and _holds_loosely(claim, comparison, settings)
    if loosely:
        status = Status.LOOSE
    return Compared(status, *tight, comparison.sides, comparison.families)


def holds(claim: Claim, settings: JudgeSettings) -> bool:
    """Whether the claim is consistent; quicker than `compare`, which also asks whether it holds loosely.

    Raises:
        Undecided: it can't be determined; the message is the reason.
    """
    comparison = _Comparison.of(claim, claim.rule.assertion)
    return _firmly(claim, comparison.sides, *comparison.sums(comparison.scene), settings) is Status.CONSISTENT


def _firmly(claim: Claim, sides: Sides, computed: Amount, stated: Amount, settings: JudgeSettings) -> Status:
    """The status with each figure as exact as written; to an exact rule a bound may lie as far off as it likes."""
    status = _status(sides, computed, stated, settings)
    return Status.CONSISTENT if claim.rule.exact and status in TRUE_BUT_FAR else status


def agrees(claim: Claim, condition: Assertion, settings: JudgeSettings) -> bool:
    """Whether the claim's figures meet a condition, each as exact as written.

    Raises:
        Undecided: it can't be determined; the message is the reason.
    """
    comparison = _Comparison.of(claim, condition)
    return _status(comparison.sides, *comparison.sums(comparison.scene), settings) is Status.CONSISTENT


class _Comparison(NamedTuple):
    """What the sums of an assertion need, whatever precision its figures are given."""

    sides: Sides
    scene: Scene
    unit: Unit
    offset: Decimal
    families: frozenset[str]
    converted: bool
    """Whether one figure is repeated in another unit, so that "over" applies to both: "over 100 mph (160 km/h)"."""

    @classmethod
    def of(cls, claim: Claim, assertion: Assertion) -> _Comparison:
        """The comparison of an assertion about the figures of `claim`."""
        sides, scene = sides_of(claim, assertion), Scene.of(claim, assertion)
        unit = _unit(claim, sides, _dimension(sides, scene))
        offset = unit.offset if from_zero(assertion) else Decimal(0)
        return cls(sides, scene, unit, offset, _calendar_families(claim, sides), _is_conversion(claim, assertion))

    def sums(self, scene: Scene) -> tuple[Amount, Amount]:
        """The results of the two sides in a scene, computed and stated."""
        computed, stated = evaluate(self.sides.computed, scene), evaluate(self.sides.stated, scene)
        leeway = calendar.leeway(self.families) if len(self.families) > 1 else None
        amounts = _amount(computed, self.unit, self.offset, leeway), _amount(stated, self.unit, self.offset, None)
        return (amounts[0], amounts[1]._replace(toward=Toward.NONE)) if self.converted else amounts


def _is_conversion(claim: Claim, assertion: Assertion) -> bool:
    """Whether the assertion equates two single figures in two units."""
    if assertion.comparison != "=" or not isinstance(assertion.left, Name) or not isinstance(assertion.right, Name):
        return False
    units = [unit_of(each) for binding in claim.bindings for each in binding.operands]
    return len({unit.name for unit in units if unit.dimension != NO_DIMENSION}) == len(units) == 2


def _holds_loosely(claim: Claim, comparison: _Comparison, settings: JudgeSettings) -> bool:
    try:
        sums = map(comparison.sums, comparison.scene.loosened(claim))
        return any(_status(comparison.sides, *amounts, settings) is not Status.CONTRADICTION for amounts in sums)
    except Undecided:  # a loose divisor of 1 may be 0: then anything holds
        return True


def _status(sides: Sides, computed: Amount, stated: Amount, settings: JudgeSettings) -> Status:
    if sides.operator == "=":
        return bands.equality(computed, stated, settings.understated_factor)
    return bands.comparison(sides.operator, computed, stated)


def _amount(result: Result, unit: Unit, offset: Decimal, leeway: Interval | None) -> Amount:
    core = result.core if leeway is None else result.core * leeway
    if offset:
        core -= Interval.point(offset)
    core = core if unit.factor == 1 else core.scaled(CONTEXT.divide(Decimal(1), unit.factor))
    return Amount(core, result.toward, unit)


def _dimension(sides: Sides, scene: Scene) -> Dimension:
    try:
        known = {role: scene.dimension(role) for role in sides.names}
        left, right = (dimension_of(side, known) for side in (sides.computed, sides.stated))
        return agreed(left, right) or NO_DIMENSION
    except DimensionError as error:
        raise Undecided(f"{shown(error.left)} can't be compared with {shown(error.right)}") from None


def _unit(claim: Claim, sides: Sides, dimension: Dimension) -> Unit:
    operand = stated_operand(claim, sides)
    if operand is not None:
        return unit_of(operand)
    for binding in claim.bindings:
        for each in binding.operands:
            if unit_of(each).dimension == dimension != NO_DIMENSION:
                return unit_of(each)
    for own in sides.units:
        if own.dimension == dimension:
            return own
    if dimension != NO_DIMENSION:
        return Unit(shown(dimension), Decimal(1), dimension)
    units = [unit_of(each) for binding in claim.bindings for each in binding.operands]
    summed = isinstance(sides.computed, Call) and len({unit.name for unit in units}) == 1
    return units[0] if summed else ONE  # 61% + 49% are 110%, and not 1.1


def _calendar_families(claim: Claim, sides: Sides) -> frozenset[str]:
    named = [operand for binding in claim.bindings if binding.role in sides.names for operand in binding.operands]
    units = [unit_of(each) for each in named if not (each.figure and each.figure.kind in _CALENDAR)]
    units += sides.units
    found = calendar.families([unit.name for unit in units])
    if "hour" in found and found & _LONGER and any(("time", -1) in unit.dimension for unit in units):
        raise Undecided("how many hours are worked in that time is not said")
    return found
