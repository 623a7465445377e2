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


def age_word(stretch: Stretch, first: int, floor: int) -> int | None:
    """The start of the word of age that ends just before token `first`: "aged", "age of"."""
    for begin in (first - 2, first - 1):
        if begin >= floor and stretch.after("age_before", begin) == first:
            return begin
    return None


def is_age_by_context(stretch: Stretch, amount: Amount, hedge: int | None) -> bool:
    """Whether the words around a bare number make it an age; `hedge` is the place of a hedge before it."""
    number = amount.number
    if amount.kind is not Kind.NUMBER or not number.whole or not 0 < number.value < OLDEST:
        return False
    begin = amount.first - stretch.plays("now", amount.first - 1)  # "Maria Silva, now 66, resigned"
    if stretch.text(begin - 1) == "," or stretch.plays("and", begin - 1):
        return _is_between_commas(stretch, amount, begin) or _is_listed(stretch, amount)
    return _is_bounded_after(stretch, amount) or (hedge is not None and _bounds_people(stretch, amount, hedge))


def _is_between_commas(stretch: Stretch, amount: Amount, begin: int) -> bool:
    """Whether the number, or the word at `begin` before it, follows a person between commas.

    "Maria Silva, 66, resigned", "his wife, now 61, was".
    """
    first, last = amount.first, amount.last
    if not stretch.text(first).isdecimal() or last != first + 1:
        return False
    if _follows_relative(stretch, begin):
        return stretch.plays("and", last) or not stretch.text(last).isalnum()
    if stretch.text(begin - 1) != "," or stretch.text(last) not in (",", ".", ")"):
        return False
    name, calendar = stretch.text(begin - 2), stretch.lexicon.calendar
    if name.lower() in calendar.weekdays or name.lower() in calendar.months or stretch.plays("in", begin - 3):
        return False  # "12 came on Friday, 30 on Sunday"; "12 in Leeds, 30, and 4 in York"
    return name[:1].isupper() and name.isalpha()


def _is_listed(stretch: Stretch, amount: Amount) -> bool:
    """Whether the number continues a list of ages: "two sons, aged 19 and 23", "her sons, 19 and 23"."""
    if not _stands_alone(stretch, amount.last):
        return False
    at = amount.first
    for _ in range(_LONGEST_LIST):
        at -= 1 + (stretch.plays("and", at - 1) and stretch.text(at - 2) == ",")
        if not (stretch.plays("and", at) or stretch.text(at) == ",") or not stretch.text(at - 1).isdecimal():
            return False
        at -= 1
        if age_word(stretch, at, 0) is not None or _follows_relative(stretch, at):
            return True
    return False


def _follows_relative(stretch: Stretch, at: int) -> bool:
    """Whether a relative and a comma precede token `at`: "his wife, 61"."""
    return stretch.text(at - 1) == "," and stretch.listed("relatives", at - 2)


def _bounds_people(stretch: Stretch, amount: Amount, hedge: int) -> bool:
    """Whether people precede the hedge at `hedge` and nothing is counted: "children under 5"."""
    bounded = stretch.listed("age_bounds", amount.first - 1) and stretch.listed("people_by_age", hedge - 1)
    return bounded and _stands_alone(stretch, amount.last)


def _is_bounded_after(stretch: Stretch, amount: Amount) -> bool:
    """Whether the bound after the number is one for ages: "those 18 and older", "children 12 and under"."""
    found = stretch.lexicon.hedges_after.at(stretch.words, amount.last)
    if found is None:
        return False
    bound = found[0] - 1
    people = stretch.listed("people_by_age", amount.first - 1) and stretch.listed("age_bounds", bound)
    return people or stretch.listed("ages_of_bounds", bound)


def may_be_age(stretch: Stretch, amount: Amount) -> bool:
    """Whether the amount beside a word of age is meant as an age: "aged 64", or "aged 640" if it counts nothing."""
    number = amount.number
    return number.value < OLDEST or (number.whole and number.value < _MISTYPED and _stands_alone(stretch, amount.last))


def age_by_form(stretch: Stretch, amount: Amount) -> Amount | None:
    """The amount as an age or a decade of ages if its form or a verb makes it one, else None."""
    number = amount.number
    if number.form not in _FORMS or not number.whole or not 0 < number.value < OLDEST:
        return None
    if amount.kind is Kind.NUMBER:
        is_age = _is_bounded(stretch, amount.first) or (
            _stands_alone(stretch, amount.last) and _is_said(stretch, amount.first, number.form)
        )
        return amount._replace(kind=Kind.AGE, unit=stretch.units.parse("year")) if is_age else None
    plural = amount.last == number.last + 1 and stretch.text(number.last) == "s" and stretch.touches(number.last)
    if not plural or amount.kind is not Kind.DURATION:
        return None
    age = amount._replace(kind=Kind.AGE, unit=stretch.units.parse("year"))
    if _is_bounded(stretch, amount.first):
        return age
    before = amount.first - 1
    if stretch.text(before) in DASHES or stretch.listed("parts_of_decade", before):
        before -= 1
    if stretch.listed("parts_of_decade", before):
        before -= 1
    if not (stretch.listed("whose", before) or _after_decade(stretch, before)) or number.value % _DECADE:
        return None
    return age._replace(number=number._replace(form=Form.VAGUE, high=number.value + _DECADE - 1, place=Decimal(0)))


def _after_decade(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` joins one decade of ages to another: "in their 30s and 40s"."""
    joined = stretch.plays("and", at) or stretch.plays("or", at) or stretch.plays("to", at)
    decade = at - 3 - stretch.listed("parts_of_decade", at - 3)
    return joined and stretch.text(at - 1) == "s" and stretch.touches(at - 1) and stretch.listed("whose", decade)


def _is_bounded(stretch: Stretch, first: int) -> bool:
    """Whether a bound is joined to the number: "under-18s", "the over-50 league"."""
    return stretch.text(first - 1) in DASHES and stretch.touches(first) and stretch.listed("age_bounds", first - 2)


def _stands_alone(stretch: Stretch, at: int) -> bool:
    """Whether neither a counted thing nor a word that makes the number a score ("he is 2 up") begins at `at`."""
    alone = not stretch.word(at)[:1].isalpha() or stretch.listed("stop", at) or stretch.listed("verbs", at)
    return alone and stretch.text(at) not in DASHES and not stretch.listed("after_score", at)


def _is_said(stretch: Stretch, first: int, form: Form) -> bool:
    """Whether the words before a bare number state an age: "he will be", "dies at", "a girl of", "lived to"."""
    at = first - 1
    if stretch.listed("before_age", at) and stretch.listed("dying", at - 1):
        return True
    if stretch.listed("turning", at):
        at -= 1
        while stretch.listed("before_turning", at):
            at -= 1
        return stretch.listed("persons", at) or (stretch.text(at)[:1].isupper() and stretch.text(at).isalpha())
    if stretch.plays("of", at):
        return stretch.listed("people_of_age", at - 1)
    if stretch.plays("to", at) or (stretch.listed("being", at) and stretch.plays("to", at - 1)):
        return stretch.listed("living", at - 1 - stretch.listed("being", at))  # lived to 91, lived to be 91
    if not stretch.listed("being", at) or form is Form.WORDS:
        return False
    while stretch.listed("being", at):
        at -= 1
    return stretch.listed("persons", at)
