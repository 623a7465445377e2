"""Slips of two amounts in two currencies: the signs in each other's place, a rate unlike the draft's other one."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.mismatch import Explanation, Mismatch, slip
from checker.model.formula import Name, Operation
from checker.model.interval import CONTEXT

FAR = Decimal("1.25")
"""How many times another rate of the same draft one is at least, so that no other day's rate explains it."""
SAME = Decimal("1.04")
CLEAR = Decimal("1.1")
"""How far from 1 a rate is at least, so that turning it round can be told from rounding."""


def signs_exchanged(mismatch: Mismatch) -> Explanation | None:
    """The one rate is the other's inverse: "£70m ($62m)" beside "$35m (£31m)"."""
    rates = _rates(mismatch)
    if rates is None or max(_apart(rates[0], Decimal(1)), _apart(rates[1], Decimal(1))) < CLEAR:
        return None
    inverse = CONTEXT.divide(Decimal(1), rates[1])
    return Explanation(slip("signs-exchanged")) if _apart(rates[0], inverse) <= SAME else None


def far_rate(mismatch: Mismatch) -> Explanation | None:
    """The two rates are further apart than those of two days would be."""
    rates = _rates(mismatch)
    return Explanation(slip("far-rate")) if rates is not None and _apart(*rates) >= FAR else None


def _rates(mismatch: Mismatch) -> tuple[Decimal, Decimal] | None:
    """Both rates where two places are compared, each at the middle of what its figures allow."""
    sides = mismatch.compared.sides
    if not mismatch.claim.rule.twice or not (_is_rate(sides.computed) and _is_rate(sides.stated)):
        return None
    computed, stated = mismatch.compared.computed.core.middle(), mismatch.compared.stated.core.middle()
    return (computed, stated) if computed and stated and computed > 0 and stated > 0 else None


def _is_rate(side: object) -> bool:
    return isinstance(side, Operation) and side.operator == "/" and isinstance(side.left, Name)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return CONTEXT.divide(max(one, other), min(one, other))
