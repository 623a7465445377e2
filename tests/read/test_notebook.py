import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.read.formats import read_document


def notebook(*cells: tuple[str, object]) -> str:
    return json.dumps({"nbformat": 4, "cells": [{"cell_type": kind, "source": source} for kind, source in cells]})


def test_markdown_cells_are_read_and_each_figure_has_its_cell_and_line(lexicon: Lexicon):
    source = notebook(
        ("markdown", ["---\n", "date: 2020-02-03\n", "---\n", "# Up 5%\n", "\n", "It is **6**."]),
        ("code", "x = 40"),
        ("markdown", "| a | b |\n|---|---|\n| 1 | 2 |\n<!-- figcheck: ignore ages -->"),
        ("raw", "50"),
        ("markdown", "```\nnever closed"),
        ("markdown", "Seven."),
    )
    document = read_document("a.ipynb", source, lexicon)
    shown = [
        (f"{segment.kind}: {segment.text}", str(document.locator(segment.offsets.span(0, 1).start)))
        for segment in document.segments
    ]
    assert shown == [
        ("headline: Up 5%", "cell 1, line 4"),
        ("paragraph: It is 6.", "cell 1, line 6"),
        ("cell: a", "cell 3, line 1"),
        ("cell: b", "cell 3, line 1"),
        ("cell: 1", "cell 3, line 3"),
        ("cell: 2", "cell 3, line 3"),
        ("paragraph: Seven.", "cell 6, line 1"),
    ]
    assert [[document.segments[cell].text for cell in row] for row in document.tables[0].rows] == [
        ["a", "b"],
        ["1", "2"],
    ]
    assert document.date == "2020-02-03"
    assert document.directives[0].span.of(document.source) == "<!-- figcheck: ignore ages -->"


@given(cells=st.lists(st.text("ab5.*\n é"), max_size=5))
def test_what_is_read_stands_where_it_is_said_to(cells: list[str], lexicon: Lexicon):
    document = read_document("a.ipynb", notebook(*(("markdown", cell) for cell in cells)), lexicon)
    for segment in document.segments:
        for at, character in enumerate(segment.text):
            span = segment.offsets.span(at, at + 1)
            assert span.of(document.source) == character
            cell, line = (number for _, number in document.locator(span.start).parts)
            assert character in cells[cell - 1].splitlines(keepends=True)[line - 1]


@pytest.mark.parametrize(
    "source", ["", "{}", "[1]", '{"cells": 5}', "{", "[" * 100_000, '{"cells": ' + "9" * 5000 + "}", "# Text"]
)
def test_what_is_no_notebook_is_told(source: str, lexicon: Lexicon):
    with pytest.raises(UserError) as caught:
        read_document("a.ipynb", source, lexicon)
    assert str(caught.value).startswith("a.ipynb: not a notebook: ")


def test_odd_cells_are_passed_over(lexicon: Lexicon):
    source = json.dumps({"cells": [5, {}, {"cell_type": "markdown"}, {"cell_type": "markdown", "source": None}]})
    assert read_document("a.ipynb", source, lexicon).segments == ()
