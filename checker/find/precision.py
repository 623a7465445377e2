"""The precision of a figure: its core interval, its step and its direction."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import HUNDRED, ONE, TEN, THOUSAND
from checker.lexicon.lexicon import Hedge
from checker.model.figure import Kind
from checker.model.interval import Interval, Toward

_EXACT_KINDS = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.WEEKDAY, Kind.ORDINAL, Kind.SCORE, Kind.AGE})


def place_of(number: Number, kind: Kind) -> Decimal:
    """One unit of the last place that is taken to be exact.

    Counts of three digits are exact to the unit if one zero ends them: of "160 of 190 patients" neither is rounded, and
    of "500 of 900" both may be.
    """
    if (
        number.place == TEN
        and kind is Kind.NUMBER
        and number.whole
        and abs(number.value) < THOUSAND  # first: the remainder of 1e50 is more than a decimal holds
        and number.value % HUNDRED
    ):
        return ONE
    return number.place


def plain_core(number: Number, kind: Kind) -> Interval:
    """The values that a number may represent, given its written digits.

    Half a unit of the last significant place either way, ends included: 1.13 bn is [1.125e9, 1.135e9]. Counted things
    are rounded only if trailing zeros show it: 639 votes are 639, 10,000 soldiers are [9500, 10500].

    Source: half a unit of the last place, as in XBRL's decimals; two digits of a round number count by our choice.
    """
    value = number.value
    if number.spread is not None:
        return Interval(value - number.spread, value + number.spread)
    if number.high is not None:
        return Interval(min(value, number.high), max(value, number.high))
    if not number.place or kind in _EXACT_KINDS:
        return Interval.point(value)
    place = place_of(number, kind)
    if kind is Kind.NUMBER and number.whole and place == 1:
        return Interval.point(value)
    half = place / 2
    return Interval(value - half, value + half)


def hedged_core(number: Number, kind: Kind, hedge: Hedge | None) -> Interval:
    """The core after a hedge has widened it or made it a bound that the true value lies beyond."""
    plain = plain_core(number, kind)
    if hedge is None or number.form is Form.VAGUE:
        return plain
    value = number.value
    reach = abs(value) * (hedge.widen or Decimal(0))
    if hedge.toward is Toward.UP:
        return Interval(value, value + reach)
    if hedge.toward is Toward.DOWN:
        return Interval(value - reach, value)
    return plain.hull(Interval(value - reach, value + reach))
