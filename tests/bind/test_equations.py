"""Sums that are written out: what is read as one, by which formula, and what is none."""

import pytest

from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge

RULE = """
figures:
  expression: {place: expression, many: true}
  result: {per: any}
assert: expression = result
"""
SUMS = [
    ("We sold 25 × 40 = 1,000 pens.", "term1 * term2 = result"),
    ("We sold 25 boxes x 40 pens = 1,000 pens.", "term1 * term2 = result"),
    ("We sold 25 × 40 ≈ 1,000 pens.", "term1 * term2 = result"),
    ("In all 25 × 40 is 1,000.", "term1 * term2 = result"),
    ("In all 12 + 30 = 42.", "term1 + term2 = result"),
    ("In all £40m+£3m makes £43m, or less.", "term1 + term2 = result"),
    ("It is (75 − 60) / 60 = 25%.", "( term1 - term2 ) / term2 = result"),
    ("It is 450 + 120 - 70 = 500.", "term1 + term2 - term3 = result"),
    ("It is 120 × (£45 − £5) = £4,800.", "term1 * ( term2 - term3 ) = result"),
    ("It is 20% × 450 = 90.", "term1 * term2 = result"),
    ("It is 10² + 24 = 124.", "term1 + term2 = result"),
    # factors whose product is in the unit of the result
    ("It is $2,000 a month × 12 = $24,000.", "term1 * term2 = result"),
    ("It is 3 nights × £120 = £360.", "term1 * term2 = result"),
    ("It is 25 × £40 = £1,000 a month.", "term1 * term2 = result"),
    ("It is 14 boats x $300 a day = $4,200 a day.", "term1 * term2 = result"),
    ("It is 14 boats x $300 a day = $4,200.", None),
    ("It is 12 × 40 = £480.", "term1 * term2 = result"),
    ("It is 12 m × 8 m = 96 m.", None),
    ("It is 400k + 200 × 800 = 560 kB.", None),
    # ways of speaking
    ("They say 2 + 2 = 5.", None),
    # no sums
    ("They won 21-14 is what 12 papers say.", None),
    ("It is 12 + 30, 40 = 42.", None),
    ("It is (12 + 30 = 42.", None),
    # parts of sums
    ("It is 20% of 450 + 30 = 120.", None),
    ("It is n × 12 × 4 = 96.", None),
    ("It is 3.5² × 4 = 49.", None),
    ("It is log 100 × 4 = 8.", None),
    ("It is 12 × 4 = 48 × 1.", None),
    # 20% of what stands before it
    ("It is £450 + 20% = £540.", None),
]


@pytest.mark.parametrize(("text", "formula"), SUMS)
def test_a_sum_is_read_as_a_formula(claims_of, text, formula):
    assert [claim.rule.assertion.text for claim in claims_of(RULE, text)] == ([formula] if formula else [])


@pytest.mark.parametrize("text", [text for text, formula in SUMS if formula])
def test_each_of_these_holds(claims_of, text):
    verdicts = judge(claims_of(RULE, text), JudgeSettings())
    assert [verdict.status.value for verdict in verdicts] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12 + " * 5_000 + "12 = 60,012.", id="too many terms"),
        pytest.param("It is " + "(" * 200 + "12 + 30" + ")" * 200 + " = 42.", id="too many brackets"),
        pytest.param("12 + (" * 5_000 + " = 42.", id="brackets never closed"),
    ],
)
def test_a_hostile_sum_is_left_alone(claims_of, text):
    assert claims_of(RULE, text) == []
