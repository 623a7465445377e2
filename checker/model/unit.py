"""Units and dimensions as plain data. What a name means is looked up in `units/`; the algebra is here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model.interval import Interval
from checker.model.record import Record

Dimension = tuple[tuple[str, int], ...]
"""Base dimensions and their powers, sorted by name, none of them 0: (("time", -1), ("USD", 1)).

Base dimensions are pint's (length, mass, time, …), one for each currency by its ISO 4217 code, and one for each counted
noun by its lemma, with "#" before it (("#soldier", 1)).
"""

NO_DIMENSION: Dimension = ()


@dataclass(frozen=True, slots=True)
class Unit(Record):
    """A unit of measure: `factor` base units each, `offset` base units above their zero (temperatures alone)."""

    name: str
    """As printed, in pint's notation: "USD / year"."""
    factor: Decimal
    dimension: Dimension
    offset: Decimal = Decimal(0)
    worth: Interval | None = None
    """How many US dollars one has been since 1950, at least and at most; of currencies that kept their worth."""

    def __mul__(self, other: Unit) -> Unit:
        name = other.name if not self.name else f"{self.name} * {other.name}" if other.name else self.name
        return Unit(name, self.factor * other.factor, combined(self.dimension, other.dimension, 1))

    def __truediv__(self, other: Unit) -> Unit:
        name = f"{self.name or 1} / {other.name}" if other.name else self.name
        return Unit(name, self.factor / other.factor, combined(self.dimension, other.dimension, -1))


ONE = Unit("", Decimal(1), NO_DIMENSION)
"""The unit of a bare number."""


def counted(lemma: str) -> Unit:
    """The unit of things counted one by one, by their noun's lemma: `counted("soldier")`."""
    return Unit(lemma, Decimal(1), ((f"#{lemma}", 1),))


def combined(left: Dimension, right: Dimension, sign: int) -> Dimension:
    """The dimension of a product (`sign` 1) or a quotient (-1)."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))
