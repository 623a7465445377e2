"""Numbers that belong together: "one in five", "eight or nine euros", "12 ft 2 in", "two dollars and five cents"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amount import Amount
from checker.find.amounts import number_place, read_amount
from checker.find.hedges import hedge_before
from checker.find.number import Form
from checker.find.stretch import DASHES, Stretch
from checker.find.word_groups import ZERO
from checker.model.figure import Kind

LONGEST_LIST = 6
MOST_BASE = 10


def as_share(s: Stretch, amount: Amount) -> Amount:
    """The amount as a fraction where it is "one in five" or "nine out of ten"."""
    number = amount.number
    if amount.kind is not Kind.NUMBER or not number.whole or number.magnitude != 1:
        return amount
    outright = s.after("out_of", amount.last)
    spoken = number.form is Form.WORDS or number.value == 1 or _hedged(s, amount)
    loosely = (s.after("in", amount.last) or s.after("of", amount.last)) if spoken else None
    at = outright or loosely
    whole = read_amount(s, at, at) if at is not None else None
    if whole is None or whole.kind is not Kind.NUMBER or not whole.number.whole or whole.number.form is not number.form:
        return amount
    if whole.number.magnitude != 1 or not number.value < whole.number.value:
        return amount
    if outright is None and number.form is Form.DIGITS and number.value != 1 and not _is_base(whole.number.value):
        return amount  # "about 200 in 2019"
    share = number._replace(last=whole.last, value=number.value / whole.number.value, place=ZERO, form=Form.FRACTION)
    return amount._replace(last=whole.last, number=share, kind=Kind.FRACTION)


def _hedged(s: Stretch, amount: Amount) -> bool:
    """Whether a hedge stands before: "about 3 in 10", while "3 in 5 pupils" may be three of a class of five."""
    return hedge_before(s, amount.first, 0) is not None


def _is_base(value: Decimal) -> bool:
    """Whether shares are commonly said of so many: five, ten, a hundred, 100,000."""
    return value <= MOST_BASE or value.normalize().as_tuple().digits == (1,)


def compound(s: Stretch, amount: Amount) -> Amount:
    """The amount with a smaller unit of the same kind added: "12 ft 2 in", "5 hours and 30 minutes"."""
    if amount.unit is None or not amount.unit.dimension or amount.per or not amount.number.whole:
        return amount
    at = amount.last
    joined = s.after("and", at)
    at = joined if joined is not None else at
    place = number_place(s, at)
    more = read_amount(s, place, at) if place is not None else None
    if more is None or more.unit is None or more.unit.dimension != amount.unit.dimension or more.number.magnitude != 1:
        return amount
    ratio = more.unit.factor / amount.unit.factor
    if amount.currency and more.currency:
        ratio = more.currency.scale / amount.currency.scale
        part = more.number.value
    else:
        part = more.number.value * ratio
    if ratio >= 1 or not 0 < part < 1 or amount.unit.offset:
        return amount
    if joined is not None and amount.currency is None and ratio < 0.01:
        return amount
    number = amount.number._replace(
        last=more.last,
        value=amount.number.value + part,
        place=more.number.place * (1 if amount.currency else ratio),
    )
    return amount._replace(last=more.last, number=number)


def unit_ahead(s: Stretch, amount: Amount) -> Amount:
    """The amount with the unit at the end of its list: "5, 7 and 9 per cent", "eight or nine euros"."""
    if amount.kind is not Kind.NUMBER or amount.number.form not in (Form.DIGITS, Form.WORDS):
        return amount
    at = amount.last
    for _ in range(LONGEST_LIST):
        joined = _past_comma(s, at)
        ended = joined is not None and s.text(joined - 1) != ","
        if ended and at == amount.last and s.text(at) == ",":
            return amount  # "by 312, or 2.5%": the same said twice, no list
        place = number_place(s, joined) if joined is not None else None
        following = read_amount(s, place, joined or 0) if place is not None else None
        if following is None or following.number.form not in (Form.DIGITS, Form.WORDS):
            return amount
        if following.unit is not None:
            if not ended:
                return amount  # "at 16,644, 16 per cent above": no list
            number = amount.number.times(following.currency.scale) if following.currency else amount.number
            if following.number.magnitude > 1 and number.magnitude == 1:
                number = number.magnified(following.number.magnitude)
            return amount._replace(unit=following.unit, kind=following.kind, number=number, currency=following.currency)
        at = following.last
    return amount


def _past_comma(s: Stretch, at: int) -> int | None:
    """The place after what joins one number of a list to the next: a comma, "and", "or", or both."""
    if s.text(at) in DASHES and s.touches(at) and not s.touches(at + 1):  # "five- and six-cylinder"
        at += 1
    after = at + 1 if s.text(at) == "," else at
    word = s.after("and", after) or s.after("or", after)
    if word is not None:
        return word
    return after if after > at else None
