import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document
from checker.model.span import Span
from checker.render.printable import cells, printable
from checker.render.snippet import Mark, snippet


def shown(source, *words, width=80):
    marks = [Mark(Span(source.index(word), source.index(word) + len(word)), label) for word, label in words]
    return [(line.number, line.text, *line.below) for line in snippet(Document("d", source, ()), marks, width)]


def test_carets_and_roles_stand_below_the_figures():
    assert shown("Sales rose 12% to $11m from $10m.", ("12%", "change"), ("$11m", "new"), ("$10m", "old")) == [
        (
            1,
            "Sales rose 12% to $11m from $10m.",
            "           ^^^    ^^^^      ^^^^",
            "           change new       old",
        )
    ]


def test_a_role_without_room_goes_one_line_further_down():
    assert shown("A 2 3 b", ("2", "change"), ("3", "old")) == [(1, "A 2 3 b", "  ^ ^", "  change", "    old")]


def test_figures_on_several_lines_give_several_lines():
    source = "One\r\n10 men\r\nthree\r\n20 women"
    assert shown(source, ("10 men", ""), ("20 women", "")) == [(2, "10 men", "^^^^^^"), (4, "20 women", "^^^^^^^^")]


def test_a_figure_that_crosses_a_line_end_is_marked_on_both():
    assert shown("He paid $3\nmillion.", ("$3\nmillion", "cost")) == [
        (1, "He paid $3", "        ^^", "        cost"),
        (2, "million.", "^^^^^^^"),
    ]


@pytest.mark.parametrize(
    ("source", "word", "text", "carets"),
    [
        ("東京で3%増", "3%", "東京で3%増", "      ^^"),
        ("\tup 3%", "3%", "    up 3%", "       ^^"),
        ("cafe\u0301s: 3%", "3%", "cafe\u0301s: 3%", "       ^^"),
        ("\x1b[31mred 3%", "3%", "␛[31mred 3%", "         ^^"),
        ("a\x00\x07b 3%", "3%", "a␀␇b 3%", "     ^^"),
        ("\u202eevil 3%", "3%", "<U+202E>evil 3%", "             ^^"),
        ("\ufeff3% more", "3%", "3% more", "^^"),
        ("\x9b31m 3%", "3%", "<U+009B>31m 3%", "            ^^"),
    ],
    ids=["wide", "tab", "combining", "escape", "controls", "right to left", "byte order mark", "C1 control"],
)
def test_carets_stand_right_whatever_the_characters(source, word, text, carets):
    assert shown(source, (word, "")) == [(1, text, carets)]


def test_a_long_line_is_cut_to_whole_words_around_its_figures():
    source = "word " * 100 + "sales of $10m " + "word " * 100 + "and $20m at last"
    ((_, text, carets),) = shown(source, ("$10m", ""), ("$20m", ""), width=80)
    assert text == "… word sales of $10m word word … word word and $20m at last"
    assert [text[i : i + 4] for i in range(len(carets)) if carets[i : i + 4] == "^^^^"] == ["$10m", "$20m"]


def test_a_line_of_a_megabyte_is_cut_quickly():
    source = "x" * 1_000_000 + " 3% " + "y" * 1_000_000
    ((_, text, _),) = shown(source, ("3%", ""), width=80)
    assert len(text) < 90


@given(st.text(), st.data())
def test_carets_cover_just_the_columns_of_the_mark(source, data):
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    for line in snippet(Document("d", source, ()), [Mark(Span(start, end), "role")], 10_000):
        assert not any(unicodedata.category(each) == "Cc" for each in line.text)
        columns = sum(width for _, width in cells(source[start:end].replace("\r", "").replace("\n", "")))
        assert 1 <= line.below[0].count("^") <= max(1, columns)


@given(st.text())
def test_printable_text_moves_no_cursor(text):
    clean = printable(text)
    assert not any(unicodedata.category(each) in ("Cc", "Cf", "Cs") for each in clean)
    assert printable(clean) == clean
