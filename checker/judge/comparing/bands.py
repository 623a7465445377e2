"""Whether a computed and a stated amount agree.

Sums are computed on cores: the intervals that the written precision of the figures allows. A sum agrees if its core
meets the stated core or, where the stated figure points up ("over $200 million"), if it lies anywhere above it. A sum
far above it, by a factor from the settings, makes the figure understated: true but misleading. The same holds
downwards, mirrored.
"""

from __future__ import annotations

from decimal import Decimal

from checker.model.interval import CONTEXT, INFINITY, Interval, Toward, at_most
from checker.model.verdict import Amount, Status


def equality(computed: Amount, stated: Amount, factor: Decimal) -> Status:
    """Consistent, understated, overstated or contradiction, for `computed = stated`, both in one unit.

    The direction of the computed side is ignored: otherwise "at least 10,000 soldiers" would agree with any total.

    Args:
        computed: the result of the formula.
        stated: what the draft says; its hedge may leave one side open.
        factor: the multiple of the stated amount that counts as far above it (inverted: far below).
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
    """Whether some pair of values satisfies one of != < <= > >=; here hedges on both sides leave room."""
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
    """Where an "over" becomes misleading; for "just over", at twice its own width beyond it."""
    if stated.high <= 0:
        return INFINITY
    if stated.low < stated.high:
        return CONTEXT.add(stated.high, 2 * CONTEXT.subtract(stated.high, stated.low))
    return CONTEXT.multiply(stated.high, factor)


def _far_below(stated: Interval, factor: Decimal) -> Decimal:
    """Where an "under" becomes misleading; for "nearly", at twice its own width below it."""
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
