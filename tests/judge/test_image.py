"""The image of a formula: exact where it is monotone, never too narrow, no wider for a variable that stands twice."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from making import USD, D, Interval, claim, figure, word

from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.evaluate import evaluate
from checker.judge.comparing.scene import Scene
from checker.model.interval import CONTEXT, INFINITY, Toward
from checker.rules.formula import parse_formula

FORMULAS = {
    "a * b": lambda a, b: a * b,
    "a + b - 2 * a": lambda a, b: a + b - 2 * a,
    "(a - b) / b": lambda a, b: (a - b) / b,
    "a / (a + b)": lambda a, b: a / (a + b),
    "b / (a - b / 2)": lambda a, b: b / (a - b / 2),
    "a * (100 - a)": lambda a, _: a * (100 - a),
    "a ^ 2 - a * b": lambda a, b: a**2 - a * b,
    "abs(a - b)": lambda a, b: abs(a - b),
    "max(a, b) - min(a, b)": lambda a, b: max(a, b) - min(a, b),
    "mean(a, b)": lambda a, b: (a + b) / 2,
    "-a ^ 3": lambda a, _: -(a**3),
}


def scene(**boxes: Interval) -> Scene:
    return Scene(
        boxes=tuple(boxes.values()),
        offset=False,
        towards=(Toward.NONE,) * len(boxes),
        roles={name: [index] for index, name in enumerate(boxes)},
        bindings={},
    )


def image(formula: str, **boxes: Interval) -> Interval:
    return evaluate(parse_formula(f"{formula} = 0").left, scene(**boxes)).core


def span(low, high) -> Interval:
    return Interval(D(low), D(high))


@pytest.mark.parametrize(
    ("formula", "boxes", "low", "high"),
    [
        ("a * b", {"a": span(2, 3), "b": span(-1, 4)}, -3, 12),
        ("(a - b) / b", {"a": span(108, 112), "b": span(96, 100)}, "0.08", "0.1666666666666666666666666666666667"),
        ("a - a", {"a": span(1, 9)}, 0, 0),
        ("(a - b) / (a + b)", {"a": span(2, 3), "b": span(1, 2)}, 0, "0.5"),
        ("a / (a + b)", {"a": span(1, 3), "b": span(1, 1)}, "0.5", "0.75"),
        ("sum(a, b) - b", {"a": span(1, 2), "b": span(5, 500)}, 1, 2),
        ("a * b", {"a": Interval(D(2), INFINITY), "b": span(0, 3)}, 0, INFINITY),
        ("a + 1", {"a": Interval(-INFINITY, D(2))}, -INFINITY, 3),
        ("nearest(a, b, c)", {"a": span(19, 19), "b": span(12, 13), "c": span(18, 20)}, 18, 20),
    ],
)
def test_the_image_is_exact(formula, boxes, low, high):
    found = image(formula, **boxes)
    assert (found.low, found.high) == (D(low), D(high))


def test_what_is_not_monotone_is_halved_until_it_nearly_is():
    found = image("a * (100 - a)", a=span(0, 100))
    assert found.low <= 0
    assert D(2500) <= found.high <= D(2600)


values = st.decimals(min_value=D("0.5"), max_value=90, places=2)
widths = st.decimals(min_value=0, max_value=9, places=2)
boxes = st.builds(lambda low, width: Interval(low, low + width), values, widths)
shares = st.decimals(min_value=0, max_value=1, places=3)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FORMULAS)), boxes, shares, boxes, shares)
def test_what_lies_in_the_figures_gives_what_lies_in_the_result(formula, a, a_share, b, b_share):
    try:
        found = image(formula, a=a, b=b)
    except Undecided:
        assume(False)
    x, y = a.low + a_share * (a.high - a.low), b.low + b_share * (b.high - b.low)
    assert found.widened(D("1e-15")).holds(FORMULAS[formula](x, y))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(FORMULAS)), boxes, boxes, widths)
def test_a_wider_figure_never_narrows_the_result(formula, a, b, more):
    wide = Interval(a.low - min(more, a.low / 2), a.high + more)
    try:
        small, large = image(formula, a=a, b=b), image(formula, a=wide, b=b)
    except Undecided:
        assume(False)
    # where a formula is not monotone the halving may fall otherwise: the bound is then a little wider for either
    slack = CONTEXT.multiply(max(abs(large.low), abs(large.high), D(1)), D("0.2"))
    assert large.low <= small.low + slack
    assert small.high - slack <= large.high


@pytest.mark.parametrize("formula", ["a / b", "(a - b) / b", "b ^ -1"])
def test_a_divisor_that_may_be_zero_gives_no_verdict(formula):
    with pytest.raises(Undecided, match="may be zero"):
        image(formula, a=span(1, 2), b=span(-1, 1))


@pytest.mark.parametrize(
    ("formula", "roles", "toward"),
    [
        ("a * b = total", {"a": "at least 10,000", "b": "about 20"}, Toward.UP),
        ("a * b = total", {"a": "at least 10,000", "b": "over 20"}, Toward.UP),
        ("a * b = total", {"a": "at least 10,000", "b": "under 20"}, Toward.NONE),
        ("a - b = total", {"a": "50", "b": "over 20"}, Toward.DOWN),
        ("a / b = total", {"a": "under 50", "b": "over 20"}, Toward.DOWN),
        ("(a - b) / b = total", {"a": "50", "b": "under 20"}, Toward.UP),
        ("a * b = total", {"a": "50", "b": "20"}, Toward.NONE),
    ],
)
def test_directions_are_carried_by_the_sign_of_the_slope(formula, roles, toward):
    made = claim(formula, total=figure("100"), **{role: figure(text) for role, text in roles.items()})
    assert evaluate(made.rule.assertion.left, Scene.of(made, made.rule.assertion)).toward is toward


def test_a_role_of_several_figures_is_a_list():
    parts = [figure("$120", USD, exact=True), figure("$340", USD, exact=True), figure("$5", USD, exact=True)]
    made = claim("sum(parts) = total", parts=parts, total=figure("$465", USD))
    left = made.rule.assertion.left
    assert evaluate(left, Scene.of(made, made.rule.assertion)).core == Interval.point(D(465))
    with pytest.raises(Undecided, match="stands for 3 figures"):
        evaluate(parse_formula("parts * 2 = total").left, Scene.of(made, made.rule.assertion))


def test_a_word_gives_its_sign():
    made = claim("a * sign(dir) = b", a=figure("50", exact=True), dir=word("fell", -1), b=figure("50"))
    assert evaluate(made.rule.assertion.left, Scene.of(made, made.rule.assertion)).core == Interval.point(D(-50))
