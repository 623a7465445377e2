"""The exact range of a formula over intervals: at corners where it is monotone, else by halving the box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.judge.comparing.arithmetic import Ranged, constants
from checker.model.interval import CONTEXT, Interval, hull

Boxes = Sequence[Interval]
Formula = Callable[[Sequence[Ranged]], Ranged]
"""The value of an expression for these values of its variables."""

HALVINGS = 6
"""At most 64 parts: news arithmetic that isn't monotone over the whole box is so in one of its halves."""


def image(formula: Formula, boxes: Boxes) -> Ranged:
    """The values of `formula` over `boxes`, no wider than necessary, with its slopes over the whole box.

    Plain interval arithmetic treats each occurrence of a variable as a separate one, so (new - old) / old comes out too
    wide. If every slope has one sign, the ends lie at two corners of the box, however often a variable occurs.

    Raises:
        Undecided: the formula has no value somewhere in the box.
    """
    natural = natural_image(formula, boxes)
    if any(not (box.low.is_finite() and box.high.is_finite()) for box in boxes):
        return natural
    if all(box.low == box.high for box in boxes):
        return natural
    return Ranged(_tightened(formula, boxes, natural, HALVINGS), natural.slopes)


def natural_image(formula: Formula, boxes: Boxes) -> Ranged:
    """The values of `formula` over `boxes` by plain interval arithmetic: exact if each variable stands in it once.

    Raises:
        Undecided: the formula has no value somewhere in the box.

    Source: Moore, "Interval Analysis", theorem on single-use expressions.
    """
    return formula([Ranged.variable(index, box) for index, box in enumerate(boxes)])


def _tightened(formula: Formula, boxes: Boxes, natural: Ranged, halvings: int) -> Interval:
    signs = {variable: slope.sign() for variable, slope in natural.slopes.items()}
    unsettled = [v for v, sign in signs.items() if sign is None and boxes[v].low < boxes[v].high]
    if unsettled and halvings:
        widest = max(unsettled, key=lambda v: CONTEXT.subtract(boxes[v].high, boxes[v].low))
        parts = [_with(boxes, widest, half) for half in boxes[widest].halves() or ()]
        if parts:
            return hull(_tightened(formula, part, natural_image(formula, part), halvings - 1) for part in parts)
    low = formula(constants([_corner(box, signs.get(v, 0), 1) for v, box in enumerate(boxes)])).core.low
    high = formula(constants([_corner(box, signs.get(v, 0), -1) for v, box in enumerate(boxes)])).core.high
    return Interval(low, high) if low <= high else natural.core


def _corner(box: Interval, sign: int | None, side: int) -> Interval:
    """The corner where a monotone formula's result is least (`side` 1) or greatest (-1)."""
    if sign is None:
        return box
    return Interval.point(box.low if sign * side >= 0 else box.high)


def _with(boxes: Boxes, variable: int, box: Interval) -> list[Interval]:
    return [box if v == variable else other for v, other in enumerate(boxes)]
