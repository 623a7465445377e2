"""What becomes of claims: dates, units, temperatures, rivals and repetitions, and hostile numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import (
    CELSIUS,
    EUR,
    FAHRENHEIT,
    KILOMETER,
    METER,
    MILE,
    MONTH,
    PERCENT,
    USD,
    WEEK,
    YEAR,
    D,
    Interval,
    claim,
    day,
    figure,
    weekday,
    word,
)

from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.model.figure import Kind
from checker.model.interval import INFINITY
from checker.model.rule import Grade
from checker.model.unit import Unit
from checker.model.verdict import Status, Verdict


def verdict(made) -> Verdict:
    [found] = judge([made], JudgeSettings())
    return found


def same(first, second):
    return claim("first = second", first=first, second=second)


def years(age, born, died, function="years_between"):
    return claim(
        f"{function}(born, died) = age",
        born=day("then", *born),
        died=day("later", *died),
        age=figure(age, YEAR, Kind.AGE, exact=True),
    )


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (years("69", (1950, 3, 9), (2019, 3, 9)), "consistent"),
        (years("68", (1950, 3, 9), (2019, 3, 8)), "consistent"),
        (years("69", (1950, 3, 9), (2019, 3, 8)), "contradiction"),
        (years("69", (1950,), (2019,)), "consistent"),
        (years("68", (1950,), (2019,)), "consistent"),
        (years("67", (1950,), (2019,)), "contradiction"),
        (years("70", (1950,), (2019,)), "contradiction"),
        (years("70", (1950,), (2019,), "years_spanned"), "consistent"),
        (years("69", (1950, 12), (2019, 2)), "contradiction"),
        (years("68", (1950, 12), (2019, 2)), "consistent"),
        (years("69", (None, 12, 3), (2019, 2)), "undecided"),
        (claim("weekday(date) = d", date=day("3 May 2021", 2021, 5, 3), d=weekday("Monday", 0)), "consistent"),
        (claim("weekday(date) = d", date=day("3 May 2021", 2021, 5, 3), d=weekday("Tuesday", 1)), "contradiction"),
        (claim("weekday(date) = d", date=day("3 May", None, 5, 3), d=weekday("Tuesday", 1)), "undecided"),
        (claim("weekday(date) = d", date=day("31 June", None, 6, 31), d=weekday("Tuesday", 1)), "contradiction"),
        (claim("weekday(date) = d", date=day("29 February", None, 2, 29), d=weekday("Tuesday", 1)), "undecided"),
        (claim("weekday(date) = d", date=day("29 Feb 2021", 2021, 2, 29), d=weekday("Monday", 0)), "contradiction"),
    ],
)
def test_dates(made, expected):
    assert verdict(made).status.value == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (same(figure("26.2 miles", MILE), figure("42.2 km", KILOMETER)), "consistent"),
        (same(figure("26.2 miles", MILE), figure("42,200 metres", METER)), "consistent"),
        (same(figure("26.2 miles", MILE), figure("44.2 km", KILOMETER)), "contradiction"),
        (same(figure("100F", FAHRENHEIT), figure("38C", CELSIUS)), "consistent"),
        (same(figure("32F", FAHRENHEIT), figure("18C", CELSIUS)), "contradiction"),
        (same(figure("52 weeks", WEEK), figure("12 months", MONTH)), "consistent"),
        (same(figure("$40m", USD), figure("€40m", EUR)), "undecided"),
        (same(figure("26.2 miles", MILE), figure("42%", PERCENT)), "undecided"),
        (
            claim("a - b = c", a=figure("68F", FAHRENHEIT), b=figure("50F", FAHRENHEIT), c=figure("10C", CELSIUS)),
            "consistent",
        ),
        (
            claim("a - b = c", a=figure("68F", FAHRENHEIT), b=figure("50F", FAHRENHEIT), c=figure("18C", CELSIUS)),
            "contradiction",
        ),
        (claim("a / b = c", a=figure("5"), b=figure("0"), c=figure("3")), "undecided"),
        (claim("a * missing = c", a=figure("5"), c=figure("5")), "consistent"),
        (claim("a + missing = c", a=figure("5"), c=figure("5")), "consistent"),
        (claim("missing = c", c=figure("5")), "undecided"),
    ],
)
def test_units(made, expected):
    assert verdict(made).status.value == expected


def test_what_is_undecided_says_why():
    assert verdict(same(figure("$40m", USD), figure("€40m", EUR))).reason == "USD can't be held against EUR"
    dated = claim("weekday(date) = d", date=day("3 May", None, 5, 3), d=weekday("Tuesday", 1))
    assert verdict(dated).reason == "a date lacks its year"


def test_an_impossible_date_has_its_own_message():
    found = verdict(claim("weekday(date) = d", date=day("31 June 2019", 2019, 6, 31), d=weekday("Monday", 0)))
    assert found.message == "there is no 31 June 2019"


def test_people_of_all_sorts_add_up():
    men, women = Unit("man", D(1), (("#man", 1),)), Unit("woman", D(1), (("#woman", 1),))
    parts = [figure("30 men", men, exact=True), figure("21 women", women, exact=True)]
    assert (
        verdict(claim("sum(parts) = all", parts=parts, all=figure("51 people", exact=True))).status.value
        == "consistent"
    )


@pytest.mark.parametrize(
    ("text", "value", "kind", "stated", "expected"),
    [
        ("a quarter", "0.25", Kind.FRACTION, "24%", "consistent"),
        ("a quarter", "0.25", Kind.FRACTION, "27%", "loose"),
        ("a quarter", "0.25", Kind.FRACTION, "35%", "contradiction"),
        ("two-thirds", "0.6667", Kind.FRACTION, "66%", "consistent"),
    ],
)
def test_a_fraction_in_words_comes_near(text, value, kind, stated, expected):
    worded = replace(figure("0", kind=kind), text=text, value=D(value), core=Interval.point(D(value)), step=D(0))
    assert verdict(same(figure(stated, PERCENT), worded)).status.value == expected


def change(stated, grade=Grade.EXPLICIT, **tags):
    made = claim(
        "change = (new - old) / old * sign(dir)",
        grade,
        new=figure("$54.0m", USD),
        old=figure("$50.0m", USD),
        dir=word("rose", 1),
        change=figure(stated, PERCENT),
    )
    return replace(made, **tags)


def test_a_reading_that_holds_silences_its_rivals():
    statuses = [v.status.value for v in judge([change("8%", rival="r"), change("19.5%", rival="r")], JudgeSettings())]
    assert statuses == ["consistent", "undecided"]
    statuses = [v.status.value for v in judge([change("8%", rival="r"), change("19.5%", rival="s")], JudgeSettings())]
    assert statuses == ["consistent", "contradiction"]


def test_a_mismatch_that_needs_a_witness_waits_for_one():
    alone = judge([change("19.5%", witness="w")], JudgeSettings())
    assert [v.status.value for v in alone] == ["undecided"]
    borne_out = judge([change("8%", witness="w"), change("19.5%", witness="w")], JudgeSettings())
    assert [v.status.value for v in borne_out] == ["consistent", "contradiction"]


def test_the_same_figures_are_judged_once_and_by_the_reading_that_holds():
    swapped = claim(
        "change = (new - old) / old * sign(dir)",
        new=figure("$54.0m", USD),
        old=figure("$50.0m", USD),
        dir=word("fell", -1),
        change=figure("8%  ", PERCENT),
    )
    found = judge([swapped, change("8%  "), change("8%  ", Grade.INFERRED)], JudgeSettings())
    assert [(v.status.value, v.claim.grade) for v in found] == [("consistent", Grade.EXPLICIT)]


def test_a_figure_that_agrees_in_another_reading_is_not_wrong():
    metres = figure("5m", METER, Kind.QUANTITY)
    millions = replace(figure("5 million"), text="5m")
    made = same(replace(metres, readings=(millions,)), figure("5,000,000", exact=True))
    assert verdict(made).status is Status.CONSISTENT
    assert verdict(same(metres, figure("5,000,000", exact=True))).status is Status.UNDECIDED


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("53%", "over 50%", "consistent"),
        ("over 50%", "53%", "consistent"),
        ("47%", "over 50%", "contradiction"),
        ("over 50%", "47%", "contradiction"),
        ("over 50%", "over 53%", "consistent"),
        ("over 53%", "over 50%", "consistent"),
        ("under 53%", "under 50%", "consistent"),
        ("under 53%", "over 60%", "contradiction"),
    ],
)
def test_of_two_figures_the_one_that_points_is_what_is_stated(first, second, expected):
    assert verdict(same(figure(first, PERCENT), figure(second, PERCENT))).status.value == expected


def test_a_percentage_is_worked_out_from_its_fraction():
    fraction = replace(figure("30/236", kind=Kind.FRACTION), value=D(30) / 236, core=Interval.point(D(30) / 236))
    found = verdict(same(figure("17.2%", PERCENT), fraction))
    assert found.derivation == "30/236 = 12.71%, but “17.2%” is stated"
    assert found.suggestion is not None
    assert found.suggestion.text == "12.7%"


decimals = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.sampled_from([D(0), D("1e999999"), D("-1e999999"), D("1e-999999"), D("1e400")]),
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        ["a * b = c", "(a - b) / b = c", "a / b = c", "a - b = c", "a ^ 8 * b ^ -8 = c", "a <= b", "a = c"]
    ),
    st.tuples(decimals, decimals, decimals),
    st.sampled_from([USD, PERCENT, CELSIUS, YEAR]),
)
def test_hostile_numbers_get_some_verdict(formula, numbers, unit):
    made = {}
    for role, value in zip("abc", numbers, strict=True):
        core = Interval(value, INFINITY) if role == "b" and value == 0 else Interval.point(value)
        made[role] = replace(figure("7"), text=f"{value}"[:30], value=value, core=core, unit=unit)
    found = verdict(claim(formula, **made))
    assert found.status in Status
    assert len(found.message) < 2000


def test_a_sum_of_a_hundred_parts_is_quick():
    parts = [figure(f"${index},234", USD) for index in range(10, 110)]
    found = verdict(claim("sum(parts) = total", parts=parts, total=figure("$9,123,456", USD)))
    assert found.status is Status.CONTRADICTION
