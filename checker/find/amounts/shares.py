"""Join related numbers: "one in five", "eight or nine euros", "12 ft 2 in", "two dollars and five cents"."""

from __future__ import annotations

from checker.find.amounts.amount import Amount, measured
from checker.find.amounts.measures import unit_at
from checker.find.amounts.rates import with_rates
from checker.find.amounts.read import number_place, read_amount
from checker.find.hedges import hedge_before
from checker.find.numbers.fractions import read_fraction
from checker.find.numbers.number import Form, Number, of_like_size
from checker.find.numbers.word_groups import HUNDRED, ONE, THOUSAND, ZERO
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.figure import Kind
from checker.model.unit import Dimension

LONGEST_LIST = 6
_LISTED = frozenset({Form.DIGITS, Form.WORDS, Form.SEVERAL, Form.VAGUE})
"""Forms of numbers that may share a unit: "several hundred or even 1,000 megawatts"."""
MOST_BASE = 10
MOST_OF_ONE = 1900
"""From this on, the number after "one person in" is a year."""
MOST_SIDES = 20
"""The largest ratio of two sides of a thing."""
_LENGTH: Dimension = (("length", 1),)
_OR_SO_MANY = (2, 3)
_SMALLER = {"foot": 12, "stone": 14}
"""The number of smaller units, which may be left unnamed, in each unit."""


def as_share(stretch: Stretch, amount: Amount) -> Amount:
    """The amount as a fraction if it is like "one in five" or "nine out of ten"."""
    number = amount.number
    if amount.kind is not Kind.NUMBER or not number.whole or number.magnitude != 1:
        return amount
    joined = stretch.past_dash(amount.last)  # "one-in-five"
    outright = stretch.after("out_of", joined)
    inside = stretch.after("in", joined) or _past_one_thing(stretch, number, joined)
    at = outright or inside or stretch.after("of", joined)
    at = None if at is None else stretch.past_dash(stretch.after("each", at) or at)  # "one in every five"
    whole = read_amount(stretch, at, at) if at is not None else None
    if whole is None or whole.kind is not Kind.NUMBER or not _alike(number, whole.number, inside):
        return amount
    if whole.number.magnitude != 1 or not number.value < whole.number.value:
        return amount
    if inside is not None and inside > joined + 1 and not _stands_alone(stretch, whole):
        return amount  # one goal in nine games
    if number.form is not whole.number.form and number.value != ONE and not _stands_alone(stretch, whole):
        return amount  # two in 5 days
    if outright is None and number.form is Form.DIGITS and number.value != 1 and not _surely(stretch, amount, whole):
        return amount
    share = number._replace(last=whole.last, value=number.value / whole.number.value, place=ZERO, form=Form.FRACTION)
    return amount._replace(last=whole.last, number=share, kind=Kind.FRACTION)


def _alike(number: Number, whole: Number, inside: int | None) -> bool:
    """Whether both are whole and written alike, or the first in words: "one in 12", "two in 5"; not "one in 2019"."""
    mixed = inside is not None and number.form is Form.WORDS and whole.form is Form.DIGITS
    largest = MOST_OF_ONE if number.value == ONE else MOST_BASE + 1
    return whole.whole and (number.form is whole.form or (mixed and whole.value < largest))


def _past_one_thing(stretch: Stretch, number: Number, at: int) -> int | None:
    """The place after "person in" in "one person in five"."""
    if (
        number.value != ONE
        or not stretch.word(at).isalpha()
        or stretch.listed("stop", at)
        or stretch.listed("verbs", at)
    ):
        return None
    return stretch.after("in", at + 1)


def _stands_alone(stretch: Stretch, whole: Amount) -> bool:
    """Whether the number counts nothing after it, and is too small or too round for a year."""
    round_enough = whole.number.value <= MOST_BASE * MOST_BASE or whole.number.value % HUNDRED == 0
    alone = (
        not stretch.text(whole.last)[:1].isalpha()
        or stretch.listed("stop", whole.last)
        or stretch.listed("verbs", whole.last)
    )
    return alone and round_enough and whole.number.value < MOST_OF_ONE


def _surely(stretch: Stretch, amount: Amount, whole: Amount) -> bool:
    """Whether digits form a share: "about 3 in 10", "9 in 10."; but "3 in 5 pupils" may be three of a class of five."""
    value = whole.number.value
    if value > MOST_BASE and value.normalize().as_tuple().digits != (1,):
        return False  # "about 200 in 2019"
    alone = value >= MOST_BASE and not stretch.text(whole.last)[:1].isalpha()
    return alone or hedge_before(stretch, amount.first, 0) is not None


def after_unit(stretch: Stretch, amount: Amount, floor: int) -> Amount:
    """The amount with a share or "or two" after its unit: "a mile and a half", "a day or two"."""
    number, first = amount.number, amount.first - 3
    if number.value in _OR_SO_MANY and first >= floor and stretch.plays("or", amount.first - 1):
        return _one_or(stretch, amount, first)
    if amount.kind is not Kind.FRACTION or first < floor or not stretch.plays("and", amount.first - 1):
        return amount
    unit = unit_at(stretch, first + 1) if stretch.plays("article", first) else None
    if unit is None or unit[0] != first + 2 or not _is_part(stretch, number):
        return amount
    return measured(first, amount.last, number._replace(first=first, value=ONE + number.value), unit[1])


def _one_or(stretch: Stretch, amount: Amount, first: int) -> Amount:
    """The amount of "a day or two": from one to two."""
    unit = unit_at(stretch, first + 1) if stretch.plays("article", first) or stretch.listed("another", first) else None
    if unit is None or unit[0] != first + 2 or amount.kind is not Kind.NUMBER or amount.number.form is not Form.WORDS:
        return amount
    number = amount.number._replace(first=first, value=ONE, high=amount.number.value, place=ZERO, form=Form.VAGUE)
    return measured(first, amount.last, number, unit[1])


