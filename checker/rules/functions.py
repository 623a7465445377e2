"""The functions that a formula may call, in one table.

A function takes the interval of each argument (one for each figure of a role with several) and returns the interval of
its result. Its slopes say how the result changes with each argument, so that the range of a formula can be found at the
corners of its intervals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from checker.model.figure import LAST_YEAR
from checker.model.interval import INFINITY, ZERO, Interval
from checker.model.unit import ONE, Unit
from checker.rules.p_values import p_values

HOUR = Unit("hour", Decimal(3600), (("time", 1),))
DAY = Unit("day", Decimal(86400), (("time", 1),))
MONTH = Unit("month", Decimal(2629800), (("time", 1),))
YEAR = Unit("year", Decimal(31557600), (("time", 1),))
"""Units of time as pint has them, a year being 365.25 days; the judge allows for the other ways to count."""

CYCLE_YEARS, CYCLE_DAYS = 4000, 1_460_970
"""Years and days after which the calendar repeats itself, weekdays as well; `date` knows no year before 1."""
_NEW_CALENDAR = date(1752, 9, 14).toordinal()
"""The first day on which Britain counted as we do; before it, a weekday may be that of either calendar."""
_LAST_DAY = date(LAST_YEAR, 12, 31).toordinal()
MANY = 100
Image = Callable[[Sequence[Interval]], Interval | None]
Slopes = Callable[[Sequence[Interval]], Sequence[Interval]]

_ONE = Interval.point(Decimal(1))
_HALF_DAY = Decimal(12)
_STILL = Interval.point(ZERO)
_UP = Interval(ZERO, INFINITY)
_DOWN = Interval(-INFINITY, ZERO)
_SHARE = Interval(ZERO, Decimal(1))


class Takes(Enum):
    """What a function's arguments are."""

    QUANTITIES = "quantities"
    DATES = "dates"
    """Dates, as intervals of `date.toordinal` numbers: a bare year is all its days."""
    DAY = "day"
    """One role that is a date; its interval is the day of the month, so the year may be missing."""
    WORD = "word"
    """One role that captures a pattern's word; its interval is the word's sign."""
    TEST = "test"
    """A role that captures a word naming a test; the statistic before rounding; its degrees of freedom."""
    WRITTEN = "written"
    """One role; its interval is the number itself, in its unit if it has one, ignoring rounding."""
    UNIT = "unit"
    """One role; its interval is the size of its figure's unit, in base units."""
    WORTH = "worth"
    """One role, an amount of money; its interval is the range of its worth in US dollars since 1950."""
    KINDS = "kinds"
    """Roles; the interval is the number of dimensions of their figures, where each currency is one."""
    RANGE = "range"
    """One role whose figure is a range; its two ends become two arguments."""


class Function(NamedTuple):
    """One row of the table. `unit` is the result's; None means the arguments' unit, which all share one dimension."""

    fewest: int
    most: int
    unit: Unit | None
    image: Image
    slopes: Slopes
    takes: Takes = Takes.QUANTITIES


def _sum(values: Sequence[Interval]) -> Interval | None:
    total = _STILL
    for value in values:
        total += value
    return total


def _mean(values: Sequence[Interval]) -> Interval | None:
    total = _sum(values)
    return total.over(Interval.point(Decimal(len(values)))) if total and values else None


def _least(values: Sequence[Interval]) -> Interval | None:
    return Interval(min(v.low for v in values), min(v.high for v in values)) if values else None


def _greatest(values: Sequence[Interval]) -> Interval | None:
    return Interval(max(v.low for v in values), max(v.high for v in values)) if values else None


def _nearest(values: Sequence[Interval]) -> Interval | None:
    """Of the figures after the first, the one that lies nearest to it."""
    place = _place_of_nearest(values)
    return values[place] if place else None


def _place_of_nearest(values: Sequence[Interval]) -> int:
    """Its index; 0 if they are open at one end."""
    sought, *middles = [value.middle() for value in values]
    apart = {
        place: abs(each - sought) for place, each in enumerate(middles, 1) if each is not None and sought is not None
    }
    return min(apart, key=apart.__getitem__, default=0)


