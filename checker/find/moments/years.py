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


def read_year(s: Stretch, at: int) -> Moment | None:
    """The year of the digits at `at`; None if they count or measure something."""
    year = year_of(s.text(at))
    if year is None or s.lexicon.currencies_before.before(s.texts, at) is not None:
        return None
    date = CalendarDate(year)
    after = at + 1
    if s.touches(after) and s.word(after) == "s":
        return Moment(at, after + 1, Kind.YEAR, Decimal(year), date)
    if s.text(after) in _JOINTS and s.touches(after) and s.touches(after + 1):
        until = s.text(after + 1)
        later = int(str(year)[:2] + until) if until.isdecimal() and len(until) == 2 else year_of(until)
        if _measures(s, after + 2):
            return None  # 1900-2000 MW
        if later is not None and year < later <= year + 200:
            return Moment(at, after + 2, Kind.YEAR, Decimal(year), date, Decimal(later))
    if _spans_numbers(s, at, year) or (s.touches(after) and s.plays("times_sign", after)):
        return None
    if s.plays("of", at - 1) and s.listed("people_by_age", after):
        return None  # of 1889 patients
    era = s.text(at - 1) in DASHES and s.touches(at) and s.listed("before_dash", at - 2)  # pre-1990 laws
    if not era and _counts(s, after):
        return None
    if (
        _opens_span(s, at, year)
        or s.listed("before_year", at - 1 - (s.text(at - 1) == "."))
        or s.word(at - 1) in s.lexicon.calendar.eras
        or _after_year(s, at)
        or _after_day(s, at)
        or any(s.listed("dated_events", place) for place in range(after, after + _EVENT))
    ):
        return Moment(at, after, Kind.YEAR, Decimal(year), date)
    return Moment(at, after, Kind.YEAR, Decimal(year), date) if MODERN[0] <= year <= MODERN[1] else None


def read_era(s: Stretch, at: int) -> Moment | None:
    """The year or span of years with an era: "44 BC", "300-200 BC", "AD 79". Years BC are negative."""
    eras = s.lexicon.calendar.eras
    before, following = s.word(at - 1), s.word(at + 1)
    if before in eras and s.text(at - 1).isupper():
        return _in_era(s, (at - 1, at + 1), at, at, eras[before])
    if following in eras and _names_era(s, at + 1):
        return _in_era(s, (at, at + 2), at, at, eras[following])
    if following not in s.lexicon.continuing:
        return None
    link = at + 2 if s.text(at + 1) in DASHES else s.after("straight_to", at + 1)
    link = link or (s.after("and", at + 1) if s.plays("between", at - 1) else None)
    if link is None or not _names_era(s, link + 1):
        return None
    return _in_era(s, (at, link + 2), at, link, eras[s.word(link + 1)])


def _names_era(s: Stretch, at: int) -> bool:
    """Whether an era is at `at`; the "BC" of "300 BC residents" is a province."""
    if s.word(at) not in s.lexicon.calendar.eras or not s.text(at).isupper():
        return False
    return not (s.listed("era_homonyms", at) and s.text(at + 1)[:1].isalpha() and not s.listed("stop", at + 1))


def _in_era(s: Stretch, place: tuple[int, int], first: int, until: int, sign: int) -> Moment | None:
    """The year at token `first`, or the span from it to the one at `until`, if both are whole numbers."""
    start, end = _years(s.text(first)), _years(s.text(until))
    if start is None or end is None or (until > first and end * sign <= start * sign):
        return None
    date = CalendarDate(int(start) * sign)
    return Moment(*place, Kind.YEAR, start * sign, date, end * sign if until > first else None)


def _years(text: str) -> Decimal | None:
    """The digits of a year with an era as a whole number, or None."""
    value = read_numeral(text)
    return value if value is not None and value == value.to_integral_value() and 0 < value <= OLDEST_YEAR else None


def spoken_year(s: Stretch, at: int) -> Moment | None:
    """The year of "nineteen ninety-nine", "twenty twenty-four"; None for "twenty ten-pound notes"."""
    numbers, word = s.lexicon.numbers, s.word(at)
    century = numbers.cardinals.get(word) or numbers.tens.get(word)
    if century is None or not FIRST_CENTURY <= century <= LAST_CENTURY:
        return None
    group = below_hundred(s, at + 1)
    if group is None or group[1] < TEN or s.text(group[0]) in DASHES:
        return None
    if s.text(group[0])[:1].isalpha() and not s.listed("stop", group[0]):
        return None
    year = int(century * HUNDRED + group[1])
    return Moment(at, group[0], Kind.YEAR, Decimal(year), CalendarDate(year))


