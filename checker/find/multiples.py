"""Multiples: "twice", "doubled", "threefold", "10 times"; and ages: "64-year-old", "aged 64"."""

from __future__ import annotations

from checker.find.ages import OLDEST, age_by_form
from checker.find.amount import Amount
from checker.find.number import Form, Number
from checker.find.ranges import Range
from checker.find.stretch import Stretch
from checker.find.word_groups import ZERO
from checker.model.figure import Kind


def multiple_word(s: Stretch, at: int) -> Number | None:
    """The multiple that one word says: "doubled" is 2."""
    found = s.lexicon.numbers.multiples.get(s.word(at))
    return Number(at, at + 1, found, ZERO, Form.MULTIPLE) if found else None


def as_multiple(s: Stretch, amount: Amount) -> Amount:
    """The amount as a multiple where "times" or "-fold" stands after it."""
    if amount.unit is not None or amount.kind is not Kind.NUMBER:
        return amount
    at = s.past_dash(amount.last)
    touching = at > amount.last or s.touches(at)
    after = s.after("times", at) or (s.after("fold", at) if at > amount.last or s.text(at) else None)
    if after is None and touching:
        after = s.after("times_sign", at)
        if after is not None and s.text(after)[:1].isdigit():
            after = None
    return amount._replace(last=after, kind=Kind.MULTIPLE) if after is not None else amount


def as_age(s: Stretch, amount: Amount, floor: int = 0) -> Amount:
    """The amount as an age where the words beside it say so; none of them stands before `floor`."""
    year = s.units.parse("year")
    if amount.kind in {Kind.NUMBER, Kind.DURATION} and amount.number.value < OLDEST:
        for begin in (amount.first - 2, amount.first - 1):
            if begin >= floor and s.after("age_before", begin) == amount.first:
                return amount._replace(first=begin, kind=Kind.AGE, unit=amount.unit or year)
    told = age_by_form(s, amount)
    if told is not None:
        return told
    if amount.kind is Kind.NUMBER and _between_commas(s, amount):
        return amount._replace(kind=Kind.AGE, unit=year)
    if amount.kind is not Kind.DURATION:
        return amount
    after = s.after("age_after", s.past_dash(amount.last))
    return amount._replace(last=after, kind=Kind.AGE) if after is not None else amount


def aged(s: Stretch, read: Range, floor: int = 0) -> Range:
    """The range as one of ages where the words beside it say so: "40 to 50 years old", "aged 25 to 54"."""
    after = s.after("age_after", s.past_dash(read.last)) if read.kind is Kind.DURATION else None
    before = read.kind is Kind.NUMBER and read.first > floor and s.plays("age_before", read.first - 1)
    if after is None and not before:
        return read
    unit = s.units.parse("year") if before else read.low.unit
    low, high = (end._replace(unit=unit, kind=Kind.AGE) for end in (read.low, read.high))
    return read._replace(first=read.first - before, last=after or read.last, low=low, high=high, kind=Kind.AGE)


def _between_commas(s: Stretch, amount: Amount) -> bool:
    """Whether the number is set after a name as an age is: "Maria Silva, 66, resigned"."""
    first, last = amount.first, amount.last
    if not (s.text(first - 1) == "," and s.text(last) in (",", ".", ")") and last == first + 1):
        return False
    name, calendar = s.text(first - 2), s.lexicon.calendar
    if name.lower() in calendar.weekdays or name.lower() in calendar.months or s.plays("in", first - 3):
        return False  # "12 came on Friday, 30 on Sunday"; "12 in Leeds, 30, and 4 in York"
    return name[:1].isupper() and name.isalpha() and s.text(first).isdecimal() and 1 <= amount.number.value < OLDEST
