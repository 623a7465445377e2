"""Complete dates from the draft's own date: "last March" in a draft of 3 October 2024 is March 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from checker.find.amounts.amount import Amount
from checker.find.moments.moment import Moment
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure
from checker.model.figure import CalendarDate, Kind

_WEEK = 7
_QUARTER = 3
"""Months of a quarter."""
_DAYS = {"day": 1, "week": _WEEK}
_MONTHS = {"month": 1, "quarter_year": _QUARTER, "year": 12, "decade": 120, "century": 1200}
_LONGEST = 300
"""The most units that a date is counted back: "2,000 years ago" doesn't mean an exact year."""


class Side(Enum):
    """The side of the draft's own date on which a moment lies, as far as the words beside it show."""

    LAST = "last"
    """Before the draft's own month, quarter or day: "last March"."""
    PAST = "past"
    """On that day or before: the default in news."""
    THIS = "this"
    """In the same year."""
    NEXT = "next"


def completed(stretch: Stretch, figures: Iterable[TokenFigure], own: str) -> Iterator[TokenFigure]:
    """The drafts, with dates completed from `own`, the draft's own date in ISO form."""
    for figure in figures:
        read = figure.read
        if isinstance(read, Moment) and read.date is not None:
            yield figure._replace(resolved=resolved(read.date, own, side_of(stretch, figure.first)))
        elif isinstance(read, Amount) and read.kind is Kind.DURATION and stretch.plays("ago", figure.last):
            yield figure._replace(resolved=past_date(read, own))
        else:
            yield figure


def past_date(span: Amount, own: str) -> CalendarDate | None:
    """The date `span` before `own`, as exact as the unit of `span`: for "three years ago", the year."""
    count = span.number.value
    if span.unit is None or count != count.to_integral_value() or not 0 < count <= _LONGEST:
        return None
    return shifted(own, span.unit.name, -int(count))


def shifted(own: str, unit: str, count: int) -> CalendarDate | None:
    """The date `count` units of time after `own`, as exact as that unit; None for an unsupported unit."""
    from datetime import date, timedelta  # noqa: PLC0415 - a draft without a date of its own needs no calendar

    year, month, day = map(int, own.split("-"))
    if unit in _DAYS:
        moved = date(year, month, day) + timedelta(days=_DAYS[unit] * count)
        return CalendarDate(moved.year, moved.month, moved.day if unit == "day" else None)
    if unit not in _MONTHS:
        return None
    months = 12 * year + month - 1 + _MONTHS[unit] * count
    if unit == "quarter_year":
        return CalendarDate(months // 12, quarter=months % 12 // _QUARTER + 1)
    return CalendarDate(months // 12, months % 12 + 1 if unit == "month" else None)


def side_of(stretch: Stretch, first: int) -> Side:
    """The side on which the moment that begins at token `first` lies."""
    for listed, side in (("before_last", Side.LAST), ("before_this", Side.THIS), ("before_next", Side.NEXT)):
        if stretch.listed(listed, first - 1):
            return side
    return Side.NEXT if stretch.says("future") else Side.PAST


def resolved(date: CalendarDate, own: str, side: Side) -> CalendarDate | None:
    """`date` with its year, or a weekday with its day; None if it states them itself, or too little.

    Args:
        date: the date as far as the text states it.
        own: the draft's own date, in ISO form.
        side: the side of it on which `date` lies.
    """
    if date.year is not None:
        return None
    year, month, day = map(int, own.split("-"))
    if date.month is not None:
        part = (date.month,) if date.day is None or side is Side.LAST else (date.month, date.day)
        return date._replace(year=_year(part, (month, day)[: len(part)], year, side))
    if date.quarter is not None:
        side = Side.LAST if side is Side.PAST else side  # a quarter is reported after it has ended
        return date._replace(year=_year((date.quarter,), ((month - 1) // _QUARTER + 1,), year, side))
    return None if date.weekday is None else _day(date.weekday, (year, month, day), side)


def _year(part: tuple[int, ...], own: tuple[int, ...], year: int, side: Side) -> int:
    """The year of `part`, a month, day or quarter, given that `own` is in `year`."""
    if side is Side.LAST:
        return year if part < own else year - 1
    if side is Side.NEXT:
        return year if part >= own else year + 1
    return year if side is Side.THIS or part <= own else year - 1


def _day(weekday: int, own: tuple[int, int, int], side: Side) -> CalendarDate:
    from datetime import date, timedelta  # noqa: PLC0415 - a draft without a date of its own needs no calendar

    today = date(*own)
    back = (today.weekday() - weekday) % _WEEK
    if side is Side.LAST:
        back = back or _WEEK
    elif side is Side.NEXT:
        back = back - _WEEK if back else -_WEEK
    found = today - timedelta(days=back)
    return CalendarDate(found.year, found.month, found.day, weekday)
