"""Ages without a word of age beside them: "in her mid-40s", "under-18s", "he turned 50", "she is 35"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.amount import Amount
from checker.find.numbers.number import Form
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind

OLDEST = 130
_LONGEST_LIST = 8
"""The most ages after one word of age."""
_MISTYPED = 1000
"""The limit for a mistyped age after a word of age: "a man aged 640"."""
_DECADE = Decimal(10)
_FORMS = frozenset({Form.DIGITS, Form.WORDS})


def age_word(s: Stretch, first: int, floor: int) -> int | None:
    """The start of the word of age that ends just before token `first`: "aged", "age of"."""
    for begin in (first - 2, first - 1):
        if begin >= floor and s.after("age_before", begin) == first:
            return begin
    return None


def is_age_by_context(s: Stretch, amount: Amount, hedge: int | None) -> bool:
    """Whether the words around a bare number make it an age; `hedge` is the place of a hedge before it."""
    number = amount.number
    if amount.kind is not Kind.NUMBER or not number.whole or not 0 < number.value < OLDEST:
        return False
    if s.text(amount.first - 1) == "," or s.plays("and", amount.first - 1):
        return _is_between_commas(s, amount) or _is_listed(s, amount)
    return _is_bounded_after(s, amount) or (hedge is not None and _bounds_people(s, amount, hedge))


def _is_between_commas(s: Stretch, amount: Amount) -> bool:
    """Whether the number follows a person between commas: "Maria Silva, 66, resigned", "his wife, 61, was"."""
    first, last = amount.first, amount.last
    if not s.text(first).isdecimal() or last != first + 1:
        return False
    if _follows_relative(s, first):
        return s.plays("and", last) or not s.text(last).isalnum()
    if s.text(first - 1) != "," or s.text(last) not in (",", ".", ")"):
        return False
    name, calendar = s.text(first - 2), s.lexicon.calendar
    if name.lower() in calendar.weekdays or name.lower() in calendar.months or s.plays("in", first - 3):
        return False  # "12 came on Friday, 30 on Sunday"; "12 in Leeds, 30, and 4 in York"
    return name[:1].isupper() and name.isalpha()


def _is_listed(s: Stretch, amount: Amount) -> bool:
    """Whether the number continues a list of ages: "two sons, aged 19 and 23", "her sons, 19 and 23"."""
    if not _stands_alone(s, amount.last):
        return False
    at = amount.first
    for _ in range(_LONGEST_LIST):
        at -= 1 + (s.plays("and", at - 1) and s.text(at - 2) == ",")
        if not (s.plays("and", at) or s.text(at) == ",") or not s.text(at - 1).isdecimal():
            return False
        at -= 1
        if age_word(s, at, 0) is not None or _follows_relative(s, at):
            return True
    return False


def _follows_relative(s: Stretch, at: int) -> bool:
    """Whether a relative and a comma precede token `at`: "his wife, 61"."""
    return s.text(at - 1) == "," and s.listed("relatives", at - 2)


def _bounds_people(s: Stretch, amount: Amount, hedge: int) -> bool:
    """Whether people precede the hedge at `hedge` and nothing is counted: "children under 5"."""
    bounded = s.listed("age_bounds", amount.first - 1) and s.listed("people_by_age", hedge - 1)
    return bounded and _stands_alone(s, amount.last)


def _is_bounded_after(s: Stretch, amount: Amount) -> bool:
    """Whether the bound after the number is one for ages: "those 18 and older", "children 12 and under"."""
    found = s.lexicon.hedges_after.at(s.words, amount.last)
    if found is None:
        return False
    bound = found[0] - 1
    people = s.listed("people_by_age", amount.first - 1) and s.listed("age_bounds", bound)
    return people or s.listed("ages_of_bounds", bound)


def may_be_age(s: Stretch, amount: Amount) -> bool:
    """Whether the amount beside a word of age is meant as an age: "aged 64", or "aged 640" if it counts nothing."""
    number = amount.number
    return number.value < OLDEST or (number.whole and number.value < _MISTYPED and _stands_alone(s, amount.last))


def age_by_form(s: Stretch, amount: Amount) -> Amount | None:
    """The amount as an age or a decade of ages if its form or a verb makes it one, else None."""
    number = amount.number
    if number.form not in _FORMS or not number.whole or not 0 < number.value < OLDEST:
        return None
    if amount.kind is Kind.NUMBER:
        is_age = _is_bounded(s, amount.first) or (
            _stands_alone(s, amount.last) and _is_said(s, amount.first, number.form)
        )
        return amount._replace(kind=Kind.AGE, unit=s.units.parse("year")) if is_age else None
    plural = amount.last == number.last + 1 and s.text(number.last) == "s" and s.touches(number.last)
    if not plural or amount.kind is not Kind.DURATION:
        return None
    age = amount._replace(kind=Kind.AGE, unit=s.units.parse("year"))
    if _is_bounded(s, amount.first):
        return age
    before = amount.first - 1
    if s.text(before) in DASHES or s.listed("parts_of_decade", before):
        before -= 1
    if s.listed("parts_of_decade", before):
        before -= 1
    if not (s.listed("whose", before) or _after_decade(s, before)) or number.value % _DECADE:
        return None
    return age._replace(number=number._replace(form=Form.VAGUE, high=number.value + _DECADE - 1, place=Decimal(0)))


def _after_decade(s: Stretch, at: int) -> bool:
    """Whether the word at `at` joins one decade of ages to another: "in their 30s and 40s"."""
    joined = s.plays("and", at) or s.plays("or", at) or s.plays("to", at)
    decade = at - 3 - s.listed("parts_of_decade", at - 3)
    return joined and s.text(at - 1) == "s" and s.touches(at - 1) and s.listed("whose", decade)


def _is_bounded(s: Stretch, first: int) -> bool:
    """Whether a bound is joined to the number: "under-18s", "the over-50 league"."""
    return s.text(first - 1) in DASHES and s.touches(first) and s.listed("age_bounds", first - 2)


def _stands_alone(s: Stretch, at: int) -> bool:
    """Whether neither a counted thing nor a word that makes the number a score ("he is 2 up") begins at `at`."""
    alone = not s.word(at)[:1].isalpha() or s.listed("stop", at) or s.listed("verbs", at)
    return alone and s.text(at) not in DASHES and not s.listed("after_score", at)


def _is_said(s: Stretch, first: int, form: Form) -> bool:
    """Whether the words before a bare number state an age: "he will be", "dies at", "a girl of", "lived to"."""
    at = first - 1
    if s.listed("before_age", at) and s.listed("dying", at - 1):
        return True
    if s.listed("turning", at):
        at -= 1
        while s.listed("before_turning", at):
            at -= 1
        return s.listed("persons", at) or (s.text(at)[:1].isupper() and s.text(at).isalpha())
    if s.plays("of", at):
        return s.listed("people_of_age", at - 1)
    if s.plays("to", at) or (s.listed("being", at) and s.plays("to", at - 1)):
        return s.listed("living", at - 1 - s.listed("being", at))  # lived to 91, lived to be 91
    if not s.listed("being", at) or form is Form.WORDS:
        return False
    while s.listed("being", at):
        at -= 1
    return s.listed("persons", at)
