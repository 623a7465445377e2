"""How far the truth may lie from what is written: a figure's core, its step and its direction."""

from __future__ import annotations

from decimal import Decimal

from checker.find.number import Form, Number
from checker.lexicon.lexicon import Hedge
from checker.model.figure import Kind
from checker.model.interval import Interval, Toward

_EXACT_KINDS = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.WEEKDAY, Kind.ORDINAL, Kind.SCORE, Kind.AGE})


def plain_core(number: Number, kind: Kind) -> Interval:
    """The values that a number may stand for, given the digits it is written with.

    Half a unit of the last place that counts either way, ends included: 1.13 bn is [1.125e9, 1.135e9]. Things counted
    one by one are not rounded unless zeros at the end say so: 639 votes are 639, 10,000 soldiers are [9500, 10500].

    Source: half a unit of the last place, as in XBRL's decimals; that two digits of a round number count is our choice.
    """
    value = number.value
    if number.spread is not None:
        return Interval(value - number.spread, value + number.spread)
    if number.high is not None:
        return Interval(min(value, number.high), max(value, number.high))
    if not number.place or kind in _EXACT_KINDS:
        return Interval.point(value)
    if kind is Kind.NUMBER and number.whole and number.place == 1:
        return Interval.point(value)
    half = number.place / 2
    return Interval(value - half, value + half)


def hedged_core(number: Number, kind: Kind, hedge: Hedge | None) -> Interval:
    """The core once a hedge has widened it, or has made of it the bound that the truth lies beyond."""
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
