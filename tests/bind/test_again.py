"""What is said again: which figures with the same digits are compared with one another."""

import pytest

RULE = """
figures:
  first: {kind: [money, number, quantity]}
  again: {place: again}
within: document
assert: first = again
"""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param("It owes £4.37bn. The £4.37m is lost.", [("£4.37bn", "£4.37m")], id="a thousand times as large"),
        pytest.param("It owes £4.37bn. The £4.37bn is lost.", [("£4.37bn", "£4.37bn")], id="the same"),
        pytest.param(
            "It owes £4.37m. It has £4.37bn, and £4.37bn is lost.",
            [("£4.37bn", "£4.37bn"), ("£4.37bn", "£4.37m")],
            id="the usual one with one of each size",
        ),
        pytest.param("It owes £4.37bn. The €4.37m is lost.", [], id="another unit"),
        pytest.param("It owes £4.37bn. The £43.7m is lost.", [], id="ten or a hundred times"),
        pytest.param("It owes £4.3bn. The £4.3m is lost.", [], id="too few digits"),
        pytest.param("It owes £437. The £437,000 is lost.", [], id="no millions"),
        pytest.param("It has 4.37m miners and 4.37bn pins.", [], id="another noun"),
        pytest.param("# The bank owes £4.37bn\n\nThe £4.37m is lost.", [], id="a headline"),
        pytest.param("It owes £4.37bn.\n\n| owed |\n|---|\n| £4.37m |", [], id="a table"),
    ],
)
def test_the_same_digits_are_bound(bound_by, text, bound):
    assert [(each["first"], each["again"]) for each in bound_by(RULE, text)] == bound