def read_decade(s: Stretch, at: int) -> Moment | None:
    """The decade of "the '90s", "the mid-80s", as its first year, in the last century; None for "90s" alone or ages."""
    after = at + 1
    if not s.text(at).isdecimal() or len(s.text(at)) != 2:
        return None
    if s.word(after) != "s" or not s.touches(after):
        return _clipped_year(s, at)
    before = at - 1
    clipped = s.text(before) in ("'", "’", "‘") and s.touches(at)
    before -= clipped or s.text(before) in DASHES
    part = s.listed("parts_of_decade", before)
    if int(s.text(at)) % 10 or not (clipped or (part and s.plays("the", before - 1))):
        return None
    year = 1900 + int(s.text(at))
    return Moment(at - clipped, after + 1, Kind.YEAR, Decimal(year), CalendarDate(year))


def _clipped_year(s: Stretch, at: int) -> Moment | None:
    """The year of "the class of '92", "FY24"; None for a quotation, "'20 people died'"."""
    fiscal = s.listed("before_fiscal", at - 1) and s.touches(at)
    clipped = s.text(at - 1) in ("'", "’", "‘") and s.touches(at) and not s.touches(at - 1)
    counts = s.text(at + 1)[:1].isalpha() and not s.listed("stop", at + 1)
    if not fiscal and (counts or not clipped or not s.listed("before_year", at - 2)):
        return None
    year = (2000 if fiscal or int(s.text(at)) < YOUNGEST else 1900) + int(s.text(at))
    return Moment(at - 1, at + 1, Kind.YEAR, Decimal(year), CalendarDate(year))


def _after_year(s: Stretch, at: int) -> bool:
    """Whether a year before the bare number is joined to it: "between 1600 and 1700"."""
    joined = s.plays("and", at - 1) or s.plays("to", at - 1) or s.text(at - 1) in DASHES
    era = s.word(at - 3) in s.lexicon.calendar.eras  # between A.D. 1000 and 1260
    return joined and year_of(s.text(at - 2)) is not None and (era or s.plays("between", at - 3))


def _after_day(s: Stretch, at: int) -> bool:
    """Whether the second day of one month precedes the bare number: "April 22 and 26, 1898"."""
    joined = s.text(at - 1) == "," and s.text(at - 2).isdecimal() and s.plays("and", at - 3)
    return joined and s.word(at - 5) in s.lexicon.calendar.months


def _opens_span(s: Stretch, at: int, year: int) -> bool:
    """Whether the number begins a span that a later year ends: "from 1850 to 1900"."""
    until = year_of(s.text(at + 2))
    joined = s.plays("to", at + 1) or s.plays("and", at + 1)
    return joined and s.plays("between", at - 1) and until is not None and year < until


def _spans_numbers(s: Stretch, at: int, year: int) -> bool:
    """Whether the number begins a range to a non-year: "2000 - 2500 calories", but not "in 1990 to 450 tonnes"."""
    if s.text(at + 1) not in DASHES and not s.plays("to", at + 1):
        return False
    following = s.text(at + 2)
    number = following.isdecimal() and year_of(following) is None and len(following) > 2
    return number and (int(following) > year or s.plays("between", at - 1))


def _counts(s: Stretch, after: int) -> bool:
    """Whether a measured or counted thing follows a bare number that could be a year."""
    if _measures(s, after):
        return True
    at = s.past_dash(after)
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


def _measures(s: Stretch, after: int) -> bool:
    """Whether a unit, currency or magnitude follows a possible year; a capitalised unit is a name."""
    at = s.past_dash(after)
    if s.listed("verbs_of_years", at) and (s.plays("article", at + 1) or s.plays("the", at + 1)):
        return False  # the year 1961 marks the end
    currency = s.lexicon.currencies_after.at(s.words, at)
    if s.word(at) in s.lexicon.magnitudes or (currency and not s.text(currency[0])[:1].isdigit()):
        return True  # 2020 dollars, but "in 2020 $4m"
    named = s.text(at).istitle() and len(s.text(at)) > SHORTEST_NAME  # "in 2016 Stone left", "born in 1944 in Bern"
    return not named and not s.listed("parts_of_year", at) and plain_unit_at(s, at) is not None
