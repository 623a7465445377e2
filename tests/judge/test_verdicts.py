"""When a rule applies at all, and which of several readings is told."""

from __future__ import annotations

import pytest
from making import PERCENT, USD, D, claim, figure

from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.model.rule import Grade, Twice
from checker.model.unit import ONE, Unit
from checker.rules.formula import parse_formula

KM, M = (Unit(name, factor, (("length", 1),)) for name, factor in (("kilometer", D(1000)), ("meter", D(1))))
USD_TONNE = Unit("USD / metric_ton", D(1), (("USD", 1), ("mass", -1)))
CELSIUS = Unit("degC", D(1), (("temperature", 1),), D("273.15"))
FAHRENHEIT = Unit("degF", D(5) / D(9), (("temperature", 1),), D("459.67") * D(5) / D(9))


def statuses(*made):
    return [verdict.status.value for verdict in judge(made, JudgeSettings())]


def guarded(condition, one, other):
    made = claim("a = b", a=one, b=other)
    return made._replace(rule=made.rule._replace(where=(parse_formula(condition),)))


@pytest.mark.parametrize(
    ("condition", "one", "other", "expected"),
    [
        pytest.param("unit_size(a) != unit_size(b)", ("5 km", KM), ("3,000 m", M), "contradiction", id="two units"),
        pytest.param("unit_size(a) != unit_size(b)", ("5 km", KM), ("3 km", KM), "undecided", id="one unit"),
        pytest.param("a > 4 * b", ("$500", USD), ("$20", USD), "contradiction", id="a condition that holds"),
        pytest.param("a > 4 * b", ("$30", USD), ("$20", USD), "undecided", id="a condition that does not hold"),
        pytest.param("a > b", ("$30", USD), ("5 km", KM), "undecided", id="a condition that cannot be told"),
    ],
)
def test_a_rule_applies_where_its_conditions_hold(condition, one, other, expected):
    assert statuses(guarded(condition, figure(*one), figure(*other))) == [expected]


def test_of_rivals_the_one_that_holds_is_meant():
    wrong = claim("a = b", rival="x", a=figure("$50", USD), b=figure("$80", USD))
    right = claim("a = b", rival="x", a=figure("$9,100", USD), b=figure("$9,100", USD))
    assert statuses(wrong, right) == ["undecided", "consistent"]


def test_of_rivals_that_all_fail_the_first_is_told():
    first = claim("a = b", rival="x", a=figure("$50", USD), b=figure("$81", USD))
    second = claim("a = b", rival="x", a=figure("$90", USD), b=figure("$40,000", USD))
    assert statuses(first, second) == ["contradiction", "undecided"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            ("more than 5 km", KM), ("4,960 metres", M), "consistent", id="a hedge said once is meant of both"
        ),
        pytest.param(("more than 5 km", KM), ("3,960 metres", M), "contradiction", id="but hides no mistake"),
        pytest.param(("1.5°C", CELSIUS), ("2.7°F", FAHRENHEIT), "consistent", id="degrees of difference"),
        pytest.param(("15°C", CELSIUS), ("59°F", FAHRENHEIT), "consistent", id="degrees from zero"),
        pytest.param(("15°C", CELSIUS), ("72°F", FAHRENHEIT), "contradiction", id="degrees that are neither"),
    ],
)
def test_a_conversion_is_read_as_its_words_allow(one, other, expected):
    assert statuses(claim("a = b", a=figure(*one), b=figure(*other))) == [expected]


