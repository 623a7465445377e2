"""Quarters of a year: "Q3", "Q3 2022", "the third quarter of 2023", "3Q23"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.moments.moment import Moment
from checker.find.moments.years import year_of
from checker.find.sentence.stretch import Stretch
from checker.model.figure import CalendarDate, Kind

_CENTURY = 2000


def read_quarter(stretch: Stretch, at: int) -> Moment | None:
    """The quarter that begins at token `at`, or None."""
    found = _spoken(stretch, at) or _short(stretch, at)
    if found is None:
        return None
    after, quarter, year = found
    if year is None:
        after, year = _year(stretch, after)
    return Moment(at, after, Kind.DATE, Decimal(year or quarter), CalendarDate(year, quarter=quarter))


def _spoken(stretch: Stretch, at: int) -> tuple[int, int, None] | None:
    """The end and number of "third quarter", "3rd-quarter"; not "quarter-final", "a quarter mile"."""
    ordinal = stretch.lexicon.numbers.ordinals.get(stretch.word(at))
    after = at + 1
    if ordinal is None and stretch.text(at) in ("1", "2", "3", "4") and stretch.touches(after):
        ordinal, after = (
            (Decimal(stretch.text(at)), after + 1) if stretch.listed("ordinal_endings", after) else (None, after)
        )
    place = stretch.past_dash(after)
    if ordinal is None or ordinal > 4 or not stretch.plays("quarter", place):
        return None
    following = stretch.past_dash(place + 1)
    played = (
        stretch.says("score_words") and _year(stretch, place + 1)[1] is None
    )  # "in the third quarter", the score was 40-38
    return None if played or stretch.listed("after_quarter_not", following) else (place + 1, int(ordinal), None)


def _short(stretch: Stretch, at: int) -> tuple[int, int, int | None] | None:
    """The same for "Q3", and for "3Q", "3Q23" with their year."""
    if not stretch.text(at).isdecimal():
        quarter = stretch.lexicon.calendar.quarters.get(stretch.word(at)) if stretch.text(at)[0].isupper() else None
        return None if quarter is None else (at + 1, quarter, None)
    letter, year = stretch.text(at + 1)[:1], stretch.text(at + 1)[1:]
    quarter = stretch.lexicon.calendar.quarters.get(f"{letter}{stretch.text(at)}".lower())
    if quarter is None or not letter.isupper() or not stretch.touches(at + 1):
        return None
    if not year:
        return at + 2, quarter, None
    return (at + 2, quarter, _CENTURY + int(year)) if year.isdecimal() and len(year) == 2 else None


def _year(stretch: Stretch, at: int) -> tuple[int, int | None]:
    """The end and value of the year after a quarter: "of 2023", ", 2023", "2023"; else `at` and None."""
    place = at + 1 if stretch.text(at) == "," else stretch.after("of", at) or at
    place += stretch.listed("before_fiscal", place)
    year = year_of(stretch.text(place))
    return (place + 1, year) if year is not None else (at, None)
