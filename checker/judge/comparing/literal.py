"""A sum with each figure taken literally, as a reader does: the number written, and 52 weeks to the year."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.comparing import calendar
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.compare import Compared, compare
from checker.judge.comparing.sides import stated_operand
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim, Operand
from checker.model.formula import Call
from checker.model.interval import CONTEXT, Interval


def taken_literally(claim: Claim, but: Operand | None = None) -> Claim:
    """The claim with each figure except `but` taken literally: the number written, or the middle of its range."""

    def taken(operand: Operand) -> Operand:
        return operand if operand.figure and but and operand.figure is but.figure else _literal(operand)

    return claim._replace(bindings=tuple(b._replace(operands=tuple(map(taken, b.operands))) for b in claim.bindings))


def compare_literally(claim: Claim, compared: Compared) -> Compared:
    """How the claim's sides compare with each figure taken literally; as before if that can't be determined."""
    try:
        return compare(taken_literally(claim), JudgeSettings())
    except Undecided:
        return compared


def exact_result(taken: Compared) -> Decimal | None:
    """The result of a literal sum, by the calendar's exact lengths; None if it is not one number."""
    middle = taken.computed.core.middle()
    leeway = calendar.leeway(taken.families).middle()
    return None if middle is None or not leeway else CONTEXT.divide(middle, leeway)


def literal_result(taken: Compared) -> Decimal | None:
    """The result of a literal sum, as people compute it; None if it is not one number."""
    exact = exact_result(taken)
    return None if exact is None else calendar.customary(exact, taken.families)


def literal_amounts(claim: Claim, compared: Compared) -> tuple[Decimal, Decimal] | None:
    """The computed and the stated amount, each as one number; None where it is not one.

    A range is represented by its nearer end.
    """
    taken = compare_literally(claim, compared)
    computed, stated = literal_result(taken), taken.stated.core.middle()
    if computed is None or stated is None:
        return None
    if isinstance(taken.sides.computed, Call) and taken.sides.computed.function == "between":
        computed = _nearest(taken.computed.core, stated)
    operand = stated_operand(claim, taken.sides)
    if operand is not None and _ends(operand) is not None:
        stated = _nearest(taken.stated.core, computed)
    return computed, stated


def is_exact(claim: Claim, compared: Compared) -> bool:
    """Whether the sum of the numbers as written rounds to the stated one, without the leeway of the rounded others.

    True as well where no single number is stated as such: "about $4 million", the sum of two figures.
    """
    found, stated = literal_amounts(claim, compared), stated_operand(claim, compared.sides)
    figure = stated.figure if stated is not None else None
    if found is None or figure is None or figure.hedge:
        return True
    return 2 * abs(CONTEXT.subtract(*found)) <= figure.step


def _nearest(core: Interval, value: Decimal) -> Decimal:
    """The number in `core` nearest to `value`."""
    return min(max(value, core.low), core.high)


def _ends(operand: Operand) -> Interval | None:
    """The ends of a range as written; None if the operand is not a range."""
    low, high = (end.number for end in operand.figure.ends) if operand.figure and operand.figure.ends else (None, None)
    if low is None or high is None or not (operand.core.holds(low) and operand.core.holds(high)):
        return None
    return Interval(min(low, high), max(low, high))


def _literal(operand: Operand) -> Operand:
    ends = _ends(operand)
    if ends is not None:
        return operand._replace(core=ends, step=None)
    value = operand.figure.number if operand.figure else None
    if value is None or not operand.core.holds(value):
        value = operand.core.middle()
    return operand if value is None else operand._replace(core=Interval.point(value), step=None)
