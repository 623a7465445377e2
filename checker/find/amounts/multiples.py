"""Multiples: "twice", "doubled", "threefold", "10 times"; and ages: "64-year-old", "aged 64"."""

from __future__ import annotations

from checker.find.amounts.ages import age_by_form, age_word, is_age_by_context, may_be_age
from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import Range
from checker.find.amounts.rates import with_rates
from checker.find.hedges import hedge_before
from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import ZERO
from checker.find.sentence.stretch import Stretch
from checker.model.figure import Kind
from checker.model.unit import ONE


def read_multiple(stretch: Stretch, at: int) -> Amount | None:
    """The multiple in the one word at `at`: "doubled" is 2, and "twice a day" a frequency."""
    value = stretch.lexicon.numbers.multiples.get(stretch.word(at))
    if not value:
        return None
    multiple = Amount(at, at + 1, Number(at, at + 1, value, ZERO, Form.MULTIPLE), Kind.MULTIPLE)
    frequency = as_frequency(stretch, multiple) if stretch.listed("frequency", at) else None
    return frequency or multiple


def as_multiple(stretch: Stretch, amount: Amount) -> Amount:
    """The amount as a multiple if "times" or "-fold" follows."""
    if amount.unit is not None or amount.kind is not Kind.NUMBER:
        return amount
    at = stretch.past_dash(amount.last)
    touching = at > amount.last or stretch.touches(at)
    often = stretch.after("times", at)
    if often is not None and (rate := as_frequency(stretch, amount._replace(last=often))) is not None:
        return rate
    after = often or (stretch.after("fold", at) if at > amount.last or stretch.text(at) else None)
    if after is None and touching:
        after = stretch.after("times_sign", at)
        if after is not None and stretch.text(after)[:1].isdigit():
            after = None
    return amount._replace(last=after, kind=Kind.MULTIPLE) if after is not None else amount


def as_frequency(stretch: Stretch, amount: Amount) -> Amount | None:
    """The amount as a frequency: "three times a week", "twice a day"; None if no period follows."""
    bare = amount._replace(unit=ONE, kind=Kind.QUANTITY)
    period = stretch.lexicon.periods.at(stretch.words, stretch.past_dash(amount.last))
    if period is not None:  # twice daily
        return bare._replace(last=period[0], unit=ONE / stretch.units.parse(period[1]), per=period[1])
    rated = with_rates(stretch, bare)
    timed = rated.unit is not None and rated.unit.dimension == (("time", -1),)
    return rated if timed else None


def as_age(stretch: Stretch, amount: Amount, floor: int = 0) -> Amount:
    """The amount as an age if the words beside it, none of them before `floor`, say so."""
    year = stretch.units.parse("year")
    if amount.kind in (Kind.NUMBER, Kind.DURATION) and may_be_age(stretch, amount):
        begin = age_word(stretch, amount.first, floor)
        if begin is not None:
            return amount._replace(first=begin, kind=Kind.AGE, unit=amount.unit or year)
        hedge = hedge_before(stretch, amount.first, floor)
        if is_age_by_context(stretch, amount, hedge and hedge[0]):
            return amount._replace(kind=Kind.AGE, unit=year)
        near = hedge[0] if hedge is not None else amount.first - stretch.listed("merely", amount.first - 1)
        if near < amount.first and age_word(stretch, near, floor) is not None:  # aged about 60, aged just 19
            return amount._replace(kind=Kind.AGE, unit=amount.unit or year)
    age = age_by_form(stretch, amount)
    if age is not None:
        return age
    if amount.kind is not Kind.DURATION:
        return amount
    after = stretch.after("age_after", stretch.past_dash(amount.last))
    return amount._replace(last=after, kind=Kind.AGE) if after is not None else amount


def aged(stretch: Stretch, read: Range, floor: int = 0) -> Range:
    """The range as one of ages if the words beside it say so: "40 to 50 years old", "aged 25 to 54"."""
    if read.kind not in (Kind.NUMBER, Kind.DURATION):
        return read
    after = stretch.after("age_after", stretch.past_dash(read.last)) if read.kind is Kind.DURATION else None
    before = age_word(stretch, read.first, floor)
    if before is None and age_word(stretch, read.low.first, floor) is not None:
        before = read.first  # between the ages of 40 and 60
    if after is None and before is None:
        return read
    unit = read.low.unit or stretch.units.parse("year")
    low, high = (end._replace(unit=unit, kind=Kind.AGE) for end in (read.low, read.high))
    first = read.first if before is None else before
    return read._replace(first=first, last=after or read.last, low=low, high=high, kind=Kind.AGE)
