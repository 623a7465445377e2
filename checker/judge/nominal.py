"""A sum with each figure taken at its word, as a reader does it: the number written, and 52 weeks to the year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.judge import calendar
from checker.judge.arithmetic import Undecided
from checker.judge.compare import Compared, compare
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim, Operand
from checker.model.interval import CONTEXT, Interval


def nominal(claim: Claim, but: Operand | None = None) -> Claim:
    """The claim with each figure `but` one taken at its word: the number written, or the middle of what it may be."""

    def taken(operand: Operand) -> Operand:
        return operand if operand.figure and but and operand.figure is but.figure else _at_its_word(operand)

    return replace(claim, bindings=tuple(replace(b, operands=tuple(map(taken, b.operands))) for b in claim.bindings))


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
    """What the sum comes to and what is stated, each as one number; None where they are none."""
    taken = at_its_word(claim, compared)
    computed, stated = result(taken), taken.stated.core.middle()
    return None if computed is None or stated is None else (computed, stated)


def _at_its_word(operand: Operand) -> Operand:
    value = operand.figure.number if operand.figure else None
    if value is None or not operand.core.holds(value):
        value = operand.core.middle()
    return operand if value is None else replace(operand, core=Interval.point(value), step=None)