@pytest.mark.parametrize(
    ("grade", "less_sure"),
    [(Grade.EXPLICIT, Grade.INFERRED), (Grade.EXPLICIT, Grade.GUESSED), (Grade.INFERRED, Grade.GUESSED)],
)
def test_a_reading_excuses_no_surer_one(grade, less_sure):
    wrong = claim("a = b", grade, rival="x", a=figure("$50", USD), b=figure("$81", USD))
    right = claim("a = b", less_sure, rival="x", a=figure("$9,100", USD), b=figure("$9,100", USD))
    assert statuses(wrong, right) == ["contradiction", "consistent"]


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        pytest.param(("$150", USD_TONNE), ("$120", USD), "consistent", id="what a price is for is said once"),
        pytest.param(("$250", USD_TONNE), ("$120", USD), "contradiction", id="and the sum is wrong"),
        pytest.param(("15 million", USD), ("12 million", ONE), "consistent", id="the currency is said once"),
        pytest.param(("$15", USD), ("12", ONE), "undecided", id="a small number counts something else"),
        pytest.param(("15 million", USD), ("1 million", ONE), "undecided", id="and so does one of another size"),
        pytest.param(("15 million", USD), ("12 million", KM), "undecided", id="two units are not one said once"),
    ],
)
def test_figures_of_one_difference_share_what_is_said_once(new, old, expected):
    made = claim("change = (new - old) / old", change=figure("25%", PERCENT), new=figure(*new), old=figure(*old))
    assert statuses(made) == [expected]


@pytest.mark.parametrize(("stated", "expected"), [("32,000", "consistent"), ("3", "undecided")])
def test_small_numbers_of_one_difference_may_share_a_unit(stated, expected):
    figures = {"gap": figure(stated), "new": figure("412,000", KM), "old": figure("380,000")}
    assert statuses(claim("gap = new - old", **figures)) == [expected]


def test_a_product_shares_nothing():
    made = claim("total = price * count", total=figure("$500", USD), price=figure("$5", USD_TONNE), count=figure("100"))
    assert statuses(made) == ["undecided"]


def test_of_two_places_the_one_that_is_wrong_by_itself_is_told_alone():
    (one, other, third) = (figure("$50", USD), figure("$80", USD), figure("$90", USD))
    alone = claim("a = b", a=one, b=other)
    both = claim("a + b = c", a=one, b=other, c=third)
    assert statuses(alone, both._replace(rule=both.rule._replace(twice=Twice.ANYWHERE))) == [
        "contradiction",
        "undecided",
    ]


@pytest.mark.parametrize(
    ("change", "new", "old", "expected"),
    [
        pytest.param("$35", "$210", "$245", "consistent", id="it agrees to the unit"),
        pytest.param("$35", "$210", "$255", "contradiction", id="a zero counts beside figures to the unit"),
        pytest.param("$30", "$210", "$250", "consistent", id="but not where all end in zero"),
        pytest.param("$35", "about $210", "$255", "consistent", id="nor where it is hedged"),
        pytest.param("$97", "$1,300", "$1,400", "consistent", id="nor is a second zero taken to count"),
        pytest.param("$276", "$6,200", "$6,576", "contradiction", id="unless the two others are exact"),
        pytest.param("$276", "$6,000", "$6,376", "contradiction", id="however many zeros it has"),
    ],
)
def test_a_round_figure_is_as_exact_as_the_others_of_its_sum(change, new, old, expected):
    made = {role: figure(text, USD) for role, text in {"change": change, "new": new, "old": old}.items()}
    assert statuses(claim("change = old - new", Grade.EXPLICIT, **made)) == [expected]


def test_a_figure_said_again_may_be_rounded():
    assert statuses(claim("a = b", a=figure("$640", USD), b=figure("$642", USD))) == ["consistent"]


@pytest.mark.parametrize(
    ("change", "new", "old", "expected"),
    [
        pytest.param("$1.3", "$4.8", "$6.0", "consistent", id="all are rounded"),
        pytest.param("$1.4", "$4.8", "$6.0", "loose", id="one is off by a unit of its last place"),
        pytest.param("$1.5", "$4.8", "$6.0", "contradiction", id="more than one would have to be"),
        pytest.param("$13", "$38", "$48", "contradiction", id="so would they here"),
    ],
)
def test_one_figure_alone_may_be_off_by_a_unit_of_its_last_place(change, new, old, expected):
    made = {role: figure(text, USD) for role, text in {"change": change, "new": new, "old": old}.items()}
    assert statuses(claim("change = old - new", Grade.EXPLICIT, **made)) == [expected]


def test_a_hundred_per_cent_is_as_exact_as_the_shares_that_make_it():
    shares = {"a": figure("66.2%", PERCENT), "b": figure("31.8%", PERCENT), "whole": figure("100%", PERCENT)}
    assert statuses(claim("a + b = whole", Grade.EXPLICIT, **shares)) == ["contradiction"]
