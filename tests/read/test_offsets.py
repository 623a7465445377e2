"""Every character of a segment leads back to where it stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.read.formats import read_document
from checker.read.passage import Passage, Piece
from checker.read.shadow import shadow_of

TRICKY = ["é", "e\u0301", "😀", "👩‍👩‍👧", "\ufeff", "\u00a0", "£", "—", "\u2028", "\x00", "\x1b", "漢", "\u202e"]
MARKUP = [
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "~",
    "[",
    "]",
    "(",
    ")",
    "](x 5)",
    "<b>",
    "</b>",
    "<br>",
    "<td>",
    "<table>",
    "<!-- 5 -->",
]
PAGE = ["<p>", "</p>", "<p hidden>", "<li>", "<nav>", "</nav>", "<script>", "</script>", "<a b='", "<main>", "<h1>"]
MARKUP += [
    "&pound;",
    "&#8364;",
    "\\",
    "|",
    "|-|",
    "> ",
    "- ",
    "1. ",
    "# ",
    "[^1]",
    "[^1]:",
    "    ",
    "\t",
    "---",
    "$",
    "www.x.org",
]
ENDS = ["\n", "\r\n", "\r", "\n\n", " "]
WORDS = ["5", "12%", "word", "The", ".", ". ", ","]
drafts = st.lists(st.sampled_from(TRICKY + MARKUP + ENDS + WORDS), max_size=40).map("".join) | st.text()

pages = st.lists(st.sampled_from(TRICKY + MARKUP + PAGE + ENDS + WORDS), max_size=40).map("".join)


def characters(document: Document) -> list[tuple[str, str]]:
    """Each character of each segment, with the source that it is read from."""
    return [
        (character, segment.offsets.span(at, at + 1).of(document.source))
        for segment in document.segments
        for at, character in enumerate(segment.text)
    ]


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
@given(source=drafts | pages)
def test_offsets_stay_in_the_source_and_in_order(name: str, source: str, lexicon: Lexicon):
    document = read_document(name, source, lexicon)
    for index, segment in enumerate(document.segments):
        spans = [segment.offsets.span(at, at + 1) for at in range(len(segment.text))]
        assert all(0 <= span.start < span.end <= len(source) for span in spans)
        assert spans == sorted(spans)
        assert segment.index == index
        assert segment.text.strip() == segment.text != ""
        assert all(0 <= span.start < span.end <= len(segment.text) for span in segment.sentences)
        whole = segment.offsets.span(0, len(segment.text))
        assert (whole.start, whole.end) == (spans[0].start, spans[-1].end)


@given(source=drafts)
def test_plain_text_is_the_source_itself(source: str, lexicon: Lexicon):
    for character, origin in characters(read_document("draft.txt", source, lexicon)):
        assert origin == character or (character == "\n" and origin.strip(" \t>") in ("\n", "\r", "\r\n"))


@given(source=drafts)
def test_markdown_is_the_source_but_for_its_markup(source: str, lexicon: Lexicon):
    for character, origin in characters(read_document("draft.md", source, lexicon)):
        assert origin == character or origin[0] in "&<"


@given(source=pages)
def test_a_page_is_the_source_but_for_its_markup(source: str, lexicon: Lexicon):
    for character, origin in characters(read_document("draft.html", source, lexicon)):
        assert origin == character or origin[0] in "&<" or (character == " " and origin.isspace())


@given(source=drafts)
def test_the_shadow_is_as_long_as_the_source(source: str):
    assert len(shadow_of(source)) == len(source)


PARTS = {
    "bold": ("**", "**"),
    "emphasis": ("*", "*"),
    "link": ("[", "](https://x.org/a_1)"),
    "tag": ("<b>", "</b>"),
    "struck": ("~~9~~ ", ""),
    "code": ("`9` ", ""),
    "image": ("![9](y) ", ""),
    "comment": ("<!-- 9 --> ", ""),
    "nothing": ("", ""),
}
WORD = st.text("abc123é£😀", min_size=1, max_size=6)


@given(parts=st.lists(st.tuples(st.sampled_from(sorted(PARTS)), WORD), min_size=1, max_size=8))
def test_known_markup_is_all_that_is_lost(parts: list[tuple[str, str]], lexicon: Lexicon):
    source = "Z " + " ".join(f"{PARTS[part][0]}{word}{PARTS[part][1]}" for part, word in parts) + " Z."
    segment = read_document("draft.md", source, lexicon).segments[0]
    assert segment.text.split() == ["Z", *(word for _, word in parts), "Z."]
    at = 0
    for _, word in parts:
        at = segment.text.index(word, at)
        assert segment.offsets.span(at, at + len(word)).of(source) == word
        at += len(word)


PLACES = [
    # source, what to look for, line, column
    ("It is 5 kg.", "5", 1, 7),
    ("\ufeffIt is 5 kg.", "5", 1, 7),
    ("\ufeff# Up 5%", "5", 1, 6),
    ("One.\r\n\r\nTwo is\r\n5 kg.", "5", 4, 1),
    ("One.\r\rTwo is 5.", "5", 3, 8),
    ("One.\n\n😀 is 5.", "5", 3, 6),
    ("e\u0301 is 5.", "5", 1, 7),
    ("👩‍👩‍👧 is 5.", "5", 1, 10),
    ("a | b\n--|--\n£4 | **5** kg", "5", 3, 8),
    ("| a | b |\r\n|---|---|\r\n| é | \\| 5 |", "5", 3, 10),
    ("- one\n  - is **5**", "5", 2, 10),
    ("> one\n> is 5", "5", 2, 6),
    ("> - one\r\n>   is 5", "5", 2, 8),
    ("&pound;5 &amp; &euro;6", "£5", 1, 1),
    ("&pound;5 &amp; &euro;6", "6", 1, 22),
    ("[the 5](x 'of 6') and 7", "7", 1, 23),
    ("Note.[^1]\n\n[^1]: It is 5.", "5", 3, 13),
    ("<table>\n<tr><td>4</td>\n<td>5</td></tr></table>", "5", 3, 5),
    ("---\na: 1\n---\n\nIt is 5.", "5", 5, 7),
    ("Head\n====\n\nIt is 5.", "5", 4, 7),
]


@pytest.mark.parametrize(("source", "sought", "line", "column"), PLACES)
def test_figures_are_shown_where_they_stand(source: str, sought: str, line: int, column: int, lexicon: Lexicon):
    document = read_document("draft.md", source, lexicon)
    segment = next(segment for segment in reversed(document.segments) if sought in segment.text)
    at = segment.text.index(sought)
    place = document.position(segment.offsets.span(at, at + len(sought)).start)
    assert (place.line, place.column) == (line, column)


@given(
    cut=st.tuples(st.integers(0, 30), st.integers(0, 30)),
    pieces=st.lists(
        st.tuples(st.integers(0, 3), st.integers(4, 6), st.none() | st.text("xyz", max_size=3)), max_size=8
    ),
)
def test_a_part_of_a_passage_leads_back_as_the_whole_does(
    cut: tuple[int, int], pieces: list[tuple[int, int, str | None]]
):
    source = "abcdefghijklmnopqrstuvwxyz" * 3
    at, parts = 0, []
    for gap, length, text in pieces:
        parts.append(Piece(at + gap, at + gap + length, text))
        at += gap + length
    whole = Passage.of(source, parts)
    start, end = sorted(min(edge, len(whole.text)) for edge in cut)
    part = whole.part(start, end)
    assert part.text == whole.text[start:end]
    for place in range(len(part.text)):
        assert part.offsets.span(place, place + 1) == whole.offsets.span(start + place, start + place + 1)