def _count(values: Sequence[Interval]) -> Interval | None:
    return Interval.point(Decimal(len(values)))


def _between(values: Sequence[Interval]) -> Interval | None:
    low, high = values
    return Interval(low.low, high.high) if low.low <= high.high else None


def _width(ends: Sequence[Interval]) -> Interval | None:
    low, high = ends
    return high - low


def _low_end(ends: Sequence[Interval]) -> Interval | None:
    return ends[0]


def _high_end(ends: Sequence[Interval]) -> Interval | None:
    return ends[1]


def _abs(values: Sequence[Interval]) -> Interval | None:
    (value,) = values
    ends = (abs(value.low), abs(value.high))
    return Interval(ZERO if value.holds(ZERO) else min(ends), max(ends))


def _itself(values: Sequence[Interval]) -> Interval | None:
    return values[0]


def _times(unit: Unit) -> Image:
    """A bare number as a quantity in `unit`, in base units."""
    return lambda values: values[0].scaled(unit.factor)


def _reckoned(whole: Callable[[date, date], int], unit: Unit, spare: int = 0) -> Image:
    """Whole units between two days, in base units; up to `spare` more also count, since both ends may be included."""

    def image(days: Sequence[Interval]) -> Interval | None:
        if any(day.low < 1 for day in days):  # BC
            days = [day + Interval.point(Decimal(CYCLE_DAYS)) for day in days]
        start, end = days
        if max(start.high, end.high) > _LAST_DAY:
            return None
        least = whole(_day(start.high), _day(end.low))
        most = whole(_day(start.low), _day(end.high)) + spare
        return Interval(Decimal(least), Decimal(most)).scaled(unit.factor)

    return image


def _years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _years_before_birthday(start: date, end: date) -> int:
    return end.year - start.year - 1


def _months(start: date, end: date) -> int:
    return 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)


def _days(start: date, end: date) -> int:
    return (end - start).days


def _years_in(ends: Sequence[Interval]) -> Interval | None:
    """The years of a range: "1990-2005" is both 15 and 16, since the last of them may be counted."""
    years = _width(ends)
    return None if years is None or years.low < 0 else Interval(years.low, years.high + 1).scaled(YEAR.factor)


def _weekday(days: Sequence[Interval]) -> Interval | None:
    (day,) = days
    return Interval.point(Decimal(_day(day.low).weekday())) if _NEW_CALENDAR <= day.low == day.high else None


def _weekday_of(place: int) -> Image:
    """The weekday of one of two dates, which may have its year from the other."""
    return lambda days: _weekday([days[place]])


def _year(days: Sequence[Interval]) -> Interval | None:
    return Interval(Decimal(_day(days[0].low).year), Decimal(_day(days[0].high).year)) if days[0].low >= 1 else None


def _past_quarter(times: Sequence[Interval]) -> Interval | None:
    """Minutes of a time past a quarter of an hour; time zones differ only by whole quarters."""
    hours = times[0].middle()
    return None if hours is None else Interval.point(round(hours * 60) % Decimal(15))


def _round_the_clock(hours: Sequence[Interval]) -> Interval | None:
    middle = hours[0].middle()
    return None if middle is None else Interval.point((middle + _HALF_DAY) % (2 * _HALF_DAY) - _HALF_DAY)


def _nearest_mean(values: Sequence[Interval]) -> Interval | None:
    """The mean nearest to the given one that this many whole numbers can have: for 28, 5.18 (145 ÷ 28), never 5.19.

    Source: the GRIM test of Brown and Heathers, "granularity-related inconsistency of means".
    """
    mean, count = values[0].middle(), values[1].middle()
    return None if mean is None or not count else Interval.point(round(mean * count) / count)


def _day(number: Decimal) -> date:
    return date.fromordinal(int(number))


def _each(slope: Interval) -> Slopes:
    return lambda values: [slope] * len(values)


def _mean_slopes(values: Sequence[Interval]) -> Sequence[Interval]:
    return [Interval.point(1 / Decimal(max(1, len(values))))] * len(values)


