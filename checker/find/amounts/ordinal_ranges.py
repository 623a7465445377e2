"""Ranges of two ordinals: "between the tenth and the fifteenth", "from the third to the fifth"."""

from __future__ import annotations

from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import Range
from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import ZERO
from checker.find.sentence.stretch import Stretch
from checker.model.figure import Kind


def read_ordinals(stretch: Stretch, at: int, floor: int) -> Range | None:
    """The range of ordinals whose first end is at `at`, or None. A single ordinal is not a figure."""
    if stretch.word(at) not in stretch.lexicon.numbers.ordinals:
        return None
    opened = at - 1 - stretch.listed("determiners", at - 1)
    joined = stretch.after("and", at + 1) or stretch.after("straight_to", at + 1)
    if opened < floor or not stretch.plays("between", opened) or joined is None:
        return None
    high = _ordinal(stretch, joined + stretch.listed("determiners", joined))
    low = _ordinal(stretch, at)
    if (
        low is None
        or high is None
        or low.number.value >= high.number.value
        or stretch.listed("parts_of_year", high.last)
    ):
        return None
    return Range(opened, high.last, low, high, Kind.ORDINAL)


def _ordinal(stretch: Stretch, at: int) -> Amount | None:
    value = stretch.lexicon.numbers.ordinals.get(stretch.word(at))
    if value is None:
        return None
    return Amount(at, at + 1, Number(at, at + 1, value, ZERO, Form.ORDINAL), Kind.ORDINAL)
