"""A sum with each figure taken at its word, as a reader does it: the number written, and 52 weeks to the year."""

from __future__ import annotations

from decimal import Decimal

from checker.judge import calendar
from checker.judge.arithmetic import Undecided
from checker.judge.compare import Compared, compare
from checker.judge.settings import JudgeSettings
from checker.judge.sides import stated_operand
from checker.model.claim import Claim, Operand
from checker.model.formula import Call
from checker.model.interval import CONTEXT, Interval


def nominal(claim: Claim, but: Operand | None = None) -> Claim:
    """The claim with each figure `but` one taken at its word: the number written, or the middle of what it may be."""

    def taken(operand: Operand) -> Operand:
        return operand if operand.figure and but and operand.figure is but.figure else _at_its_word(operand)

    return claim._replace(bindings=tuple(b._replace(operands=tuple(map(taken, b.operands))) for b in claim.bindings))


def at_its_word(claim: Claim, compared: Compared) -> Compared:
    """How the claim's sides compare when each figure is taken at its word; as they were, where that can't be told."""
    try:
        return compare(nominal(claim), JudgeSettings())
    except Undecided:
        return compared


def exact_result(taken: Compared) -> Decimal | None:
    """What a sum taken at its word comes to, by the calendar's exact lengths; None where that is no one number."""
    middle = taken.computed.core.middle()
    leeway = calendar.leeway(taken.families).middle()
    return None if middle is None or not leeway else CONTEXT.divide(middle, leeway)


def result(taken: Compared) -> Decimal | None:
    """What a sum taken at its word comes to, as people reckon it; None where that is no one number."""
    exact = exact_result(taken)
    return None if exact is None else calendar.customary(exact, taken.families)


def amounts(claim: Claim, compared: Compared) -> tuple[Decimal, Decimal] | None:
    """What the sum comes to and what is stated, each as one number; None where they are none.

    Of a range it is the end that is the nearer.
    """
    taken = at_its_word(claim, compared)
    computed, stated = result(taken), taken.stated.core.middle()
    if computed is None or stated is None:
        return None
    if isinstance(taken.sides.computed, Call) and taken.sides.computed.function == "between":
        computed = _nearest(taken.computed.core, stated)
    operand = stated_operand(claim, taken.sides)
    if operand is not None and _ends(operand) is not None:
        stated = _nearest(taken.stated.core, computed)
    return computed, stated


def _nearest(core: Interval, value: Decimal) -> Decimal:
    """The number of `core` that lies nearest to `value`."""
    return min(max(value, core.low), core.high)


def _ends(operand: Operand) -> Interval | None:
    """The ends of a range as they are written; None where the operand is none."""
    low, high = (end.number for end in operand.figure.ends) if operand.figure and operand.figure.ends else (None, None)
    if low is None or high is None or not (operand.core.holds(low) and operand.core.holds(high)):
        return None
    return Interval(min(low, high), max(low, high))


def _at_its_word(operand: Operand) -> Operand:
    ends = _ends(operand)
    if ends is not None:
        return operand._replace(core=ends, step=None)
    value = operand.figure.number if operand.figure else None
    if value is None or not operand.core.holds(value):
        value = operand.core.middle()
    return operand if value is None else operand._replace(core=Interval.point(value), step=None)
