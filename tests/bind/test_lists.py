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
        pytest.param("It has two aims:\n\n- cost\n- speed\n- ![a](b.png)\n", None, id="an item of an image alone"),
        pytest.param("It has two aims:\n\n- `go()` is fast\n- cost\n", "`go()` is fast + cost", id="code in an item"),
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
        pytest.param("The two men are Ann Orr and Jon Mure.", "Ann Orr + Jon Mure", id="names after are"),
        pytest.param("He named the two men as Ann and Jon.", "Ann + Jon", id="names after as"),
        pytest.param("Two men are Ann and Jon.", None, id="names after are, and not of all"),
        pytest.param("It met the two men, Ann Orr, 23, and Jon Mure, 31.", "Ann Orr + Jon Mure", id="names with ages"),
        pytest.param("It met the three men, Ann Orr, Ayr Town, Jon Mure, and Al Vos, Cook.", None, id="what they are"),
        pytest.param("It has two heads: the Mayor of Tain, Ross and a king.", None, id="a place that says where"),
        pytest.param("It has two aims: “cost and speed”.", "“ cost + speed ”", id="a quotation of so many"),
        pytest.param("Four letters: “cost or speed”.", None, id="a quotation of another number"),
        pytest.param("Two themes emerged: cost and speed.", "cost + speed", id="announced, and further on"),
        pytest.param("Two men emerged: old and tired.", None, id="further on, but not announced"),
        pytest.param("Three towns will bid: Ayr, New Ross and Wick.", "Ayr + New Ross + Wick", id="names further on"),
        pytest.param("Two towns will bid: Ayr, of Kyle, and Wick.", None, id="names further on, with what they are"),
        pytest.param("It has two aims: (1) cost and (2) speed.", "1 ) cost + 2 ) speed", id="numbered"),
        pytest.param("It has two aims: (a) cost and (c) speed.", None, id="lettered, one left out"),
        pytest.param("It has two aims: (1) cost, (2) speed. And (3) peace.", None, id="numbered, and going on"),
        pytest.param("The three steps are as follows.\n\n- a\n- b\n- c\n", "a + b + c", id="below, as follows"),
        pytest.param("# Two tips\n\n- cost\n- speed\n", "cost + speed", id="below a headline"),
        pytest.param("# Two tips\n\n## 1. Cost\n\nIt.\n\n## 2. Speed\n", "Cost + Speed", id="headlines"),
        pytest.param("# Two tips\n\n## 2. Cost\n\nIt.\n\n## 4. Speed\n", None, id="headlines of another count"),
        pytest.param("# Two tips\n\n## Cost\n\nIt.\n\n## Speed\n", None, id="headlines without numbers"),
        pytest.param("It has three aims.\n\n- cost\n- speed\n- safety\n", None, id="below, but not announced"),
    ],
)
def test_the_things_of_a_list_are_found(bound_by, text, things):
    assert [claim["thing"] for claim in bound_by(RULE, text)] == ([things] if things else [])


def test_of_so_many_those_are_counted_that_are_listed(bound_by):
    (claim,) = bound_by(RULE, "Two of the seven towns – Ayr and Wick – lost.")
    assert claim["count"] == "Two"
