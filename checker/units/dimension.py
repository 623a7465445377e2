"""Tests of a figure's unit, as rules write them in words: "money / time", "length", "count", "USD / month"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.model.errors import UserError
from checker.model.unit import NO_DIMENSION, Dimension, Unit, combined
from checker.units.units import Units

_PIECE = re.compile(r"\s*([*/])?\s*([^\W\d]\w*)\s*(?:(?:\*\*|\^)\s*([1-9]))?")
_DERIVED: dict[str, Dimension] = {
    "area": (("length", 2),),
    "volume": (("length", 3),),
    "speed": (("length", 1), ("time", -1)),
    "energy": (("length", 2), ("mass", 1), ("time", -2)),
    "power": (("length", 2), ("mass", 1), ("time", -3)),
    "pressure": (("length", -1), ("mass", 1), ("time", -2)),
    "frequency": (("time", -1),),
}
_BASE = frozenset({"length", "mass", "time", "temperature", "current", "substance", "luminosity", "printing_unit"})
_SHARES = {"percent": "percent", "percentage_point": "points", "basis_point": "points", "permille": "percent"}


@dataclass(frozen=True, slots=True)
class DimensionFits:
    """A parsed test of a unit: `fits(unit)`."""

    text: str
    fixed: Dimension
    money: int
    """The power of money, in any currency."""
    count: int
    """The power of a counted noun, whichever it is; a bare number fits too."""
    share: str | None
    """ "percent" or "points" if the unit must be one, else None."""

    def __call__(self, unit: Unit | None) -> bool:
        """Whether `unit` has the dimension; None is the unit of a bare or counted number."""
        if (_SHARES.get(unit.name) if unit else None) != self.share:
            return False
        if unit is None or not unit.dimension:
            return not self.fixed and not self.money
        rest = dict(unit.dimension)
        for base, power in self.fixed:
            if rest.pop(base, 0) != power:
                return False
        money = [rest.pop(base) for base in list(rest) if _is_currency(base)]
        counts = [rest.pop(base) for base in list(rest) if base.startswith("#")]
        return not rest and money == [self.money] * bool(self.money) and (not counts or counts == [self.count])


def parse_dimension(text: str, units: Units) -> Callable[[Unit | None], bool]:
    """A test for the dimension named by `text`.

    Names are classes (money, count, number, percent, points), pint's dimensions (length, mass, time, area, speed …)
    and units, joined by * and /, optionally with powers.

    Raises:
        UserError: `text` is not a dimension.
    """
    fixed: Dimension = NO_DIMENSION
    money = count = at = 0
    share: str | None = None
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None or (piece[1] is None) == (at > 0):
            raise UserError(
                f"{text!r} is not a dimension", hint='a dimension looks like "money / time" or "length ** 2"'
            )
        at = piece.end()
        sign = -1 if piece[1] == "/" else 1
        name, power = piece[2], int(piece[3] or 1) * sign
        if name == "money":
            money += power
        elif name == "count":
            count += power
        elif name in ("percent", "points"):
            share = name
        elif name != "number":
            part = _DERIVED.get(name) or (((name, 1),) if name in _BASE else units.parse(name).dimension)
            fixed = combined(fixed, tuple((base, size * abs(power)) for base, size in part), sign)
    return DimensionFits(text, fixed, money, count, share)


def _is_currency(base: str) -> bool:
    return len(base) == 3 and base.isupper()
