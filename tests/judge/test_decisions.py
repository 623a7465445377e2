"""Reported tests, compared with what statcheck makes of the same values: notations, errors, and changed conclusions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from scipy import special

import checker
from checker.judge.comparing.decisions import conclusion_changes
from checker.model.interval import Interval, Toward
from checker.model.verdict import Status
from checker.rules.p_values import CHI_SQUARE, TESTS, F, Q, R, T, Z, p_values

D, NONE, DOWN, UP = Decimal, Toward.NONE, Toward.DOWN, Toward.UP

WRONG = [
    "t(48) = 1.02, p < .05", "t(28) = 2.20, p = .03", "t(28)=2.20,p=.03", "t ( 28 ) = 2.20 , p = .03",
    "t(28) = -2.20, p = .03", "t(28) = 2,000.20, p = .03", "t(28) < 2.20, p = .03", "t(28) = 2.20, p = 0.03",
    "t(28) = 2.20, p < .03", "t(28) = 2.20, ns", "t(28) = 2.20, p = .5e-3", "t(28.1) = 2.20, p = .03",
    "t(28) = 2.20; p = .03", "F(2, 28) = 2.20, p = .03", "F(2,28)=2.20,p=.03", "F ( 2 , 28 ) = 2.20 , p = .03",
    "F(2.1, 28.1) = 2.20, p = .03", "F[2, 28] = 2.2, p = .03", "F{2, 28} = 2.2, p = .03", "chi2(28) = 2.20, p = .03",
    "X2(28) = 2.20, p = .03", "chi_2(28) = 2.20, p = .03", "χ2(28) = 2.20, p = .03", "x^2(28) = 2.20, p = .03",
    "chi²(28) = 2.20, p = .03", "chi2(28, N = 129) = 2.2, p = .03", "r(28) = .20, p = .03", "r ( 28 ) = .20 , p = .03",
    "z = 1.23, p = .04", "z=1.23,p=.04", "Q(2) = 2.20, p = .03", "Q(2)=2.20,p=.03", "Qw(2) = 2.20, p = .03",
    "Qwithin(2) = 2.20, p = .03", "Q-within(2) = 2.20, p = .03", "Qb(2) = 2.20, p = .03", "Qbetween(2) = 2.20, p = .03",
    "Q-between(2) = 2.20, p = .03", "t(28) = 5.20, p = .000",
]  # fmt: skip
RIGHT = [
    "t(28) = 2.20, p = .04", "t(28) = 2.20, p > .03", "t(28) > 2.20, p = .03", "t[28] = 2.2, p = .03",
    "t(28) = 2, p = .03", "t(28) = 2, p = .12", "F(2,25) = 11.37, MSE = 236, p < .01", "F(2, 28) = 2.20, p = .13",
    "F(2,25) = 11.37, MSE = 236.43, p < .01", "chi2(1, N = 11,455) = 16.78, p <.001", "r(28) = .22, p = .24",
    "chi2(28) = 22.20, p = .77", "chi2(1, n = 81) = 3.25, p = 0.07", "z = 2.20, p = .03", "Q(28) = 22.20, p = .77",
]  # fmt: skip
NO_TEST = [
    "t(28) = 2.20, p = 1.03", "t(2,28) = 2.20, p = .03", "r(16) = 26.05, p = .10", "QError(16) = .26, p = .10",
    "z(28) = 2.20, p = .03", "q(2) = 2.2, p = .03", "Qs(2) = 2.2, p = .03", "Qb(2, N = 187) = 2.20, p = .03",
]  # fmt: skip
CHANGED = [
    "t(48) = 1.02, p < .05", "t(28) = 2.20, p = .06", "t(28) = 1.20, p = .03", "F(2, 28) = 22.20, p = .06",
    "F(2, 28) = 2.20, p = .03", "r(28) = .22, p = .03", "r(28) = .52, p = .06", "chi2(28) = 2.20, p = .03",
    "chi2(28) = 52.20, p = .06", "z = 1.20, p = .03", "z = 2.20, p = .06", "Q(28) = 2.20, p = .03",
    "Q(28) = 52.20, p = .06", "t(28) = 2.20, ns",
]  # fmt: skip
UNCHANGED = ["t(28) = 2.20, p = .05", "t(28) = 2.20, p = .03", "t(28) = 1.20, p = .44", "t(28) = 2.20, p < .03"]


def found(result):
    return [v for v in checker.check(f"Nurses slept longer at sea, {result}.") if v.status is Status.CONTRADICTION]


@pytest.mark.parametrize("result", WRONG + CHANGED)
def test_a_p_value_that_does_not_follow_is_told(result):
    assert len(found(result)) == 1


@pytest.mark.parametrize("result", RIGHT + NO_TEST)
def test_one_that_follows_and_what_is_no_test_are_left_alone(result):
    assert found(result) == []


def test_each_of_two_tests_in_a_sentence_is_judged():
    assert len(found("t(28) = 2.20, p = .03, t(28) = 1.23, p = .04")) == 2


@pytest.mark.parametrize("result", CHANGED)
def test_a_changed_conclusion_is_named(result):
    assert "changes the conclusion at .05" in found(result)[0].message


@pytest.mark.parametrize("result", UNCHANGED)
def test_no_other_is(result):
    assert "conclusion" not in found(result)[0].message


@pytest.mark.parametrize(
    ("result", "told"), [("t(28) = 2.20, p = .02", True), ("t(28) = 2.20, p = .03", False), ("z = 2.2, p < .02", True)]
)
def test_half_the_p_value_is_a_one_tailed_test(result, told):
    assert ("one-tailed" in found(result)[0].message) is told


@pytest.mark.parametrize(
    ("test", "statistic", "degrees", "p"),
    [
        (T, "2.20", ["28"], 2 * special.stdtr(28, -2.20)),
        (F, "2.20", ["2", "28"], special.fdtrc(2, 28, 2.20)),
        (R, "0.22", ["28"], 2 * special.stdtr(28, -0.22 * (28 / (1 - 0.22**2)) ** 0.5)),
        (Z, "2.20", [], 2 * special.ndtr(-2.20)),
        (CHI_SQUARE, "22.20", ["28"], special.chdtrc(28, 22.20)),
        (Q, "22.20", ["28"], special.chdtrc(28, 22.20)),
        (R, "1", ["28"], 0),
    ],
)
def test_a_statistic_has_its_p_value(test, statistic, degrees, p):
    values = [Interval.point(D(value)) for value in (str(TESTS.index(test)), statistic, *degrees)]
    assert float(p_values(values).low) == pytest.approx(float(p), rel=1e-12)


def _t(p):
    return float(special.stdtrit(28, 1 - p / 2))


NEAR = 0.0001
# the p value said and its sign; the t that it is said of; whether the conclusion changes where p = .05 is significant,
# and where it is not
DECISIONS = [
    (".04", NONE, _t(0.04), False, False),
    (".04", NONE, _t(0.05) + NEAR, False, None),
    (".04", NONE, _t(0.05) - NEAR, None, True),
    (".04", NONE, _t(0.06), True, True),
    (".05", NONE, _t(0.04), False, True),
    (".05", NONE, _t(0.06), True, False),
    (".06", NONE, _t(0.04), True, True),
    (".06", NONE, _t(0.05) + NEAR, True, None),
    (".06", NONE, _t(0.05) - NEAR, None, False),
    (".06", NONE, _t(0.06), False, False),
    (".04", DOWN, _t(0.04), False, False),
    (".04", DOWN, _t(0.05) - NEAR, None, True),
    (".04", DOWN, _t(0.06), True, True),
    (".05", DOWN, _t(0.04), False, False),
    (".05", DOWN, _t(0.05) + NEAR, False, None),
    (".05", DOWN, _t(0.05) - NEAR, None, True),
    (".05", DOWN, _t(0.06), True, True),
    (".06", DOWN, _t(0.04), False, False),
    (".06", DOWN, _t(0.06), False, False),
    (".04", UP, _t(0.04), False, False),
    (".04", UP, _t(0.06), False, False),
    (".05", UP, _t(0.04), True, True),
    (".05", UP, _t(0.05) + NEAR, True, None),
    (".05", UP, _t(0.05) - NEAR, None, False),
    (".05", UP, _t(0.06), False, False),
    (".06", UP, _t(0.04), True, True),
    (".06", UP, _t(0.05) + NEAR, True, None),
    (".06", UP, _t(0.05) - NEAR, None, False),
    (".06", UP, _t(0.06), False, False),
]


@pytest.mark.parametrize(("p", "sign", "t", "with_equal", "without"), DECISIONS)
def test_a_conclusion_changes_as_statcheck_says(p, sign, t, with_equal, without):
    computed = D(repr(2 * float(special.stdtr(28, -t))))
    for equal_counts, changes in ((True, with_equal), (False, without)):
        if changes is not None:
            assert conclusion_changes((D(p), sign), (computed, NONE), equal_counts=equal_counts) is changes


@pytest.mark.parametrize(
    ("p", "t", "alpha"),
    [(".06", 2.2, ".05"), (".03", 1.2, ".05"), (".11", 2.2, ".10"), (".09", 1.2, ".10"), (".02", 5.2, ".01"),
     (".005", 1.2, ".01")],
)  # fmt: skip
def test_it_changes_at_other_levels_as_well(p, t, alpha):
    computed = D(repr(2 * float(special.stdtr(28, -t))))
    assert conclusion_changes((D(p), NONE), (computed, NONE), D(alpha))


# the sign of the statistic says on which side the p value may lie
@pytest.mark.parametrize(
    ("said", "computed", "changes"),
    [
        ((".03", NONE), (".2", DOWN), True), ((".03", DOWN), (".2", DOWN), True), ((".2", UP), (".03", DOWN), False),
        ((".2", NONE), (".03", UP), True), ((".03", DOWN), (".2", UP), False), ((".05", UP), (".03", UP), True),
        ((".03", NONE), (".05", DOWN), True), ((".2", NONE), (".05", UP), True),
    ],
)  # fmt: skip
def test_a_bound_of_the_statistic_counts(said, computed, changes):
    assert conclusion_changes((D(said[0]), said[1]), (D(computed[0]), computed[1])) is changes
