"""What else the words of a claim's figures may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.judge.altered import multiplied, with_operand, with_operands
from checker.judge.comparing.scene import has_operation
from checker.judge.readings.shared_magnitudes import with_shared_magnitude
from checker.model.claim import Claim, Operand
from checker.model.formula import Name
from checker.model.interval import Interval, Toward
from checker.model.unit import ONE

_NAMESAKES = {"calorie": Decimal("0.001"), "ounce": Decimal(192) / 175, "ton": Decimal("1.12")}
"""How large what has a unit's name as well is in it: physicists' calories, troy ounces, long tons."""
_ROUGHLY = Decimal("0.15")
"""How far off, at most, a conversion of one digit may be: "200 m (800 ft)" is no rounding."""
FEW_FIVES = 25
"""Smaller numbers are not rounded to fives."""


def alternatives(claim: Claim) -> Iterator[Claim]:
    """The claim in each other reading that its words allow, the likeliest first."""
    yield from _readings_of_figures(claim)
    yield from _conversions(claim)
    yield from _falls(claim)
    yield from with_shared_magnitude(claim)


def _readings_of_figures(claim: Claim) -> Iterator[Claim]:
    """The claim with one figure in another reading that its words allow ("5m" as metres), for each such reading."""
    for binding in claim.bindings:
        for operand in binding.operands:
            for reading in operand.figure.readings if operand.figure else ():
                read = operand._replace(
                    core=reading.core,
                    step=reading.core.widened(reading.step / 2) if reading.step else None,
                    toward=reading.toward,
                    unit=reading.unit or ONE,
                    figure=reading,
                )
                yield with_operand(claim, operand, read)


def _conversions(claim: Claim) -> Iterator[Claim]:
    """The readings of one quantity given in two units that its words allow.

    A hedge written once may apply to both: "more than 100 kilometres (60 miles)". Both may have been rounded to fives,
    from knots: "30 mph (45 km/h)". The second may be rounded to one digit: "200 m (700 ft)". Ounces may be
    troy ounces, and tons long ones. Degrees may be a difference, which has no zero point: "warmer by 1.5°C (2.7°F)".
    """
    assertion, operands = claim.rule.assertion, [operand for binding in claim.bindings for operand in binding.operands]
    names = isinstance(assertion.left, Name) and isinstance(assertion.right, Name)
    if not names or len({operand.unit.name for operand in operands}) < len(operands):
        return
    plain = with_operands(claim, _unhedged)
    if any(operand.toward is not Toward.NONE for operand in operands):
        yield plain
    if all(map(_in_fives, operands)):
        yield with_operands(plain, lambda operand: operand._replace(core=operand.core.hull(_to_five(operand))))
    unhedged = [operand for binding in plain.bindings for operand in binding.operands]
    for operand in unhedged:
        if operand.unit.name in _NAMESAKES:
            yield with_operand(plain, operand, multiplied(operand, _NAMESAKES[operand.unit.name]))
    if _in_one_digit(unhedged[-1]):
        yield with_operand(plain, unhedged[-1], unhedged[-1]._replace(core=_to_one_digit(unhedged[-1])))
    if any(operand.unit.offset for operand in operands):
        yield with_operands(plain, lambda operand: operand._replace(unit=replace(operand.unit, offset=Decimal(0))))


def _falls(claim: Claim) -> Iterator[Claim]:
    """The reading of a fall whose interval alone has the sign: "fell by 2.8% (−5.4 to −0.1)"."""
    operands = [operand for binding in claim.bindings for operand in binding.operands]
    if has_operation(claim.rule.assertion) or not any(
        _is_range(operand) and operand.core.low < 0 for operand in operands
    ):
        return
    for operand in operands:
        if not _is_range(operand) and operand.core.low > 0:
            yield with_operand(claim, operand, multiplied(operand, Decimal(-1)))


def _is_range(operand: Operand) -> bool:
    return operand.figure is not None and operand.figure.number is None


def _in_fives(operand: Operand) -> bool:
    """Whether the figure is a whole number that may have been rounded to the nearest five, as winds are."""
    number = operand.figure.number if operand.figure else None
    return number is not None and number >= FEW_FIVES and number % 5 == 0 and number % 100 != 0


def _in_one_digit(operand: Operand) -> bool:
    """Whether the figure is a whole number of one digit and noughts, as a rough conversion is."""
    number = operand.figure.number if operand.figure else None
    return number is not None and number >= 10 and len(number.normalize().as_tuple().digits) == 1


def _to_one_digit(operand: Operand) -> Interval:
    number = operand.figure.number if operand.figure else None
    if number is None:
        return operand.core
    return Interval.point(number).widened(min(Decimal(5).scaleb(number.adjusted() - 1), number * _ROUGHLY))


def _to_five(operand: Operand) -> Interval:
    number = operand.figure.number if operand.figure else None
    return operand.core if number is None else Interval.point(number).widened(Decimal("2.5"))


def _unhedged(operand: Operand) -> Operand:
    """The operand as wide as its digits make it, ignoring "over" or "under"."""
    if operand.toward is Toward.NONE:
        return operand
    number, step = (operand.figure.number, operand.figure.step) if operand.figure else (None, Decimal(0))
    core = operand.core if number is None else Interval.point(number).widened(step / 2)
    return operand._replace(core=core, toward=Toward.NONE)