def _abs_slopes(values: Sequence[Interval]) -> Sequence[Interval]:
    sign = values[0].sign()
    return [Interval(Decimal(-1), Decimal(1)) if sign is None else Interval.point(Decimal(sign))]


def _ends(_: Sequence[Interval]) -> Sequence[Interval]:
    return [_DOWN, _UP]


def _nearest_slopes(values: Sequence[Interval]) -> Sequence[Interval]:
    place = _place_of_nearest(values)
    return [_ONE if number == place else _STILL for number in range(len(values))]


_STEADY = _each(_STILL)

FUNCTIONS: dict[str, Function] = {
    "abs": Function(1, 1, None, _abs, _abs_slopes),
    "between": Function(2, 2, None, _between, _each(_SHARE)),
    "count": Function(1, MANY, ONE, _count, _STEADY),
    "currencies": Function(1, MANY, ONE, _itself, _STEADY, Takes.KINDS),
    "day": Function(1, 1, ONE, _itself, _STEADY, Takes.DAY),
    "days": Function(1, 1, DAY, _times(DAY), _each(Interval.point(DAY.factor))),
    "days_between": Function(2, 2, DAY, _reckoned(_days, DAY, spare=1), _ends, Takes.DATES),
    "dollars": Function(1, 1, ONE, _itself, _each(_ONE), Takes.WORTH),
    "high_end": Function(1, 1, None, _high_end, _STEADY, Takes.RANGE),
    "hours": Function(1, 1, HOUR, _times(HOUR), _each(Interval.point(HOUR.factor))),
    "low_end": Function(1, 1, None, _low_end, _STEADY, Takes.RANGE),
    "max": Function(1, MANY, None, _greatest, _each(_SHARE)),
    "mean": Function(1, MANY, None, _mean, _mean_slopes),
    "min": Function(1, MANY, None, _least, _each(_SHARE)),
    "months": Function(1, 1, MONTH, _times(MONTH), _each(Interval.point(MONTH.factor))),
    "months_between": Function(2, 2, MONTH, _reckoned(_months, MONTH, spare=1), _ends, Takes.DATES),
    "nearest": Function(2, MANY, None, _nearest, _nearest_slopes),
    "nearest_mean": Function(2, 2, ONE, _nearest_mean, _STEADY),
    "number": Function(1, 1, ONE, _itself, _STEADY, Takes.WRITTEN),
    "p_value": Function(2, 4, ONE, p_values, _STEADY, Takes.TEST),
    "past_quarter": Function(1, 1, ONE, _past_quarter, _STEADY),
    "round_the_clock": Function(1, 1, ONE, _round_the_clock, _STEADY),
    "sign": Function(1, 1, ONE, _itself, _STEADY, Takes.WORD),
    "sum": Function(1, MANY, None, _sum, _each(_ONE)),
    "unit_size": Function(1, 1, ONE, _itself, _STEADY, Takes.UNIT),
    "weekday": Function(1, 1, ONE, _weekday, _STEADY, Takes.DATES),
    "weekday_after": Function(2, 2, ONE, _weekday_of(1), _STEADY, Takes.DATES),
    "weekday_before": Function(2, 2, ONE, _weekday_of(0), _STEADY, Takes.DATES),
    "width": Function(1, 1, None, _width, _STEADY, Takes.RANGE),
    "written": Function(1, 1, None, _itself, _STEADY, Takes.WRITTEN),
    "year": Function(1, 1, ONE, _year, _each(_UP), Takes.DATES),
    "years": Function(1, 1, YEAR, _times(YEAR), _each(Interval.point(YEAR.factor))),
    "years_apart": Function(2, 2, YEAR, _reckoned(_years_before_birthday, YEAR, spare=1), _ends, Takes.DATES),
    "years_between": Function(2, 2, YEAR, _reckoned(_years, YEAR), _ends, Takes.DATES),
    "years_in": Function(1, 1, YEAR, _years_in, _STEADY, Takes.RANGE),
    "years_spanned": Function(2, 2, YEAR, _reckoned(_years, YEAR, spare=1), _ends, Takes.DATES),
}
"""The functions by name; `docs/writing-rules.md` documents the result of each."""
