"""Ranges of two amounts: "$3-5 million", "between 3% and 5%", "from 10 to 15 days"; and scores."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.find.amounts.ages import age_word
from checker.find.amounts.amount import Amount
from checker.find.amounts.rates import with_rates
from checker.find.amounts.read import number_place, read_amount
from checker.find.hedges import hedge_before
from checker.find.numbers.number import Form, of_like_size
from checker.find.numbers.word_groups import HUNDRED
from checker.find.sentence.stretch import DASHES, Stretch
from checker.lexicon.lexicon import Hedge
from checker.model.figure import Kind
from checker.model.interval import Toward

_NO_ENDS = frozenset({Kind.FRACTION, Kind.MULTIPLE, Kind.ORDINAL})
_JOINS = DASHES | {"/"}
"""Marks that join two numbers; a slash joins only two parts of a hundred: "a 60/40 split"."""
_SIGNS = frozenset("+×÷*/")
"""Signs of arithmetic that stand beside no range in a sum that is written out."""
_SAME = Decimal("1.1")
"""Two ends in different units closer than this ratio are one length given twice: "5 miles to 8 km"."""
FAR = 5
"""The ends of a range seldom differ by this factor; a change and its result often do."""
SHARED_BELOW = 1000
"""A number below this shares the magnitude of the one it is joined to: "from 718.7 to 662.3 million"."""


class Range(NamedTuple):
    """Two amounts in one unit, in tokens `first` up to but not including `last`."""

    first: int
    last: int
    low: Amount
    high: Amount
    kind: Kind
    hedges: tuple[Hedge | None, Hedge | None] = (None, None)
    """The hedges of its ends, which are among its tokens: "from about 5 to nearly 8"."""

    @property
    def hedge(self) -> Hedge | None:
        """The hedge of the whole range from those of its ends: approximate, or open at its upper end."""
        low, high = self.hedges
        if low is not None and low.toward is Toward.NONE:
            return low
        return high if high is not None and high.toward is not Toward.DOWN else None


def read_range(stretch: Stretch, left: Amount, floor: int) -> Range | None:
    """The range that begins with the amount `left`, or None."""
    opened, rough = _opened_at(stretch, left.first, floor)
    begin = _joined_at(stretch, left, opened)
    if begin is None:
        return None
    dash = stretch.text(left.last) in _JOINS and begin == left.last + 1
    hedge = None if dash else stretch.lexicon.hedges_before.at(stretch.words, begin)
    changing = opened is None and not dash and stretch.listed("changing", left.first - 1)
    right = _second_end(stretch, left, begin, begin if hedge is None else hedge[0], changing=changing)
    if right is None or (dash and _is_reckoned(stretch, left, right)):
        return None
    low, high = shared(left, _in_metres(left, right))
    low = _in_unit_of(high, low)
    if changing and _far(low, high):
        return None  # "fell 31,000 to 1.2 million"
    if low.kind is not high.kind or (low.unit and low.unit.name) != (high.unit and high.unit.name):
        return None
    low = low if rough is None else low._replace(first=rough[0])
    high = high if hedge is None else high._replace(first=begin)
    if stretch.text(left.last) == "/" and low.number.value + high.number.value != HUNDRED:
        return None
    bare = low.kind is Kind.NUMBER and (dash or stretch.says("score_words")) and low.number.whole and high.number.whole
    if bare and (low.number.value >= high.number.value or (dash and _is_among_scores(stretch, left.first))):
        return Range(left.first, right.last, low, high, Kind.SCORE)
    if opened is None and low.number.value >= high.number.value:
        return None
    first = opened if opened is not None else left.first
    return Range(first, right.last, low, high, high.kind, (rough and rough[1], hedge and hedge[1]))


def _is_reckoned(stretch: Stretch, left: Amount, right: Amount) -> bool:
    """Whether the dash between two numbers is a minus in a sum: "(75 − 60) / 60 = 25%", "450 + 120 - 70 = 500"."""
    if "=" not in stretch.vocabulary() or (stretch.touches(left.last) and stretch.text(left.last) != "−"):
        return False
    after = stretch.text(right.last + (stretch.text(right.last) == ")"))
    return after in _SIGNS or after == "=" or stretch.text(left.first - 1) in _SIGNS


def _second_end(stretch: Stretch, left: Amount, begin: int, at: int, *, changing: bool) -> Amount | None:
    """The amount at `at`, or its sign, that may be the other end of a range; what ends it begins at `begin`.

    After a verb of change (`changing`) it is what the change led to: "rose by $43bn to $419bn".
    """
    place = _number_place(stretch, at, left)
    right = read_amount(stretch, place, begin) if place is not None else None
    if right is None or right.number.form in (Form.ARTICLE, Form.VAGUE):
        return None
    if changing and left.unit is not None:
        return None
    if left.kind in _NO_ENDS and left.kind is not right.kind:
        return None  # "fell by a third to £2m"
    right = with_rates(stretch, right)
    if left.currency and right.currency and left.currency.scale != right.currency.scale:
        return None
    return right


def _is_among_scores(stretch: Stretch, at: int) -> bool:
    """Whether two numbers joined at `at` are in a list of pairs, one of which is not a range: "won 6-4, 3-6, 7-5"."""
    if not stretch.says("score_words"):
        return False
    before, after = at - 3 - (stretch.text(at - 1) == ","), at + 3 + (stretch.text(at + 3) == ",")
    return any(_falls(stretch, first) for first in (before, before - 4, after, after + 4))


def _falls(stretch: Stretch, at: int) -> bool:
    """Whether the two whole numbers that a dash joins at `at` do not rise: "6-4"."""
    low, high = stretch.text(at), stretch.text(at + 2)
    joined = stretch.text(at + 1) in DASHES and stretch.touches(at + 1) and stretch.touches(at + 2)
    return joined and low.isdecimal() and high.isdecimal() and int(low) >= int(high)


def _opened_at(stretch: Stretch, first: int, floor: int) -> tuple[int | None, tuple[int, Hedge] | None]:
    """The place of "between" or "from" before a first end, and of a hedge between them: "from about 5 to 8"."""
    age = age_word(stretch, first, floor)
    if age is not None:
        first = age - stretch.plays("the", age - 1)  # between the ages of 40 and 60
    if stretch.text(first - 1) == "+":
        first -= 1
    if first > floor and stretch.plays("between", first - 1):
        return first - 1, None
    hedge = hedge_before(stretch, first, floor)
    if (
        hedge is None
        or hedge[0] <= floor
        or hedge[1].toward is not Toward.NONE
        or not stretch.plays("between", hedge[0] - 1)
    ):
        return None, None
    return hedge[0] - 1, hedge


def _joined_at(stretch: Stretch, left: Amount, opened: int | None) -> int | None:
    """The start of the second end, if words after the first join one to it."""
    at = left.last
    if stretch.text(at) in _JOINS:
        tight = stretch.touches(at) and stretch.touches(at + 1)
        worded = stretch.after("straight_to", at + 1) if stretch.touches(at) else None
        if worded is not None and stretch.touches(worded) is tight:
            return worded + tight  # six-to-eight weeks, six- to eight-week courses
        loose = not stretch.touches(at) and not stretch.touches(at + 1)
        return at + 1 if tight or loose else None
    after = stretch.after("to", at)
    if after is not None:
        return after
    return stretch.after("and", at) if opened is not None else None


def _number_place(stretch: Stretch, at: int, left: Amount) -> int | None:
    """The place of the number in a second end at `at`: after a spoken sign, or at the article of "a half"."""
    if stretch.plays("plus", at) or stretch.plays("minus", at):
        at += 1
    return at if left.kind is Kind.FRACTION and stretch.plays("article", at) else number_place(stretch, at)


def _in_metres(left: Amount, right: Amount) -> Amount:
    """The second end, in metres for "1,500-1,600m", because no range goes from so little to so many millions."""
    million = right.other is not None and right.number.glued and left.unit is None and left.number.magnitude == 1
    too_far = million and SHARED_BELOW <= left.number.value < right.number.value / SHARED_BELOW
    return right.other if too_far and right.other is not None else right


def shared(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Both amounts, sharing a magnitude, currency or unit that is written on only one of them."""
    small = abs(left.number.value) < SHARED_BELOW
    left = left._replace(number=of_like_size(left.number, right.number))
    if right.number.magnitude > 1 and left.number.magnitude == 1 and small and _open(left):
        left = left._replace(number=left.number.magnified(right.number.magnitude))
    if left.unit is None and right.unit is not None:
        scale = right.currency.scale if right.currency else None
        number = left.number.times(scale) if scale else left.number
        left = left._replace(number=number, unit=right.unit, kind=right.kind, per=right.per, currency=right.currency)
    elif left.unit is not None and right.unit is None and left.currency is not None:
        right = right._replace(unit=left.unit, kind=left.kind, currency=left.currency)
    elif left.unit is not None and right.unit is not None and right.per and not left.per and left.currency:
        left = left._replace(unit=right.unit, per=right.per)
    return left, right


def _in_unit_of(high: Amount, low: Amount) -> Amount:
    """The lower end converted to the unit of the higher: "from six months to two years", "from 500 m to 2 km"."""
    if low.unit is None or high.unit is None or low.kind is not high.kind or low.unit.name == high.unit.name:
        return low
    convertible = low.unit.dimension and low.unit.dimension == high.unit.dimension and low.currency is None
    if not convertible or low.unit.offset or high.unit.offset or low.per != high.per:
        return low
    ratio = low.unit.factor / high.unit.factor
    number = low.number.times(ratio)
    rises = ratio < 1 and number.value * _SAME < high.number.value
    return low._replace(number=number, unit=high.unit) if rises else low


def _far(low: Amount, high: Amount) -> bool:
    return abs(high.number.value) > FAR * abs(low.number.value)


def _open(amount: Amount) -> bool:
    return amount.unit is None or (amount.currency is not None and amount.currency.scale == 1)
