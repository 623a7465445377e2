"""`checker.figures`: a list of figures that shows itself."""

import copy
import json
import pickle
import subprocess
import sys
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.render.frames import COLUMNS
from checker.render.highlight import LONGEST

TEXT = "The mill employs over 400 people and sold 3 to 5 tonnes at £80 a tonne on 3 May 2019."
SIGNS = st.lists(
    st.sampled_from(['<b>"5 km"', "'&lt;", "&amp;", "$3m", "</mark>", "-->", "\r\n", "\x00", "\u202e", "3%"])
)


class Reader(HTMLParser):
    """What a browser makes of a display: its elements, their attributes, and the text that is no label."""

    def __init__(self, display):
        super().__init__()
        self.tags, self.attributes, self.text, self.marked, self.inside = set(), set(), "", [], []
        self.feed(display)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attributes)
        self.inside.append(tag)
        self.marked += [""] if tag == "mark" else []

    def handle_endtag(self, tag):
        assert self.inside.pop() == tag

    def handle_data(self, text):
        if "small" not in self.inside:
            self.text += text
            if "mark" in self.inside:
                self.marked[-1] += text


def test_it_is_a_list_of_the_figures_in_their_order():
    figures = checker.figures(TEXT)
    assert isinstance(figures, list)
    assert [figure.text for figure in figures] == ["over 400 people", "3 to 5 tonnes", "£80 a tonne", "3 May 2019"]
    assert figures[0].low == Decimal(400)
    assert figures[0].high is None
    assert figures.document.source == TEXT


def test_a_text_without_figures_has_an_empty_list_that_shows_itself_all_the_same():
    figures = checker.figures("Nothing to count here.")
    assert figures == []
    assert str(figures) == ""
    assert "Nothing to count here." in figures._repr_html_()
    assert figures.to_dict() == {"id": None, "path": "<text>", "figures": []}


def test_dictionaries_are_those_of_the_command():
    command = [sys.executable, "-c", "from checker.cli.start import main; main()", "figures"]
    done = subprocess.run(
        [*command, "--output-format", "jsonl", "-"], input=TEXT, capture_output=True, encoding="utf-8", check=True
    )
    (line,) = map(json.loads, done.stdout.splitlines())
    figures = checker.figures(TEXT)
    assert figures.to_dicts() == line["figures"]
    assert json.loads(json.dumps(figures.to_dict())) == line | {"path": "<text>"}


def test_a_copy_keeps_the_draft():
    figures = checker.figures(TEXT)
    for again in (copy.copy(figures), copy.deepcopy(figures), pickle.loads(pickle.dumps(figures))):
        assert again == figures
        assert again.to_dicts() == figures.to_dicts()


def test_printed_it_has_a_line_for_each_figure():
    lines = str(checker.figures(TEXT)).splitlines()
    assert [line.split("  ")[-1].strip() for line in lines] == [figure.text for figure in checker.figures(TEXT)]


def test_a_notebook_marks_the_figures_and_changes_no_word():
    display = Reader(checker.figures(TEXT)._repr_html_())
    assert display.text == TEXT
    assert display.marked == [figure.text for figure in checker.figures(TEXT)]


@given(st.tuples(SIGNS.map("".join), st.text(max_size=20), SIGNS.map(" ".join)).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_a_hostile_draft_is_text_and_nothing_else(text):
    display = Reader(checker.figures(text)._repr_html_())
    assert display.tags <= {"div", "mark", "small"}
    assert display.attributes <= {"style", "title"}
    assert not display.inside
    assert not set(display.text) & set("\x00\x1b\u202e")


def test_a_long_draft_is_shown_in_part_and_says_so():
    text = "It cost £5. " * 5_000
    display = checker.figures(text)._repr_html_()
    assert f"and {len(text) - LONGEST:,} more characters" in display
    assert display.count("<mark") == pytest.approx(LONGEST / len("It cost £5. "), abs=1)


def test_a_table_has_the_keys_of_a_dictionary_for_columns():
    assert set(checker.figures(TEXT).to_dicts()[0]) <= set(COLUMNS)


def test_a_pandas_table_has_a_typed_column_for_each_key():
    pandas = pytest.importorskip("pandas")
    frame = checker.figures(TEXT).to_pandas()
    assert list(frame.columns) == list(COLUMNS)
    assert frame["value"].sum() == pytest.approx(400 + 80 + frame["value"].iloc[3])
    assert frame.loc[1, ["value_from", "value_to"]].tolist() == [3, 5]
    assert pandas.isna(frame.loc[0, "high"])
    empty = checker.figures("None.").to_pandas()
    assert empty.dtypes.tolist() == frame.dtypes.tolist()
    assert empty.empty


def test_a_polars_table_has_a_typed_column_for_each_key():
    polars = pytest.importorskip("polars")
    frame = checker.figures(TEXT).to_polars()
    assert frame.columns == list(COLUMNS)
    assert frame.schema["value"] == polars.Float64
    assert frame["value_to"].to_list() == [None, 5.0, None, None]
    assert checker.figures("None.").to_polars().schema == frame.schema


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_missing_library_is_named_with_the_way_to_get_it(name, monkeypatch):
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ImportError, match=rf"pip install 'figcheck\[{name}\]'"):
        getattr(checker.figures(TEXT), f"to_{name}")()


def test_the_first_call_imports_neither_rules_nor_displays():
    code = "import sys, checker; checker.figures('3%'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pandas", "polars", "checker.render.highlight", "checker.render.frames"}