def _with_share(stretch: Stretch, amount: Amount) -> Amount | None:
    """The amount of "two years and a half"."""
    joined = stretch.after("and", amount.last)
    share = read_fraction(stretch, joined, joined=True) if joined is not None and amount.currency is None else None
    if share is None or not _is_part(stretch, share):
        return None
    value = amount.number.value + share.value
    return amount._replace(last=share.last, number=amount.number._replace(value=value, place=ZERO))


def _is_part(stretch: Stretch, share: Number) -> bool:
    """Whether a share after "and" is of the unit before: "a year and a half", not "a mile and a third lap"."""
    after = share.last
    alone = not stretch.text(after)[:1].isalpha() or stretch.listed("stop", after)
    return share.form is Form.FRACTION and share.value < 1 and alone and stretch.plays("article", share.first)


def compound(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with an amount in a smaller unit added: "12 ft 2 in", "5 hours and 30 minutes"."""
    if amount.unit is None or not amount.unit.dimension or amount.per or not amount.number.whole:
        return amount
    with_share = _with_share(stretch, amount)
    if with_share is not None:
        return with_share
    at = amount.last
    joined = stretch.after("and", at)
    at = joined if joined is not None else at
    place = number_place(stretch, at)
    more = read_amount(stretch, place, at) if place is not None else _after_comma(stretch, at)
    if more is None or (more.unit is None and joined is None):
        return _with_bare(stretch, amount)
    if more.unit is None or more.unit.dimension != amount.unit.dimension or more.number.magnitude != 1:
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


def _after_comma(stretch: Stretch, at: int) -> Amount | None:
    """The amount of two units after a comma, the last of three: "3 days, 9 hours and 40 minutes"."""
    place = number_place(stretch, at + 1) if stretch.text(at) == "," else None
    middle = read_amount(stretch, place, at + 1) if place is not None else None
    if middle is None or middle.kind is not Kind.DURATION or stretch.after("and", middle.last) is None:
        return None
    whole = compound(stretch, middle)
    return whole if whole.last > middle.last else None


def _with_bare(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with an amount in an unnamed smaller unit added: "6-foot-2", "12 stone 4"."""
    size = _SMALLER.get(amount.unit.name) if amount.unit is not None else None
    begin = stretch.past_dash(amount.last)
    dashed = begin > amount.last
    place = number_place(stretch, begin)
    part = read_amount(stretch, place, begin) if size is not None and place is not None else None
    if size is None or part is None or part.kind is not Kind.NUMBER or not part.number.whole:
        return amount
    alone = not stretch.text(part.last)[:1].isalpha() or stretch.listed("stop", part.last)
    if not 0 <= part.number.value < size or part.number.form is not amount.number.form or not (alone or dashed):
        return amount
    number = amount.number._replace(last=part.last, value=amount.number.value + part.number.value / size)
    return amount._replace(last=part.last, number=number._replace(place=ONE / size))


def unit_ahead(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with the unit at the end of its list: "5, 7 and 9 per cent", "eight or nine euros"."""
    if amount.kind is not Kind.NUMBER or amount.number.form not in _LISTED:
        return amount
    at = amount.last
    for _ in range(LONGEST_LIST):
        joined = past_joint(stretch, at)
        ended = joined is not None and stretch.text(joined - 1) != ","
        if ended and at == amount.last and stretch.text(at) == ",":
            return amount  # "by 312, or 2.5%": the same figure twice, not a list
        place = number_place(stretch, joined) if joined is not None else None
        following = read_amount(stretch, place, joined or 0) if place is not None else None
        if following is None or following.number.form not in _LISTED:
            return amount
        many = following.currency is not None or following.number.value > MOST_SIDES * amount.number.value
        if many and stretch.plays("times_sign", at):
            return amount  # 25 × £40, the 4x100m relay
        if following.unit is not None:
            if not ended or (stretch.plays("by", stretch.past_dash(at)) and following.unit.dimension != _LENGTH):
                return amount  # "at 16,644, 16 per cent above", "was cut by 4 per cent": not a list
            following = with_rates(stretch, following)
            number = of_like_size(amount.number, following.number) if stretch.plays("or", at) else amount.number
            number = number.times(following.currency.scale) if following.currency else number
            bare = number.magnitude == 1 and number.high is None and abs(number.value) < THOUSAND
            if following.number.magnitude > 1 and bare:
                number = number.magnified(following.number.magnitude)
            return following._replace(first=amount.first, last=amount.last, number=number, each=None, other=None)
        if ended and stretch.plays("or", at):
            return amount._replace(number=of_like_size(amount.number, following.number))
        at = following.last
    return amount


def past_joint(stretch: Stretch, at: int) -> int | None:
    """The place after the mark or words that join the numbers of a list: a comma, "and", "or even", "×", "by"."""
    if (
        stretch.text(at) in DASHES
        and stretch.touches(at)
        and (stretch.text(at + 1) == "," or not stretch.touches(at + 1))
    ):
        at += 1  # "four-, five- and six-cylinder"
    after = at + 1 if stretch.text(at) == "," else at
    word = stretch.after("and", after) or stretch.after("or", after) or stretch.after("times_sign", at)
    if word is not None:
        return word
    sides = stretch.after("by", stretch.past_dash(at))  # 10 by 12 feet, a 10-by-12-foot room
    if sides is not None:
        return stretch.past_dash(sides)
    return after if after > at else None
