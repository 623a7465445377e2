"""A figure: one number as the text means it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from checker.model.interval import Interval, Toward
from checker.model.span import Span
from checker.model.unit import Unit


class Kind(StrEnum):
    """The kind of number a figure is. The values are those used in JSON output."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    QUANTITY = "quantity"
    DURATION = "duration"
    AGE = "age"
    FRACTION = "fraction"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    SCORE = "score"
    ORDINAL = "ordinal"
    DATE = "date"
    YEAR = "year"
    TIME = "time"
    WEEKDAY = "weekday"

    __hash__ = str.__hash__  # Enum's own is pure Python, and kinds are looked up for every figure


DATES = frozenset({Kind.DATE, Kind.YEAR, Kind.WEEKDAY})
LAST_YEAR = 9999
"""The last year that a date may have; what is larger is a number."""


class Noun(NamedTuple):
    """What a figure counts or describes: "armoured vehicles", lemma "vehicle", modifiers ("armoured",)."""

    text: str
    lemma: str
    modifiers: tuple[str, ...] = ()

    @property
    def plural(self) -> bool:
        """Whether the noun is plural: "vehicles", but not "shipped", which some texts have in a noun's place."""
        return self.text.rsplit(" ", 1)[-1].lower() != self.lemma

    @property
    def singular(self) -> str:
        """The phrase with its head in the singular if that is regular: "armoured vehicle", but "people"."""
        head = self.text.rsplit(" ", 1)[-1].lower()
        return " ".join((*self.modifiers, self.lemma if head.startswith(self.lemma[:-1]) else head))


class CalendarDate(NamedTuple):
    """A date as far as the text states it; missing parts are None. `weekday` counts from Monday, 0.

    Years BC are negative: 44 BC is -44.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, as far as it is stated: 2019-10-03, 2019-10, 2019, --10-03, 2019-Q3."""
        if self.quarter is not None:
            return f"{self.year}-Q{self.quarter}" if self.year is not None else f"Q{self.quarter}"
        year = "-" if self.year is None else f"{self.year:04}"
        if self.month is None:
            return None if self.year is None else year
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")


Written = Decimal | tuple[Decimal | None, Decimal | None]
"""A number as written; for a range, its two ends, with None for an open end."""


class Figure(NamedTuple):
    """One number as the text means it: an interval with a direction, a unit, a hedge, a noun.

    All magnitudes (`value`, `core`, `step`) are in `unit`, with words like "million" multiplied in.
    """

    span: Span
    """Its place in the source, from the hedge before it to the unit, noun or hedge after it."""
    text: str
    """The text a reader sees: the source at `span` without markup."""
    kind: Kind
    value: Written
    core: Interval
    """The interval that the written precision allows, before the hedge's direction is applied."""
    step: Decimal = Decimal(0)
    """One unit of the last significant place; 0 if nothing is rounded (a dozen, half)."""
    toward: Toward = Toward.NONE
    unit: Unit | None = None
    """None for bare and counted numbers; what they count is the `noun`."""
    hedge: str | None = None
    noun: Noun | None = None
    per: str | None = None
    """The lemma of what a rate is per: "month" in "$2000 per month", "barrel" in "$80 a barrel".

    If it is a unit, the figure's unit includes it too: USD / month.
    """
    each: str | None = None
    """The lemma of what each such share goes to, if stated elsewhere: "each soldier will be paid $2000"."""
    of: str | None = None
    """The subject of the number, if the words nearby name one: "GM shares" in "GM shares fell 3%"."""
    date: CalendarDate | None = None
    """For a date, year or weekday, what it states; for other figures, the time they hold, if a word gives it."""
    resolved: CalendarDate | None = None
    """The `date` completed from the draft's own date, if it has one: "last March" in a draft of October 2024.

    For a duration, the date it goes back to: "three years ago" is 2021 in that draft.
    """
    ends: tuple[Figure, Figure] | None = None
    """For a range, its two ends as separate figures, each with its own span."""
    readings: tuple[Figure, ...] = ()
    """Other possible readings of the words ("5m" as five metres), the likeliest first."""

    @property
    def low(self) -> Decimal | None:
        """The lower end as printed; None if the hedge or the range leaves it open."""
        return None if self.toward is Toward.DOWN or not self.core.low.is_finite() else self.core.low

    @property
    def high(self) -> Decimal | None:
        """The upper end as printed; None if the hedge or the range leaves it open."""
        return None if self.toward is Toward.UP or not self.core.high.is_finite() else self.core.high

    @property
    def number(self) -> Decimal | None:
        """The value, or None for a range."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def stated_date(self) -> CalendarDate | None:
        """The date that the figure is, as far as it states one; None for an amount, even one that holds at a date."""
        if self.kind is Kind.YEAR and self.date is None and self.number is not None:
            return CalendarDate(year=int(self.number)) if 1 <= self.number <= LAST_YEAR else None
        return self.date if self.kind in DATES else None
