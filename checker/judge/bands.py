"""Whether a computed and a stated amount agree.

The sum is done on cores, which are what the written precision of figures allows. Its core agrees with the stated one
where the two meet and, if the stated figure points up ("over $200 million"), wherever the sum lies above it. But a sum
far above it, by a factor that is a setting, makes it understated: true, and misleading. Downwards it is the same,
mirrored.
"""

from __future__ import annotations

from decimal import Decimal

from checker.model.interval import CONTEXT, INFINITY, Interval, Toward, at_most
from checker.model.verdict import Amount, Status


def equality(computed: Amount, stated: Amount, factor: Decimal) -> Status:
    """Consistent, understated, overstated or contradiction, for `computed = stated`, both in one unit.

    The computed direction doesn't excuse: "at least 10,000 soldiers" would then agree with any total.

    Args:
        computed: what the formula comes to.
        stated: what the draft says; its hedge may leave one side open.
        factor: how many times the stated amount is far above it (or, the other way, far below).
    """
    c, s = computed.core, stated.core
    if not c.meets(_opened(s, stated.toward)):
        return Status.CONTRADICTION
    if stated.toward is Toward.UP and c.low > _far_above(s, factor):
        return Status.UNDERSTATED
    if stated.toward is Toward.DOWN and c.high < _far_below(s, factor):
        return Status.OVERSTATED
    return Status.CONSISTENT


def comparison(operator: str, left: Amount, right: Amount) -> Status:
    """Whether some pair of values satisfies one of != < <= > >=; here a hedge does leave room."""
    a, b = _opened(left.core, left.toward), _opened(right.core, right.toward)
    same = a.low == a.high and b.low == b.high and a.meets(b)
    held = {
        "!=": not same,
        "<": a.low < b.high and not same,
        "<=": at_most(a.low, b.high),
        ">": a.high > b.low and not same,
        ">=": at_most(b.low, a.high),
    }[operator]
    return Status.CONSISTENT if held else Status.CONTRADICTION


def _far_above(stated: Interval, factor: Decimal) -> Decimal:
    """Where an "over" begins to mislead; a "just over" does twice its own width further on."""
    if stated.high <= 0:
        return INFINITY
    if stated.low < stated.high:
        return CONTEXT.add(stated.high, 2 * CONTEXT.subtract(stated.high, stated.low))
    return CONTEXT.multiply(stated.high, factor)


def _far_below(stated: Interval, factor: Decimal) -> Decimal:
    """Where an "under" begins to mislead; a "nearly" does twice its own width before."""
    if stated.low <= 0:
        return -INFINITY
    if stated.low < stated.high:
        return CONTEXT.subtract(stated.low, 2 * CONTEXT.subtract(stated.high, stated.low))
    return CONTEXT.divide(stated.low, factor)


def _opened(core: Interval, toward: Toward) -> Interval:
    match toward:
        case Toward.UP:
            return Interval(core.low, INFINITY)
        case Toward.DOWN:
            return Interval(-INFINITY, core.high)
    return core
