"""Dates and weekdays, and the entry point for all moments: "October 3, 2019", "3rd of May", "2024-10-03"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.moments.clock import read_time, spoken_time
from checker.find.moments.moment import Moment
from checker.find.moments.quarters import read_quarter
from checker.find.moments.years import read_decade, read_era, read_year, spoken_year, year_of
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import CalendarDate, Kind

YEAR_DIGITS = 4
_AFTER_DAYS = frozenset({"", ".", ",", ";", ")"})
CLIPPED = 3
"""Letters in abbreviated weekdays: "Fri"."""
LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
"""The last day of the months that have fewer than `LONGEST_DAY`."""
LONGEST_DAY = 31
MISTYPED_DAY = 99
"""The largest number that may be a mistyped day beside a month and a year: "May 34, 2019"."""


def read_moment(stretch: Stretch, at: int) -> Moment | None:
    """The date, year, weekday or time that begins at token `at`, or None."""
    text = stretch.text(at)
    if text[:1].isdigit():
        if (era := read_era(stretch, at)) is not None:
            return era
        if len(text) == YEAR_DIGITS and text.isdecimal():
            return read_time(stretch, at) or _numeric_date(stretch, at) or read_year(stretch, at)
        if len(text) == 1 and (quarter := read_quarter(stretch, at)) is not None:
            return quarter
        if len(text) == 2 and (decade := read_decade(stretch, at)) is not None:
            return decade
        if at + 1 < len(stretch.words) and stretch.words[at + 1] not in stretch.lexicon.after_day:
            return None
        return read_time(stretch, at) or _numeric_date(stretch, at) or _day_first(stretch, at)
    word = stretch.word(at)
    spoken = spoken_year(stretch, at) or spoken_time(stretch, at)
    if spoken is not None:
        return spoken
    if word in stretch.lexicon.calendar.quarters or word in stretch.lexicon.numbers.ordinals:
        return read_quarter(stretch, at)
    capital = text[:1].isupper()
    if not capital and (word in stretch.lexicon.calendar.doubtful or word not in stretch.lexicon.calendar.months):
        return None
    if word in stretch.lexicon.calendar.months:
        return _month_first(stretch, at)
    return _weekday(stretch, at) if word in stretch.lexicon.calendar.weekdays else None


def _weekday(stretch: Stretch, at: int) -> Moment | None:
    """The weekday at `at`. "Sun" and "Wed" are also other words, so they count only before a date: "Sun, 4 May"."""
    dotted = stretch.text(at + 1) == "." and _begins_date(stretch, at + 2 + (stretch.text(at + 2) == ","))
    if (
        not dotted
        and len(stretch.text(at)) <= CLIPPED
        and not _begins_date(stretch, at + 1 + (stretch.text(at + 1) == ","))
    ):
        return None
    number = stretch.lexicon.calendar.weekdays[stretch.word(at)]
    return Moment(at, at + 1 + dotted, Kind.WEEKDAY, Decimal(number), CalendarDate(weekday=number))


def _begins_date(stretch: Stretch, at: int) -> bool:
    """Whether a day and month, in either order, begin at `at`."""
    months, day = stretch.lexicon.calendar.months, _day(stretch, at)
    if day is not None:
        return stretch.text(day[0])[:1].isupper() and stretch.word(day[0]) in months
    return (
        stretch.text(at)[:1].isupper()
        and stretch.word(at) in months
        and _day(stretch, at + 1 + (stretch.text(at + 1) == ".")) is not None
    )


def _day(stretch: Stretch, at: int, last: int = LONGEST_DAY) -> tuple[int, int] | None:
    """The place after a day of the month, "3" or "3rd", and its value, which is at most `last`."""
    text = stretch.text(at)
    if not (text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= last):
        return None
    after = at + 1
    if stretch.touches(after) and stretch.listed("endings", after) and stretch.word(after) != "s":
        after += 1
    return after, int(text)


def _days(stretch: Stretch, at: int) -> tuple[int, int | None] | None:
    """The same; for several days of one month, such as "12-14", "3 to 5", "12 and 13", the day is None."""
    first = _day(stretch, at)
    if first is None:
        return None
    after = first[0]
    joined = after + 1 if stretch.text(after) in DASHES else stretch.after("to", after) or stretch.after("and", after)
    last = _day(stretch, joined) if joined is not None else None
    if (
        last is None
        or last[1] <= first[1]
        or stretch.text(last[0]) in DASHES
        or (stretch.touches(last[0]) and stretch.text(last[0]) == "%")
    ):
        return first
    month_first = stretch.text(at - 1).lower().rstrip(".") in stretch.lexicon.calendar.months
    named = stretch.word(stretch.after("of", last[0]) or last[0]) in stretch.lexicon.calendar.months
    closed = month_first and stretch.plays("to", after) and _ends_days(stretch, last[0])
    return (last[0], None) if named or closed or (month_first and stretch.text(after) in DASHES) else first


def _said_day(stretch: Stretch, day: tuple[int, int | None], month: int) -> int | None:
    """The day that `_days` read; of several, the last if the month has no such day: "28 to 31 April"."""
    after, number = day
    if number is not None:
        return number
    digits = stretch.text(after - 1) if stretch.text(after - 1).isdecimal() else stretch.text(after - 2)
    return int(digits) if digits.isdecimal() and int(digits) > LONGEST.get(month, LONGEST_DAY) else None


def _ends_days(stretch: Stretch, at: int) -> bool:
    """Whether the words at `at` are not counted or measured by the number before: "June 3 to 7 in Leeds"."""
    return stretch.text(at) in _AFTER_DAYS or (stretch.listed("stop", at) and not stretch.listed("after_number", at))


def _year_after(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """The place after the year of a date whose day ends before `at`, and the year."""
    place = at + 1 if stretch.text(at) == "," else stretch.after("of", at) or at
    year = year_of(stretch.text(place))
    return (place + 1, year) if year is not None else None


def _month_first(stretch: Stretch, at: int) -> Moment | None:
    month = stretch.lexicon.calendar.months[stretch.word(at)]
    after = at + 2 if stretch.text(at + 1) == "." else at + 1
    day = _days(stretch, after)
    if day is not None:
        year = _year_after(stretch, day[0])
        if year is not None:
            return _date(at, year[0], year[1], month, _said_day(stretch, day, month))
        if (
            stretch.text(day[0]) != ":"
            and stretch.word(day[0]) not in stretch.lexicon.calendar.halves_of_day
            and not _counts(stretch, month, day)
        ):
            return _date(at, day[0], None, month, _said_day(stretch, day, month))
    if (
        day is None
        and (mistyped := _day(stretch, after, MISTYPED_DAY)) is not None
        and stretch.text(mistyped[0]) == ","
    ):
        year = _year_after(stretch, mistyped[0])
        if year is not None:
            return _date(at, year[0], year[1], month, mistyped[1])
    year = _year_after(stretch, after)
    if year is not None:
        return _date(at, year[0], year[1], month, None)
    alone = stretch.text(at)[:1].isupper() and stretch.listed("before_month", at - 1)
    return _date(at, at + 1, None, month, None) if alone and not _is_name(stretch, after) else None


def _counts(stretch: Stretch, month: int, day: tuple[int, int | None]) -> bool:
    """Whether a number too large for a day of that month counts what follows: "in June 31 people were hurt"."""
    at, number = day
    thing = stretch.text(at) == "%" or (stretch.text(at).isalpha() and not stretch.listed("stop", at))
    return number is not None and number > LONGEST.get(month, LONGEST_DAY) and thing


def _is_name(stretch: Stretch, at: int) -> bool:
    """Whether a month continues as a name: "by April Jones", "to May's", "in March-April"."""
    return stretch.text(at)[:1].isupper() or stretch.text(at) in ("'s", "’s") or stretch.text(at) in DASHES


def _day_first(stretch: Stretch, at: int) -> Moment | None:
    day = _days(stretch, at) or _mistyped(stretch, at)
    if day is None:
        return None
    place = stretch.past_dash(stretch.after("of", day[0]) or day[0])
    if stretch.word(place) not in stretch.lexicon.calendar.months:
        return None
    doubtful = not stretch.text(place)[:1].isupper() and stretch.word(place) in stretch.lexicon.calendar.doubtful
    if doubtful and (
        not stretch.listed("before_day", at - 1) or (stretch.plays("of", at - 1) and _leads_on(stretch, place + 1))
    ):
        return None
    month = stretch.lexicon.calendar.months[stretch.word(place)]
    after = (
        place + 2
        if stretch.text(place + 1) == "." and len(stretch.word(place)) <= 4 and stretch.text(place + 2).isdecimal()
        else place + 1
    )
    year = _year_after(stretch, after)
    if year is None:
        return _date(at, place + 1, None, month, _said_day(stretch, day, month))
    return _date(at, year[0], year[1], month, _said_day(stretch, day, month))


def _mistyped(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """A day that no month has, if the words clearly mean a day: "on 34 May 2019", "the 32nd of"."""
    day = _day(stretch, at, MISTYPED_DAY)
    if day is None:
        return None
    whole = stretch.listed("before_day", at - 1) and year_of(stretch.text(day[0] + 1)) is not None
    return day if whole or (day[0] > at + 1 and stretch.plays("of", day[0])) else None


def _leads_on(stretch: Stretch, at: int) -> bool:
    """Whether a word after "21 may" makes "may" a verb: "anyone of 21 may enter"."""
    return stretch.text(at)[:1].isalpha() and not stretch.listed("parallel", at)


def _date(first: int, last: int, year: int | None, month: int, day: int | None) -> Moment:
    value = year if year is not None else day if day is not None else month
    return Moment(first, last, Kind.DATE, Decimal(value or 0), CalendarDate(year, month, day))


def _numeric_date(stretch: Stretch, at: int) -> Moment | None:
    """The date of "2024-10-03", "3/10/2024". If day and month are ambiguous, the day is left out."""
    mark = stretch.text(at + 1)
    if mark not in ("-", "/", ".") or stretch.text(at + 3) != mark or not stretch.touches(at + 4):
        return None
    parts = [stretch.text(at), stretch.text(at + 2), stretch.text(at + 4)]
    if not all(part.isdecimal() for part in parts):
        return None
    if year_of(parts[0]) and len(parts[1]) <= 2 and len(parts[2]) <= 2:
        year, month, day = map(int, parts)
        if month <= 12 and day <= 31:
            return Moment(at, at + 5, Kind.DATE, Decimal(year), CalendarDate(year, month, day))
    if year_of(parts[2]) and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        one, two, year = map(int, parts)
        if max(one, two) <= 31 and min(one, two) <= 12:
            sure = max(one, two) > 12
            date = CalendarDate(year, min(one, two), max(one, two)) if sure else CalendarDate(year)
            return Moment(at, at + 5, Kind.DATE, Decimal(year), date)
    return None
