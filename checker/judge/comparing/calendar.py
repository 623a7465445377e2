"""Calendar time: which days a date may mean, and how far the units of time fail to divide one another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Context, Decimal
from functools import lru_cache
from itertools import combinations

from checker.model.figure import LAST_YEAR, CalendarDate
from checker.model.interval import CONTEXT, Interval
from checker.rules.functions import CYCLE_DAYS, CYCLE_YEARS, DAY, MONTH, YEAR

FAMILIES = {
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
    "second": "hour",
    "minute": "hour",
    "hour": "hour",
}
"""Units of time by pint's names; conversions within a family, and between months and years, are exact."""

_WEEK = 7 * DAY.factor
CONVENTIONS: dict[frozenset[str], Interval] = {
    frozenset({"week", "year"}): Interval(52 * _WEEK, Decimal("52.2") * _WEEK).scaled(1 / YEAR.factor),
    frozenset({"day", "year"}): Interval(365 * DAY.factor, 366 * DAY.factor).scaled(1 / YEAR.factor),
    frozenset({"day", "month"}): Interval(28 * DAY.factor, 31 * DAY.factor).scaled(1 / MONTH.factor),
    frozenset({"week", "month"}): Interval(4 * _WEEK, Decimal("4.43") * _WEEK).scaled(1 / MONTH.factor),
}
"""How people count the larger unit, relative to pint's: a year is 52 weeks, or 365 days, or 366 in a leap year."""

TEN_DIGITS = Context(prec=10, traps=[])
_EXACT = Interval.point(Decimal(1))
_QUARTER_MONTHS = 3
_LONGEST_MONTH = 31
_ANY_YEAR = 2000
"""A leap year, so that 29 February exists."""


def families(unit_names: Iterable[str]) -> frozenset[str]:
    """The families of the units of time named in `unit_names`, such as "USD / month"."""
    return frozenset[str]().union(*map(_families_of, unit_names))


@lru_cache(maxsize=1000)
def _families_of(unit_name: str) -> frozenset[str]:
    words = (word.removesuffix("s") for word in re.findall(r"[A-Za-z_]+", unit_name))
    return frozenset(FAMILIES[word] for word in words if word in FAMILIES)


def leeway(found: frozenset[str]) -> Interval:
    """The factor by which a sum over these families may be off, since weeks and years don't divide one another."""
    widest = _EXACT
    for pair in combinations(sorted(found), 2):
        span = CONVENTIONS.get(frozenset(pair), _EXACT)
        inverse = span.inverse()
        widest = widest.hull(span).hull(inverse if inverse else span)
    return widest


def customary(value: Decimal, found: frozenset[str]) -> Decimal:
    """`value`, a sum over these families, as people compute it: with 52 weeks or 365 days if that is round.

    $500 a week is $26,000 a year to a reader, not $26,089.
    """
    rounds = [value]
    for pair in combinations(sorted(found), 2):
        span = CONVENTIONS.get(frozenset(pair), _EXACT)
        rounds += [CONTEXT.multiply(value, span.low), CONTEXT.divide(value, span.low)]
    return min(rounds, key=_length)


def days(stated: CalendarDate) -> Interval | None:
    """The days that a date may mean, as `date.toordinal` numbers; None if the year is missing or no such day exists.

    Days BC are numbers below 1, counted back through the Gregorian calendar.
    """
    if stated.year is None or not exists(stated):
        return None
    if -CYCLE_YEARS < stated.year < 0:  # there was no year 0: 1 BC is the year before AD 1
        shifted = days(stated._replace(year=stated.year + 1 + CYCLE_YEARS))
        return None if shifted is None else shifted - Interval.point(Decimal(CYCLE_DAYS))
    if not 1 <= stated.year <= LAST_YEAR:
        return None
    if stated.month is None:
        first, last = _quarter(stated.quarter)
    else:
        first = last = stated.month
    ends = (stated.day or 1, stated.day or _length_of_month(stated.year, last))
    start, end = date(stated.year, first, ends[0]), date(stated.year, last, ends[1])
    return Interval(Decimal(start.toordinal()), Decimal(end.toordinal()))


def completed(start: CalendarDate, end: CalendarDate) -> tuple[CalendarDate, CalendarDate]:
    """Two dates, where one without a year takes that of the other; if both lack it, any year will do.

    A period that begins in a later month than it ends begins in the year before.
    """
    if start.month is None or end.month is None or (start.year is not None and end.year is not None):
        return start, end
    turns = (start.month, start.day or 1) > (end.month, end.day or _LONGEST_MONTH)
    if end.year is None:
        first = start.year if start.year is not None else _ANY_YEAR
        return start._replace(year=first), end._replace(year=first + turns)
    return start._replace(year=end.year - turns), end


def exists(stated: CalendarDate) -> bool:
    """Whether the date exists in a calendar; 29 February needs a leap year only if the year is stated."""
    if stated.month is None:
        return True
    if not 1 <= stated.month <= 12:
        return False
    year = stated.year if stated.year is not None and 1 <= stated.year <= LAST_YEAR else 2000
    return stated.day is None or 1 <= stated.day <= _length_of_month(year, stated.month)


def _length(value: Decimal) -> int:
    """The number of significant digits of `value`, among the first ten."""
    return len(TEN_DIGITS.plus(value).normalize().as_tuple().digits)


@lru_cache(maxsize=1000)
def _length_of_month(year: int, month: int) -> int:
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _quarter(quarter: int | None) -> tuple[int, int]:
    if quarter is None or not 1 <= quarter <= 4:
        return 1, 12
    return _QUARTER_MONTHS * (quarter - 1) + 1, _QUARTER_MONTHS * quarter
