"""Fractions in words: "two-thirds", "three twenty-firsts", "a hundred trillionths", "half a million"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import HUNDRED, ONE, TEN, THOUSAND, ZERO, Group, below_hundred, below_thousand
from checker.find.sentence.stretch import DASHES, Stretch

HALF = 2


def read_fraction(stretch: Stretch, first: int, *, joined: bool = False) -> Number | None:
    """The fraction in words: "two-thirds", "half"; None if they are not one: "a third term", "the second half".

    Args:
        stretch: the sentence.
        first: the token where it begins.
        joined: whether it follows a number and "and", so that "a half" needs nothing after it.
    """
    at, upper = below_thousand(stretch, first) or ((first + 1 if stretch.plays("article", first) else first), ONE)
    at, upper = _without_tens_of_lower(stretch, first, at, upper)
    lower = _lower(stretch, stretch.past_dash(at))
    if lower is None or not upper:
        return None
    end, divisor = lower
    if (
        stretch.word(end - 1) in stretch.lexicon.measures
        and upper != ONE
        and (upper >= divisor or upper * HALF == divisor)
    ):
        return None  # two quarters of decline, four quarters of growth
    number = Number(first, end, upper / divisor, ZERO, Form.FRACTION)
    if at == first and not joined:
        if stretch.listed("parted", stretch.past_dash(end)):
            return number
        half = _half_of(stretch, number) if divisor == HALF else None
        return None if half is None else _of_size(stretch, half)
    if not (joined or _is_share(stretch, at, end, upper, divisor)):
        return None
    return _of_size(stretch, _mixed(stretch, number, at, upper, divisor))


def begins_share(stretch: Stretch, at: int) -> bool:
    """Whether the number words at `at` are the upper part of a fraction: "two million and one half"."""
    return below_thousand(stretch, at) is not None and read_fraction(stretch, at) is not None


def ordinal_unit(stretch: Stretch, at: int) -> Decimal | None:
    """The value of the ordinal below ten at `at`, except "second", which is a unit of time: "a thirty-second spot"."""
    word = stretch.word(at)
    value = stretch.lexicon.numbers.ordinals.get(word) or stretch.lexicon.numbers.ordinals.get(word.removesuffix("s"))
    return value if value is not None and value < TEN and word not in stretch.lexicon.measures else None


def _lower(stretch: Stretch, at: int) -> Group | None:
    """The denominator that begins at `at`: "thirds", "twenty-firsts", "ten-thousandths"."""
    numbers, word = stretch.lexicon.numbers, stretch.word(at)
    if word in numbers.tens:
        unit = ordinal_unit(stretch, stretch.past_dash(at + 1))
        return None if unit is None else (stretch.past_dash(at + 1) + 1, numbers.tens[word] + unit)
    if numbers.cardinals.get(word, ZERO) == TEN:
        size = numbers.fractions.get(stretch.word(stretch.past_dash(at + 1)), ZERO)
        return (stretch.past_dash(at + 1) + 1, TEN * size) if size >= THOUSAND else None
    if word in numbers.cardinals:  # "one one-thousandth", "one one hundred fifth"
        size = (
            numbers.fractions.get(stretch.word(stretch.past_dash(at + 1)), ZERO)
            if stretch.past_dash(at + 1) > at + 1
            else ZERO
        )
        group = below_thousand(stretch, at)
        unit = (
            ordinal_unit(stretch, stretch.past_dash(group[0]))
            if group is not None and group[1] % HUNDRED == 0
            else None
        )
        if group is not None and unit is not None and group[1]:
            return stretch.past_dash(group[0]) + 1, group[1] + unit
        return (stretch.past_dash(at + 1) + 1, size) if size >= HUNDRED and numbers.cardinals[word] == ONE else None
    divisor = numbers.fractions.get(word) or numbers.ordinals.get(word) or numbers.ordinals.get(word.removesuffix("s"))
    named = word in numbers.fractions
    return (at + 1, divisor) if divisor is not None and (named or divisor > HALF) else None


def _without_tens_of_lower(stretch: Stretch, first: int, at: int, upper: Decimal) -> tuple[int, Decimal]:
    """The numerator without tens that belong to the denominator: "one hundred thirty-fifths", "twenty-fifth"."""
    tens = stretch.lexicon.numbers.tens.get(stretch.word(at - 1)) if at > first else None
    if tens is None or ordinal_unit(stretch, stretch.past_dash(at)) is None:
        return at, upper
    if not _plural(stretch, stretch.past_dash(at) + 1):
        return at, ZERO  # "the twenty-fifth": not a fraction
    return (
        (at - 1, upper - tens) if upper > tens and at - 1 > first and not stretch.plays("and", at - 2) else (at, upper)
    )


def _is_share(stretch: Stretch, at: int, end: int, upper: Decimal, divisor: Decimal) -> bool:
    """Whether "two third…" means two-thirds, unlike "two third parties", "one fifth-grade pupil"."""
    if upper != ONE and _plural(stretch, end):
        return True
    hyphened = stretch.past_dash(at) > at
    if stretch.past_dash(end) > end and not (
        _names_size(stretch, stretch.past_dash(end)) and (hyphened or upper == ONE)
    ):
        return False  # a quarter-final, two quarter-point cuts
    one_of_unit = upper == ONE and _measures(stretch, stretch.past_dash(end))
    return upper < min(divisor, TEN) and (hyphened or _stands_alone(stretch, end) or one_of_unit)


def _plural(stretch: Stretch, end: int) -> bool:
    """Whether the denominator before `end` is plural: "thirds"."""
    return stretch.word(end - 1).endswith("s")


def _names_size(stretch: Stretch, at: int) -> bool:
    return (
        stretch.word(at) in stretch.lexicon.magnitudes
        or stretch.word(at) in stretch.lexicon.measures
        or stretch.listed("parted", at)
    )


def _measures(stretch: Stretch, at: int) -> bool:
    """Whether a "half" or "quarter" is of the unit at `at`: "a half hour", "a quarter point", "a quarter-point"."""
    last = at - 1 - (stretch.text(at - 1) in DASHES)
    measured = stretch.word(at) in stretch.lexicon.measures or stretch.listed("parted", at)
    return stretch.word(last) not in stretch.lexicon.numbers.ordinals and measured


def _stands_alone(stretch: Stretch, at: int) -> bool:
    """Whether a share ends before `at`: no noun follows that would make it an ordinal."""
    return (
        not stretch.word(at)[:1].isalpha()
        or stretch.listed("stop", at)
        or stretch.word(at) in stretch.lexicon.magnitudes
    )


def _mixed(stretch: Stretch, number: Number, at: int, upper: Decimal, divisor: Decimal) -> Number:
    """The number of "two hundred and three quarters", with a whole number before "and"."""
    if upper <= divisor:
        return number
    for place in range(number.first + 1, at - 1):
        part = below_hundred(stretch, place + 1) if stretch.plays("and", place) else None
        if part is not None and part[0] == at and part[1] < divisor and upper > part[1]:
            return number._replace(value=upper - part[1] + part[1] / divisor, form=Form.WORDS)
    return number


def _of_size(stretch: Stretch, number: Number) -> Number:
    """The share with the magnitude that it is of: "a quarter of a million", "two-thirds of a billion"."""
    at = stretch.after("of", number.last)
    if at is not None and stretch.plays("article", at) and stretch.word(at + 1) in stretch.lexicon.magnitudes:
        return number._replace(last=at + 1)
    return number


def _half_of(stretch: Stretch, number: Number) -> Number | None:
    """The number of "half a million", "half the", "half of"; never "half-time" or "the first half"."""
    at = number.last
    if stretch.plays("article", at):
        if stretch.word(at + 1) in stretch.lexicon.magnitudes:
            return number._replace(last=at + 1)
        dozen = stretch.lexicon.numbers.collectives.get(stretch.word(at + 1))
        if dozen is not None:
            return number.times(dozen, at + 2)._replace(form=Form.WORDS)
    dozen = stretch.lexicon.numbers.collectives.get(stretch.word(stretch.past_dash(at)))
    if dozen is not None and dozen > HALF:  # a half-dozen
        return number.times(dozen, stretch.past_dash(at) + 1)._replace(form=Form.WORDS)
    if (
        stretch.listed("before_half_not", number.first - 1)
        or stretch.word(number.first - 1) in stretch.lexicon.numbers.ordinals
    ):
        return None
    if stretch.past_dash(at) > at and stretch.word(at + 1) not in stretch.lexicon.magnitudes:
        return None
    if (
        stretch.listed("before_half", number.first - 1)
        or stretch.listed("after_half", at)
        or stretch.word(at) in stretch.lexicon.magnitudes
    ):
        return number
    return None
