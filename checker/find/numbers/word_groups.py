"""The groups below a thousand in number words: "seven", "twenty-five", "three hundred and twenty"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.sentence.stretch import DASHES, Stretch

ZERO = Decimal(0)
ONE = Decimal(1)
TEN = Decimal(10)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)

Group = tuple[int, Decimal]
"""The place after a group of number words, and its value."""


def below_thousand(s: Stretch, first: int) -> Group | None:
    """The number of the words at `first`, with hundreds but no magnitudes: "three hundred and twenty-five"."""
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
    if not value or s.word(hundred).removesuffix("s") not in hundreds:
        return group
    at, value = hundred + 1, value * HUNDRED
    rest = below_hundred(s, past_and(s, at) or s.past_dash(at))
    return (rest[0], value + rest[1]) if rest is not None else (at, value)


def below_hundred(s: Stretch, first: int) -> Group | None:
    """The number below a hundred of the words at `first`: "seven", "twenty-five", "five-and-twenty"."""
    numbers = s.lexicon.numbers
    value = numbers.cardinals.get(s.word(first))
    if value is not None:
        tens = numbers.tens.get(s.word(first + 4)) if s.text(first + 1) in DASHES and 0 < value < TEN else None
        inverted = tens is not None and past_and(s, first + 1) == first + 4
        return (first + 5, value + tens) if inverted and tens is not None else (first + 1, value)
    value = numbers.tens.get(s.word(first))
    if value is None:
        return None
    at = s.past_dash(first + 1)
    unit = numbers.cardinals.get(s.word(at))
    return (at + 1, value + unit) if unit is not None and 0 < unit < TEN else (first + 1, value)


def past_and(s: Stretch, at: int) -> int | None:
    """The place after the word at `at` that joins parts of a number: "two-and-a-half", "two and a half"."""
    joined = s.after("and", s.past_dash(at))
    return None if joined is None else s.past_dash(joined)
