"""A moment as written: a date, a year, a weekday or a time of day."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.model.figure import CalendarDate, Kind


class Moment(NamedTuple):
    """A date, year, weekday or time of day, in tokens `first` up to but not including `last`."""

    first: int
    last: int
    kind: Kind
    value: Decimal
    date: CalendarDate | None = None
    until: Decimal | None = None
    """The last year of a span of years: 2019 in "2018-19"."""
