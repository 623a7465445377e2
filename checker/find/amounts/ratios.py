"""Odds and ratios: "7/2", "a 5-1 shot", "a ratio of 3:1", and fractions such as "one over three"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.amount import Amount
from checker.find.amounts.read import read_amount
from checker.find.numbers.number import Form
from checker.find.numbers.word_groups import ZERO
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind

LONGEST_CUE = 3
"""Words of the longest cue before odds: "at odds of"."""
_JOINS = frozenset({"/", ":", *DASHES})


def as_ratio(stretch: Stretch, amount: Amount) -> Amount | None:
    """The ratio that begins with `amount`, or None."""
    if amount.kind is not Kind.NUMBER or not amount.number.whole or not amount.number.value:
        return None
    return _odds(stretch, amount) or _over(stretch, amount)


def _odds(stretch: Stretch, amount: Amount) -> Amount | None:
    at = stretch.past_dash(amount.last)
    begin = stretch.after("straight_to", at)
    if begin is None:
        begin = amount.last + 1 if stretch.text(amount.last) in _JOINS and stretch.touches(amount.last) else None
    lower = None if begin is None else _whole(stretch, stretch.past_dash(begin))
    if lower is None:
        return None
    said = (
        _said_before(stretch, amount.first)
        or stretch.plays("odds_after", stretch.past_dash(lower.last))
        or _is_form(stretch, amount, lower)
    )
    said = said or (
        amount.number.value > lower.number.value and stretch.says("betting_words") and stretch.text(amount.last) == "/"
    )
    if not said:
        return None
    return _ratio(amount, lower, Kind.RATIO)


def _is_form(stretch: Stretch, amount: Amount, lower: Amount) -> bool:
    """Whether the form alone shows a ratio: "16:9", because a time has two digits after the colon."""
    return (
        stretch.text(amount.last) == ":"
        and len(stretch.text(lower.first)) == 1
        and stretch.text(lower.last) not in _JOINS
    )


def _over(stretch: Stretch, amount: Amount) -> Amount | None:
    """The fraction of "the chance is one over three"; not of "the only one over 40"."""
    begin = stretch.after("over", amount.last)
    lower = None if begin is None else _whole(stretch, begin)
    if lower is None or lower.number.value <= abs(amount.number.value) or stretch.text(lower.last)[:1].isalpha():
        return None
    opens = amount.first == 0 or stretch.plays("equals", amount.first - 1) or stretch.plays("minus", amount.first - 1)
    return _ratio(amount, lower, Kind.FRACTION) if opens else None


def _whole(stretch: Stretch, at: int) -> Amount | None:
    lower = (
        read_amount(stretch, at, at)
        if stretch.text(at)[:1].isdigit() or stretch.word(at) in stretch.lexicon.starters
        else None
    )
    plain = lower is not None and lower.kind is Kind.NUMBER and lower.number.form in (Form.DIGITS, Form.WORDS)
    return lower if lower is not None and plain and lower.number.whole and lower.number.value > 0 else None


def _said_before(stretch: Stretch, first: int) -> bool:
    return any(stretch.after("odds_before", first - length) == first for length in range(1, LONGEST_CUE + 1))


def _ratio(upper: Amount, lower: Amount, kind: Kind) -> Amount:
    value = Decimal(upper.number.value) / lower.number.value
    number = upper.number._replace(last=lower.last, value=value, place=ZERO, form=Form.FRACTION)
    return upper._replace(last=lower.last, number=number, kind=kind)
