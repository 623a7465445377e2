"""Tables in plain text, written as rows of cells, "" for an empty one; a row of headers begins with "#"."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shown_tables import shown

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document


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


ALIGNED = {
    "figures on the right": (
        "Line    Boats   Crew\nLarge      31    410\nSmall      46    120",
        [["#", "Line", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "120"]],
    ),
    "figures on the left, two spaces at least": (
        "Line   Boats  Crew\nLarge  31     410\nSmall  46     1,200",
        [["#", "Line", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "1,200"]],
    ),
    "lines of dashes": (
        "           2022    2023\n-----------------------\nLarge        31      33\nSmall        46      44\n"
        "           ----    ----\nTotal        77      77\n           ====    ====",
        [["#", "", "2022", "2023"], ["Large", "31", "33"], ["Small", "46", "44"], ["Total", "77", "77"]],
    ),
    "blank lines, a section, and no header": (
        "Fees        1,200\nGrants      3,400\n\nCosts\n  Staff     2,900\n  Rent        700",
        [["Fees", "1,200"], ["Grants", "3,400"], ["Costs", ""], ["Staff", "2,900"], ["Rent", "700"]],
    ),
    "a name of two lines": (
        "Large               31\nVery old, and not\n  often used         4\nSmall               46",
        [["Large", "31"], ["Very old, and not", ""], ["often used", "4"], ["Small", "46"]],
    ),
    "dollars set apart": (
        "Cash       $   1,204   $    988\nGoods          2,310      2,145\nTotal      $   3,514   $  3,133",
        [["Cash", "$   1,204", "$    988"], ["Goods", "2,310", "2,145"], ["Total", "$   3,514", "$  3,133"]],
    ),
    "dots that lead to the figures": (
        "Sales..............    4,820\nServices........... $  1,180\nRent . . . . . . .       500",
        [["Sales", "4,820"], ["Services", "$  1,180"], ["Rent", "500"]],
    ),
    "cells that are empty": (
        "Day         Out      In\nRent     650.00\nPay               2,100.00\nCard      45.20",
        [["#", "Day", "Out", "In"], ["Rent", "650.00", ""], ["Pay", "", "2,100.00"], ["Card", "45.20", ""]],
    ),
    "a header over two columns, and one below": (
        "            Oct/Dec         Jan/Dec\n          1986   1985     1986   1985\n"
        "Chile       22      8      109     76\nPeru        56     28      238    104",
        [
            ["#", "", "Oct/Dec", "", "Jan/Dec", ""],
            ["#", "", "1986", "1985", "1986", "1985"],
            ["Chile", "22", "8", "109", "76"],
            ["Peru", "56", "28", "238", "104"],
        ],
    ),
    "ranges as names": (
        "         1991    2001\n0-14    1,204   1,150\n15-64   3,980   4,102\n65+       811     905",
        [["#", "", "1991", "2001"], ["0-14", "1,204", "1,150"], ["15-64", "3,980", "4,102"], ["65+", "811", "905"]],
    ),
    "tabs as many as are needed": (
        "Country\t\t2022\t2023\nNorway\t\t1,200\t1,320\nNetherlands\t430\t455\nUK\t\t860\t790",
        [
            ["#", "Country", "2022", "2023"],
            ["Norway", "1,200", "1,320"],
            ["Netherlands", "430", "455"],
            ["UK", "860", "790"],
        ],
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("name", ALIGNED)
def test_cells_below_one_another_are_a_table(name: str, indent: str, end: str, lexicon: Lexicon):
    source, rows = ALIGNED[name]
    if "\t" in source and indent:
        return
    source = "".join(f"{indent}{line}{end}" for line in source.split("\n"))
    assert tables(f"It has these.{end}{end}{source}", lexicon) == [rows]


NO_TABLE = {
    "two lines": "Large\t31\nSmall\t46",
    "paragraphs that begin with a tab": "\tIt has 31 boats.\n\tIt had 46.\n\tIt sold 15.",
    "a numbered list": "1.\tSell 31 boats.\n2.\tBuy 46.\n3.\tWait.",
    "a list numbered without stops": "1\tSell 31 boats.\n2\tBuy 46.\n3\tWait.",
    "words alone": "Mill\tRiver\nPort\tCoast\nMine\tHill",
    "figures alone": "1\t2\t3\n4\t5\t6\n7\t8\t9",
    "a transcript": "9:30\tANNA: It is 31.\n9:31\tBEN: No, 46.\n9:32\tANNA: Then 15.",
    "code": "int\ta = 31;\nint\tb = 46;\nint\tc = a + b;",
    "blank lines between all": "\n\n\n\n\n".join(("Large\t31", "Small\t46", "Old\t4")),
    "columns that don't line up": "Large  31  410\nSmaller       46     9\nOld      4    57",
    "a line that fills its column": "Staff           412\nTravel and food 31\nRent             98\nAll             541",
    "single spaces": "Large 31\nSmall 46\nOld 4",
    "two spaces after each sentence": "It has 31.  It had 46.\nIt sold 15.  It owes 4.\nIt has 12.  All is well.",
    "sentences that go on in figures": "It was sold in  1986\nfor three men in  1987\nand was gone in  1988",
    "verse": "  O ship of state,\n     sail on, sail on,\n  O twenty-five,\n     O forty more",
    "a list with indents": "  -  31 boats\n       -  12 old\n       -  19 new\n  -  46 men",
    "addresses": "Mill Ltd          Invoice 1204\n12 River Road     3 May 2023\nAshby AB1 2CD     Page 1",
    "telephone numbers": "Anna    555-0134    Room 12\nBen     555-0177    Room 14\nCarl    555-0191    Room 20",
    "times": "  6.00   News\n  6.30   Weather\n 10.00   Film",
    "versions": "alpha    1.2.3\nbeta     1.10.0\ngamma    2.0.1",
    "assignments": "mills     = 31;\nships     = 46;\nboats     = 4;",
    "arrays": "    12,   13,   14,\n    22,   23,   24,\n    32,   33,   34,",
    "a matrix": "  12   13   14\n  22   23   24\n  32   33   34",
    "hexadecimal": "0000000  7f45  4c46  0201\n0000010  0300  3e00  0100\n0000020  4000  0000  0000",
    "a box": "+-------+----+\n| Large | 31 |\n| Small | 46 |\n| Old   |  4 |\n+-------+----+",
    "a chart": "Large   |  ****   31\nSmall   |  ******   46\nOld     |  *   4",
    "dialogue": "ANNA:   It is 31.\nBEN:    No, 46.\nANNA:   Then 15.",
    "somebody's mail": "> Large   31\n> Small   46\n> Old      4",
    "options": "  -n NUM    print NUM lines\n  -w 12     be 12 wide\n  -q        say nothing",
    "two columns of a newspaper": "the ship had 31    and that 46 were\nmen and 12 guns    lost in a storm",
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


LAID_OUT = ["\t", "\t\t", "  ", "   ", " ", "\n", "\n\n", "\r\n", "Total", "Mill", "12", "1,204", "(5%)", "$ 3", "2023"]
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


def test_two_tables_with_other_columns_are_two(lexicon: Lexicon):
    source = "Large   31\nSmall   46\nOld      4\n\nBlue and white   12\nRed and black    15\nGreen             9\n"
    assert [len(table) for table in tables(source, lexicon)] == [3, 3]


def test_a_table_that_prose_interrupts_is_not_read(lexicon: Lexicon):
    source = "Large   31\nSmall   46\nOld      4\nOf the north alone.\nLarge   12\nSmall   15\nTotal  108"
    assert tables(source, lexicon) == []
    assert len(tables(source.replace("\nOf", "\n\nOf"), lexicon)) == 2


RUN_TOGETHER = {
    "a name and its figure": "Staff          412\nTravel 31\nRent            98\nTotal          541",
    "the first name and its figure": "Travel 31\nStaff          412\nRent            98\nTotal          541",
    "a name and two figures": "Staff          412   500\nTravel 31 —\nRent            98   102",
    "two figures": "Staff          412     500\nTravel      31 98\nRent            98     102",
}


@pytest.mark.parametrize("name", RUN_TOGETHER)
def test_cells_with_one_space_between_make_no_table(name: str, lexicon: Lexicon):
    assert tables(RUN_TOGETHER[name], lexicon) == []


@pytest.mark.parametrize(
    "title", ["Table 3", "It was sold to the state.  All of it was.", "Staff of the port in May 12"]
)
def test_a_line_above_the_header_is_not_in_the_table(title: str, lexicon: Lexicon):
    source = f"{title}\nLine    Boats   Crew\nLarge      31    410\nSmall      46    120"
    document = read_document("draft.txt", source, lexicon)
    assert document.segments[0].text == title
    assert shown(document) == [[["#", "Line", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "120"]]]


def test_the_number_of_a_page_is_no_header(lexicon: Lexicon):
    source = "                12\n\nStaff          412\nRent            98\nTotal          510"
    assert tables(source, lexicon) == [[["Staff", "412"], ["Rent", "98"], ["Total", "510"]]]


def test_an_indented_sentence_above_is_no_header(lexicon: Lexicon):
    source = "          It has these boats:\n          Large   31\n          Small   46\n          Old      4"
    document = read_document("draft.txt", source, lexicon)
    assert document.segments[0].text == "It has these boats:"
    assert len(document.tables[0].rows) == 3


CELL = st.sampled_from(["12", "1,204", "7.5%", "$3", "(5)", "n/a", "-"])


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=3, max_size=9), indent=st.integers(0, 3))
def test_what_is_set_apart_by_tabs_is_read_as_it_was(rows: list[tuple[str, ...]], indent: int, lexicon: Lexicon):
    rows = [("Port", "12", *row) for row in rows]
    source = "\n".join("\t" * indent + "\t".join(row) for row in rows)
    found = tables(source, lexicon)
    assert found == [[list(row) for row in rows]]


@given(
    rows=st.lists(st.tuples(CELL, CELL), min_size=3, max_size=9),
    right=st.booleans(),
    gap=st.integers(2, 9),
    indent=st.integers(0, 9),
)
def test_what_is_lined_up_is_read_as_it_was(
    rows: list[tuple[str, ...]], right: bool, gap: int, indent: int, lexicon: Lexicon
):
    rows = [("Port", "1,204.5", *row) for row in rows]
    rows[0] = ("Old mill", *rows[0][1:])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    put = str.rjust if right else str.ljust
    lines = [(row[0].ljust(widths[0]), *map(put, row[1:], widths[1:])) for row in rows]
    source = "\n".join(" " * indent + (" " * gap).join(line) for line in lines)
    assert tables(source, lexicon) == [[list(row) for row in rows]]


PILES = {
    "tabs": "\t" * 1_000_000,
    "spaces": " " * 1_000_000,
    "lines of a tab": "\t\n" * 300_000,
    "lines of spaces": "   \n" * 300_000,
    "cells with tabs": "a\t1\t" * 250_000,
    "cells with spaces": "a   1   " * 150_000,
    "rows with tabs": "a\t1\n" * 50_000,
    "rows with spaces": "a   1\n" * 50_000,
    "rows that move": "".join(" " * (line % 300) + "a   1\n" for line in range(5_000)),
    "rows and blank lines": "a   1\n\n" * 50_000,
    "rows and words": "a   1\nb   c\n" * 40_000,
    "words alone": "b   c\n" * 40_000 + "a   1\n",
    "sentences and one figure": "It is so.  It was.\n" * 40_000 + "a   1\n",
    "rules": "a   1\n" + "----   ---\n" * 40_000 + "a   1\n" * 2,
    "rows and prose": "a   1\nIt is so, and was so when it was sold, as it said in the paper.\n" * 10_000,
    "dots": "a" + "." * 500_000 + "1\n" + ". " * 200_000 + "1\n",
    "rows of other tabs": "\t1\na\t\t\n" * 40_000,
}


@pytest.mark.parametrize("name", PILES)
def test_a_pile_is_read_in_time(name: str, lexicon: Lexicon, in_time):
    in_time(10, lambda: read_document("draft.txt", PILES[name], lexicon))
