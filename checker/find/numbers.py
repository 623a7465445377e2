"""The number at a place of a sentence: digits or words, fractions, powers of ten, magnitudes."""

from __future__ import annotations

from decimal import Decimal

from checker.find.number import Form, Number, last_place
from checker.find.number_words import ZERO, below_thousand, read_words
from checker.find.numerals import read_numeral, read_share, read_superscript
from checker.find.stretch import DASHES, Stretch

MAX_POWER = 60
TEN = Decimal(10)


def read_number(s: Stretch, first: int, *, money: bool = False) -> Number | None:
    """The number that begins at token `first`, with its magnitude, or None.

    Args:
        s: the sentence.
        first: where it begins.
        money: whether a currency stands before it, so that "$5 m" is millions.
    """
    text = s.text(first)
    if text[:1].isdigit() or text[:1] == ".":
        number = _digits(s, first)
        return None if number is None else _with_half(s, _magnified(s, number, money=money))
    share = read_share(text)
    if share is not None:
        return _magnified(s, Number(first, first + 1, share, ZERO, Form.FRACTION), money=money)
    number = read_fraction_words(s, first) or read_words(s, first)
    return None if number is None else _with_half(s, _magnified(s, number, money=money))


def _digits(s: Stretch, first: int) -> Number | None:
    value = read_numeral(s.text(first))
    if value is None:
        return None
    after = first + 1
    number = Number(first, after, value, last_place(value))
    if number.whole and s.touches(after) and s.listed("ordinal_endings", after):
        return number._replace(last=after + 1, form=Form.ORDINAL, place=ZERO)
    share = read_share(s.text(after))
    if share is not None and number.whole:  # 3½
        return number._replace(last=after + 1, value=value + share, place=ZERO)
    slash = _slash(s, after)
    if slash and number.whole:  # 2/3
        lower = read_numeral(s.text(slash))
        if lower and value < lower and lower == int(lower) and s.text(slash + 1) != "/":
            return Number(first, slash + 1, value / lower, ZERO, Form.FRACTION)
        return number
    upper = read_numeral(s.text(after)) if s.text(after)[:1].isdigit() else None
    slash = _slash(s, after + 1)
    if upper is not None and slash and number.whole:  # 3 1/2
        lower = read_numeral(s.text(slash))
        if lower and upper < lower <= 100:
            return Number(first, slash + 1, value + upper / lower, ZERO)
    return _scientific(s, _with_spread(s, number))


def _with_spread(s: Stretch, number: Number) -> Number:
    """The number with what is written after "±"."""
    spread = read_numeral(s.text(number.last + 1)) if s.text(number.last) == "±" else None
    return number if spread is None else number._replace(last=number.last + 2, spread=spread)


def _slash(s: Stretch, at: int) -> int | None:
    return (
        at + 1
        if s.text(at) in ("/", "⁄") and s.touches(at) and s.touches(at + 1) and s.text(at + 1)[:1].isdigit()
        else None
    )


def _scientific(s: Stretch, number: Number) -> Number:
    """The number of "3.7 × 10⁶", "3.7 x 10^6", "10⁶"."""
    at = number.last
    power = read_superscript(s.text(at)) if s.touches(at) else None
    if power is not None and number.value == TEN and abs(power) <= MAX_POWER:
        return Number(number.first, at + 1, TEN**power, TEN**power)
    if s.text(at) not in ("×", "x", "X", "*", "·"):
        return number
    lost = s.text(at + 1)
    if lost[:2] == "10" and lost.isdecimal() and 3 <= len(lost) <= 4 and lost[2] != "0" and abs(number.value) < TEN:
        return number.times(TEN ** int(lost[2:]), at + 2)  # "3.7 × 106": the raised digits lost in copying
    if lost == "10":
        after = at + 2
        power = read_superscript(s.text(after)) if s.touches(after) else None
        if power is None and s.touches(after):
            after += s.text(after) == "^"
            sign = -1 if s.text(after) in DASHES else 1
            after += sign < 0
            digits = s.text(after)
            power = sign * int(digits) if after > at + 2 and digits.isdecimal() and len(digits) <= 2 else None
        if power is not None and abs(power) <= MAX_POWER:
            return number.times(TEN**power, after + 1)
    return number


