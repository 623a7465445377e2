"""Tables in plain text, written as rows of cells, "" for an empty one; a row of headers begins with "#"."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.read.formats import read_document


def shown(document: Document) -> list[list[list[str]]]:
    """Each table row by row."""
    return [
        [
            ["#"] * (number < table.header_rows)
            + ["" if cell is None else document.segments[cell].text for cell in row]
            for number, row in enumerate(table.rows)
        ]
        for table in document.tables
    ]


def tables(source: str, lexicon: Lexicon) -> list[list[list[str]]]:
    return shown(read_document("draft.txt", source, lexicon))


TABBED = {
    "words above figures": (
        "Line\tBoats\tCrew\nLarge\t31\t410\nSmall\t46\t120",
        [["#", "Line", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "120"]],
    ),
    "years above figures, an empty corner": (
        "\t2022\t2023\nLarge\t31\t33\nSmall\t46\t44",
        [["#", "", "2022", "2023"], ["Large", "31", "33"], ["Small", "46", "44"]],
    ),
    "no header": (
        "Hall\t£450\nBand\t£800\nFood\t£1,275",
        [["Hall", "£450"], ["Band", "£800"], ["Food", "£1,275"]],
    ),
    "figures that look like years, but rise by leaps": (
        "North\t1950\t2010\nSouth\t310\t450\nEast\t220\t280",
        [["North", "1950", "2010"], ["South", "310", "450"], ["East", "220", "280"]],
    ),
    "empty cells": (
        "Line\tBoats\tCrew\nLarge\t31\t\nSmall\t\t120\nOld\t4\tn/a",
        [["#", "Line", "Boats", "Crew"], ["Large", "31", ""], ["Small", "", "120"], ["Old", "4", "n/a"]],
    ),
    "the name of a section": (
        "Line\tBoats\tCrew\nCoast\t\t\nLarge\t31\t410\nSmall\t46\t120",
        [["#", "Line", "Boats", "Crew"], ["Coast", "", ""], ["Large", "31", "410"], ["Small", "46", "120"]],
    ),
    "a note below that holds a tab": (
        "Line\tBoats\tCrew\nLarge\t31\t410\nSmall\t46\t120\nSource:\tthe port",
        [["#", "Line", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "120"]],
    ),
    "all lines indented": (
        "\tLine\tBoats\n\tLarge\t31\n\tSmall\t46",
        [["#", "Line", "Boats"], ["Large", "31"], ["Small", "46"]],
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", TABBED)
def test_lines_with_tabs_are_a_table(name: str, end: str, lexicon: Lexicon):
    source, rows = TABBED[name]
    assert tables(source.replace("\n", end), lexicon) == [rows]


NO_TABLE = {
    "two lines": "Large\t31\nSmall\t46",
    "paragraphs that begin with a tab": "\tIt has 31 boats.\n\tIt had 46.\n\tIt sold 15.",
    "a numbered list": "1.\tSell 31 boats.\n2.\tBuy 46.\n3.\tWait.",
    "a list numbered without stops": "1\tSell 31 boats.\n2\tBuy 46.\n3\tWait.",
    "words alone": "Mill\tRiver\nPort\tCoast\nMine\tHill",
    "figures alone": "1\t2\t3\n4\t5\t6\n7\t8\t9",
    "a transcript": "9:30\tANNA: It is 31.\n9:31\tBEN: No, 46.\n9:32\tANNA: Then 15.",
    "code": "int\ta = 31;\nint\tb = 46;\nint\tc = a + b;",
    "lines of different length": "Large\t31\t410\nSmall\t46\nOld\t4\nNew\t5\t6\t7",
    "a blank line between all": "Large\t31\n\nSmall\t46\n\nOld\t4",
}


@pytest.mark.parametrize("name", NO_TABLE)
def test_other_lines_are_none(name: str, lexicon: Lexicon):
    assert tables(NO_TABLE[name], lexicon) == []


def test_text_stands_around_a_table(lexicon: Lexicon):
    source = "Ferries\n\nIt is so.\n\nBoats by line\nLarge\t31\nSmall\t46\nOld\t4\nAll is well."
    document = read_document("draft.txt", source, lexicon)
    assert [f"{segment.kind}: {segment.text}" for segment in document.segments] == [
        "headline: Ferries",
        "paragraph: It is so.",
        "paragraph: Boats by line",
        *(f"cell: {text}" for text in ("Large", "31", "Small", "46", "Old", "4")),
        "paragraph: All is well.",
    ]
    assert document.tables[0].caption == 2


def test_a_sentence_above_a_table_is_no_caption(lexicon: Lexicon):
    document = read_document("draft.txt", "It has these boats.\n\nLarge\t31\nSmall\t46\nOld\t4", lexicon)
    assert document.tables[0].caption is None


def test_a_comment_addressed_to_figcheck_ends_a_table(lexicon: Lexicon):
    source = "Large\t31\nSmall\t46\nOld\t4\n<!-- figcheck: off -->\tx\nLarge\t31\nSmall\t46\nOld\t4"
    document = read_document("draft.txt", source, lexicon)
    assert len(document.tables) == 2
    assert [directive.action for directive in document.directives] == ["off"]


LAID_OUT = ["\t", "\t\t", "  ", "   ", " ", "\n", "\n\n", "\r\n", "Total", "Mill", "12", "1,204", "(5)", "$ 3", "2023"]
LAID_OUT += ["-", "---", "====", "....", "12%", "n/a", "<!-- figcheck: off -->", "> ", "- ", "\ufeff", "漢", "\u00a0"]


@given(source=st.lists(st.sampled_from(LAID_OUT), max_size=80).map("".join))
def test_nothing_is_lost_and_all_leads_back(source: str, lexicon: Lexicon):
    document = read_document("draft.txt", source, lexicon)
    spans = [segment.offsets.span(0, len(segment.text)) for segment in document.segments]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for segment, span in zip(document.segments, spans, strict=True):
        if segment.kind == "cell":
            assert span.of(source) == segment.text
    read = "".join(text for segment in document.segments for text in segment.text if text.isalnum())
    assert sum(map(str.isdigit, read)) == sum(map(str.isdigit, source))


CELL = st.sampled_from(["12", "1,204", "7.5%", "$3", "(5)", "n/a", "-"])


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=3, max_size=9), indent=st.integers(0, 3))
def test_what_is_set_apart_by_tabs_is_read_as_it_was(rows: list[tuple[str, ...]], indent: int, lexicon: Lexicon):
    rows = [("Port", "12", *row) for row in rows]
    source = "\n".join("\t" * indent + "\t".join(row) for row in rows)
    found = tables(source, lexicon)
    assert found == [[list(row) for row in rows]]


@pytest.mark.parametrize(
    "source",
    ["\t" * 1_000_000, "a\t1\n" * 200_000, "a\t" * 500_000 + "\n", "\t\n" * 500_000, "\t1\na\t\n" * 150_000],
    ids=["one line of tabs", "a table of many lines", "one line of cells", "lines of a tab", "lines that don't match"],
)
def test_a_pile_of_tabs_is_read_in_time(source: str, lexicon: Lexicon, in_time):
    in_time(15, lambda: read_document("draft.txt", source, lexicon))
