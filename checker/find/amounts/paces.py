"""Paces: "4:30 min/km", "5:58 per km", "an 8:15 mile", whose minutes and seconds are no time of day."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.amount import Amount, measured
from checker.find.amounts.measures import plain_unit_at
from checker.find.amounts.rates import with_rates
from checker.find.numbers.number import Number
from checker.find.sentence.stretch import Stretch

_SECONDS = Decimal(60)
_MINUTE = "minute"


def read_pace(stretch: Stretch, at: int) -> Amount | None:
    """The pace that begins with the digits at `at`, in minutes for a length; None if it is another time."""
    minutes, seconds = stretch.text(at), stretch.text(at + 2)
    if stretch.text(at + 1) != ":" or not (stretch.touches(at + 1) and stretch.touches(at + 2)):
        return None
    if not (minutes.isdecimal() and seconds.isdecimal() and len(seconds) == 2 and int(seconds) < _SECONDS):
        return None
    number = Number(at, at + 3, Decimal(minutes) + Decimal(seconds) / _SECONDS, 1 / _SECONDS)
    named = plain_unit_at(stretch, at + 3)
    last = named[0] if named is not None and named[1] == _MINUTE else at + 3
    pace = with_rates(stretch, measured(at, last, number, stretch.units.parse(_MINUTE)))
    dimension = dict(pace.unit.dimension) if pace.unit is not None else {}
    return pace if dimension == {"time": 1, "length": -1} else None
