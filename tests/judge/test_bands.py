"""Which computed and stated amounts agree, and the case that figcheck was born from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import DAY, HOUR, MONTH, PERCENT, USD, WEEK, YEAR, D, Interval, claim, figure, word

from checker.judge.comparing.bands import comparison, equality
from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.model.interval import Toward
from checker.model.rule import Grade, Severity
from checker.model.unit import ONE
from checker.model.verdict import Amount, Status


def status(made) -> str:
    [verdict] = judge([made], JudgeSettings())
    return verdict.status.value


def pay(total, rate="about $2000 per month", count="at least 10,000 soldiers", grade=Grade.INFERRED, unit=USD / YEAR):
    return claim(
        "rate * count = total",
        grade,
        rate=figure(rate, USD / MONTH),
        count=figure(count),
        total=figure(total, unit),
    )


@pytest.mark.parametrize("grade", [Grade.EXPLICIT, Grade.INFERRED])
@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("over $200 million", "consistent"),
        ("roughly $240 million", "consistent"),
        ("some $250 million", "consistent"),
        ("$240 million", "consistent"),
        ("nearly $240 million", "consistent"),
        ("up to $250 million", "consistent"),
        ("at least $216 million", "consistent"),
        ("over $300 million", "contradiction"),
        ("about $24 million", "contradiction"),
        ("$24 million", "contradiction"),
        ("$20 million", "contradiction"),
        ("more than $2 billion", "contradiction"),
        ("$2.4 billion", "contradiction"),
        ("under $200 million", "contradiction"),
        ("over $20 million", "understated"),
        ("over $100 million", "understated"),
        ("up to $700 million", "overstated"),
    ],
)
def test_soldiers_pay(total, expected, grade):
    assert status(pay(total, grade=grade)) == expected


@pytest.mark.parametrize(
    ("rate", "unit", "total", "total_unit", "expected"),
    [
        ("$500 a week", USD / WEEK, "$26 million", USD / YEAR, "consistent"),
        ("$500 a week", USD / WEEK, "$24 million", USD / YEAR, "contradiction"),
        ("$100 a day", USD / DAY, "$36.5 million", USD / YEAR, "consistent"),
        ("$1,200 a year", USD / YEAR, "$100,000", USD / MONTH, "consistent"),
        ("$15 an hour", USD / HOUR, "$360,000", USD / DAY, "consistent"),
        ("$15 an hour", USD / HOUR, "$31 million", USD / YEAR, "undecided"),
    ],
)
def test_periods_are_reconciled_as_far_as_a_calendar_allows(rate, unit, total, total_unit, expected):
    made = claim(
        "rate * count = total",
        rate=figure(rate, unit),
        count=figure("1,000 guards", exact=True),
        total=figure(total, total_unit),
    )
    assert status(made) == expected


@pytest.mark.parametrize(
    ("new", "old", "change", "expected"),
    [
        ("$11.1bn", "$10.9bn", "2%", "consistent"),
        ("$11.1bn", "$10.9bn", "12%", "contradiction"),
        ("$54.0m", "$50.0m", "8%", "consistent"),
        ("$54.0m", "$50.0m", "9%", "loose"),
        ("$54.0m", "$50.0m", "10%", "contradiction"),
        ("$54.0m", "$50.0m", "more than 7%", "consistent"),
        ("$54.0m", "$50.0m", "more than 9%", "contradiction"),
        ("$54.0m", "$50.0m", "nearly 9%", "consistent"),
        ("$54.0m", "$50.0m", "up to 20%", "overstated"),
    ],
)
def test_percentage_changes(new, old, change, expected):
    made = claim(
        "change = (new - old) / old * sign(dir)",
        new=figure(new, USD),
        old=figure(old, USD),
        dir=word("rose", 1),
        change=figure(change, PERCENT),
    )
    assert status(made) == expected


def amount(low, high, toward=Toward.NONE):
    return Amount(Interval(D(low), D(high)), toward, ONE)


@pytest.mark.parametrize(
    ("computed", "stated", "expected"),
    [
        (amount(216, 264), amount(200, 200, Toward.UP), Status.CONSISTENT),
        (amount(216, 264), amount(264, 264, Toward.UP), Status.CONSISTENT),
        (amount(216, 264), amount(265, 265, Toward.UP), Status.CONTRADICTION),
        (amount(216, 264), amount(108, 108, Toward.UP), Status.CONSISTENT),
        (amount(216, 264), amount(107, 107, Toward.UP), Status.UNDERSTATED),
        (amount(216, 264), amount(216, 216, Toward.DOWN), Status.CONSISTENT),
        (amount(216, 264), amount(215, 215, Toward.DOWN), Status.CONTRADICTION),
        (amount(216, 264), amount(528, 528, Toward.DOWN), Status.CONSISTENT),
        (amount(216, 264), amount(529, 529, Toward.DOWN), Status.OVERSTATED),
        (amount(216, 264, Toward.UP), amount(300, 300), Status.CONTRADICTION),
        (amount(24, 24), amount(20, 22, Toward.UP), Status.CONSISTENT),
        (amount(27, 27), amount(20, 22, Toward.UP), Status.UNDERSTATED),
        (amount(21, 21), amount(27, 30, Toward.DOWN), Status.CONSISTENT),
        (amount(13, 13), amount(27, 30, Toward.DOWN), Status.OVERSTATED),
        (amount(-3, -2), amount(0, 0, Toward.UP), Status.CONTRADICTION),
        (amount(2, 3), amount(-1, -1, Toward.UP), Status.CONSISTENT),
    ],
)
def test_the_bands(computed, stated, expected):
    assert equality(computed, stated, D(2)) is expected


@pytest.mark.parametrize(
    ("left", "operator", "right", "held"),
    [
        (amount(45, 45), "<=", amount(40, 40), False),
        (amount(40, 40), "<=", amount(40, 40), True),
        (amount(40, 40), "<", amount(40, 40), False),
        (amount(45, 45), "<=", amount(40, 40, Toward.UP), True),
        (amount(45, 55), ">", amount(50, 50), True),
        (amount(45, 55), ">=", amount(60, 60), False),
        (amount(5, 5), "!=", amount(5, 5), False),
        (amount(5, 6), "!=", amount(5, 6), True),
    ],
)
def test_comparisons_hold_if_some_values_satisfy_them(left, operator, right, held):
    assert comparison(operator, left, right) is (Status.CONSISTENT if held else Status.CONTRADICTION)


values = st.decimals(min_value=1, max_value=1000, places=2)
widths = st.decimals(min_value=0, max_value=50, places=2)
boxes = st.builds(lambda low, width: Interval(low, low + width), values, widths)


@given(boxes, boxes, widths, st.sampled_from(Toward))
def test_widening_never_makes_a_contradiction(computed, stated, more, toward):

    def contradicted(a: Interval, b: Interval) -> bool:
        found = equality(Amount(a, Toward.NONE, ONE), Amount(b, toward, ONE), D(2))
        return found is Status.CONTRADICTION

    if not contradicted(computed, stated):
        assert not contradicted(computed.widened(more), stated)
        assert not contradicted(computed, stated.widened(more))


def test_a_true_but_misleading_statement_is_a_warning():
    [verdict] = judge([pay("over $20 million")], JudgeSettings())
    assert verdict.severity is Severity.WARNING
    [verdict] = judge([pay("over $300 million")], JudgeSettings())
    assert verdict.severity is Severity.ERROR


def test_amounts_are_told_in_the_stated_unit():
    [verdict] = judge([pay("over $300 million")], JudgeSettings())
    computed, stated = verdict.computed, verdict.stated
    assert computed is not None
    assert stated is not None
    assert (computed.core.low, computed.core.high, computed.toward) == (D(216_000_000), D(264_000_000), Toward.UP)
    assert computed.unit == stated.unit == USD / YEAR
    assert stated.toward is Toward.UP
