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


def counted_later(s: Stretch, amount: Amount) -> Amount | Noun | None:
    """The noun counted, or the amount in the unit of its whole, if a second number gives it."""
    of = s.after("of", amount.last)
    if of is not None:
        return _of_whole(s, amount, of) if s.listed("determiners", of) else None
    at = amount.last
    if amount.number.form not in _PLAIN:
        return None
    if s.text(at)[:1].isdigit() or s.word(at) in s.lexicon.starters:
        each = read_amount(s, at, at)
        return _sized(s, each) if each is not None and each.unit is not None else None
    return _of_one_or(s, amount) or _at_end_of_list(s, amount.first, at)


def _of_one_or(s: Stretch, amount: Amount) -> Noun | None:
    """The noun before "or two": "a goal or two", "another mug or two"."""
    first = amount.first - 3
    if not s.plays("or", amount.first - 1) or not (s.plays("article", first) or s.listed("another", first)):
        return None
    found = noun_after(s, first + 1)
    return found[1] if found is not None and found[0] == amount.first - 1 else None


def _at_end_of_list(s: Stretch, first: int, at: int) -> Noun | None:
    """The noun of "three or four pupils", "5, 7 and 9 pupils", "four- and six-storey blocks"; not "5 and 9 pupils"."""
    joined = past_joint(s, at)
    ended = joined is not None and s.text(joined - 1) != ","
    inside = s.text(first - 1) == "," and s.text(first - 2).isalnum()
    if s.plays("by", at):
        return None
    if ended and (s.text(at) == "," or not (inside or s.plays("or", at) or s.text(at) in DASHES)):
        return None
    for _ in range(LONGEST_LIST):
        place = number_place(s, joined) if joined is not None else None
        following = read_amount(s, place, joined or 0) if place is not None else None
        if following is None or following.unit is not None or following.number.form not in _PLAIN:
            return None
        if ended:
            found = counted_after(s, s.past_dash(following.last))
            return found[1] if found is not None else None
        joined = past_joint(s, following.last)
        ended = joined is not None and s.text(joined - 1) != ","
    return None


def _of_whole(s: Stretch, amount: Amount, of: int) -> Amount | Noun | None:
    """The same from the whole: "280 million of the 1.5 billion shekels", "five of the three-ton vans"."""
    place = number_place(s, of + 1)
    whole = read_amount(s, place, of + 1) if place is not None else None
    if whole is None or whole.number.form not in _PLAIN:
        return None
    if whole.unit is None:
        found = counted_after(s, whole.last)
        return found[1] if found is not None else None
    noun = _sized(s, whole)
    if noun is not None or whole.kind is Kind.PERCENT:
        return noun
    number = amount.number.times(whole.currency.scale) if whole.currency else amount.number
    return amount._replace(number=number, unit=whole.unit, kind=whole.kind, currency=whole.currency)


def _sized(s: Stretch, size: Amount) -> Noun | None:
    """The plural noun directly after a size with a dash or a singular unit: "10-year bonds"."""
    if s.text(size.number.last) not in DASHES and s.word(size.last - 1).endswith("s"):
        return None
    found = counted_after(s, s.past_dash(size.last))
    return found[1] if found is not None and found[1].lemma != s.words[found[0] - 1] else None
