"""Fractions in words: "two-thirds", "three twenty-firsts", "a hundred trillionths", "half a million"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import HUNDRED, ONE, TEN, THOUSAND, ZERO, Group, below_hundred, below_thousand
from checker.find.sentence.stretch import DASHES, Stretch

HALF = 2


def read_fraction(s: Stretch, first: int, *, joined: bool = False) -> Number | None:
    """The fraction in words: "two-thirds", "half"; None if they are not one: "a third term", "the second half".

    Args:
        s: the sentence.
        first: the token where it begins.
        joined: whether it follows a number and "and", so that "a half" needs nothing after it.
    """
    at, upper = below_thousand(s, first) or ((first + 1 if s.plays("article", first) else first), ONE)
    at, upper = _without_tens_of_lower(s, first, at, upper)
    lower = _lower(s, s.past_dash(at))
    if lower is None or not upper:
        return None
    end, divisor = lower
    if s.word(end - 1) in s.lexicon.measures and upper != ONE and (upper >= divisor or upper * HALF == divisor):
        return None  # two quarters of decline, four quarters of growth
    number = Number(first, end, upper / divisor, ZERO, Form.FRACTION)
    if at == first and not joined:
        if s.listed("parted", s.past_dash(end)):
            return number
        half = _half_of(s, number) if divisor == HALF else None
        return None if half is None else _of_size(s, half)
    if not (joined or _is_share(s, at, end, upper, divisor)):
        return None
    return _of_size(s, _mixed(s, number, at, upper, divisor))


def begins_share(s: Stretch, at: int) -> bool:
    """Whether the number words at `at` are the upper part of a fraction: "two million and one half"."""
    return below_thousand(s, at) is not None and read_fraction(s, at) is not None


def ordinal_unit(s: Stretch, at: int) -> Decimal | None:
    """The value of the ordinal below ten at `at`, except "second", which is a unit of time: "a thirty-second spot"."""
    word = s.word(at)
    value = s.lexicon.numbers.ordinals.get(word) or s.lexicon.numbers.ordinals.get(word.removesuffix("s"))
    return value if value is not None and value < TEN and word not in s.lexicon.measures else None


def _lower(s: Stretch, at: int) -> Group | None:
    """The denominator that begins at `at`: "thirds", "twenty-firsts", "ten-thousandths"."""
    numbers, word = s.lexicon.numbers, s.word(at)
    if word in numbers.tens:
        unit = ordinal_unit(s, s.past_dash(at + 1))
        return None if unit is None else (s.past_dash(at + 1) + 1, numbers.tens[word] + unit)
    if numbers.cardinals.get(word, ZERO) == TEN:
        size = numbers.fractions.get(s.word(s.past_dash(at + 1)), ZERO)
        return (s.past_dash(at + 1) + 1, TEN * size) if size >= THOUSAND else None
    if word in numbers.cardinals:  # "one one-thousandth", "one one hundred fifth"
        size = numbers.fractions.get(s.word(s.past_dash(at + 1)), ZERO) if s.past_dash(at + 1) > at + 1 else ZERO
        group = below_thousand(s, at)
        unit = ordinal_unit(s, s.past_dash(group[0])) if group is not None and group[1] % HUNDRED == 0 else None
        if group is not None and unit is not None and group[1]:
            return s.past_dash(group[0]) + 1, group[1] + unit
        return (s.past_dash(at + 1) + 1, size) if size >= HUNDRED and numbers.cardinals[word] == ONE else None
    divisor = numbers.fractions.get(word) or numbers.ordinals.get(word) or numbers.ordinals.get(word.removesuffix("s"))
    named = word in numbers.fractions
    return (at + 1, divisor) if divisor is not None and (named or divisor > HALF) else None


def _without_tens_of_lower(s: Stretch, first: int, at: int, upper: Decimal) -> tuple[int, Decimal]:
    """The numerator without tens that belong to the denominator: "one hundred thirty-fifths", "twenty-fifth"."""
    tens = s.lexicon.numbers.tens.get(s.word(at - 1)) if at > first else None
    if tens is None or ordinal_unit(s, s.past_dash(at)) is None:
        return at, upper
    if not _plural(s, s.past_dash(at) + 1):
        return at, ZERO  # "the twenty-fifth": not a fraction
    return (at - 1, upper - tens) if upper > tens and at - 1 > first and not s.plays("and", at - 2) else (at, upper)


def _is_share(s: Stretch, at: int, end: int, upper: Decimal, divisor: Decimal) -> bool:
    """Whether "two third…" means two-thirds, unlike "two third parties", "one fifth-grade pupil"."""
    if upper != ONE and _plural(s, end):
        return True
    hyphened = s.past_dash(at) > at
    if s.past_dash(end) > end and not (_names_size(s, s.past_dash(end)) and (hyphened or upper == ONE)):
        return False  # a quarter-final, two quarter-point cuts
    one_of_unit = upper == ONE and _measures(s, s.past_dash(end))
    return upper < min(divisor, TEN) and (hyphened or _stands_alone(s, end) or one_of_unit)


def _plural(s: Stretch, end: int) -> bool:
    """Whether the denominator before `end` is plural: "thirds"."""
    return s.word(end - 1).endswith("s")


def _names_size(s: Stretch, at: int) -> bool:
    return s.word(at) in s.lexicon.magnitudes or s.word(at) in s.lexicon.measures or s.listed("parted", at)


def _measures(s: Stretch, at: int) -> bool:
    """Whether a "half" or "quarter" is of the unit at `at`: "a half hour", "a quarter point", "a quarter-point"."""
    last = at - 1 - (s.text(at - 1) in DASHES)
    measured = s.word(at) in s.lexicon.measures or s.listed("parted", at)
    return s.word(last) not in s.lexicon.numbers.ordinals and measured


def _stands_alone(s: Stretch, at: int) -> bool:
    """Whether a share ends before `at`: no noun follows that would make it an ordinal."""
    return not s.word(at)[:1].isalpha() or s.listed("stop", at) or s.word(at) in s.lexicon.magnitudes


def _mixed(s: Stretch, number: Number, at: int, upper: Decimal, divisor: Decimal) -> Number:
    """The number of "two hundred and three quarters", with a whole number before "and"."""
    if upper <= divisor:
        return number
    for place in range(number.first + 1, at - 1):
        part = below_hundred(s, place + 1) if s.plays("and", place) else None
        if part is not None and part[0] == at and part[1] < divisor and upper > part[1]:
            return number._replace(value=upper - part[1] + part[1] / divisor, form=Form.WORDS)
    return number


def _of_size(s: Stretch, number: Number) -> Number:
    """The share with the magnitude that it is of: "a quarter of a million", "two-thirds of a billion"."""
    at = s.after("of", number.last)
    if at is not None and s.plays("article", at) and s.word(at + 1) in s.lexicon.magnitudes:
        return number._replace(last=at + 1)
    return number


def _half_of(s: Stretch, number: Number) -> Number | None:
    """The number of "half a million", "half the", "half of"; never "half-time" or "the first half"."""
    at = number.last
    if s.plays("article", at):
        if s.word(at + 1) in s.lexicon.magnitudes:
            return number._replace(last=at + 1)
        dozen = s.lexicon.numbers.collectives.get(s.word(at + 1))
        if dozen is not None:
            return number.times(dozen, at + 2)._replace(form=Form.WORDS)
    dozen = s.lexicon.numbers.collectives.get(s.word(s.past_dash(at)))
    if dozen is not None and dozen > HALF:  # a half-dozen
        return number.times(dozen, s.past_dash(at) + 1)._replace(form=Form.WORDS)
    if s.listed("before_half_not", number.first - 1) or s.word(number.first - 1) in s.lexicon.numbers.ordinals:
        return None
    if s.past_dash(at) > at and s.word(at + 1) not in s.lexicon.magnitudes:
        return None
    if s.listed("before_half", number.first - 1) or s.listed("after_half", at) or s.word(at) in s.lexicon.magnitudes:
        return number
    return None
