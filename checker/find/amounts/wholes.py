"""Counted nouns stated after another number: "30 of the 45 pupils", "two 10-year bonds", "3 or 4 pupils"."""

from __future__ import annotations

from checker.find.amounts.amount import Amount
from checker.find.amounts.read import number_place, read_amount
from checker.find.amounts.shares import LONGEST_LIST, past_joint
from checker.find.numbers.number import Form
from checker.find.sentence.nouns import counted_after, noun_after
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind, Noun

_PLAIN = frozenset({Form.DIGITS, Form.WORDS})


def counted_later(stretch: Stretch, amount: Amount) -> Amount | Noun | None:
    """The noun counted, or the amount in the unit of its whole, if a second number gives it."""
    of = stretch.after("of", amount.last)
    if of is not None:
        return _of_whole(stretch, amount, of) if stretch.listed("determiners", of) else None
    at = amount.last
    if amount.number.form not in _PLAIN:
        return None
    if stretch.text(at)[:1].isdigit() or stretch.word(at) in stretch.lexicon.starters:
        each = read_amount(stretch, at, at)
        return _sized(stretch, each) if each is not None and each.unit is not None else None
    return _of_one_or(stretch, amount) or _at_end_of_list(stretch, amount.first, at)


def _of_one_or(stretch: Stretch, amount: Amount) -> Noun | None:
    """The noun before "or two": "a goal or two", "another mug or two"."""
    first = amount.first - 3
    if not stretch.plays("or", amount.first - 1) or not (
        stretch.plays("article", first) or stretch.listed("another", first)
    ):
        return None
    found = noun_after(stretch, first + 1)
    return found[1] if found is not None and found[0] == amount.first - 1 else None


def _at_end_of_list(stretch: Stretch, first: int, at: int) -> Noun | None:
    """The noun of "three or four pupils", "5, 7 and 9 pupils", "four- and six-storey blocks"; not "5 and 9 pupils"."""
    joined = past_joint(stretch, at)
    ended = joined is not None and stretch.text(joined - 1) != ","
    inside = stretch.text(first - 1) == "," and stretch.text(first - 2).isalnum()
    if stretch.plays("by", at):
        return None
    if ended and (stretch.text(at) == "," or not (inside or stretch.plays("or", at) or stretch.text(at) in DASHES)):
        return None
    for _ in range(LONGEST_LIST):
        place = number_place(stretch, joined) if joined is not None else None
        following = read_amount(stretch, place, joined or 0) if place is not None else None
        if following is None or following.unit is not None or following.number.form not in _PLAIN:
            return None
        if ended:
            found = counted_after(stretch, stretch.past_dash(following.last))
            return found[1] if found is not None else None
        joined = past_joint(stretch, following.last)
        ended = joined is not None and stretch.text(joined - 1) != ","
    return None


def _of_whole(stretch: Stretch, amount: Amount, of: int) -> Amount | Noun | None:
    """The same from the whole: "280 million of the 1.5 billion shekels", "five of the three-ton vans"."""
    place = number_place(stretch, of + 1)
    whole = read_amount(stretch, place, of + 1) if place is not None else None
    if whole is None or whole.number.form not in _PLAIN:
        return None
    if whole.unit is None:
        found = counted_after(stretch, whole.last)
        return found[1] if found is not None else None
    noun = _sized(stretch, whole)
    if noun is not None or whole.kind is Kind.PERCENT:
        return noun
    number = amount.number.times(whole.currency.scale) if whole.currency else amount.number
    return amount._replace(number=number, unit=whole.unit, kind=whole.kind, currency=whole.currency)


def _sized(stretch: Stretch, size: Amount) -> Noun | None:
    """The plural noun directly after a size with a dash or a singular unit: "10-year bonds"."""
    if stretch.text(size.number.last) not in DASHES and stretch.word(size.last - 1).endswith("s"):
        return None
    found = counted_after(stretch, stretch.past_dash(size.last))
    return found[1] if found is not None and found[1].lemma != stretch.words[found[0] - 1] else None
