"""Number words → a value: "three hundred and twenty", "two and a half million", "a dozen", "half a million"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.number import Form, Number, last_place
from checker.find.stretch import DASHES, Stretch

ZERO = Decimal(0)
ONE = Decimal(1)
TEN = Decimal(10)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
MOST_DECIMALS = 8
MOST_VAGUE = 2
"""Vague words that one number may hold: "tens of thousands of millions"."""


def read_words(s: Stretch, first: int) -> Number | None:
    """The number that the words at `first` make, magnitudes included; None where they make none."""
    number = _cardinal(s, first)
    if number is not None:
        return _with_decimals(s, number)
    return _collective(s, first) or _vague(s, first)


def _with_decimals(s: Stretch, number: Number) -> Number:
    """The number with the digits after "point": "five point two five"."""
    at = s.after("decimal_point", number.last)
    if at is None or number.form is not Form.WORDS or number.magnitude != 1:
        return number
    digits = ""
    while (group := below_hundred(s, at)) is not None and len(digits) < MOST_DECIMALS:
        at, digits = s.past_dash(group[0]), digits + str(group[1])
    if not digits:
        return number
    value = number.value + Decimal(f"0.{digits}")
    return number._replace(last=_end(s, number.last, at), value=value, place=ONE.scaleb(-len(digits)))


def below_thousand(s: Stretch, first: int) -> tuple[int, Decimal] | None:
    """The place after, and the value of, a number word group without magnitudes: "three hundred and twenty-five"."""
    hundreds = s.lexicon.numbers.hundreds
    group = below_hundred(s, first)
    if group is None:
        if s.word(first) in hundreds:
            group = first, ONE
        elif s.plays("article", first) and s.word(first + 1) in hundreds:
            group = first + 1, ONE
        else:
            return None
    at, value = group
    hundred = s.past_dash(at)
    if not value or s.word(hundred) not in hundreds:
        return group
    at, value = hundred + 1, value * HUNDRED
    rest = below_hundred(s, s.past_dash(s.after("and", at) or at))
    return (rest[0], value + rest[1]) if rest is not None else (at, value)


def below_hundred(s: Stretch, first: int) -> tuple[int, Decimal] | None:
    """The place after, and the value of, a number word below a hundred: "seven", "twenty-five"."""
    numbers = s.lexicon.numbers
    value = numbers.cardinals.get(s.word(first))
    if value is not None:
        return first + 1, value
    value = numbers.tens.get(s.word(first))
    if value is None:
        return None
    at = s.past_dash(first + 1)
    unit = numbers.cardinals.get(s.word(at))
    return (at + 1, value + unit) if unit is not None and 0 < unit < TEN else (first + 1, value)


def _cardinal(s: Stretch, first: int) -> Number | None:
    magnitudes = s.lexicon.magnitudes
    total, at, smallest, place = ZERO, first, None, Decimal(1)
    while True:
        group = below_thousand(s, at) or _one_of(s, at) if smallest is None else below_thousand(s, at)
        if group is None:
            break
        after, value = group
        size = magnitudes.get(s.word(s.past_dash(after)), Decimal(1))
        if smallest is not None and value * size >= smallest:
            break
        at = s.past_dash(after) + 1 if size > 1 else after
        total += value * size
        place = last_place(value) * size
        smallest = size
        if size == 1:
            break
        joined = s.after("and", at)
        if joined is not None and below_thousand(s, joined) is None:
            break
        at_next = joined or s.past_dash(at)
        if below_thousand(s, at_next) is None or s.plays("article", at_next):
            break
        at = at_next
    if smallest is None:
        return None
    at = _end(s, first, at)
    magnitude = smallest if total % smallest == 0 else Decimal(1)
    form = Form.ARTICLE if s.plays("article", first) and at == first + 1 else Form.WORDS
    return Number(first, at, total, place, form, magnitude)


def _end(s: Stretch, first: int, at: int) -> int:
    """`at`, stepped back over a joining word that nothing of the number follows."""
    while at - 1 > first and (s.plays("and", at - 1) or s.text(at - 1) in DASHES):
        at -= 1
    return at


def _one_of(s: Stretch, at: int) -> tuple[int, Decimal] | None:
    """The number of "a million": the article stands for one."""
    if s.plays("article", at) and s.word(at + 1) in s.lexicon.magnitudes:
        return at + 1, Decimal(1)
    return None


def _collective(s: Stretch, first: int) -> Number | None:
    at = first + 1 if s.plays("article", first) else first
    found = s.lexicon.numbers.collectives.get(s.word(at))
    if found is None or (at == first and found != 12):
        return None
    return Number(first, at + 1, found, ZERO, Form.WORDS)


def _vague(s: Stretch, first: int) -> Number | None:
    """The interval that a word leaves open: "hundreds", "tens of thousands", "several million"."""
    vague, several = s.lexicon.numbers.vague, s.lexicon.numbers.several
    word = s.word(first)
    at = first + 1 if s.plays("article", first) and s.word(first + 1) in several else first
    if s.word(at) in several:
        return _several(s, first, at)
    if word not in vague:
        return None
    value, high = vague[word]
    at = first + 1
    for _ in range(MOST_VAGUE):
        after = s.after("of", at)
        if after is None or s.word(after) not in vague:
            break
        factor = vague[s.word(after)][0]
        value, high = value * factor, high * factor
        at = after + 1
    return Number(first, at, value, ZERO, Form.VAGUE, high=high)


def _several(s: Stretch, first: int, at: int) -> Number | None:
    """The number of "several million", "a few dozen"; alone, such a word is no figure."""
    value, high = s.lexicon.numbers.several[s.word(at)]
    word = s.word(at + 1)
    size = s.lexicon.numbers.hundreds.get(word) or s.lexicon.numbers.collectives.get(word)
    size = size or s.lexicon.magnitudes.get(word)
    if size is None:
        return None
    found = Number(first, at + 2, value, ZERO, Form.SEVERAL, high=high).times(size)
    more = s.lexicon.magnitudes.get(s.word(at + 2)) if size < THOUSAND else None
    return found.times(more, at + 3) if more is not None else found
