"""What a comment in a draft covers, and what it doesn't."""

import pytest

SLIP = "Sales rose 12% to $11.1bn from $10.9bn."
OTHER = "Costs rose 30% to $2.25bn from $2.05bn."
TABLE = """\
| Region | Sales, £m | Last year, £m |
|---|---:|---:|
| North | 4,310 | 4,100 |
| South | 2,180 | 2,200 |
| West | 890 | 900 |
| Total | 7,830 | 7,200 |
"""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<!-- figcheck: ignore -->\n\n{SLIP}\n\n{OTHER}\n", [5]),
        (f"<!-- figcheck: ignore percent-change -->\n{SLIP}\n\n{OTHER}\n", [4]),
        (f"<!-- figcheck: ignore percent -->\n\n{SLIP}\n", []),
        (f"{SLIP} <!-- figcheck: ignore percent-change -->\n\n{OTHER}\n", [3]),
        (f"First a sentence.\n<!-- figcheck: ignore -->\n{SLIP}\n\n{OTHER}\n", [5]),
        (f"- {SLIP}\n- {OTHER} <!-- figcheck: ignore -->\n", [1]),
        (f"<!-- figcheck: off -->\n\n{SLIP}\n\n{OTHER}\n\n<!-- figcheck: on -->\n\n{SLIP}\n", [9]),
        (f"<!-- figcheck: off percent-change -->\n\n{SLIP}\n\n{OTHER}\n", []),
        (f"<!-- figcheck: off -->\n\n{SLIP}\n\n<!-- figcheck: ignore -->\n\n{OTHER}\n\n{SLIP}\n", []),
        (f"{SLIP}\n\n{OTHER}\n\n<!-- figcheck: ignore-file -->\n", []),
        (f"<!-- figcheck: ignore table-total -->\n\n{TABLE}\n{SLIP}\n", [10]),
    ],
    ids=["next", "next line", "family", "same line", "inside", "item", "off and on", "off", "within", "file", "table"],
)
def test_a_comment_covers_what_it_says(figcheck, draft, text, left):
    draft("a.md", text)
    done = figcheck("check", "--output-format", "concise", "a.md")
    assert [int(line.split(":")[1]) for line in done.stdout.splitlines() if "error[" in line] == left
    assert "unused" not in done.stdout


@pytest.mark.parametrize(
    "comment", ["ignore", "ignore ages", "ignore percent-change", "off", "ignore-file", "ignore no-such-rule"]
)
def test_a_comment_that_covers_nothing_is_a_finding(figcheck, draft, comment):
    draft("a.md", f"<!-- figcheck: {comment} -->\n\nNothing happened.\n")
    done = figcheck("check", "--output-format", "concise", "a.md")
    assert (done.returncode, done.stdout.count("warning[unused-suppression]")) == (1, 1)


def test_it_is_not_told_of_where_only_some_rules_run(figcheck, draft):
    draft("a.md", f"<!-- figcheck: ignore percent-change -->\n\n{SLIP}\n")
    assert figcheck("check", "--select", "dates", "a.md").returncode == 0
