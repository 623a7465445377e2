"""How exact a round number is, judged by the other figures of its sum: 210 beside 255 is no 214."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from checker.model.claim import Operand
from checker.model.figure import Figure, Kind
from checker.model.interval import Interval

_ALL = Decimal(100)
"""The percentage that is the whole, which is never rounded."""
_BUT_ONE_OF_A_CHANGE = 2
"""A change has three figures in one unit: what was, what is, and the difference."""


def as_exact_as_the_rest(operands: list[Operand], *, summed: bool) -> list[Operand]:
    """The operands, each round number among them as exact as the others in its unit.

    Of a number with several zeros only the last is taken to count, and a number that ends in a zero itself bears
    nothing out. If two figures of a change are exact to the unit, so is the third: "to £6,276, up £276 from £6,000".

    Args:
        operands: the figures of one claim.
        summed: whether some of them are parts of a sum, whose total may be rounded.
    """
    steps = {(each.unit.name, each.figure.step) for each in operands if each.figure}
    if len(steps) == len({name for name, _ in steps}):
        return operands
    exact: dict[str, list[Decimal]] = defaultdict(list)
    for operand in operands:
        if operand.figure and _is_exact(operand.figure):
            exact[operand.unit.name].append(operand.figure.step)
    return [
        _as_exact(each, exact[each.unit.name], summed=summed) if each.unit.name in exact else each for each in operands
    ]


def _is_exact(figure: Figure) -> bool:
    """Whether the last place that is taken to count holds another digit than zero, so that no other was meant."""
    if not figure.step or figure.number is None or figure.hedge:
        return False
    return figure.number / figure.step % 10 != 0


def _as_exact(operand: Operand, steps: Sequence[Decimal], *, summed: bool) -> Operand:
    """The operand with its last place where the finest of the exact figures, which have these steps, has its own."""
    figure, step = operand.figure, min(steps)
    if not figure or figure.number is None or figure.hedge or not figure.step > step or not _ends_in_zeros(figure):
        return operand
    all_of_it = figure.kind is Kind.PERCENT and figure.number == _ALL
    of_a_change = not summed and steps.count(step) == _BUT_ONE_OF_A_CHANGE
    if figure.step != 10 * step and not all_of_it and not of_a_change:
        return operand
    point = Interval.point(figure.number.copy_sign(operand.core.high))  # a table's losses are in brackets
    return operand._replace(core=point.widened(step / 2), step=point.widened(step))


def _ends_in_zeros(figure: Figure) -> bool:
    """Whether more digits are written than are taken to be significant; the zero of "0.54" is no digit of it."""
    significant = len(str(int(figure.number / figure.step))) if figure.number is not None else 0
    digits = "".join(filter(str.isdecimal, figure.text)).lstrip("0")
    return len(digits) > significant
