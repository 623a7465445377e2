"""A number with its unit, if it has one."""

from __future__ import annotations

from typing import NamedTuple

from checker.find.numbers.number import Form, Number
from checker.lexicon.lexicon import Currency
from checker.model.figure import Kind
from checker.model.unit import Unit

POINTS = frozenset({"percentage_point", "basis_point"})
SHARES = frozenset({"percent", "permille"})
_BARE = {Form.FRACTION: Kind.FRACTION, Form.MULTIPLE: Kind.MULTIPLE, Form.ORDINAL: Kind.ORDINAL}


class Amount(NamedTuple):
    """A number and its unit, in tokens `first` up to but not including `last`."""

    first: int
    last: int
    number: Number
    kind: Kind
    unit: Unit | None = None
    per: str | None = None
    each: str | None = None
    currency: Currency | None = None
    """The currency of an amount of money, which a range shares."""
    other: Amount | None = None
    """Another reading of the same words."""


def bare(first: int, number: Number) -> Amount:
    """The amount of `number` without a unit."""
    return Amount(first, number.last, number, _BARE.get(number.form, Kind.NUMBER))


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
