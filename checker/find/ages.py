"""Ages that no word of age stands beside: "in her mid-40s", "under-18s", "he turned 50", "she is 35"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amount import Amount
from checker.find.number import Form
from checker.find.stretch import DASHES, Stretch
from checker.model.figure import Kind

OLDEST = 130
_DECADE = Decimal(10)


def age_by_form(s: Stretch, amount: Amount) -> Amount | None:
    """The amount as an age, or as a decade of ages, where its form or a verb makes it one; else None."""
    number = amount.number
    if number.form is not Form.DIGITS or not number.whole or not 0 < number.value < OLDEST:
        return None
    if amount.kind is Kind.NUMBER:
        alone = not s.word(amount.last)[:1].isalpha() or s.listed("stop", amount.last)
        told = alone and s.text(amount.last) not in DASHES and _is_said(s, amount.first)
        return amount._replace(kind=Kind.AGE, unit=s.units.parse("year")) if told else None
    plural = amount.last == number.last + 1 and s.text(number.last) == "s" and s.touches(number.last)
    if not plural or amount.kind is not Kind.DURATION:
        return None
    age = amount._replace(kind=Kind.AGE, unit=s.units.parse("year"))
    before = amount.first - 1
    if s.text(before) in DASHES and s.touches(before + 1) and s.listed("age_bounds", before - 1):
        return age  # under-18s
    if s.text(before) in DASHES or s.listed("parts_of_decade", before):
        before -= 1
    if s.listed("parts_of_decade", before):
        before -= 1
    if not s.listed("whose", before) or number.value % _DECADE:
        return None
    return age._replace(number=number._replace(form=Form.VAGUE, high=number.value + _DECADE - 1, place=Decimal(0)))


def _is_said(s: Stretch, first: int) -> bool:
    """Whether the words before a bare number give someone's age: "he will be", "she turned", "dies at"."""
    at = first - 1
    if s.listed("before_age", at) and s.listed("dying", at - 1):
        return True
    if s.listed("turning", at):
        return s.listed("persons", at - 1) or s.text(at - 1)[:1].isupper()
    if not s.listed("being", at):
        return False
    while s.listed("being", at):
        at -= 1
    return s.listed("persons", at)
