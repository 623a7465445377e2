"""The arithmetic of intervals: whatever lies in the inputs, the result holds what comes of it."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import CONTEXT, INFINITY, Interval, Toward, hull

numbers = st.decimals(min_value=D("-1e12"), max_value=D("1e12"), allow_nan=False, places=6)
shares = st.decimals(min_value=0, max_value=1, places=6)


@st.composite
def intervals(draw):
    ends = sorted([draw(numbers), draw(numbers)])
    return Interval(*ends)


@st.composite
def held(draw):
    """An interval and a number in it."""
    interval = draw(intervals())
    share = draw(shares)
    value = interval.low + share * (interval.high - interval.low)
    return interval, min(max(value, interval.low), interval.high)


def encloses(interval: Interval, value: D) -> bool:
    return interval.meets(Interval.point(value)) or interval.widened(D("1e-9")).holds(value)


@given(held(), held())
def test_sums_differences_and_products_enclose(one, other):
    (a, x), (b, y) = one, other
    assert encloses(a + b, CONTEXT.add(x, y))
    assert encloses(a - b, CONTEXT.subtract(x, y))
    assert encloses(a * b, CONTEXT.multiply(x, y))
    assert encloses(-a, -x)


@given(held(), held())
def test_quotients_enclose_or_there_is_none(one, other):
    (a, x), (b, y) = one, other
    quotient = a.over(b)
    if b.holds(D(0)):
        assert quotient is None
        assert b.inverse() is None
    else:
        assert encloses(quotient, CONTEXT.divide(x, y))


@given(held(), st.integers(-8, 8))
def test_powers_enclose(one, exponent):
    a, x = one
    power = a.power(exponent)
    if power is None:
        assert exponent < 0
        assert a.holds(D(0))
    elif x or exponent > 0:
        result = D(1) if exponent == 0 else CONTEXT.power(x, exponent)
        assert encloses(power, result)


@given(intervals(), intervals(), intervals())
def test_wider_inputs_make_wider_results(a, b, c):
    wide = a.hull(c)
    for narrow, wider in [(a + b, wide + b), (a - b, wide - b), (a * b, wide * b)]:
        assert wider.low <= narrow.low
        assert narrow.high <= wider.high


@given(intervals(), intervals())
def test_meeting_is_mutual_and_a_hull_meets_both(a, b):
    assert a.meets(b) == b.meets(a)
    assert a.hull(b) == hull([a, b])
    assert a.hull(b).meets(a)
    assert a.hull(b).meets(b)


@pytest.mark.parametrize(
    ("made", "low", "high"),
    [
        (Interval(D(1), INFINITY) * Interval(D(0), D(2)), D(0), INFINITY),
        (Interval(D(1), INFINITY) - Interval(D(1), INFINITY), -INFINITY, INFINITY),
        (Interval(D(1), INFINITY).over(Interval(D(1), INFINITY)), D(0), INFINITY),
        (Interval(D(2), D(4)).over(Interval(D(1), INFINITY)), D(0), D(4)),
        (Interval(D(-2), D(3)).power(2), D(0), D(9)),
        (Interval(D(-2), D(3)).power(0), D(1), D(1)),
        (Interval(D(2), D(4)).power(-1), D("0.25"), D("0.5")),
        (Interval(D("1e999999"), D("1e999999")) * Interval.point(D("1e999999")), INFINITY, INFINITY),
    ],
)
def test_open_and_absurd_ends(made, low, high):
    assert (made.low, made.high) == (low, high)


def test_an_interval_has_its_ends_in_order():
    for ends in [(D(2), D(1)), (D("NaN"), D(1)), (D(1), D("NaN"))]:
        with pytest.raises(ValueError, match="no interval"):
            Interval(*ends)


def test_what_rounding_alone_parts_still_meets():
    third = CONTEXT.divide(D(1), D(3))
    assert Interval.point(CONTEXT.multiply(third, D(3))).meets(Interval.point(D(1)))
    assert not Interval.point(D("1.0001")).meets(Interval.point(D(1)))


@pytest.mark.parametrize(("toward", "sign", "result"), [(Toward.UP, -1, Toward.DOWN), (Toward.UP, 0, Toward.NONE)])
def test_a_direction_turns_with_the_sign(toward, sign, result):
    assert toward.times(sign) is result
