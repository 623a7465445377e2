"""Intervals of numbers and their arithmetic. Ends are `Decimal`s; an open end is an infinity.

The arithmetic never raises on a number: overflow gives an infinity, and division by an interval with zero gives None.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from enum import Enum

from checker.model.record import Record

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)
ROUNDING = Decimal("1e-12")
"""Ends this close, relative to their size, count as equal; division and unit factors lose far less."""
CONTEXT = Context(prec=34, traps=[])
"""The context for all arithmetic on magnitudes: far more digits than a draft has, and no exceptions."""


class Toward(Enum):
    """The side of a figure on which its hedge places the true value."""

    DOWN = -1
    NONE = 0
    UP = 1

    def times(self, sign: int) -> Toward:
        """The direction of a result that moves with (`sign` 1), against (-1) or independently of (0) this one."""
        return Toward(self.value * sign)


@dataclass(slots=True, unsafe_hash=True, init=False)  # a dataclass's own `__init__` is never compiled
class Interval(Record):
    """All numbers from `low` to `high`, ends included; an end may be infinite. It is never changed."""

    low: Decimal
    high: Decimal

    def __init__(self, low: Decimal, high: Decimal) -> None:
        """The interval between two numbers.

        Raises:
            ValueError: `low` is above `high`, or one is not a number.
        """
        try:
            ordered = low <= high
        except InvalidOperation:  # an end that is not a number
            ordered = False
        if not ordered:
            raise ValueError(f"no interval from {low} to {high}")
        self.low = low
        self.high = high

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that contains only `value`."""
        return cls(value, value)

    def __neg__(self) -> Interval:
        return Interval(self.high.copy_negate(), self.low.copy_negate())

    def __add__(self, other: Interval) -> Interval:
        return _between(CONTEXT.add(self.low, other.low), CONTEXT.add(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.low >= 0 and other.low >= 0:
            return Interval(_product(self.low, other.low), _product(self.high, other.high))
        products = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(products), max(products))

    def inverse(self) -> Interval | None:
        """One divided by each number in the interval; None if zero is among them."""
        if self.holds(ZERO):
            return None
        one = Decimal(1)
        return Interval(CONTEXT.divide(one, self.high), CONTEXT.divide(one, self.low))

    def over(self, other: Interval) -> Interval | None:
        """Each number in the interval divided by each in `other`; None if `other` contains zero."""
        if other.holds(ZERO):
            return None
        quotients = [_quotient(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(quotients), max(quotients))

    def power(self, exponent: int) -> Interval | None:
        """Each number in the interval raised to a whole number; None if zero is raised to a negative one."""
        if exponent < 0:
            inverse = self.inverse()
            return inverse.power(-exponent) if inverse else None
        ends = [_power(self.low, exponent), _power(self.high, exponent)]
        if exponent and exponent % 2 == 0 and self.holds(ZERO):
            ends.append(ZERO)
        return Interval(min(ends), max(ends))

    def scaled(self, factor: Decimal) -> Interval:
        """Each number in the interval times `factor`."""
        return self if factor == 1 else self * Interval.point(factor)

    def widened(self, amount: Decimal) -> Interval:
        """The interval extended by `amount`, not negative, at both ends."""
        return _between(CONTEXT.subtract(self.low, amount), CONTEXT.add(self.high, amount))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that contains both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies in the interval."""
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both, allowing for rounding in the arithmetic."""
        return at_most(self.low, other.high) and at_most(other.low, self.high)

    def halves(self) -> tuple[Interval, Interval] | None:
        """The parts below and above the middle; None for a point or an open end."""
        middle = self.middle()
        if middle is None or not self.low < middle < self.high:
            return None
        return Interval(self.low, middle), Interval(middle, self.high)

    def middle(self) -> Decimal | None:
        """The number halfway between the ends; None if one is open."""
        middle = CONTEXT.divide(CONTEXT.add(self.low, self.high), Decimal(2))
        return middle if middle.is_finite() else None

    def sign(self) -> int | None:
        """1 if no number in it is negative, -1 if none is positive, 0 for only zero, None for mixed signs."""
        if self.low == self.high == 0:
            return 0
        if self.low >= 0:
            return 1
        return -1 if self.high <= 0 else None


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that contains all `intervals`; there must be at least one."""
    lows, highs = zip(*((each.low, each.high) for each in intervals), strict=True)
    return Interval(min(lows), max(highs))


def at_most(low: Decimal, high: Decimal) -> bool:
    """Whether `low` is at most `high`, allowing for rounding in the arithmetic."""
    if low <= high:
        return True
    gap = CONTEXT.subtract(low, high)
    return gap.is_finite() and gap <= CONTEXT.multiply(ROUNDING, max(abs(low), abs(high)))


def _between(low: Decimal, high: Decimal) -> Interval:
    """The interval between two ends; an end that infinities of opposite sign leave undetermined is open."""
    return Interval(-INFINITY if low.is_nan() else low, INFINITY if high.is_nan() else high)


def _product(a: Decimal, b: Decimal) -> Decimal:
    """The product of two ends. Zero times infinity is zero, because an open end is never reached."""
    return ZERO if a == 0 or b == 0 else CONTEXT.multiply(a, b)


def _quotient(a: Decimal, b: Decimal) -> Decimal:
    return ZERO if b.is_infinite() else CONTEXT.divide(a, b)


def _power(base: Decimal, exponent: int) -> Decimal:
    return Decimal(1) if exponent == 0 else CONTEXT.power(base, exponent)
