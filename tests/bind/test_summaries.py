"""Summaries: which segments are some, and which of the body's figures theirs are compared with."""

import pytest

SUMMARY = """
figures:
  summary: {place: summary}
  text: {place: text}
within: document
unless: [at first]
assert: summary = text
"""
BODY = "Divers brought up 42 jars from the wreck on Sunday, the museum said."
BOTH = [{"summary": "24 jars", "text": "42 jars"}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"![Divers brought up 24 jars from the wreck](a.jpg)\n\n{BODY}", id="a picture's description"),
        pytest.param(f"# Sea\n\n*Divers brought up 24 jars from the wreck.*\n\n{BODY}", id="a paragraph in italics"),
        pytest.param(f"---\nsummary: Divers brought up 24 jars from the wreck.\n---\n\n{BODY}", id="front matter"),
        pytest.param(f"## Abstract\n\nDivers brought up 24 jars from the wreck.\n\n## Sea\n\n{BODY}", id="a headline"),
        pytest.param(f"# In brief\n\nDivers brought up 24 jars from the wreck.\n\n{BODY}", id="the only headline"),
        pytest.param(f"**Key points:**\n\n- Divers brought up 24 jars from the wreck\n\n{BODY}", id="a list"),
        pytest.param(f"In short: divers brought up 24 jars from the wreck.\n\n{BODY}", id="a label"),
    ],
)
def test_what_is_a_summary(bound_by, text):
    assert bound_by(SUMMARY, text) == BOTH


@pytest.mark.parametrize(
    ("said", "body"),
    [
        pytest.param("Divers brought up 24 jars from the wreck", "Divers saw 42 jars.", id="too few words"),
        pytest.param("Divers brought up 24 jars from the wreck", "They brought 42 men from the wreck up.", id="a noun"),
        pytest.param("In 1998 divers brought up 24 jars", "In 2005 divers brought up 42 jars.", id="another year"),
        pytest.param("Every day divers bring up 24 jars", "Every hour divers bring up 42 jars.", id="another period"),
        pytest.param("At first divers brought up 24 jars", "Divers brought up 42 jars.", id="a word that silences"),
        pytest.param("Divers: 24 jars", "Divers brought up 42 jars.", id="a summary that says nothing"),
    ],
)
def test_what_is_not_the_same_fact(bound_by, said, body):
    assert bound_by(SUMMARY, f"In short: {said}.\n\n{body}") == []


def test_a_figure_that_the_body_has_is_held_against_that(bound_by):
    text = f"In short: divers brought up 24 jars from the wreck.\n\n{BODY} The other 24 jars are at sea."
    assert bound_by(SUMMARY, text) == [{"summary": "24 jars", "text": "24 jars"}]


def test_what_another_figure_of_the_summary_repeats_is_not_compared(bound_by):
    text = (
        "## Key points\n\n- Divers brought up 24 jars from the north wreck\n"
        "- Divers brought up 42 jars from the south wreck\n\n"
        "## Sea\n\nDivers brought up 42 jars from the south wreck."
    )
    assert bound_by(SUMMARY, text) == [{"summary": "42 jars", "text": "42 jars"}]


def test_without_a_summary_nothing_is_compared(bound_by):
    assert bound_by(SUMMARY, f"Divers brought up 24 jars from the wreck.\n\n{BODY}") == []