def read_fraction_words(s: Stretch, first: int, *, joined: bool = False) -> Number | None:
    """The share that words say: "two-thirds", "half"; None where they are none: "a third term", "the second half"."""
    fractions = s.lexicon.numbers.fractions
    group = below_thousand(s, first)
    if group is not None:
        at, upper = s.past_dash(group[0]), group[1]
    else:
        at, upper = (first + 1 if s.plays("article", first) else first), Decimal(1)
    lower = fractions.get(s.word(at))
    if lower is None or not upper:
        return None
    number = Number(first, at + 1, upper / lower, ZERO, Form.FRACTION)
    if lower == 2 and at == first and not joined:
        return _half_of(s, number)
    if at == first:
        return None
    return number if upper > 1 or joined or _stands_alone(s, at + 1) else None


def _half_of(s: Stretch, number: Number) -> Number | None:
    """The number of "half a million", "half the", "half of"; never "half-time" or "the first half"."""
    at = number.last
    if s.plays("article", at):
        if s.word(at + 1) in s.lexicon.magnitudes:
            return number._replace(last=at + 1)
        dozen = s.lexicon.numbers.collectives.get(s.word(at + 1))
        if dozen is not None:
            return number.times(dozen, at + 2)._replace(form=Form.WORDS)
    if s.listed("before_half_not", number.first - 1) or s.word(number.first - 1) in s.lexicon.numbers.ordinals:
        return None
    if s.past_dash(at) > at and s.word(at + 1) not in s.lexicon.magnitudes:
        return None
    if s.listed("before_half", number.first - 1) or s.listed("after_half", at) or s.word(at) in s.lexicon.magnitudes:
        return number
    return None


def _stands_alone(s: Stretch, at: int) -> bool:
    """Whether a share ends before `at`: what follows is no noun that it would be the ordinal of."""
    return not s.word(at)[:1].isalpha() or s.listed("stop", at) or s.word(at) in s.lexicon.magnitudes


def _magnified(s: Stretch, number: Number, *, money: bool) -> Number:
    at = s.past_dash(number.last)
    size = s.lexicon.magnitudes.get(s.word(at)) or _hundred(s, number, at)
    if size is not None and (number.form is not Form.WORDS or number.magnitude == 1):
        number = number.magnified(size, at + 1)
        after = s.lexicon.magnitudes.get(s.word(number.last))
        return number.magnified(after, number.last + 1) if after else number  # "three lakh crore"
    letters = s.text(number.last)
    size = s.lexicon.magnitude_letters.get(letters) or (s.lexicon.money_letters.get(letters) if money else None)
    if size is not None and number.form is Form.DIGITS and (money or s.touches(number.last)):
        return number.magnified(size, number.last + 1, glued=True)
    return number


def _hundred(s: Stretch, number: Number, at: int) -> Decimal | None:
    """The number of "4 hundred", "3 dozens"."""
    if number.form is Form.DIGITS:
        hundred = s.lexicon.numbers.hundreds.get(s.word(at))
        if hundred is not None:
            return hundred
    if number.form in (Form.DIGITS, Form.WORDS) and number.whole:
        dozens = s.lexicon.numbers.collectives.get(s.word(at).removesuffix("s"))
        return dozens if dozens is not None and dozens > 2 else None
    return None


def _with_half(s: Stretch, number: Number) -> Number:
    """The number of "three and a half", "3 million and a half", "two and a half million"."""
    joined = s.after("and", number.last)
    if joined is None or (not number.whole and number.magnitude == 1):
        return number
    share = read_fraction_words(s, joined, joined=True)
    if share is None or share.value >= 1 or s.plays("of", share.last):
        return number
    half = number.value + share.value * number.magnitude
    return _magnified(s, number._replace(last=share.last, value=half, place=ZERO), money=False)
