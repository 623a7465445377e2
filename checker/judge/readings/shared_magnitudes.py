"""Magnitudes written once for several figures: "3 of its $12 million", "2, 4 and 9 thousand people"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from checker.judge.altered import multiplied, with_operands
from checker.judge.wording.written import written
from checker.model.claim import Claim, Operand
from checker.model.figure import Kind
from checker.model.unit import ONE

SHARED = {Decimal(10) ** power for power in (3, 6, 9, 12)}
BELOW = Decimal(1000)
"""A larger number states its own magnitude."""
_HELD = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY})


def with_shared_magnitude(claim: Claim) -> Iterator[Claim]:
    """The claim with one figure's magnitude applied to those written without one."""
    for other in [operand for binding in claim.bindings for operand in binding.operands]:
        scale = _magnitude(other)
        if scale is not None:
            yield with_operands(claim, partial(_shared, other, scale))


def _magnitude(operand: Operand) -> Decimal | None:
    form = written(operand.figure) if operand.figure and operand.figure.kind in _HELD else None
    return form.scale if form and form.scale in SHARED and form.after.strip()[:1].isalpha() else None


def _shared(other: Operand, scale: Decimal, operand: Operand) -> Operand:
    """The operand times `scale`, if it is a small number in the other's unit or in none."""
    figure = operand.figure
    if figure is None or figure.kind not in _HELD or figure.number is None or operand.unit not in (ONE, other.unit):
        return operand
    if abs(figure.number) >= BELOW:
        return operand
    return multiplied(operand, scale)._replace(unit=other.unit)
