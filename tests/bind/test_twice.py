"""A pattern found at two places: which are compared, and what bears the comparison out."""

import pytest

from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.model.verdict import Status

CONTRADICTION = Status.CONTRADICTION
RULE = r"""
match: ["{from:money} \\( {to:money} \\)"]
twice: true
within: document
assert: from / to = from2 / to2
"""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param(
            "It cost €62m ($70m), and the tunnel €31m ($35m).",
            [{"from": "€62m", "to": "$70m", "from2": "€31m", "to2": "$35m"}],
            id="two pairs",
        ),
        pytest.param(
            "It cost €62m ($70m), and the tunnel $35m (€31m).",
            [{"from": "€62m", "to": "$70m", "from2": "€31m", "to2": "$35m"}],
            id="the second the other way round",
        ),
        pytest.param("It cost €62m ($70m).", [], id="one pair"),
        pytest.param("It cost €62m ($70m), and the tunnel £31m ($35m).", [], id="other currencies"),
        pytest.param("It cost €62m (€70m in all), and the tunnel €31m (€35m).", [], id="one currency"),
    ],
)
def test_pairs_between_the_same_units_are_compared(bound_by, text, bound):
    assert bound_by(RULE, text) == bound


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Sales were €124m ($140m), costs €93m ($510m), profit €31m ($35m).", "$510m", id="the second"),
        pytest.param("Sales were €124m ($410m), costs €93m ($105m), profit €31m ($35m).", "$410m", id="the first"),
        pytest.param("Sales were €124m ($140m), costs €93m ($105m), profit €31m ($95m).", "$95m", id="the last"),
    ],
)
def test_of_three_pairs_the_one_that_differs_is_told_of_once(claims_of, text, told):
    found = [verdict for verdict in judge(claims_of(RULE, text), JudgeSettings()) if verdict.status is CONTRADICTION]
    assert len(found) == 1
    assert told in {figure.text for _, figure in found[0].claim.figures()}


def test_pairs_of_other_currencies_bear_nothing_out(claims_of):
    claims = claims_of(RULE, "Sales were €124m ($140m), costs £93m ($105m), profit €31m ($350m).")
    assert [claim.witnesses for claim in claims] == [()]


def test_only_what_the_formula_names_is_compared(bound_by):
    rule = RULE.replace("{to:money}", "{between:money} ; {to:money}")
    (bound,) = bound_by(rule, "It cost €62m (£50m; $70m), and the tunnel €31m (£25m; $35m).")
    assert bound == {"from": "€62m", "to": "$70m", "from2": "€31m", "to2": "$35m"}


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param(
            "It cost $82m ($41m), and the tunnel $35m (£31m).",
            [
                {"from": "$82m", "to": "$41m", "from2": "$35m", "to2": "£31m"},
                {"from": "$82m", "to": "$41m", "from2": "£31m", "to2": "$35m"},
            ],
            id="one currency on both sides",
        ),
        pytest.param("It cost $82m (US$41m), and the tunnel $35m (£31m).", [], id="two dollars"),
        pytest.param("It cost $82m ($41m), and the tunnel €35m (£31m).", [], id="none of the other pair's"),
        pytest.param("It cost $82m ($41m), and the tunnel $35m ($31m).", [], id="no other currency"),
        pytest.param("They paid $82 ($41), and for the tunnel $35m ($3 a head).", [], id="for each"),
    ],
)
def test_figures_in_one_unit_are_compared_with_those_in_two(bound_by, text, bound):
    assert bound_by(RULE.replace("twice: true", "twice: units"), text) == bound
