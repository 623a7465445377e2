"""Intervals of numbers, and their arithmetic. Ends are `Decimal`s; an open end is an infinity."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

INFINITY = Decimal("Infinity")
ROUNDING = Decimal("1e-12")
"""Ends this close, relative to their size, touch: what division and unit factors lose is far less."""


class Toward(Enum):
    """The side on which a figure's hedge says that the truth lies."""

    DOWN = -1
    NONE = 0
    UP = 1

    def times(self, sign: int) -> Toward:
        """The direction of a result that moves with (`sign` 1), against (-1) or without (0) this one."""
        return Toward(self.value * sign)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, ends included; an end may be infinite."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not self.low <= self.high:  # a NaN is caught too
            raise ValueError(f"no interval from {self.low} to {self.high}")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds `value` alone."""
        return cls(value, value)

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies in the interval."""
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both, or would but for the rounding of the arithmetic itself."""
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))


def _reaches(low: Decimal, high: Decimal) -> bool:
    if low <= high:
        return True
    return (low - high).is_finite() and low - high <= ROUNDING * max(abs(low), abs(high))
