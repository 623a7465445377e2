"""Read an amount in a sentence: sign and currency before the number, unit or currency after it."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.amount import Amount, bare, measured
from checker.find.amounts.clipped import read_clipped
from checker.find.amounts.measures import plain_unit_at, unit_at
from checker.find.amounts.money import (
    as_money,
    currency_after,
    currency_before,
    currency_leading,
    means_money,
    with_cents,
)
from checker.find.numbers.number import Form, Number, last_place
from checker.find.numbers.read import read_number
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind
from checker.model.unit import Dimension

_OPEN = frozenset({Form.VAGUE, Form.SEVERAL, Form.FRACTION})
"""Forms that allow words between the number and its unit: "hundreds of miles", "half an hour"."""


SPREADS = (2, 3)
"""Numbers of tokens in "+-", "+/-" and "plus or minus", whose last token is not a minus."""

_UNIT_CONTEXTS: dict[Dimension, str] = {(("length", 1),): "length_words", (("temperature", 1),): "temperature_words"}
"""Lists of words that make a letter after digits a unit, by the unit's dimension."""


def read_amount(stretch: Stretch, at: int, floor: int = 0) -> Amount | None:
    """The amount whose number begins at token `at`. Its earlier parts are not searched for below `floor`."""
    clipped = read_clipped(stretch, at)
    if clipped is not None:
        return clipped
    first, negative = at, False
    sign = _sign(stretch, at, floor)
    if sign is not None:
        first, negative = sign, True
    currency = currency_before(stretch, first, floor)
    number = read_number(stretch, at, money=currency is not None)
    if number is None:
        return None
    if currency is not None:
        first = currency[0]
        sign = _sign(stretch, first, floor)
        if sign is not None:
            first, negative = sign, True
    if negative:
        number = number.negated
    if currency is not None:
        return _bracketed(stretch, as_money(stretch, first, number.last, number, currency[1]), floor)
    amount = _with_unit(stretch, min(first, number.first), number)
    leading = currency_leading(stretch, number, floor) if amount.kind is Kind.NUMBER else None
    if leading is not None:
        return as_money(stretch, leading[0], number.last, number, leading[1])
    return _bracketed(stretch, amount, floor)


def _bracketed(stretch: Stretch, amount: Amount, floor: int) -> Amount:
    """The amount, made negative if brackets mark it as in accounts: "(15)%", "$(112)", "£(4.5)m"."""
    at, after = amount.number.first - 1, amount.last
    if stretch.text(at) != "(" or stretch.text(after) != ")" or at < floor or amount.number.value < 0:
        return amount
    currency = currency_before(stretch, at, floor) if stretch.touches(at) else None
    if currency is not None:
        loss, letter = amount.number.negated, stretch.lexicon.magnitude_letters.get(stretch.text(after + 1))
        if letter is not None and stretch.touches(after + 1):
            return as_money(stretch, currency[0], after + 2, loss.magnified(letter, after + 2), currency[1])
        return as_money(stretch, currency[0], after + 1, loss, currency[1])
    unit = unit_at(stretch, after + 1) if stretch.touches(after + 1) else None
    if unit is None or amount.unit is not None:
        return amount
    return measured(at, unit[0], amount.number.negated, unit[1])


def number_place(stretch: Stretch, at: int) -> int | None:
    """The place of the number in an amount that begins at `at`, after sign and currency, or None."""
    for _ in range(2):
        found = stretch.lexicon.currencies_before.at(stretch.texts, at)
        if found is not None:
            at = found[0]
        elif (stretch.text(at) in DASHES or stretch.text(at) == "+") and stretch.touches(at + 1):
            at += 1
    if at >= len(stretch.texts) or stretch.plays("article", at):
        return None
    head = stretch.texts[at]
    return (
        at
        if head[0].isdigit() or (head[0] == "." and len(head) > 1) or stretch.words[at] in stretch.lexicon.starters
        else None
    )


def _sign(stretch: Stretch, at: int, floor: int) -> int | None:
    """The place of a minus before token `at`: the word, or a dash that touches `at` but no word before the dash."""
    before = stretch.text(at - 1)
    if at <= floor or (before not in DASHES and not stretch.plays("minus", at - 1)):
        return None
    if any(stretch.after("spread", at - length) == at for length in SPREADS):
        return None
    dash = (
        before in DASHES and stretch.touches(at) and not stretch.words[at].isalpha()
    )  # not "last week,-three migrants"
    if dash and stretch.touches(at - 1) and stretch.text(at - 2) in DASHES:
        return None  # "on April 30--1.5 billion at home"
    if dash and not (stretch.touches(at - 1) and stretch.text(at - 2)[-1:].isalnum()):
        return at - 1
    if before in DASHES and not stretch.touches(at - 1) and stretch.listed("before_minus", at - 2):
        return at - 1  # "a low of - 20 degrees", in tokenised corpora
    word = at - 2 if dash else at - 1
    return word if word >= floor and stretch.plays("minus", word) else None


