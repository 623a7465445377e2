"""Read a number in a sentence: digits or words, fractions, powers of ten, magnitudes."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.fractions import read_fraction
from checker.find.numbers.number import Form, Number, last_place
from checker.find.numbers.numerals import read_numeral, read_share
from checker.find.numbers.powers import with_power
from checker.find.numbers.word_groups import HUNDRED, ONE, THOUSAND, ZERO, below_hundred, past_and
from checker.find.numbers.words import past_sizes, read_words
from checker.find.sentence.nouns import noun_after
from checker.find.sentence.stretch import DASHES, Stretch

_PARTING = frozenset({"", ",", ".", ";", ")", "%"})
"""Marks that end a number; a decimal point is part of the numeral."""
_TYPES = frozenset("abcde")
"""Letters after a fraction that make it a name."""
MOST_WHOLE = 1000
"""Whole numbers below this may have a fraction after a dash: "3-1/2"."""


def read_number(stretch: Stretch, first: int, *, money: bool = False) -> Number | None:
    """The number that begins at token `first`, with its magnitude, or None.

    Args:
        stretch: the sentence.
        first: the token where it begins.
        money: whether a currency precedes it, so that "$5 m" is millions.
    """
    alone = _alone(stretch, first)
    if alone is not None:
        return alone
    number = _written(stretch, first)
    return None if number is None else _with_rest(stretch, _magnified(stretch, number, money=money), money=money)


def _alone(stretch: Stretch, first: int) -> Number | None:
    """The number of a single numeral or number word that nothing continues, the usual case: "45 people", "two,"."""
    following = stretch.text(first + 1)
    if stretch.word(first + 1) in stretch.lexicon.after_number or not (following.isalpha() or following in _PARTING):
        return None
    text = stretch.text(first)
    if text[:1].isdigit() or text[:1] == ".":
        return _numeral(stretch, first)
    numbers, word = stretch.lexicon.numbers, stretch.word(first)
    value = numbers.cardinals.get(word) or numbers.tens.get(word)
    if value is None or stretch.plays("decimal_point", first - 1):
        return None
    return Number(first, first + 1, value, ONE, Form.WORDS)


def _numeral(stretch: Stretch, first: int) -> Number | None:
    """The number of only the digits at `first`."""
    text = stretch.text(first)
    thousands = "." in text and stretch.points_part_thousands(first)
    value = read_numeral(text.replace(".", "") if thousands else text)
    return None if value is None else Number(first, first + 1, value, last_place(value))


def _written(stretch: Stretch, first: int) -> Number | None:
    """The number without its magnitude."""
    text = stretch.text(first)
    if text[:1].isdigit() or text[:1] == ".":
        return _digits(stretch, first)
    share = read_share(text)
    if share is not None:
        return Number(first, first + 1, share, ZERO, Form.FRACTION)
    number = read_fraction(stretch, first) or read_words(stretch, first)
    return None if number is None else _with_spread(stretch, number)


def _digits(stretch: Stretch, first: int) -> Number | None:
    number = _numeral(stretch, first)
    if number is None:
        return None
    value, after = number.value, number.last
    if number.whole:
        if stretch.touches(after) and stretch.listed("ordinal_endings", after):
            return number._replace(last=after + 1, form=Form.ORDINAL, place=ZERO)
        mark = _past_mark(stretch, after)
        share = read_share(stretch.text(mark))
        if share is not None:  # 3½, 3-½, 3+½
            return number._replace(last=mark + 1, value=value + share, place=ZERO)
        if _slash(stretch, after):
            return _over(stretch, first, value) or number
        upper = mark if value < MOST_WHOLE else after
        part = _over(stretch, upper, read_numeral(stretch.text(upper))) if stretch.text(upper)[:1].isdigit() else None
        if part is not None and part.value * HUNDRED >= 1:  # 3 1/2, 3-1/2
            return part._replace(first=first, value=value + part.value, form=Form.DIGITS)
    return with_power(stretch, _with_spread(stretch, number))


def _past_mark(stretch: Stretch, at: int) -> int:
    """The place after a hyphen or plus sign that may join a whole number to its fraction."""
    plus = stretch.text(at) == "+" and stretch.touches(at) and stretch.touches(at + 1)
    return at + 1 if plus else stretch.past_dash(at)


def _over(stretch: Stretch, first: int, upper: Decimal | None) -> Number | None:
    """The fraction "2/3" or "1/20th" with the numerator at `first`; None for a date or "2003/2004"."""
    slash = _slash(stretch, first + 1)
    lower = read_numeral(stretch.text(slash)) if slash else None
    if slash is None or not upper or not lower or upper >= lower or stretch.text(slash + 1) == "/":
        return None
    if stretch.text(first - 1) == "/" and stretch.touches(first):
        return None  # exons 18/20/21
    if lower != int(lower) or upper != int(upper) or (upper > MOST_WHOLE and lower - upper == 1):
        return None
    ending = stretch.touches(slash + 1) and stretch.listed("ordinal_endings", slash + 1)
    if stretch.touches(slash + 1) and stretch.text(slash + 1) in _TYPES:
        return None  # serovar 1/2a
    return Number(first, slash + 1 + ending, upper / lower, ZERO, Form.FRACTION)


def _slash(stretch: Stretch, at: int) -> int | None:
    if stretch.text(at) not in ("/", "⁄") or not (stretch.touches(at) and stretch.touches(at + 1)):
        return None
    return at + 1 if stretch.text(at + 1)[:1].isdigit() else None


def _with_spread(stretch: Stretch, number: Number) -> Number:
    """The number with the error after "±" or "plus or minus"."""
    at = stretch.after("spread", number.last) if number.high is None else None
    if at is None:
        return number
    spread = read_numeral(stretch.text(at))
    if spread is not None:
        return number._replace(last=at + 1, spread=spread)
    group = below_hundred(stretch, at)
    return number if group is None else number._replace(last=group[0], spread=group[1])


def _magnified(stretch: Stretch, number: Number, *, money: bool) -> Number:
    at = stretch.past_dash(number.last)
    last, size = past_sizes(stretch, number.last)
    if size == 1:
        last, size = at + 1, _hundred(stretch, number, at) or size
        more = stretch.lexicon.magnitudes.get(stretch.word(last)) if size > 1 else None
        if more is not None:  # "4 hundred million"
            last, size = last + 1, size * more
    hundreds = _hundreds_apart(stretch, number, at) if last == at + 1 and size > 1 else None
    if hundreds is not None:
        return number._replace(last=last, value=hundreds + (number.value - hundreds) * size)
    if size > 1 and (number.form is not Form.WORDS or number.magnitude == 1):
        return _rounded(number, number.magnified(size, last))
    letters = stretch.text(number.last)
    size_of_letters = stretch.lexicon.magnitude_letters.get(letters)
    if size_of_letters is None and money:
        size_of_letters = stretch.lexicon.money_letters.get(letters)
    if size_of_letters is None or number.form is not Form.DIGITS:
        return number
    if money or stretch.touches(number.last) or _stands_for_thousand(stretch, number.last):
        return number.magnified(size_of_letters, number.last + 1, glued=True)
    return number


def _hundreds_apart(stretch: Stretch, number: Number, at: int) -> Decimal | None:
    """The hundreds of "three hundred and two dozen", to which the dozens are added; None for "two hundred dozen"."""
    if number.form is not Form.WORDS or number.magnitude != 1:
        return None
    rest = number.value % HUNDRED
    dozens = stretch.word(at).removesuffix("s") in stretch.lexicon.numbers.collectives
    joined = any(stretch.plays("and", place) for place in range(number.first, number.last))
    return number.value - rest if dozens and joined and 0 < rest < number.value else None


def _stands_for_thousand(stretch: Stretch, at: int) -> bool:
    """Whether a letter after a space is still a magnitude: "2.33 k", "8 B people", "5 m euros"."""
    if stretch.plays("loose_magnitude", at) and stretch.text(at).islower():
        return stretch.text(at + 1) not in DASHES
    if stretch.word(at + 1).isalpha() and stretch.lexicon.currencies_after.at(stretch.words, at + 1) is not None:
        return True
    return stretch.listed("loose_capitals", at) and stretch.text(at).isupper() and _counts_many(stretch, at + 1)


def _counts_many(stretch: Stretch, at: int) -> bool:
    """Whether a lower-case plural noun begins at `at`."""
    found = noun_after(stretch, at) if stretch.text(at).islower() else None
    return found is not None and found[1].lemma != stretch.words[found[0] - 1]


def _rounded(plain: Number, number: Number) -> Number:
    """A share of a magnitude as a number that is not exact: "half a million"."""
    if plain.form is not Form.FRACTION:
        return number
    return number._replace(form=Form.WORDS, place=_whole_place(number.value))


def _whole_place(value: Decimal) -> Decimal:
    """One unit of the last place of a value computed from a share; 0 if it is not a whole number."""
    whole = value.to_integral_value()
    return last_place(whole) if whole == value else ZERO


def _hundred(stretch: Stretch, number: Number, at: int) -> Decimal | None:
    """The number of "4 hundred", "3 dozens"."""
    if number.form is Form.DIGITS:
        hundred = stretch.lexicon.numbers.hundreds.get(stretch.word(at))
        if hundred is not None:
            return hundred
    if number.form in (Form.DIGITS, Form.WORDS) and number.whole and not stretch.listed("only_of_many", at):
        dozens = stretch.lexicon.numbers.collectives.get(stretch.word(at).removesuffix("s"))
        return dozens if dozens is not None and dozens > 2 else None
    return None


def _with_rest(stretch: Stretch, number: Number, *, money: bool) -> Number:
    """The number with further parts added: "three and a half", "6 crore and two hundred", "6 crore 20 lakh"."""
    joined = past_and(stretch, number.last)
    if joined is not None and money and number.magnitude > 1 and not stretch.plays("article", joined):
        return number  # "$6 million and two hundred jobs"
    if joined is not None and (number.whole or number.magnitude > 1):
        share = read_fraction(stretch, joined, joined=True)
        if (
            share is not None
            and share.form is Form.FRACTION
            and share.value < 1
            and not stretch.plays("of", share.last)
        ):
            return _with_share(stretch, number, share)
    if number.form is not Form.DIGITS or number.magnitude < HUNDRED or number.glued:
        return number
    at = joined if joined is not None else number.last
    rest = None if stretch.plays("article", at) else _written(stretch, at)
    if rest is None or rest.form not in (Form.DIGITS, Form.WORDS):
        return number
    rest = _magnified(stretch, rest, money=False)
    small = rest.value < (HUNDRED if number.magnitude == HUNDRED else number.magnitude)
    spoken = rest.form is Form.WORDS and (number.magnitude == HUNDRED or rest.value >= HUNDRED)
    if not small or rest.glued or not (spoken if joined is not None else rest.magnitude >= THOUSAND):
        return number
    return number._replace(last=rest.last, value=number.value + rest.value, place=rest.place)


def _with_share(stretch: Stretch, number: Number, share: Number) -> Number:
    """The number plus a share of its magnitude or a smaller one: "one billion and a quarter million"."""
    last, size = past_sizes(stretch, share.last)
    if 1 < size < number.magnitude:
        value = number.value + share.value * size
        return number._replace(last=last, value=value, place=_whole_place(value))
    value = number.value + share.value * number.magnitude
    place = _whole_place(value) if number.magnitude > 1 else ZERO
    return _magnified(stretch, number._replace(last=share.last, value=value, place=place), money=False)
