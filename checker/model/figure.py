"""A figure: one number as the text means it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from checker.model.interval import Interval, Toward
from checker.model.span import Span
from checker.model.unit import Unit


class Kind(StrEnum):
    """What sort of number a figure is; the words are those of the JSON form."""

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

    __hash__ = str.__hash__  # Enum's own is written in Python, and kinds are looked up at every figure


class Noun(NamedTuple):
    """What a figure counts or is said of: "armoured vehicles", lemma "vehicle", modifiers ("armoured",)."""

    text: str
    lemma: str
    modifiers: tuple[str, ...] = ()

    @property
    def plural(self) -> bool:
        """Whether it is said of several: "vehicles", and not "shipped", which some text has in a noun's place."""
        return self.text.rsplit(" ", 1)[-1].lower() != self.lemma

    @property
    def singular(self) -> str:
        """The phrase with its head in the singular, where that is regular: "armoured vehicle", but "people"."""
        head = self.text.rsplit(" ", 1)[-1].lower()
        return " ".join((*self.modifiers, self.lemma if head.startswith(self.lemma[:-1]) else head))


class CalendarDate(NamedTuple):
    """A date as far as the text states it; what it leaves out is None. `weekday` counts from Monday, 0.

    Years before our era are below zero: 44 BC is -44.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None


Written = Decimal | tuple[Decimal | None, Decimal | None]
"""A number as written; of a range its two ends, None where it is open."""


class Figure(NamedTuple):
    """One number as the text means it: an interval with a direction, a unit, a hedge, a noun.

    All magnitudes (`value`, `core`, `step`) are in `unit`, with "million" and its like multiplied in.
    """

    span: Span
    """In the source; from the hedge before it to the unit, noun or hedge after it."""
    text: str
    """As a reader sees it; the source at `span`, less its markup."""
    kind: Kind
    value: Written
    core: Interval
    """What the written precision allows, before the hedge's direction."""
    step: Decimal = Decimal(0)
    """One unit of the last place that counts; 0 where nothing is rounded (a dozen, half)."""
    toward: Toward = Toward.NONE
    unit: Unit | None = None
    """None for bare and counted numbers, whose thing is the `noun`."""
    hedge: str | None = None
    noun: Noun | None = None
    per: str | None = None
    """What the figure is for one of, by its lemma: "month" in "$2000 per month", "barrel" in "$80 a barrel".

    The unit holds it as well where it is a unit: USD / month.
    """
    each: str | None = None
    """Whose share the figure is, by its lemma, where that is said elsewhere: "each soldier will be paid $2000"."""
    of: str | None = None
    """Whose number it is, as far as the words nearby tell: "GM shares" in "GM shares fell 3%"."""
    date: CalendarDate | None = None
    """Of a date, year or weekday, what it states; of others, when it is said to hold, where a word tells."""
    resolved: CalendarDate | None = None
    """The `date` completed by the draft's own date, where it has one: "last March" in a draft of October 2024.

    Of a duration the date that it goes back to: "three years ago" is 2021 there.
    """
    ends: tuple[Figure, Figure] | None = None
    """Of a range, its two ends as figures of their own, each with its own span."""
    readings: tuple[Figure, ...] = ()
    """Other readings that the words leave open ("5m" as five metres), the likeliest first."""

    @property
    def low(self) -> Decimal | None:
        """The lower end as printed: None where the hedge, or the range, leaves it open."""
        return None if self.toward is Toward.DOWN or not self.core.low.is_finite() else self.core.low

    @property
    def high(self) -> Decimal | None:
        """The upper end as printed: None where the hedge, or the range, leaves it open."""
        return None if self.toward is Toward.UP or not self.core.high.is_finite() else self.core.high

    @property
    def number(self) -> Decimal | None:
        """The value of a figure that is no range, else None."""
        return self.value if isinstance(self.value, Decimal) else None
