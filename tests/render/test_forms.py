import json
from decimal import Decimal

import pytest

from checker.model.document import Document
from checker.model.figure import CalendarDate, Figure, Kind, Noun
from checker.model.interval import INFINITY, Interval, Toward
from checker.model.outcome import Note, Outcome
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.unit import Unit
from checker.render import forms
from checker.render.records import figure_record
from checker.render.style import Style
from checker.render.summary import Tally, summary

SOURCE = "In all, over $200 million | 20% was paid.\n"
PAID = Figure(
    span=Span(8, 25),
    text="over $200 million",
    kind=Kind.MONEY,
    value=Decimal("2e8"),
    core=Interval.point(Decimal("2e8")),
    toward=Toward.UP,
    unit=Unit("USD", Decimal(1), (("USD", 1),)),
    hedge="over",
    noun=Noun("annual income", "income", ("annual",)),
)
NOTE = Note("unused-suppression", Severity.WARNING, "Nothing here, at 100%: \x1b[31m\nneeds it", Span(8, 12))
OUTCOME = Outcome(Document("a,b:c.md", SOURCE, (), id="x1"), (PAID,), notes=(NOTE,))


def rendered(table, name, outcome=OUTCOME, style=None):
    return "".join(forms.form(table, name)(iter([outcome] if outcome else []), style or Style()))


def test_each_form_of_the_table_is_there():
    for table in (forms.CHECK, forms.FIGURES, forms.WORKSHEET):
        for name in table:
            assert all(map(str.isprintable, rendered(table, name, None).split("\n"))) or name == "csv"


def test_a_figure_has_the_keys_that_machines_read_first_and_in_order():
    record = json.loads(rendered(forms.FIGURES, "jsonl"))
    assert list(record) == ["id", "path", "figures"]
    (figure,) = record["figures"]
    expected = {
        "text": "over $200 million",
        "start": 8,
        "end": 25,
        "kind": "money",
        "value": 200000000.0,
        "low": 200000000.0,
        "high": None,
        "unit": "USD",
        "hedge": "over",
        "noun": "annual income",
        "per": None,
    }
    assert list(figure.items())[:11] == list(expected.items())
    assert (figure["lemma"], figure["line"], figure["column"]) == ("income", 1, 9)


@pytest.mark.parametrize(
    ("changes", "key", "value"),
    [
        ({"value": (Decimal(3), None)}, "value", [3.0, None]),
        ({"core": Interval(-INFINITY, INFINITY), "toward": Toward.NONE}, "low", None),
        ({"value": Decimal("1e999")}, "value", None),
        ({"date": CalendarDate(2019, 10, 3)}, "date", "2019-10-03"),
        ({"date": CalendarDate(month=10, day=3)}, "date", "--10-03"),
        ({"date": CalendarDate(2019, quarter=3)}, "date", "2019-Q3"),
        ({"date": CalendarDate(weekday=3)}, "date", None),
        ({"unit": Unit("", Decimal(1), ())}, "unit", None),
    ],
)
def test_what_a_figure_leaves_open_is_null(changes, key, value):
    assert figure_record(PAID._replace(**changes), OUTCOME.document)[key] == value


def test_a_workflow_command_is_escaped():
    assert rendered(forms.CHECK, "github") == (
        "::warning file=a%2Cb%3Ac.md,line=1,endLine=1,col=9,endColumn=13,title=figcheck unused-suppression"
        "::Nothing here, at 100%25: ␛[31m needs it\n"
    )


def test_the_concise_form_is_one_line_with_nothing_raw():
    assert rendered(forms.CHECK, "concise") == (
        "a,b:c.md:1:9: warning[unused-suppression] Nothing here, at 100%: ␛[31m needs it\n"
    )


def test_json_is_one_array_and_jsonl_a_line_each():
    (record,) = json.loads(rendered(forms.CHECK, "json"))
    assert record == json.loads(rendered(forms.CHECK, "jsonl"))
    assert (record["id"], record["status"], record["figures"], record["line"]) == ("x1", "note", [], 1)


def test_a_cell_of_the_worksheet_may_be_a_number_with_commas():
    bare = PAID._replace(text="1,200", of="1,200 farms")
    table = rendered(forms.WORKSHEET, "text", OUTCOME._replace(figures=(bare,)))
    assert "1,200     1,200 farms" in table


def test_the_worksheet_says_what_stands_on_its_own():
    assert "on its own" in rendered(forms.WORKSHEET, "text")
    assert json.loads(rendered(forms.WORKSHEET, "json"))[0]["status"] == "on its own"
    odd = OUTCOME._replace(figures=(PAID._replace(text='=cmd("x")|y'),))
    assert '| =cmd("x")\\|y' in rendered(forms.WORKSHEET, "markdown", odd)
    assert '\'=cmd("x")|y' in rendered(forms.WORKSHEET, "csv", odd).replace('""', '"')


def test_colours_are_left_out_unless_wanted():
    assert "\x1b" not in rendered(forms.CHECK, "full")
    assert "\x1b[33;1m" in rendered(forms.CHECK, "full", style=Style(color=True))


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally(3, 41, 12, 2), "Checked 3 drafts: 41 figures, 12 relations, 2 findings."),
        (Tally(1, 1, 1, 1), "Checked 1 draft: 1 figure, 1 relation, 1 finding."),
        (Tally(0), "Checked nothing: no draft was found."),
        (Tally(0, unread=2), "Checked nothing. 2 inputs could not be checked."),
        (
            Tally(1, 1200, unread=1),
            "Checked 1 draft: 1,200 figures, 0 relations, 0 findings. 1 input could not be checked.",
        ),
    ],
)
def test_a_run_ends_by_saying_what_it_did(tally, line):
    assert summary(tally) == line
