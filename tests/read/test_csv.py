"""Separated values, written as rows of cells, "" for an empty one; a row of headers begins with "#"."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shown_tables import shown

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.read.fields import find_fields, separator_of
from checker.read.formats import read_document

BOATS = [["#", "Line", "Boats", "Crew"], ["Large", "31", "1,410"], ["Small", "46", "120"]]

SOURCES = {
    "commas": 'Line,Boats,Crew\nLarge,31,"1,410"\nSmall,46,120\n',
    "semicolons, and a comma in each line": 'Line;Boats;Crew\nLarge;31;1,410\n"Small";46;120',
    "tabs, and a comma in each line": "Line\tBoats\tCrew\nLarge\t31\t1,410\nSmall\t46\t120\n",
    "bars": "Line|Boats|Crew\nLarge|31|1,410\nSmall|46|120\n",
    "a byte order mark": '\ufeffLine,Boats,Crew\n"Large","31","1,410"\nSmall,46,120\n',
    "a title and a note, blank lines": 'Boats in port\n\nLine,Boats,Crew\n\nLarge,31,"1,410"\nSmall,46,120\n\nNote\n',
    "empty fields at the end of each line": 'Boats,,,\nLine,Boats,Crew,\nLarge,31,"1,410",\nSmall,46,120,\n',
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", SOURCES)
def test_values_are_a_table(name: str, end: str, lexicon: Lexicon):
    found = shown(read_document("boats.csv", SOURCES[name].replace("\n", end), lexicon))
    assert [[row[:-1] if len(row) > 3 and not row[-1] else row for row in rows] for rows in found] == [BOATS]


def test_lines_of_one_value_around_a_table_are_prose(lexicon: Lexicon):
    document = read_document("boats.csv", SOURCES["a title and a note, blank lines"], lexicon)
    texts = [f"{segment.kind}: {segment.text}" for segment in document.segments if segment.kind != "cell"]
    assert texts == ["paragraph: Boats in port", "paragraph: Note"]


def test_the_line_above_is_the_caption(lexicon: Lexicon):
    document = read_document("boats.csv", "It has boats.\nBoats of the port\nLine,Boats\nLarge,31\nSmall,46", lexicon)
    assert document.tables[0].caption == 1


def test_years_are_headers(lexicon: Lexicon):
    document = read_document("boats.csv", "Line,2022,2023\nLarge,31,33\nSmall,46,44", lexicon)
    assert document.tables[0].header_rows == 1


@pytest.mark.parametrize(
    ("source", "tables"),
    [
        ("Line,Boats\nLarge,31\nSmall,46\n\nTown,Men\nAshby,12\nBrook,15\n", 2),
        ("Line,Boats\nLarge,31\nSmall,46\n\nOld,4\nAll,81\n", 1),
        ("Line,Boats\nLarge,31\n,,\nSmall,46\n", 1),
    ],
    ids=["another header", "more figures", "an empty line of the same length"],
)
def test_a_blank_line_ends_a_table_if_no_figures_follow(source: str, tables: int, lexicon: Lexicon):
    assert len(read_document("boats.csv", source, lexicon).tables) == tables


def test_a_quoted_value_is_read_without_its_quotes_and_leads_back(lexicon: Lexicon):
    source = 'Line,Boats\n"The ""old"" line","1,\n204"\n'
    document = read_document("boats.csv", source, lexicon)
    name, figure = document.segments[2:]
    assert (name.text, figure.text) == ('The "old" line', "1,\n204")
    assert name.offsets.span(4, 8).of(source) == '""old'
    assert figure.offsets.span(0, 2).of(source) == "1,"
    assert document.position(figure.offsets.span(0, 1).start) == (2, 21)


def test_too_many_values_are_the_users_mistake(lexicon: Lexicon):
    with pytest.raises(UserError, match=r"^a.csv: too long to be checked: at most 200,000 values are read"):
        read_document("a.csv", "a,1\n" * 100_001, lexicon)


PARTS = st.lists(
    st.sampled_from(['"', '""', ",", ";", "\t", "\n", "\r", "\r\n", "a", "1", " ", "é", "\u2028"]), max_size=40
)


@given(source=PARTS.map("".join), separator=st.sampled_from(",;\t|"))
def test_fields_are_those_that_python_finds(source: str, separator: str):
    found = [[field.text for field in row] for row in find_fields(source, separator)]
    assert found == list(csv.reader(io.StringIO(source, newline=""), delimiter=separator))


@given(rows=st.lists(st.lists(st.text('a1,;"\n\té ', max_size=5), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_is_written_is_read(rows: list[list[str]]):
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    assert [[field.text for field in row] for row in find_fields(written.getvalue(), ",")] == rows


@given(source=PARTS.map("".join))
def test_every_character_leads_back(source: str, lexicon: Lexicon):
    document = read_document("draft.csv", source, lexicon)
    for segment in document.segments:
        for at, character in enumerate(segment.text):
            assert segment.offsets.span(at, at + 1).of(source) in (character, character * 2)


@pytest.mark.parametrize(
    "source",
    [
        '"' * 1_000_000,
        "," * 190_000,
        "\n" * 1_000_000,
        '"a,' * 300_000,
        "a" * 1_000_000,
        '""a' * 300_000,
        '",\n' * 90_000,
    ],
    ids=["quotes", "commas", "line ends", "open quotes", "one value", "closed quotes", "quotes and line ends"],
)
def test_a_pile_is_read_in_time(source: str, lexicon: Lexicon, in_time):
    in_time(10, lambda: read_document("draft.csv", source, lexicon))


def test_without_separators_a_comma_is_meant():
    assert separator_of("a\nb\n") == ","
