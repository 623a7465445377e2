"""Slips in amounts in two currencies: a lost magnitude, swapped signs, a rate unlike the draft's others."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.altered import with_operand, with_operands
from checker.judge.comparing.sides import named
from checker.judge.slips.factors import TENS
from checker.judge.slips.mismatch import Explanation, Mismatch, slip
from checker.model.claim import Operand
from checker.model.formula import Call, Name, Operation
from checker.model.interval import CONTEXT, INFINITY

FAR = Decimal("1.25")
"""Two rates of one draft at least this many times apart can't be explained as the rates of two days."""
SAME = Decimal("1.04")
CLEAR = Decimal("1.1")
"""A rate at least this far from 1 can be told from its inverse despite rounding."""
DAYS = Decimal("1.02")
"""The usual maximum ratio between the rates of two days in one draft."""
ROOM = Decimal(1)
"""Maximum distance, as a logarithm, between an amount times a factor and the other: rates may more than double."""


def lost_magnitude(mismatch: Mismatch) -> Explanation | None:
    """The amounts differ in size by a factor of ten, a hundred, a thousand or a million: "€62m ($70bn)"."""
    if not _of_worth(mismatch):
        return None
    scales = [(scale, factor) for factor in TENS for scale in (factor, CONTEXT.divide(Decimal(1), factor))]
    fits = [
        (gap, factor) for scale, factor in scales if mismatch.meets(scale) and (gap := _gap(mismatch, scale)) <= ROOM
    ]
    return Explanation(slip("magnitude", figure=_odd_one(mismatch), factor=f"{min(fits)[1]:,f}")) if fits else None


def signs_exchanged(mismatch: Mismatch) -> Explanation | None:
    """The signs are swapped: "£70m ($30m)", or "£70m ($62m)" next to "$35m (£31m)", whose rate is the inverse."""
    if _of_worth(mismatch):
        sides = mismatch.compared.sides
        (one,), (other,) = (named(mismatch.claim, side)[0].operands for side in (sides.computed, sides.stated))

        def exchanged(operand: Operand) -> Operand:
            return operand._replace(unit=other.unit if operand is one else one.unit)

        fits = mismatch.holds(with_operands(mismatch.claim, exchanged))
        return Explanation(slip("signs-exchanged")) if fits else None
    rates = _rates(mismatch)
    if rates is None or max(_apart(rates[0], Decimal(1)), _apart(rates[1], Decimal(1))) < CLEAR:
        return None
    inverse = CONTEXT.divide(Decimal(1), rates[1])
    return Explanation(slip("signs-exchanged")) if _apart(rates[0], inverse) <= SAME else None


def far_rate(mismatch: Mismatch) -> Explanation | None:
    """The two rates are further apart than those of two days would be."""
    rates = _rates(mismatch)
    return Explanation(slip("far-rate")) if rates is not None and _apart(*rates) >= FAR else None


def of_two_days(mismatch: Mismatch) -> bool:
    """Whether the claim compares two rates no further apart than those of two days may be."""
    rates = _rates(mismatch)
    return rates is not None and _apart(*rates) < DAYS


def _gap(mismatch: Mismatch, scale: Decimal) -> Decimal:
    """The distance, as a logarithm, of one amount from the other times `scale`.

    What an amount was worth spans a wide range, of which the middle ratio is meant rather than the halfway number.
    """
    worths = mismatch.compared.computed.core, mismatch.compared.stated.core
    if not all(0 < end < INFINITY for worth in worths for end in (worth.low, worth.high)):
        return INFINITY
    one, other = (CONTEXT.multiply(worth.low, worth.high) for worth in worths)
    return abs(CONTEXT.divide(CONTEXT.ln(CONTEXT.divide(one, CONTEXT.multiply(other, scale * scale))), 2))


def _odd_one(mismatch: Mismatch) -> str:
    """The amount that a third one between them disagrees with, if there is one and it tells; else the stated one."""
    compared = [
        operand
        for side in mismatch.compared.sides[:2]
        for each in named(mismatch.claim, side)
        for operand in each.operands
    ]
    others = [operand for each in mismatch.claim.bindings for operand in each.operands if operand not in compared]
    for third in others[:1]:
        wrong = [each for each in compared if mismatch.holds(with_operand(mismatch.claim, each, third))]
        if len(wrong) == 1:
            return wrong[0].text
    return mismatch.quoted()


def _rates(mismatch: Mismatch) -> tuple[Decimal, Decimal] | None:
    """Both rates, each at the middle of what its figures allow, where two places are compared."""
    sides = mismatch.compared.sides
    if not mismatch.claim.rule.twice or not (_is_rate(sides.computed) and _is_rate(sides.stated)):
        return None
    computed, stated = mismatch.compared.computed.core.middle(), mismatch.compared.stated.core.middle()
    return (computed, stated) if computed and stated and computed > 0 and stated > 0 else None


def _of_worth(mismatch: Mismatch) -> bool:
    """Whether the claim compares what the two amounts were worth."""
    computed = mismatch.compared.sides.computed
    return isinstance(computed, Call) and computed.function == "dollars"


def _is_rate(side: object) -> bool:
    return isinstance(side, Operation) and side.operator == "/" and isinstance(side.left, Name)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return CONTEXT.divide(max(one, other), min(one, other))
