"""The case that figcheck was born from: a rate, a count and a total, with no rule written for the draft."""

import pytest

import checker

DRAFT = (
    "Each soldier will be paid about $2000 per month. At least 10,000 soldiers are expected to go. "
    "For the province that means an annual income of {total}."
)
OTHERS = "\n\nThe port employs 4,000 workers at $800 a month."


def statuses(text):
    return [verdict.status.value for verdict in checker.check(text)]


@pytest.mark.parametrize("after", ["", OTHERS], ids=["alone", "with 4,000 workers in the next paragraph"])
@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("over $200 million", []),
        ("roughly $240 million", []),
        ("some $250 million", []),
        ("over $300 million", ["contradiction"]),
        ("about $24 million", ["contradiction"]),
        ("$20 million", ["contradiction"]),
        ("more than $2 billion", ["contradiction"]),
        ("over $20 million", ["understated"]),
    ],
)
def test_what_ten_thousand_soldiers_are_paid(total, expected, after):
    assert statuses(DRAFT.format(total=total) + after) == expected


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Each family gets €50 a week. The 2,000 families receive {} a year in all.", "€5.2 million", "€52 million"),
        ("The 80 guests paid $25 a head, {} altogether.", "$2,000", "$20,000"),
        ("Treating the 600 patients cost $90 per patient, {} in total.", "$54,000", "$45,000"),
        ("The 40 guards get £120 a day each; together they cost {} a year.", "£1.75 million", "£17.5 million"),
        ("The 300 winners received €400 each, between them {}.", "€120,000", "€210,000"),
        ("The total bill came to {}, or $90 for each of the 600 patients.", "$54,000", "$45,000"),
        ("A nurse earns £1,500 a month; the wage bill for 400 nurses is {} a year.", "£7.2 million", "£72 million"),
    ],
)
def test_the_same_relation_in_other_words(text, right, wrong):
    assert statuses(text.format(right)) == []
    assert statuses(text.format(wrong)) == ["contradiction"]
