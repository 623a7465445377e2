"""Lists: which things are counted, and where there is no list."""

import pytest

RULE = """
figures:
  count: {kind: [number]}
  thing: {many: true, place: list}
within: section
assert: count(thing) = count
"""


@pytest.mark.parametrize(
    ("text", "things"),
    [
        pytest.param("It has three aims: cost, speed and safety.", "cost + speed + safety", id="after a colon"),
        pytest.param("It has three aims: cost, speed, and safety.", "cost + speed + safety", id="a comma before and"),
        pytest.param("It has two aims – cost and speed – at most.", "cost + speed", id="between dashes"),
        pytest.param("Put in three groups (old, new and lost).", "old + new + lost", id="in brackets, after groups"),
        pytest.param("They bought three ships (old, rusty and slow).", None, id="in brackets, after other things"),
        pytest.param("The two were Ann, a baker; and Jon.", "Ann , a baker + Jon", id="parted by semicolons"),
        pytest.param("It has two aims: bread and butter and peace.", None, id="joined twice"),
        pytest.param("It has three aims: cost, speed and others.", None, id="not the whole"),
        pytest.param("It met on two days: 3 May and 4 June.", None, id="figures among the things"),
        pytest.param("It has three aims:\n\n- cost\n- speed\n- safety\n", "cost + speed + safety", id="below"),
        pytest.param("It has three aims:\n\n- cost\n  - of it\n- speed\n", "cost + speed", id="with a list inside"),
        pytest.param("It has two aims:\n\n- cost\n\n  It is high.\n\n- speed\n", None, id="a paragraph between"),
        pytest.param("It has two aims:\n\n- cost\n\n  ```\n  code\n  ```\n\n- speed\n", None, id="code inside"),
        pytest.param("It has two aims:\n\n```\ncode\n```\n\n- cost\n- speed\n", None, id="below code"),
        pytest.param("- It has two aims:\n- cost\n- speed\n", None, id="among its own items"),
        pytest.param("- It has two aims:\n  - cost\n  - speed\n- peace\n", "cost + speed", id="inside an item"),
        pytest.param("It has two aims:\n\n- cost\n", None, id="one item"),
        pytest.param("ISO 3166 codes:\n\n- cost\n- speed\n", None, id="a number too large to be listed"),
        pytest.param("It has three aims: cost\tspeed and safety.", None, id="columns"),
        pytest.param("The two towns, Ayr and Wick, lost.", "Ayr + Wick", id="names between commas"),
        pytest.param("It has three towns, Ayr, Wick, and New Ross.", "Ayr + Wick + New Ross", id="names at the end"),
        pytest.param("It has two towns, Ayr, Scotland, and Wick.", None, id="names that say where"),
        pytest.param("It has two towns, Ayr and a port, by now.", None, id="names and other things"),
        pytest.param("It has two towns, Ayr, where they lost.", None, id="one name"),
        pytest.param("The two were Ann, a baker; Jon;", None, id="nothing joined on"),
        pytest.param("It has three aims.\n\n- cost\n- speed\n- safety\n", None, id="below, but not announced"),
    ],
)
def test_the_things_of_a_list_are_found(bound_by, text, things):
    assert [claim["thing"] for claim in bound_by(RULE, text)] == ([things] if things else [])


def test_of_so_many_those_are_counted_that_are_listed(bound_by):
    (claim,) = bound_by(RULE, "Two of the seven towns – Ayr and Wick – lost.")
    assert claim["count"] == "Two"
