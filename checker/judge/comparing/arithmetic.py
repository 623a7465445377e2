"""Intervals with slopes: each carries its slope in every variable, so that the extremes can be found at corners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.model.interval import Interval
from checker.rules.functions import Function

Slopes = Mapping[int, Interval]
"""For each variable, the range of the partial derivative; an absent variable has no influence."""

_ONE = Interval.point(Decimal(1))
_MINUS_ONE = Interval.point(Decimal(-1))


class Undecided(Exception):
    """A relation that can't be judged; the message is the reason shown in reports."""


class Ranged:
    """The values of an expression over a box of its variables, and how it changes with each of them."""

    __slots__ = ("core", "slopes")

    def __init__(self, core: Interval, slopes: Slopes | None = None) -> None:
        """The values `core`, which change with the variables in `slopes`."""
        self.core = core
        self.slopes: Slopes = slopes or {}

    @classmethod
    def variable(cls, index: int, box: Interval) -> Ranged:
        """The variable `index` itself, over `box`."""
        return cls(box, {index: _ONE})

    @property
    def is_constant(self) -> bool:
        """Whether no variable has any influence."""
        return not self.slopes

    def __add__(self, other: Ranged) -> Ranged:
        return Ranged(self.core + other.core, _weighed([(_ONE, self.slopes), (_ONE, other.slopes)]))

    def __sub__(self, other: Ranged) -> Ranged:
        return Ranged(self.core - other.core, _weighed([(_ONE, self.slopes), (_MINUS_ONE, other.slopes)]))

    def __mul__(self, other: Ranged) -> Ranged:
        return Ranged(self.core * other.core, _weighed([(other.core, self.slopes), (self.core, other.slopes)]))

    def __truediv__(self, other: Ranged) -> Ranged:
        quotient, inverse = self.core.over(other.core), other.core.inverse()
        if quotient is None or inverse is None:
            raise Undecided("it divides by a figure that may be zero")
        if self.is_constant and other.is_constant:
            return Ranged(quotient)
        return Ranged(quotient, _weighed([(inverse, self.slopes), (-(quotient * inverse), other.slopes)]))

    def power(self, exponent: int) -> Ranged:
        """The expression raised to a whole number.

        Raises:
            Undecided: a negative power of a value that may be zero.
        """
        result, slope = self.core.power(exponent), self.core.power(exponent - 1)
        if result is None or (slope is None and exponent):
            raise Undecided("it divides by a figure that may be zero")
        return Ranged(result, _weighed([(slope.scaled(Decimal(exponent)), self.slopes)] if slope else []))


def constants(boxes: Sequence[Interval]) -> list[Ranged]:
    """Values whose influence on a result is not asked for: only where they lie counts."""
    return [Ranged(box) for box in boxes]


def applied(function: Function, arguments: Sequence[Ranged]) -> Ranged:
    """The result of `function` for these arguments.

    Raises:
        Undecided: the function has no value there.
    """
    cores = [argument.core for argument in arguments]
    result = function.image(cores)
    if result is None:
        raise Undecided("the figures don't say enough for the sum")
    if all(argument.is_constant for argument in arguments):
        return Ranged(result)
    slopes = function.slopes(cores)
    return Ranged(result, _weighed([(s, a.slopes) for s, a in zip(slopes, arguments, strict=True)]))


def _weighed(parts: Sequence[tuple[Interval, Slopes]]) -> Slopes:
    """The chain rule: the sum of the parts' slopes, each weighted by how the whole changes with that part."""
    total: dict[int, Interval] = {}
    for weight, slopes in parts:
        for variable, slope in slopes.items():
            moved = slope if weight is _ONE else weight * slope
            total[variable] = total[variable] + moved if variable in total else moved
    return total
