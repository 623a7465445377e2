"""Units and dimensions as plain data, with their algebra. Names are looked up in `units/`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model.interval import Interval
from checker.model.record import Record

Dimension = tuple[tuple[str, int], ...]
"""Base dimensions and their non-zero powers, sorted by name: (("USD", 1), ("time", -1)).

Base dimensions are pint's (length, mass, time, …), each currency's ISO 4217 code, and each counted noun's lemma with
"#" before it (("#soldier", 1)).
"""

NO_DIMENSION: Dimension = ()
HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Unit(Record):
    """A unit of measure: `factor` base units, `offset` base units above their zero (only for temperatures)."""

    name: str
    """The printed name in pint's notation: "USD / year"."""
    factor: Decimal
    dimension: Dimension
    offset: Decimal = Decimal(0)
    worth: Interval | None = None
    """The least and most US dollars it has been worth since 1950; only for currencies with a stable value."""

    @property
    def is_percent(self) -> bool:
        """Whether it is per cent, of whatever is counted, and not the hundredth of something, as a centimetre is."""
        return self.factor == HUNDREDTH and all(name.startswith("#") for name, _ in self.dimension)

    def __mul__(self, other: Unit) -> Unit:
        name = other.name if not self.name else f"{self.name} * {other.name}" if other.name else self.name
        return Unit(name, self.factor * other.factor, combined(self.dimension, other.dimension, 1))

    def __truediv__(self, other: Unit) -> Unit:
        name = f"{self.name or 1} / {other.name}" if other.name else self.name
        return Unit(name, self.factor / other.factor, combined(self.dimension, other.dimension, -1))


ONE = Unit("", Decimal(1), NO_DIMENSION)
"""The unit of a bare number."""


def counted(lemma: str) -> Unit:
    """The unit of counted things, from their noun's lemma: `counted("soldier")`."""
    return Unit(lemma, Decimal(1), ((f"#{lemma}", 1),))


def combined(left: Dimension, right: Dimension, sign: int) -> Dimension:
    """The dimension of a product (`sign` 1) or a quotient (-1)."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))
