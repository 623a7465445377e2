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


def read_moment(s: Stretch, at: int) -> Moment | None:
    """The date, year, weekday or time that begins at token `at`, or None."""
    text = s.text(at)
    if text[:1].isdigit():
        if (era := read_era(s, at)) is not None:
            return era
        if len(text) == YEAR_DIGITS and text.isdecimal():
            return read_time(s, at) or _numeric_date(s, at) or read_year(s, at)
        if len(text) == 1 and (quarter := read_quarter(s, at)) is not None:
            return quarter
        if len(text) == 2 and (decade := read_decade(s, at)) is not None:
            return decade
        if at + 1 < len(s.words) and s.words[at + 1] not in s.lexicon.after_day:
            return None
        return read_time(s, at) or _numeric_date(s, at) or _day_first(s, at)
    word = s.word(at)
    spoken = spoken_year(s, at) or spoken_time(s, at)
    if spoken is not None:
        return spoken
    if word in s.lexicon.calendar.quarters or word in s.lexicon.numbers.ordinals:
        return read_quarter(s, at)
    capital = text[:1].isupper()
    if not capital and (word in s.lexicon.calendar.doubtful or word not in s.lexicon.calendar.months):
        return None
    if word in s.lexicon.calendar.months:
        return _month_first(s, at)
    return _weekday(s, at) if word in s.lexicon.calendar.weekdays else None


def _weekday(s: Stretch, at: int) -> Moment | None:
    """The weekday at `at`. "Sun" and "Wed" are also other words, so they count only before a date: "Sun, 4 May"."""
    dotted = s.text(at + 1) == "." and _begins_date(s, at + 2 + (s.text(at + 2) == ","))
    if not dotted and len(s.text(at)) <= CLIPPED and not _begins_date(s, at + 1 + (s.text(at + 1) == ",")):
        return None
    number = s.lexicon.calendar.weekdays[s.word(at)]
    return Moment(at, at + 1 + dotted, Kind.WEEKDAY, Decimal(number), CalendarDate(weekday=number))


def _begins_date(s: Stretch, at: int) -> bool:
    """Whether a day and month, in either order, begin at `at`."""
    months, day = s.lexicon.calendar.months, _day(s, at)
    if day is not None:
        return s.text(day[0])[:1].isupper() and s.word(day[0]) in months
    return s.text(at)[:1].isupper() and s.word(at) in months and _day(s, at + 1 + (s.text(at + 1) == ".")) is not None


def _day(s: Stretch, at: int, last: int = LONGEST_DAY) -> tuple[int, int] | None:
    """The place after a day of the month, "3" or "3rd", and its value, which is at most `last`."""
    text = s.text(at)
    if not (text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= last):
        return None
    after = at + 1
    if s.touches(after) and s.listed("endings", after) and s.word(after) != "s":
        after += 1
    return after, int(text)


def _days(s: Stretch, at: int) -> tuple[int, int | None] | None:
    """The same; for several days of one month, such as "12-14", "3 to 5", "12 and 13", the day is None."""
    first = _day(s, at)
    if first is None:
        return None
    after = first[0]
    joined = after + 1 if s.text(after) in DASHES else s.after("to", after) or s.after("and", after)
    last = _day(s, joined) if joined is not None else None
    if (
        last is None
        or last[1] <= first[1]
        or s.text(last[0]) in DASHES
        or (s.touches(last[0]) and s.text(last[0]) == "%")
    ):
        return first
    month_first = s.text(at - 1).lower().rstrip(".") in s.lexicon.calendar.months
    named = s.word(s.after("of", last[0]) or last[0]) in s.lexicon.calendar.months
    closed = month_first and s.plays("to", after) and _ends_days(s, last[0])
    return (last[0], None) if named or closed or (month_first and s.text(after) in DASHES) else first


def _said_day(s: Stretch, day: tuple[int, int | None], month: int) -> int | None:
    """The day that `_days` read; of several, the last if the month has no such day: "28 to 31 April"."""
    after, number = day
    if number is not None:
        return number
    digits = s.text(after - 1) if s.text(after - 1).isdecimal() else s.text(after - 2)
    return int(digits) if digits.isdecimal() and int(digits) > LONGEST.get(month, LONGEST_DAY) else None


def _ends_days(s: Stretch, at: int) -> bool:
    """Whether the words at `at` are not counted or measured by the number before: "June 3 to 7 in Leeds"."""
    return s.text(at) in _AFTER_DAYS or (s.listed("stop", at) and not s.listed("after_number", at))


