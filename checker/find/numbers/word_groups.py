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


def below_thousand(stretch: Stretch, first: int) -> Group | None:
    """The number of the words at `first`, with hundreds but no magnitudes: "three hundred and twenty-five"."""
    hundreds = stretch.lexicon.numbers.hundreds
    group = below_hundred(stretch, first)
    if group is None:
        if stretch.word(first) in hundreds:
            group = first, ONE
        elif stretch.plays("article", first) and stretch.word(first + 1) in hundreds:
            group = first + 1, ONE
        else:
            return None
    at, value = group
    hundred = stretch.past_dash(at)
    if not value or stretch.word(hundred).removesuffix("s") not in hundreds:
        return group
    at, value = hundred + 1, value * HUNDRED
    rest = below_hundred(stretch, past_and(stretch, at) or stretch.past_dash(at))
    return (rest[0], value + rest[1]) if rest is not None else (at, value)


def below_hundred(stretch: Stretch, first: int) -> Group | None:
    """The number below a hundred of the words at `first`: "seven", "twenty-five", "five-and-twenty"."""
    numbers = stretch.lexicon.numbers
    value = numbers.cardinals.get(stretch.word(first))
    if value is not None:
        tens = (
            numbers.tens.get(stretch.word(first + 4)) if stretch.text(first + 1) in DASHES and 0 < value < TEN else None
        )
        inverted = tens is not None and past_and(stretch, first + 1) == first + 4
        return (first + 5, value + tens) if inverted and tens is not None else (first + 1, value)
    value = numbers.tens.get(stretch.word(first))
    if value is None:
        return None
    at = stretch.past_dash(first + 1)
    unit = numbers.cardinals.get(stretch.word(at))
    return (at + 1, value + unit) if unit is not None and 0 < unit < TEN else (first + 1, value)


def past_and(stretch: Stretch, at: int) -> int | None:
    """The place after the word at `at` that joins parts of a number: "two-and-a-half", "two and a half"."""
    joined = stretch.after("and", stretch.past_dash(at))
    return None if joined is None else stretch.past_dash(joined)
