"""Amounts in two clipped units: 5'10", 6' 2", 1h30, 12m30s, 3:59.4 (minutes, seconds), 51°30′ (degrees, minutes)."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.find.amounts.amount import Amount, measured
from checker.find.numbers.number import Number, last_place
from checker.find.numbers.numerals import read_numeral
from checker.find.sentence.stretch import Stretch

_FEET = frozenset("'’′")
_INCHES = frozenset('"”″')
_MINUTES = frozenset("'’′")
_FOOT, _DEGREE, _MINUTE, _HOUR = ("foot", 12), ("degree", 60), ("minute", 60), ("hour", 60)
"""Units, and the number of smaller units in each."""
_SECONDS = re.compile(r"\d\d\.\d+")
_LASTING = re.compile(r"h(?P<hour>\d\d)m?|m(?P<minute>\d\d)s")
_SMALLER = {"h": (_HOUR, "m"), "m": (_MINUTE, "s")}


def read_clipped(stretch: Stretch, at: int) -> Amount | None:
    """The amount in two units that begins with the digits at `at`, or None."""
    following = stretch.text(at + 1)
    if not stretch.touches(at + 1) or not stretch.text(at)[:1].isdigit():
        return None
    if following in _INCHES:
        return _joined_feet(stretch, at)
    if following in _FEET:
        return _feet(stretch, at)
    if following == "°":
        return _arc(stretch, at)
    if following == ":":
        return _laps(stretch, at)
    return _lasting(stretch, at)


def _joined_feet(stretch: Stretch, at: int) -> Amount | None:
    """5'10", in which digits with an apostrophe between them are one token."""
    for mark in "'’":
        feet, found, inches = stretch.text(at).partition(mark)
        if found:
            return _of(stretch, _FOOT, (at, at + 2), feet, inches)
    return None


def _feet(stretch: Stretch, at: int) -> Amount | None:
    """6' 2", 6′2″, and the 6' in "6' x 4'"."""
    feet = read_numeral(stretch.text(at))
    if feet is not None and (stretch.plays("times_sign", at + 2) or stretch.plays("times_sign", at - 1)):
        return measured(at, at + 2, Number(at, at + 1, feet, last_place(feet)), stretch.units.parse(_FOOT[0]))
    if stretch.text(at + 3) not in _INCHES or not stretch.touches(at + 3):
        return None
    return _of(stretch, _FOOT, (at, at + 4), stretch.text(at), stretch.text(at + 2))


def _arc(stretch: Stretch, at: int) -> Amount | None:
    """51°30′."""
    if stretch.text(at + 3) not in _MINUTES or not stretch.touches(at + 3):
        return None
    return _of(stretch, _DEGREE, (at, at + 4), stretch.text(at), stretch.text(at + 2))


def _laps(stretch: Stretch, at: int) -> Amount | None:
    """3:59.4, which is not a time of day because it has tenths."""
    seconds = stretch.text(at + 2)
    if not _SECONDS.fullmatch(seconds) or not stretch.touches(at + 2):
        return None
    return _of(stretch, _MINUTE, (at, at + 3), stretch.text(at), seconds)


def _lasting(stretch: Stretch, at: int) -> Amount | None:
    """1h30, 1h30m, 12m30s, in which letters and last digits are one token; 1h 20m, 12m 30s."""
    lasting = _LASTING.fullmatch(stretch.text(at + 1))
    if lasting is not None:
        unit = _HOUR if lasting["hour"] else _MINUTE
        return _of(stretch, unit, (at, at + 2), stretch.text(at), lasting["hour"] or lasting["minute"])
    smaller = _SMALLER.get(stretch.text(at + 1))
    if smaller is None or stretch.text(at + 3) != smaller[1] or not stretch.touches(at + 3):
        return None
    return _of(stretch, smaller[0], (at, at + 4), stretch.text(at), stretch.text(at + 2))


def _of(stretch: Stretch, unit: tuple[str, int], place: tuple[int, int], whole: str, part: str) -> Amount | None:
    name, size = unit
    if not (whole.isdecimal() and part.replace(".", "", 1).isdecimal()) or Decimal(part) >= size:
        return None
    first, last = place
    decimals = len(part.partition(".")[2])
    number = Number(first, last, Decimal(whole) + Decimal(part) / size, Decimal(1).scaleb(-decimals) / size)
    return measured(first, last, number, stretch.units.parse(name))