def _year_after(s: Stretch, at: int) -> tuple[int, int] | None:
    """The place after the year of a date whose day ends before `at`, and the year."""
    place = at + 1 if s.text(at) == "," else s.after("of", at) or at
    year = year_of(s.text(place))
    return (place + 1, year) if year is not None else None


def _month_first(s: Stretch, at: int) -> Moment | None:
    month = s.lexicon.calendar.months[s.word(at)]
    after = at + 2 if s.text(at + 1) == "." else at + 1
    day = _days(s, after)
    if day is not None:
        year = _year_after(s, day[0])
        if year is not None:
            return _date(at, year[0], year[1], month, _said_day(s, day, month))
        if (
            s.text(day[0]) != ":"
            and s.word(day[0]) not in s.lexicon.calendar.halves_of_day
            and not _counts(s, month, day)
        ):
            return _date(at, day[0], None, month, _said_day(s, day, month))
    if day is None and (mistyped := _day(s, after, MISTYPED_DAY)) is not None and s.text(mistyped[0]) == ",":
        year = _year_after(s, mistyped[0])
        if year is not None:
            return _date(at, year[0], year[1], month, mistyped[1])
    year = _year_after(s, after)
    if year is not None:
        return _date(at, year[0], year[1], month, None)
    alone = s.text(at)[:1].isupper() and s.listed("before_month", at - 1)
    return _date(at, at + 1, None, month, None) if alone and not _is_name(s, after) else None


def _counts(s: Stretch, month: int, day: tuple[int, int | None]) -> bool:
    """Whether a number too large for a day of that month counts what follows: "in June 31 people were hurt"."""
    at, number = day
    thing = s.text(at) == "%" or (s.text(at).isalpha() and not s.listed("stop", at))
    return number is not None and number > LONGEST.get(month, LONGEST_DAY) and thing


def _is_name(s: Stretch, at: int) -> bool:
    """Whether a month continues as a name: "by April Jones", "to May's", "in March-April"."""
    return s.text(at)[:1].isupper() or s.text(at) in ("'s", "’s") or s.text(at) in DASHES


def _day_first(s: Stretch, at: int) -> Moment | None:
    day = _days(s, at) or _mistyped(s, at)
    if day is None:
        return None
    place = s.past_dash(s.after("of", day[0]) or day[0])
    if s.word(place) not in s.lexicon.calendar.months:
        return None
    doubtful = not s.text(place)[:1].isupper() and s.word(place) in s.lexicon.calendar.doubtful
    if doubtful and (not s.listed("before_day", at - 1) or (s.plays("of", at - 1) and _leads_on(s, place + 1))):
        return None
    month = s.lexicon.calendar.months[s.word(place)]
    after = (
        place + 2
        if s.text(place + 1) == "." and len(s.word(place)) <= 4 and s.text(place + 2).isdecimal()
        else place + 1
    )
    year = _year_after(s, after)
    if year is None:
        return _date(at, place + 1, None, month, _said_day(s, day, month))
    return _date(at, year[0], year[1], month, _said_day(s, day, month))


def _mistyped(s: Stretch, at: int) -> tuple[int, int] | None:
    """A day that no month has, if the words clearly mean a day: "on 34 May 2019", "the 32nd of"."""
    day = _day(s, at, MISTYPED_DAY)
    if day is None:
        return None
    whole = s.listed("before_day", at - 1) and year_of(s.text(day[0] + 1)) is not None
    return day if whole or (day[0] > at + 1 and s.plays("of", day[0])) else None


def _leads_on(s: Stretch, at: int) -> bool:
    """Whether a word after "21 may" makes "may" a verb: "anyone of 21 may enter"."""
    return s.text(at)[:1].isalpha() and not s.listed("parallel", at)


def _date(first: int, last: int, year: int | None, month: int, day: int | None) -> Moment:
    value = year if year is not None else day if day is not None else month
    return Moment(first, last, Kind.DATE, Decimal(value or 0), CalendarDate(year, month, day))


def _numeric_date(s: Stretch, at: int) -> Moment | None:
    """The date of "2024-10-03", "3/10/2024". If day and month are ambiguous, the day is left out."""
    mark = s.text(at + 1)
    if mark not in ("-", "/", ".") or s.text(at + 3) != mark or not s.touches(at + 4):
        return None
    parts = [s.text(at), s.text(at + 2), s.text(at + 4)]
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
