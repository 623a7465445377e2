"""Years: four digits that count nothing, decades, and spans of years such as "2018-19"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.measures import plain_unit_at
from checker.find.moments.moment import Moment
from checker.find.numbers.numerals import read_numeral
from checker.find.numbers.word_groups import HUNDRED, TEN, below_hundred
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import CalendarDate, Kind

FIRST_YEAR, LAST_YEAR = 1000, 2150
FIRST_CENTURY, LAST_CENTURY = 15, 20
"""The first part of a year in words: "fifteen" to "twenty"."""
YOUNGEST = 40
"""Two digits below this, with an apostrophe, are in this century."""
SHORTEST_NAME = 2
"""The most letters of a unit symbol with an initial capital: "1990 Pa"."""
OLDEST_YEAR = 100_000
"""The earliest year with an era: "10,000 BC"."""
_EVENT = 3
"""Tokens after a year in which an event named by it is searched for: "the 1862 midterm elections"."""
MODERN = 1900, 2070
"""Four bare digits in this range are a year unless something counts them."""
_JOINTS = DASHES | {"/"}
"""Marks between the ends of a span of years: "2018-19", "2003/04"."""


def year_of(text: str) -> int | None:
    """The year of four digits, or None."""
    return int(text) if len(text) == 4 and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def read_year(stretch: Stretch, at: int) -> Moment | None:
    """The year of the digits at `at`; None if they count or measure something."""
    year = year_of(stretch.text(at))
    if year is None or stretch.lexicon.currencies_before.before(stretch.texts, at) is not None:
        return None
    date = CalendarDate(year)
    after = at + 1
    if stretch.touches(after) and stretch.word(after) == "s":
        return Moment(at, after + 1, Kind.YEAR, Decimal(year), date)
    if stretch.text(after) in _JOINTS and stretch.touches(after) and stretch.touches(after + 1):
        until = stretch.text(after + 1)
        later = int(str(year)[:2] + until) if until.isdecimal() and len(until) == 2 else year_of(until)
        if _measures(stretch, after + 2):
            return None  # 1900-2000 MW
        if later is not None and year < later <= year + 200:
            return Moment(at, after + 2, Kind.YEAR, Decimal(year), date, Decimal(later))
    if _spans_numbers(stretch, at, year) or (stretch.touches(after) and stretch.plays("times_sign", after)):
        return None
    if stretch.plays("of", at - 1) and stretch.listed("people_by_age", after):
        return None  # of 1889 patients
    era = (
        stretch.text(at - 1) in DASHES and stretch.touches(at) and stretch.listed("before_dash", at - 2)
    )  # pre-1990 laws
    if not era and _counts(stretch, after):
        return None
    if (
        _opens_span(stretch, at, year)
        or stretch.listed("before_year", at - 1 - (stretch.text(at - 1) == "."))
        or stretch.word(at - 1) in stretch.lexicon.calendar.eras
        or _after_year(stretch, at)
        or _after_day(stretch, at)
        or any(stretch.listed("dated_events", place) for place in range(after, after + _EVENT))
    ):
        return Moment(at, after, Kind.YEAR, Decimal(year), date)
    return Moment(at, after, Kind.YEAR, Decimal(year), date) if MODERN[0] <= year <= MODERN[1] else None


def read_era(stretch: Stretch, at: int) -> Moment | None:
    """The year or span of years with an era: "44 BC", "300-200 BC", "AD 79". Years BC are negative."""
    eras = stretch.lexicon.calendar.eras
    before, following = stretch.word(at - 1), stretch.word(at + 1)
    if before in eras and stretch.text(at - 1).isupper():
        return _in_era(stretch, (at - 1, at + 1), at, at, eras[before])
    if following in eras and _names_era(stretch, at + 1):
        return _in_era(stretch, (at, at + 2), at, at, eras[following])
    if following not in stretch.lexicon.continuing:
        return None
    link = at + 2 if stretch.text(at + 1) in DASHES else stretch.after("straight_to", at + 1)
    link = link or (stretch.after("and", at + 1) if stretch.plays("between", at - 1) else None)
    if link is None or not _names_era(stretch, link + 1):
        return None
    return _in_era(stretch, (at, link + 2), at, link, eras[stretch.word(link + 1)])


def _names_era(stretch: Stretch, at: int) -> bool:
    """Whether an era is at `at`; the "BC" of "300 BC residents" is a province."""
    if stretch.word(at) not in stretch.lexicon.calendar.eras or not stretch.text(at).isupper():
        return False
    return not (
        stretch.listed("era_homonyms", at) and stretch.text(at + 1)[:1].isalpha() and not stretch.listed("stop", at + 1)
    )


def _in_era(stretch: Stretch, place: tuple[int, int], first: int, until: int, sign: int) -> Moment | None:
    """The year at token `first`, or the span from it to the one at `until`, if both are whole numbers."""
    start, end = _years(stretch.text(first)), _years(stretch.text(until))
    if start is None or end is None or (until > first and end * sign <= start * sign):
        return None
    date = CalendarDate(int(start) * sign)
    return Moment(*place, Kind.YEAR, start * sign, date, end * sign if until > first else None)


def _years(text: str) -> Decimal | None:
    """The digits of a year with an era as a whole number, or None."""
    value = read_numeral(text)
    return value if value is not None and value == value.to_integral_value() and 0 < value <= OLDEST_YEAR else None


def spoken_year(stretch: Stretch, at: int) -> Moment | None:
    """The year of "nineteen ninety-nine", "twenty twenty-four"; None for "twenty ten-pound notes"."""
    numbers, word = stretch.lexicon.numbers, stretch.word(at)
    century = numbers.cardinals.get(word) or numbers.tens.get(word)
    if century is None or not FIRST_CENTURY <= century <= LAST_CENTURY:
        return None
    group = below_hundred(stretch, at + 1)
    if group is None or group[1] < TEN or stretch.text(group[0]) in DASHES:
        return None
    if stretch.text(group[0])[:1].isalpha() and not stretch.listed("stop", group[0]):
        return None
    year = int(century * HUNDRED + group[1])
    return Moment(at, group[0], Kind.YEAR, Decimal(year), CalendarDate(year))


def read_decade(stretch: Stretch, at: int) -> Moment | None:
    """The decade of "the '90s", "the mid-80s", as its first year, in the last century; None for "90s" alone or ages."""
    after = at + 1
    if not stretch.text(at).isdecimal() or len(stretch.text(at)) != 2:
        return None
    if stretch.word(after) != "s" or not stretch.touches(after):
        return _clipped_year(stretch, at)
    before = at - 1
    clipped = stretch.text(before) in ("'", "’", "‘") and stretch.touches(at)
    before -= clipped or stretch.text(before) in DASHES
    part = stretch.listed("parts_of_decade", before)
    if int(stretch.text(at)) % 10 or not (clipped or (part and stretch.plays("the", before - 1))):
        return None
    year = 1900 + int(stretch.text(at))
    return Moment(at - clipped, after + 1, Kind.YEAR, Decimal(year), CalendarDate(year))


def _clipped_year(stretch: Stretch, at: int) -> Moment | None:
    """The year of "the class of '92", "FY24"; None for a quotation, "'20 people died'"."""
    fiscal = stretch.listed("before_fiscal", at - 1) and stretch.touches(at)
    clipped = stretch.text(at - 1) in ("'", "’", "‘") and stretch.touches(at) and not stretch.touches(at - 1)
    counts = stretch.text(at + 1)[:1].isalpha() and not stretch.listed("stop", at + 1)
    if not fiscal and (counts or not clipped or not stretch.listed("before_year", at - 2)):
        return None
    year = (2000 if fiscal or int(stretch.text(at)) < YOUNGEST else 1900) + int(stretch.text(at))
    return Moment(at - 1, at + 1, Kind.YEAR, Decimal(year), CalendarDate(year))


def _after_year(stretch: Stretch, at: int) -> bool:
    """Whether a year before the bare number is joined to it: "between 1600 and 1700"."""
    joined = stretch.plays("and", at - 1) or stretch.plays("to", at - 1) or stretch.text(at - 1) in DASHES
    era = stretch.word(at - 3) in stretch.lexicon.calendar.eras  # between A.D. 1000 and 1260
    return joined and year_of(stretch.text(at - 2)) is not None and (era or stretch.plays("between", at - 3))


def _after_day(stretch: Stretch, at: int) -> bool:
    """Whether the second day of one month precedes the bare number: "April 22 and 26, 1898"."""
    joined = stretch.text(at - 1) == "," and stretch.text(at - 2).isdecimal() and stretch.plays("and", at - 3)
    return joined and stretch.word(at - 5) in stretch.lexicon.calendar.months


def _opens_span(stretch: Stretch, at: int, year: int) -> bool:
    """Whether the number begins a span that a later year ends: "from 1850 to 1900"."""
    until = year_of(stretch.text(at + 2))
    joined = stretch.plays("to", at + 1) or stretch.plays("and", at + 1)
    return joined and stretch.plays("between", at - 1) and until is not None and year < until


def _spans_numbers(stretch: Stretch, at: int, year: int) -> bool:
    """Whether the number begins a range to a non-year: "2000 - 2500 calories", but not "in 1990 to 450 tonnes"."""
    if stretch.text(at + 1) not in DASHES and not stretch.plays("to", at + 1):
        return False
    following = stretch.text(at + 2)
    number = following.isdecimal() and year_of(following) is None and len(following) > 2
    return number and (int(following) > year or stretch.plays("between", at - 1))


def _counts(stretch: Stretch, after: int) -> bool:
    """Whether a measured or counted thing follows a bare number that could be a year."""
    if _measures(stretch, after):
        return True
    at = stretch.past_dash(after)
    if not stretch.text(after - 1).endswith("0"):
        return False  # "1988 sales": a count would be rounder, or have its comma
    word = stretch.text(at)
    return (
        word.islower()
        and word.isalpha()
        and word.endswith("s")
        and not stretch.listed("stop", at)
        and not stretch.listed("singular_s", at)
    )


def _measures(stretch: Stretch, after: int) -> bool:
    """Whether a unit, currency or magnitude follows a possible year; a capitalised unit is a name."""
    at = stretch.past_dash(after)
    if stretch.listed("verbs_of_years", at) and (stretch.plays("article", at + 1) or stretch.plays("the", at + 1)):
        return False  # the year 1961 marks the end
    currency = stretch.lexicon.currencies_after.at(stretch.words, at)
    if stretch.word(at) in stretch.lexicon.magnitudes or (currency and not stretch.text(currency[0])[:1].isdigit()):
        return True  # 2020 dollars, but "in 2020 $4m"
    named = (
        stretch.text(at).istitle() and len(stretch.text(at)) > SHORTEST_NAME
    )  # "in 2016 Stone left", "born in 1944 in Bern"
    return not named and not stretch.listed("parts_of_year", at) and plain_unit_at(stretch, at) is not None
