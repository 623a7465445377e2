"""Dates, years, weekdays and times of day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.find.stretch import DASHES, Stretch
from checker.model.figure import CalendarDate, Kind

FIRST_YEAR, LAST_YEAR = 1500, 2150
MODERN = 1900, 2070
"""Four bare digits in this range are a year unless something counts them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a year, a weekday or a time of day; tokens `first` up to `last`."""

    first: int
    last: int
    kind: Kind
    value: Decimal
    date: CalendarDate | None = None
    until: int | None = None
    """The last year of a span of years: 2019 of "2018-19"."""


def read_moment(s: Stretch, at: int) -> Moment | None:
    """The date, year, weekday or time that begins at token `at`, or None."""
    text = s.text(at)
    if text[:1].isdigit():
        return _clock(s, at) or _numeric_date(s, at) or _day_first(s, at) or _year(s, at)
    word = s.word(at)
    capital = text[:1].isupper()
    if not capital and (word in s.lexicon.calendar.doubtful or word not in s.lexicon.calendar.months):
        return None
    if word in s.lexicon.calendar.months:
        return _month_first(s, at)
    if word in s.lexicon.calendar.weekdays and len(word) > 3:
        return Moment(at, at + 1, Kind.WEEKDAY, Decimal(s.lexicon.calendar.weekdays[word]),
                      CalendarDate(weekday=s.lexicon.calendar.weekdays[word]))  # fmt: skip
    return None


def _day(s: Stretch, at: int) -> tuple[int, int] | None:
    """The place after, and the value of, a day of the month: "3", "3rd"."""
    text = s.text(at)
    if not (text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31):
        return None
    after = at + 1
    if s.touches(after) and s.listed("endings", after) and s.word(after) != "s":
        after += 1
    return after, int(text)


def year_of(text: str) -> int | None:
    """The year that four digits are, or None."""
    return int(text) if len(text) == 4 and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def _year_after(s: Stretch, at: int) -> tuple[int, int] | None:
    """The place after, and the value of, the year of a date whose day ends before `at`."""
    place = at + 1 if s.text(at) == "," else s.after("of", at) or at
    year = year_of(s.text(place))
    return (place + 1, year) if year is not None else None


def _month_first(s: Stretch, at: int) -> Moment | None:
    month = s.lexicon.calendar.months[s.word(at)]
    after = at + 2 if s.text(at + 1) == "." else at + 1
    day = _day(s, after)
    if day is not None:
        year = _year_after(s, day[0])
        if year is not None:
            return _date(at, year[0], year[1], month, day[1])
        if s.text(day[0]) != ":" and s.word(day[0]) not in s.lexicon.calendar.halves_of_day:
            return _date(at, day[0], None, month, day[1])
    year = _year_after(s, after)
    return _date(at, year[0], year[1], month, None) if year is not None else None


def _day_first(s: Stretch, at: int) -> Moment | None:
    day = _day(s, at)
    if day is None:
        return None
    place = s.past_dash(s.after("of", day[0]) or day[0])
    if s.word(place) not in s.lexicon.calendar.months:
        return None
    if not s.text(place)[:1].isupper() and s.word(place) in s.lexicon.calendar.doubtful:
        return None
    month = s.lexicon.calendar.months[s.word(place)]
    after = (
        place + 2
        if s.text(place + 1) == "." and len(s.word(place)) <= 4 and s.text(place + 2).isdecimal()
        else place + 1
    )
    year = _year_after(s, after)
    if year is None:
        return _date(at, place + 1, None, month, day[1])
    return _date(at, year[0], year[1], month, day[1])


def _date(first: int, last: int, year: int | None, month: int, day: int | None) -> Moment:
    value = year if year is not None else day
    return Moment(first, last, Kind.DATE, Decimal(value or 0), CalendarDate(year, month, day))


def _numeric_date(s: Stretch, at: int) -> Moment | None:
    """The date of "2024-10-03", "3/10/2024"; where day and month could be either, the day is not stated."""
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


def _clock(s: Stretch, at: int) -> Moment | None:
    """The time of "4:42 p.m.", "11 a.m.", "14:30", "7.30pm"."""
    text, after, minutes = s.text(at), at + 1, "0"
    if s.text(after) == ":" and s.touches(after) and s.touches(after + 1) and len(s.text(after + 1)) == 2:
        minutes, after = s.text(after + 1), after + 2
        if s.text(after) == ":" and s.touches(after) and len(s.text(after + 1)) == 2:
            after += 2
    elif len(text) - text.find(".") == 3 and "." in text:
        text, _, minutes = text.partition(".")
    if not (text.isdecimal() and minutes.isdecimal() and len(text) <= 2 and len(minutes) <= 2):
        return None
    hour, minute = int(text), int(minutes)
    half = s.lexicon.calendar.halves_of_day.get(s.word(after))
    if half is not None:
        last = after + 1
        hour = hour % 12 + half if hour <= 12 else hour
    elif after > at + 2 and hour < 24 and minute < 60:
        last = after
    else:
        return None
    if s.word(last) in s.lexicon.calendar.zones:
        last += 1
    return Moment(at, last, Kind.TIME, Decimal(hour) + Decimal(minute) / 60)


def _year(s: Stretch, at: int) -> Moment | None:
    year = year_of(s.text(at))
    if year is None or s.lexicon.currencies_before.before(s.texts, at) is not None:
        return None
    date = CalendarDate(year)
    after = at + 1
    if s.touches(after) and s.word(after) == "s":
        return Moment(at, after + 1, Kind.YEAR, Decimal(year), date)
    if s.text(after) in (*DASHES, "/") and s.touches(after) and s.touches(after + 1):
        until = s.text(after + 1)
        later = int(str(year)[:2] + until) if until.isdecimal() and len(until) == 2 else year_of(until)
        if later is not None and year < later <= year + 200:
            return Moment(at, after + 2, Kind.YEAR, Decimal(year), date, later)
    if _spans_numbers(s, after):
        return None
    modern = MODERN[0] <= year <= MODERN[1]
    if s.listed("before_year", at - 1) or s.word(at - 1) in s.lexicon.calendar.eras or _after_year(s, at):
        return Moment(at, after, Kind.YEAR, Decimal(year), date)
    if modern and not _counts(s, after):
        return Moment(at, after, Kind.YEAR, Decimal(year), date)
    return None


def _after_year(s: Stretch, at: int) -> bool:
    """Whether a year stands before the bare number, joined to it: "between 1600 and 1700"."""
    joined = s.plays("and", at - 1) or s.plays("to", at - 1) or s.text(at - 1) in DASHES
    return joined and year_of(s.text(at - 2)) is not None and s.listed("before_year", at - 3)


def _spans_numbers(s: Stretch, after: int) -> bool:
    """Whether a range leads on to a number that is no year: "2000 - 2500 calories"."""
    if s.text(after) not in DASHES and not s.plays("to", after):
        return False
    following = s.text(after + 1)
    return following.isdecimal() and year_of(following) is None and len(following) > 2


def _counts(s: Stretch, after: int) -> bool:
    """Whether something measured or counted stands after a bare number that could be a year."""
    at = s.past_dash(after)
    lexicon = s.lexicon
    unit = lexicon.units.at(s.texts, at)
    if (
        (unit and not s.listed("parts_of_year", at))
        or lexicon.currencies_after.at(s.words, at)
        or s.word(at) in lexicon.magnitudes
    ):
        return True
    if not s.text(after - 1).endswith("0"):
        return False  # "1988 sales": a count would be rounder, or have its comma
    word = s.text(at)
    return (
        word.islower()
        and word.isalpha()
        and word.endswith("s")
        and not s.listed("stop", at)
        and not s.listed("singular_s", at)
    )