def _with_unit(stretch: Stretch, first: int, number: Number) -> Amount:
    """The amount with the unit, if any, after the number."""
    if number.form is Form.ORDINAL:
        return _in_stones(stretch, first, number) or bare(first, number)
    if not number.value and stretch.plays("absolute", number.first - 1):  # absolute zero
        return measured(number.first - 1, number.last, number, stretch.units.parse("kelvin"))
    at = stretch.past_dash(number.last)
    if stretch.text(at) == "[" and stretch.text(at + 2) == "]" and (unit := unit_at(stretch, at + 1)) is not None:
        return measured(first, at + 3, number, unit[1])  # 20 [kg], in laboratory notation
    if (
        stretch.word(at) not in stretch.lexicon.measures
        and number.form not in _OPEN
        and not _leads_to_unit(stretch, number)
    ):
        return _without_unit(stretch, first, number)
    of = stretch.after("of", at)
    if of is not None and (number.high is not None or number.form is Form.WORDS):  # hundreds of miles, a couple of days
        at = of
    elif number.form is Form.FRACTION or of is not None:
        part = _part_of_one(stretch, first, number, at if of is None else of, joined=of is not None)
        if part is not None:
            return part
    return _in_unit_at(stretch, at, first, number) or _without_unit(stretch, first, number)


def _part_of_one(stretch: Stretch, first: int, number: Number, at: int, *, joined: bool) -> Amount | None:
    """The amount of a part of one unit or thing at `at`, if `joined` after "of": "half an hour", "0.3 of a second"."""
    one = stretch.plays("article", at) or (joined and stretch.lexicon.numbers.cardinals.get(stretch.word(at)) == 1)
    if one and (unit := unit_at(stretch, at + 1)) is not None:
        return measured(first, unit[0], number, unit[1])
    thing = at + 1 if one else stretch.past_dash(number.last)
    if number.form is Form.FRACTION and stretch.listed("parted", thing):  # half a point counts points
        return Amount(first, thing, number._replace(last=thing), Kind.NUMBER)
    return None


def _in_unit_at(stretch: Stretch, at: int, first: int, number: Number) -> Amount | None:
    """The amount in the currency or unit at `at`; where it may be either ("pounds"), with the other reading kept."""
    money, unit = currency_after(stretch, at), unit_at(stretch, at)
    if money is not None and unit is not None and money[0] == unit[0]:
        coins = with_cents(stretch, as_money(stretch, first, money[0], number, money[1]))
        weight = measured(first, unit[0], number, unit[1])
        paid = coins.last > weight.last or means_money(stretch, number, unit[0])
        chosen, other = (coins, weight) if paid else (weight, coins)
        return chosen._replace(other=other)
    if money is not None and (unit is None or money[0] > unit[0]):
        return with_cents(stretch, as_money(stretch, first, money[0], number, money[1]))
    return None if unit is None else measured(first, unit[0], number, unit[1])


def _without_unit(stretch: Stretch, first: int, number: Number) -> Amount:
    return _glued(stretch, first, number) if number.glued else bare(first, number)


def _leads_to_unit(stretch: Stretch, number: Number) -> bool:
    """Whether a unit may follow the "of" after the number: "a couple of days", "0.3 of a second"; not "12 of 20"."""
    if stretch.words[number.last - 1] in stretch.lexicon.numbers.collectives:
        return number.form is Form.WORDS
    return number.form is Form.DIGITS and number.value < 1


def _in_stones(stretch: Stretch, first: int, number: Number) -> Amount | None:
    """The amount of "12st", in which "st" is not an ordinal ending as in "21st"."""
    unit = plain_unit_at(stretch, number.last - 1)
    digits = number.value.as_tuple().digits
    if unit is None or (digits[-1] == 1 and digits[-2:] != (1, 1)):
        return None
    number = number._replace(form=Form.DIGITS, place=last_place(number.value))
    return measured(first, number.last, number, stretch.units.parse(unit[1]))


def _glued(stretch: Stretch, first: int, number: Number) -> Amount:
    """The amount of "5m": five million or five metres, by the words around it, with the other reading kept."""
    million = Amount(first, number.last, number, Kind.NUMBER)
    unit = plain_unit_at(stretch, number.last - 1)
    if unit is None:
        return million
    alone = number.times(1 / number.magnitude)._replace(magnitude=Decimal(1), glued=False)
    metres = measured(first, number.last, alone, stretch.units.parse(unit[1]))
    context = _UNIT_CONTEXTS.get(metres.unit.dimension) if metres.unit else None
    side = stretch.after("times_sign", number.last) or stretch.after("by", number.last)
    if context and ((side is not None and stretch.text(side)[:1].isdigit()) or _is_side(stretch, number)):
        return metres._replace(other=million)  # 3m x 4m
    if context and (stretch.listed("raced", number.last) or stretch.listed("compared_length", number.last)):
        return metres._replace(other=million)  # the 100m final, 5m longer
    if context and stretch.says(context) and not stretch.plays("of", number.last) and not _counts(stretch, number.last):
        return metres._replace(other=million)
    return million._replace(other=metres)


def _is_side(stretch: Stretch, number: Number) -> bool:
    """Whether the number is the second side of something measured: "3m x 4m", "3m by 4m"."""
    before = number.first - 1
    return stretch.plays("times_sign", before) or (
        stretch.plays("by", before) and stretch.text(before - 1) == stretch.text(number.last - 1)
    )


def _counts(stretch: Stretch, at: int) -> bool:
    """Whether a counted thing follows "5m": "5m shares", "5m people", but not "5m deep", "5m wide"."""
    return stretch.word(at).isalpha() and not any(
        stretch.listed(name, at) for name in ("stop", "verbs", "length_words")
    )
