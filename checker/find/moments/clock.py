"""Times of day: "4:42 p.m.", "11 a.m.", "14:30", "7.30pm"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.moments.moment import Moment
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind

_DIGITS = 4
"""Digits of a time without a mark between hours and minutes: "0617 UTC"."""

NOON = 12


def spoken_time(stretch: Stretch, first: int) -> Moment | None:
    """The time, in hours, of "half past two", "at a quarter to five"; None for "gave a quarter to five men"."""
    at = first + stretch.plays("article", first)
    part = stretch.lexicon.numbers.fractions.get(stretch.word(at))
    if part not in (2, 4):
        return None
    sign = 1 if stretch.plays("past", at + 1) else 0
    if stretch.plays("straight_to", at + 1) and part > 2 and stretch.listed("before_time", first - 1):
        sign = -1
    hour = _hour(stretch, at + 2)
    half = stretch.lexicon.calendar.halves_of_day.get(stretch.word(at + 3))
    last = at + 3 if half is None else at + 4
    if not sign or not 1 <= hour <= NOON or (stretch.text(last)[:1].isalpha() and not stretch.listed("stop", last)):
        return None
    return Moment(first, last, Kind.TIME, (hour if half is None else hour % NOON + half) + sign / part)


def _hour(stretch: Stretch, at: int) -> Decimal:
    """The hour of the digits or word at `at`, or 0."""
    text = stretch.text(at)
    if text.isdecimal() and len(text) <= 2:
        return Decimal(text)
    return stretch.lexicon.numbers.cardinals.get(text.lower(), Decimal(0))


def _until(stretch: Stretch, at: int) -> Moment | None:
    """The end of a span of time with one "am" or "pm" for both ends: "7-9pm", "7 to 9pm"."""
    joined = stretch.past_dash(at) if stretch.past_dash(at) > at else stretch.after("straight_to", at)
    end = read_time(stretch, joined, spans=False) if joined is not None and stretch.text(joined)[:1].isdigit() else None
    halves = stretch.lexicon.calendar.halves_of_day
    said = end is not None and any(stretch.word(place) in halves for place in range(end.first, end.last))
    return end if said else None


def read_time(stretch: Stretch, at: int, *, spans: bool = True) -> Moment | None:
    """The time of day that begins with the digits at `at`, in hours, or, if `spans`, the span of two such times."""
    if stretch.text(at).isdecimal() and len(stretch.text(at)) == _DIGITS:
        return _in_four_digits(stretch, at)
    clock = _clock(stretch, at)
    if clock is None:
        return None
    hour, minute, last = clock
    half = stretch.lexicon.calendar.halves_of_day.get(stretch.word(last))
    until = _until(stretch, last) if spans and half is None and hour <= NOON else None
    if until is not None:
        return _span(at, _hours(hour % NOON, minute), until)
    in_minutes = last > at + 2  # "12:30" is a time by itself, "12" and "12.30" are not
    if hour >= 24 or minute >= 60 or not (in_minutes or half is not None):
        return None
    if half is not None:
        hour, last = hour % NOON + half if hour <= NOON else hour, last + 1
    return Moment(at, last, Kind.TIME, _hours(hour, minute))


def _clock(stretch: Stretch, at: int) -> tuple[int, int, int] | None:
    """The hour, the minute and the place after them of "7", "7.30", "7:30" and "7:30:15"; None for other digits."""
    text, last, minutes = stretch.text(at), at + 1, "0"
    if (
        stretch.text(last) == ":"
        and stretch.touches(last)
        and stretch.touches(last + 1)
        and len(stretch.text(last + 1)) == 2
    ):
        minutes, last = stretch.text(last + 1), last + 2
        if stretch.text(last) == ":" and stretch.touches(last) and len(stretch.text(last + 1)) == 2:
            last += 2
    elif len(text) - text.find(".") == 3 and "." in text:
        text, _, minutes = text.partition(".")
    if not (text.isdecimal() and minutes.isdecimal() and len(text) <= 2 and len(minutes) <= 2):
        return None
    return int(text), int(minutes), last


def _span(at: int, start: Decimal, until: Moment) -> Moment | None:
    """The span from `start` to a later time: "7-9pm" begins in the evening, and "11-2pm" in the morning."""
    if until.value >= start + NOON:
        start += NOON
    return Moment(at, until.last, Kind.TIME, start, None, until.value) if until.value > start else None


def _hours(hour: int, minute: int) -> Decimal:
    return Decimal(hour) + Decimal(minute) / 60


def names_zone(stretch: Stretch, at: int) -> bool:
    """Whether a time zone follows the digits at `at`, with at most a weekday between: "2042 Friday, UTC"."""
    after = at + 1
    if stretch.word(after) in stretch.lexicon.calendar.weekdays:
        after += 1 + (stretch.text(after + 1) == ",")
    return stretch.word(after) in stretch.lexicon.calendar.zones and stretch.text(after).isupper()


def _in_four_digits(stretch: Stretch, at: int) -> Moment | None:
    hour, minute = divmod(int(stretch.text(at)), 100)
    if hour >= 24 or minute >= 60 or not (names_zone(stretch, at) or _spans_small_hours(stretch, at)):
        return None
    return Moment(at, at + 1, Kind.TIME, _hours(hour, minute))


def _spans_small_hours(stretch: Stretch, at: int) -> bool:
    """Whether the digits at `at` or those that they are joined to begin with a zero: "2200 to 0700", "0900-1700"."""
    joins = [place for place in (at - 1, at + 1) if stretch.text(place) in DASHES or stretch.listed("spanning", place)]
    others = [stretch.text(2 * place - at) for place in joins]
    times = [text for text in others if text.isdecimal() and len(text) == _DIGITS]
    return any(text.startswith("0") for text in (stretch.text(at), *times) if times)
