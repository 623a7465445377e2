"""A number with what it is measured in: money, percent, a unit, a rate; the bare number where nothing else stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.find.number import Form, Number
from checker.find.numbers import read_number
from checker.find.stretch import DASHES, Stretch
from checker.lexicon.lexicon import Currency
from checker.model.figure import Kind
from checker.model.unit import Unit

POINTS = frozenset({"percentage_point", "basis_point"})
SHARES = frozenset({"percent", "permille"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit; tokens `first` up to `last`."""

    first: int
    last: int
    number: Number
    kind: Kind
    unit: Unit | None = None
    per: str | None = None
    each: str | None = None
    currency: Currency | None = None
    """The currency, where the number is money: a range shares it."""
    other: Amount | None = None
    """Another reading of the same words."""


def read_amount(s: Stretch, at: int, floor: int = 0) -> Amount | None:
    """The amount whose number begins at token `at`; what stands before it is not sought below `floor`."""
    sign = _sign(s, at, floor)
    before = s.lexicon.currencies_before.before(s.texts, sign or at, floor)
    number = read_number(s, at, money=before is not None)
    if number is None:
        return None
    first = sign if sign is not None else at
    if before is not None:
        first = before[0]
        outer = _sign(s, first, floor)
        first = outer if outer is not None else first
        sign = outer if outer is not None else sign
    if sign is not None:
        number = replace(number, value=-number.value, high=None)
    if before is not None:
        last = number.last
        return _money(s, first, last, number, before[1])
    return _after(s, first, number)


def _sign(s: Stretch, at: int, floor: int) -> int | None:
    """The place of a minus before token `at`: a dash that touches it but nothing on its other side, or the word."""
    if at <= floor:
        return None
    if s.text(at - 1) in DASHES and s.touches(at) and not s.touches(at - 1):
        return at - 1
    word = at - 2 if s.text(at - 1) in DASHES and s.touches(at) else at - 1
    return word if word >= floor and s.plays("minus", word) else None


def _after(s: Stretch, first: int, number: Number) -> Amount:
    """The amount by what stands after the number."""
    at = s.past_dash(number.last)
    if at < len(s.texts):
        money = s.lexicon.currencies_after.at(s.texts, at) or s.lexicon.currencies_after.at(s.words, at)
        unit = unit_at(s, at)
        if number.glued and unit is None and money is None:
            return _glued(s, first, number)
        if money is not None and not (unit and unit[0] > money[0]):
            return _money(s, first, money[0], number, money[1])
        of = s.after("of", at)
        if money is None and unit is None and of is not None and number.form in (Form.VAGUE, Form.SEVERAL):
            money, unit = s.lexicon.currencies_after.at(s.words, of), unit_at(s, of)
            if money is not None:
                return _money(s, first, money[0], number, money[1])
        if unit is not None:
            return measured(first, unit[0], number, s.units.parse(unit[1]))
    return Amount(first, number.last, number, _bare(number))


def _glued(s: Stretch, first: int, number: Number) -> Amount:
    """ "5m": five million or five metres, by the words around it; the other reading is kept."""
    million = Amount(first, number.last, number, Kind.NUMBER)
    unit = s.lexicon.units.at(s.texts, number.last - 1)
    if unit is None:
        return million
    alone = replace(number.times(1 / number.magnitude), magnitude=Decimal(1), glued=False)
    metres = measured(first, number.last, alone, s.units.parse(unit[1]))
    if s.says("length_words") and not s.plays("of", number.last):
        return replace(metres, other=million)
    return replace(million, other=metres)


def _bare(number: Number) -> Kind:
    return {
        Form.FRACTION: Kind.FRACTION, Form.MULTIPLE: Kind.MULTIPLE, Form.ORDINAL: Kind.ORDINAL,
    }.get(number.form, Kind.NUMBER)  # fmt: skip


def _money(s: Stretch, first: int, last: int, number: Number, currency: Currency) -> Amount:
    return Amount(
        first, last, number.times(currency.scale), Kind.MONEY, s.units.parse(currency.code), currency=currency
    )


def measured(first: int, last: int, number: Number, unit: Unit) -> Amount:
    """The amount of `number` in `unit`."""
    if unit.name in POINTS:
        kind = Kind.POINTS
    elif unit.name in SHARES:
        kind = Kind.PERCENT
    elif unit.dimension == (("time", 1),):
        kind = Kind.DURATION
    else:
        kind = Kind.QUANTITY
    return Amount(first, last, number, kind, unit)


def unit_at(s: Stretch, at: int) -> tuple[int, str] | None:
    """The place after, and the name of, the unit printed at `at`; short forms in their case, long ones without."""
    exact = s.lexicon.units.at(s.texts, at)
    small = s.lexicon.units.at(s.words, at) if s.text(at) != s.word(at) and len(s.text(at)) > 2 else None
    return max((found for found in (exact, small) if found), default=None, key=lambda found: found[0])
