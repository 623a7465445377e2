"""Whatever a draft says comes out as text: JSON that holds the same, cells that are no formulas, no commands."""

import csv
import io
import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from checker.render.json_text import json_text
from checker.render.printable import harmless, printable
from checker.render.spreadsheet import csv_row
from checker.render.style import Style
from checker.render.worksheet import render_worksheet_json
from checker.run.drafts import Draft
from checker.run.pipelines import shared_extractor

COMMAND = re.compile(r"^\s*::|##\w*\[")
CONTROL = re.compile(r"[\x00-\x08\x0a-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
TEXTS = st.text(st.one_of(st.sampled_from(':#[=+-@\t\r\n"\\,\x1b\x9b\u202e '), st.characters()))


@given(st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=5))
@example("##vso[task]")
@example("##\\[")
def test_json_says_the_same_and_commands_nothing(value):
    printed = json_text(value)
    assert json.loads(printed) == value
    assert not COMMAND.search(printed)
    assert not CONTROL.search(printed)


def test_a_worksheet_says_the_same_and_commands_nothing():
    outcome = shared_extractor().figures(Draft("##vso[task].md", "Sales rose 5%."))
    printed = "".join(render_worksheet_json([outcome], Style()))
    assert json.loads(printed)[0]["path"] == "##vso[task].md"
    assert not COMMAND.search(printed)


@given(TEXTS)
@example("\t=1+1")
@example("\r\n::error::x")
def test_what_is_printed_commands_nothing(text):
    for printed in (printable(text), harmless(text)):
        assert not COMMAND.search(printed)
        assert not CONTROL.search(printed)


@given(st.lists(TEXTS))
def test_no_cell_is_a_formula(texts):
    (row,) = csv.reader(io.StringIO(csv_row(["1", *texts])))
    assert len(row) == len(texts) + 1
    for cell in row:
        assert not re.match(r"\s*[=@]", cell)
        assert not re.match(r"\s*[+-]", cell) or float(cell.replace(",", "")) is not None
