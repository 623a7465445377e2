"""A pattern found at two places: which are compared, and what bears the comparison out."""

import pytest

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


def test_of_three_pairs_those_compared_with_the_first_are_witnesses(claims_of):
    claims = claims_of(RULE, "Sales were €124m ($140m), costs €93m ($105m), profit €31m ($35m).")
    assert len(claims) == 3
    assert claims[0].witnesses == claims[1].witnesses != claims[2].witnesses
