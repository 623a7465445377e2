"""Names of units → what they are worth."""

from decimal import Decimal

import pytest

from checker.lexicon.load import load_lexicon
from checker.model.errors import UserError
from checker.units.dimension import parse_dimension
from checker.units.load import load_units


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon("en")


@pytest.fixture(scope="module")
def units(lexicon):
    return load_units(lexicon)


@pytest.mark.parametrize(
    ("text", "name", "dimension"),
    [
        ("USD", "USD", (("USD", 1),)),
        ("USD / month", "USD / month", (("USD", 1), ("time", -1))),
        ("USD / soldier / month", "USD / soldier / month", (("#soldier", -1), ("USD", 1), ("time", -1))),
        ("km/h", "kilometer / hour", (("length", 1), ("time", -1))),
        ("meter ** 2", "meter ** 2", (("length", 2),)),
        ("kg * meter / second ^ 2", "kg * meter / second ^ 2", (("length", 1), ("mass", 1), ("time", -2))),
        ("1 / second", "1 / second", (("time", -1),)),
        ("tonnes", "tonne", (("mass", 1),)),
        ("percent", "percent", ()),
        ("", "", ()),
    ],
)
def test_a_unit_is_parsed(units, text, name, dimension):
    unit = units.parse(text)
    assert (unit.name, unit.dimension) == (name, dimension)


@pytest.mark.parametrize("text", ["USD /", "/ month", "USD month", "2 km", "USD // month", "**", "km ** 99"])
def test_what_is_no_unit_is_a_mistake(units, text):
    with pytest.raises(UserError):
        units.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("mile", "kilometer", "1.609344"),
        ("year", "month", "12"),
        ("tonne", "kilogram", "1000"),
        ("acre", "meter ** 2", "4046.8564224"),
        ("barrel", "liter", "158.987"),
        ("mile / hour", "kilometer / hour", "1.609344"),
        ("decade", "year", "10"),
    ],
)
def test_units_convert(units, one, other, ratio):
    left, right = units.parse(one), units.parse(other)
    assert left.dimension == right.dimension
    assert abs(left.factor / right.factor / Decimal(ratio) - 1) < Decimal("1e-5")


def test_each_unit_of_the_data_is_known_to_pint(lexicon, units):
    names = {name for entries in lexicon.units.by_first.values() for _, name in entries}
    assert names - set(units.rows) == set()


def test_temperatures_have_their_zero(units):
    assert units.parse("degree_Celsius").offset == Decimal("273.15")
    assert round(units.parse("degree_Fahrenheit").offset, 3) == Decimal("255.372")


@pytest.mark.parametrize(
    ("wanted", "unit", "fits"),
    [
        ("money", "USD", True),
        ("money", "USD / month", False),
        ("money / time", "EUR / year", True),
        ("money / time", "USD / soldier / month", False),
        ("money / count", "USD / share", True),
        ("money / count", "USD", True),
        ("USD / month", "USD / year", True),
        ("USD / month", "EUR / month", False),
        ("length", "mile", True),
        ("area", "acre", True),
        ("length ** 2", "hectare", True),
        ("speed", "mile / hour", True),
        ("percent", "percent", True),
        ("percent", "percentage_point", False),
        ("points", "basis_point", True),
        ("count", None, True),
        ("count", "soldier", True),
        ("count", "percent", False),
        ("number", None, True),
        ("number", "USD", False),
        ("time", "day", True),
        ("temperature", "degree_Celsius", True),
    ],
)
def test_a_unit_fits_a_dimension(units, wanted, unit, fits):
    assert parse_dimension(wanted, units)(units.parse(unit) if unit else None) is fits
