"""PDF files as their readers see them. Segments are written as "kind: text"."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_maker import Line, column, pdf

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.model.errors import UserError
from checker.read.formats import format_of, is_binary, read_document


def shown(document: Document) -> list[str]:
    return [f"{segment.kind}: {segment.text}" for segment in document.segments]


PROSE = ["The mill in the valley has run for", "many years, and it has grown a lot.", "In the end it made 5 tonnes."]
READ = "paragraph: The mill in the valley has run for many years, and it has grown a lot. In the end it made 5 tonnes."

ROWS = [
    ("one paragraph", [column(PROSE)], [READ]),
    (
        "a heading by its size",
        [[Line(72, 750, "Pay rises by 5%", 20), *column(PROSE)]],
        ["headline: Pay rises by 5%", READ],
    ),
    ("a gap", [column([*PROSE, "", "It cost $6."])], [READ, "paragraph: It cost $6."]),
    (
        "an indent after a short line",
        [[*column(PROSE), Line(86, 678, "The next one costs the town 6 dollars.")]],
        [READ, "paragraph: The next one costs the town 6 dollars."],
    ),
    (
        "a hyphen",
        [column(["It rose, the com-", "pany said, by 5%."])],
        ["paragraph: It rose, the company said, by 5%."],
    ),
    ("a hyphen of a number", [column(["Some two-", "thirds of it."])], ["paragraph: Some two-thirds of it."]),
    (
        "two columns",
        [[*column([*PROSE[:2], "In the end it"]), *column(["made 5 tonnes.", "", "It cost $6."], x=330)]],
        [READ, "paragraph: It cost $6."],
    ),
    ("over two pages", [column([*PROSE[:2], "In the end it"]), column(["made 5 tonnes."])], [READ]),
    (
        "running heads and page numbers",
        [[Line(72, 770, f"The Daily, page {n}", 9), *column(PROSE), Line(300, 30, str(n))] for n in (1, 2, 3)],
        [READ] * 3,
    ),
    ("a list", [column(["It has", "• 3 cows", "• 4 pigs"])], ["paragraph: It has", "item: 3 cows", "item: 4 pigs"]),
    (
        "rows of a table stay apart",
        [column(["Big 3 4 7", "Small 1 2 3", "It is less."])],
        ["paragraph: Big 3 4 7", "paragraph: Small 1 2 3", "paragraph: It is less."],
    ),
]


@pytest.mark.parametrize(("pages", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_pages_are_read_as_they_are_printed(pages: list[list[Line]], expected: list[str], lexicon: Lexicon):
    assert shown(read_document("a.pdf", pdf(*pages), lexicon)) == expected


def test_a_figure_has_its_page_and_box(lexicon: Lexicon):
    document = read_document("a.pdf", pdf(column(PROSE), column(["It cost $6."], x=100, top=400)), lexicon)
    locator = document.locator(document.source.index("$6"))
    assert str(locator) == "page 2"
    left, bottom, right, top = locator.box
    assert 99 < left < 103 < right < 165
    assert 395 < bottom < 401 < top < 415
    assert locator != document.locator(0)


def test_a_page_without_text_is_told(lexicon: Lexicon):
    document = read_document("a.pdf", pdf(column(PROSE), []), lexicon)
    assert document.unread == ("There is no text on page 2: if it is a picture, its figures were not read",)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Kind Boats Crew", "Big 3 4", "Small 1 2", "It is less."], True),
        (["It was 3 in 2019.", "Big 3 4", "It is less."], False),
    ],
    ids=["rows", "one row"],
)
def test_a_table_is_told(lines: list[str], told: bool, lexicon: Lexicon):
    document = read_document("a.pdf", pdf(column(PROSE), column(lines)), lexicon)
    expected = "A table on page 2 was read line by line: its rows and columns were not added up"
    assert document.unread == ((expected,) if told else ())


BAD = [
    (b"%PDF-1.4\nnothing", "not a readable PDF file"),
    (b"", "not a readable PDF file"),
    (pdf([]), "there is no text in this PDF file"),
    (pdf(*[column(["5"])] * 10_000), "too long to be a draft: 10,000 pages"),
]


@pytest.mark.parametrize(("data", "message"), BAD, ids=["broken", "empty", "scan", "10,000 pages"])
def test_what_cannot_be_read_is_told(data: bytes, message: str, lexicon: Lexicon):
    with pytest.raises(UserError, match=message) as caught:
        read_document("a.pdf", data, lexicon)
    assert str(caught.value).startswith("a.pdf: ")


def test_a_file_without_a_name_is_known_by_its_start():
    data = pdf(column(PROSE))
    assert is_binary("<stdin>", data)
    assert format_of("<stdin>", data) == "pdf"


lines = st.lists(st.text("ab5 .%£é-", min_size=1, max_size=12), min_size=1, max_size=6)


@given(texts=lines)
@settings(max_examples=50)
def test_every_place_is_that_of_its_text(texts: list[str], lexicon: Lexicon):
    with suppress(UserError):
        document = read_document("a.pdf", pdf(column([*texts, "It is 5."])), lexicon)
        assert all(
            segment.offsets.span(0, len(segment.text)).of(document.source) == segment.text
            for segment in document.segments
        )
        assert {str(locator) for locator in document.locators.locators} == {"page 1"}


@given(place=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_file_with_a_wrong_byte_is_read_or_told(place: float, byte: int, cut: bool, lexicon: Lexicon):
    data = pdf(column(PROSE))
    at = int(place * (len(data) - 1))
    with suppress(UserError):
        read_document("a.pdf", data[:at] if cut else data[:at] + bytes([byte]) + data[at + 1 :], lexicon)
