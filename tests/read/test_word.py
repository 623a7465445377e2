"""Word and OpenDocument files as their readers see them. Segments are written as "kind: text"."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import archive, docx, odt, p, r

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.model.errors import UserError
from checker.read.formats import format_of, read_document


def shown(document: Document) -> list[str]:
    return [f"{segment.kind}: {segment.text}" for segment in document.segments]


def places(document: Document) -> list[str]:
    return [str(document.locator(segment.offsets.span(0, 1).start)) for segment in document.segments]


BOX = "<w:txbxContent>{}</w:txbxContent>"
WORD = [
    # paragraphs
    (p("Pay rises", style="berschrift1") + p("It rose 5%."), ["headline: Pay rises", "paragraph: It rose 5%."]),
    (p("A head", style="Mine") + p("Six.", style="Loop"), ["headline: A head", "paragraph: Six."]),
    (p("Pay rises") + p("It rose 5%."), ["headline: Pay rises", "paragraph: It rose 5%."]),
    (p("Up", properties='<w:outlineLvl w:val="0"/>') + p("It."), ["headline: Up", "paragraph: It."]),
    (p("It.") + p("3 cows", properties='<w:numPr><w:numId w:val="2"/></w:numPr>'), ["paragraph: It.", "item: 3 cows"]),
    (p("It.") + p("No", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), ["paragraph: It.", "paragraph: No"]),
    (
        p("It.") + p("Said 5", style="Zitat") + p("6 ships", style="Beschriftung"),
        ["paragraph: It.", "quotation: Said 5", "caption: 6 ships"],
    ),
    (p("It.") + p("Jobs 40", style="Verzeichnis1") + p("Hidden 50", style="Secret"), ["paragraph: It."]),
    (
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p("It is 5.") + "</w:sdtContent></w:sdt>",
        ["paragraph: It is 5."],
    ),
    # runs
    (p("It cost $1", "0,0", r("00", "<w:b/>"), "."), ["paragraph: It cost $10,000."]),
    (p("Of 10", r("6", '<w:vertAlign w:val="superscript"/>'), " m."), ["paragraph: Of 10⁶ m."]),
    (
        p("Of ", r("40 ", "<w:vanish/>"), r("50 ", "<w:strike/>"), r("60", '<w:strike w:val="0"/>'), "."),
        ["paragraph: Of 60."],
    ),
    (p("a", "<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>", "b."), ["paragraph: a\t\n-b."]),
    (
        p("See ", "<w:hyperlink>" + r("the 5") + "</w:hyperlink>", "<w:smartTag>" + r(" of 6") + "</w:smartTag>", "."),
        ["paragraph: See the 5 of 6."],
    ),
    (p("Page ", "<w:r><w:fldChar/><w:instrText>PAGE 40</w:instrText></w:r>", "5."), ["paragraph: Page 5."]),
    (p("With ", "<m:oMath><m:r><m:t>40</m:t></m:r></m:oMath>", "6."), ["paragraph: With 6."]),
    # tracked changes, as if accepted
    (
        p("It rose ", "<w:del><w:r><w:delText>40</w:delText></w:r></w:del>", "<w:ins>" + r("5") + "</w:ins>", "%."),
        ["paragraph: It rose 5%."],
    ),
    (
        p("It rose ", "<w:moveFrom>" + r("40") + "</w:moveFrom>", "<w:moveTo>" + r("5") + "</w:moveTo>", "%."),
        ["paragraph: It rose 5%."],
    ),
    (p("It rose ", properties="<w:rPr><w:del/></w:rPr>") + p("5%."), ["paragraph: It rose 5%."]),
    ("<w:del>" + p("40.") + "</w:del>" + p("It."), ["paragraph: It."]),
    # text boxes
    (
        p(
            "It is 5.",
            "<mc:AlternateContent><mc:Choice><w:drawing>" + BOX.format(p("A box of 6.")) + "</w:drawing></mc:Choice>"
            "<mc:Fallback><w:pict>" + BOX.format(p("A box of 6.")) + "</w:pict></mc:Fallback></mc:AlternateContent>",
        ),
        ["paragraph: A box of 6.", "paragraph: It is 5."],
    ),
]


@pytest.mark.parametrize(("body", "expected"), WORD, ids=range(len(WORD)))
def test_a_word_file_is_read_as_it_is_shown(body: str, expected: list[str], lexicon: Lexicon):
    assert shown(read_document("draft.docx", docx(body), lexicon)) == expected


def row(*cells: str, properties: str = "") -> str:
    written = "".join(cell if cell.startswith("<w:tc>") else f"<w:tc>{p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{written}</w:tr>"


WIDE = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("wide")}</w:tc>'
HUGE = f'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{p("huge")}</w:tc>'
LOW = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc>"
NEST = f"<w:tc>{p('out')}<w:tbl>{row('in 5')}</w:tbl>{p('side')}</w:tc>"
TABLES = [
    (row("a", "b", properties="<w:tblHeader/>") + row("1", "2"), [["a", "b"], ["1", "2"]], 1),
    (row("Kind", "Ships") + row("Big", "3") + row("Small", "4"), [["Kind", "Ships"], ["Big", "3"], ["Small", "4"]], 1),
    (row("Kind", "2019") + row("Big", "3") + row("Small", "4"), [["Kind", "2019"], ["Big", "3"], ["Small", "4"]], 0),
    (
        row("1", "2", "3") + row(WIDE, "4") + row(LOW, "5", HUGE),
        [["1", "2", "3"], ["wide", None, "4"], [None, "5", "huge"]],
        0,
    ),
    (row("1", "2") + row("8", "9", properties="<w:del/>") + row("3", "4"), [["1", "2"], ["3", "4"]], 0),
    (row(NEST, "2"), [["out\nside", "2"]], 0),
]


@pytest.mark.parametrize(("rows", "cells", "heads"), TABLES)
def test_a_table_of_a_word_file_keeps_its_rows(rows: str, cells: list, heads: int, lexicon: Lexicon):
    document = read_document("draft.docx", docx(f"<w:tbl>{rows}</w:tbl>"), lexicon)
    table = document.tables[0]
    assert [[None if c is None else document.segments[c].text for c in line] for line in table.rows] == cells
    assert table.header_rows == heads


def test_places_in_a_word_file(lexicon: Lexicon):
    note = "<w:footnote w:type='separator'>{}</w:footnote><w:footnote w:id='1'>{}</w:footnote>"
    body = p("It rose 5%.") + p() + p("Table 1: ships") + f"<w:tbl>{row('1', '2')}{row('3', '4')}</w:tbl>" + p("End 5.")
    document = read_document("draft.docx", docx(body, note.format(p("-"), p("Of 40."))), lexicon)
    assert list(zip(shown(document), places(document), strict=True)) == [
        ("paragraph: It rose 5%.", "paragraph 1"),
        ("paragraph: Table 1: ships", "paragraph 2"),
        ("cell: 1", "table 1, row 1, column 1"),
        ("cell: 2", "table 1, row 1, column 2"),
        ("cell: 3", "table 1, row 2, column 1"),
        ("cell: 4", "table 1, row 2, column 2"),
        ("paragraph: End 5.", "paragraph 3"),
        ("footnote: Of 40.", "footnote 1"),
    ]
    assert document.tables[0].caption == 1


def t(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


STRUCK = "<text:span text:style-name='T2'>40</text:span>"
ODF = [
    (
        '<text:h text:outline-level="1">Pay rises</text:h>' + t("It rose 5%."),
        ["headline: Pay rises", "paragraph: It rose 5%."],
    ),
    (t("A title", "P1") + t("Six."), ["headline: A title", "paragraph: Six."]),
    (
        t("It.") + t("Said 5", "Quotations") + t("x = 40", "Preformatted_20_Text"),
        ["paragraph: It.", "quotation: Said 5"],
    ),
    ("<text:list><text:list-item>" + t("3 cows") + "</text:list-item></text:list>", ["item: 3 cows"]),
    (
        "<text:section>" + t("In 5.") + "</text:section><text:table-of-content>" + t("4") + "</text:table-of-content>",
        ["paragraph: In 5."],
    ),
    (t("a \n  b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e."), ["paragraph: a b  c\td\ne."]),
    (t("Of 10<text:span text:style-name='T1'>6</text:span> m, " + STRUCK + "5."), ["paragraph: Of 10⁶ m, 5."]),
    (
        "<text:tracked-changes><text:changed-region>"
        + t("40")
        + "</text:changed-region></text:tracked-changes>"
        + t("It<text:change text:change-id='1'/> is 5<office:annotation>" + t("50") + "</office:annotation>."),
        ["paragraph: It is 5."],
    ),
    (
        t(
            "Sold<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
            + t("Of 40.")
            + "</text:note-body></text:note> 5."
        ),
        ["paragraph: Sold 5.", "footnote: Of 40."],
    ),
    (
        t("It.<draw:frame><draw:text-box>" + t("A box of 6.") + "</draw:text-box></draw:frame>"),
        ["paragraph: It.", "paragraph: A box of 6."],
    ),
]
LOOKS = """
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="L" style:parent-style-name="L"/>
"""


@pytest.mark.parametrize(("text", "expected"), ODF, ids=range(len(ODF)))
def test_an_opendocument_text_is_read_as_it_is_shown(text: str, expected: list[str], lexicon: Lexicon):
    assert shown(read_document("draft.odt", odt(text, LOOKS), lexicon)) == expected


def test_a_table_of_an_opendocument_text(lexicon: Lexicon):
    def cell(text: str, attributes: str = "") -> str:
        return f"<table:table-cell {attributes}>{t(text)}</table:table-cell>"

    wide, thrice = (
        cell(number, f"table:number-columns-{how}") for number, how in (("1", "spanned='2'"), ("3", "repeated='3'"))
    )
    covered = "<table:covered-table-cell/>"
    rows = (
        f"<table:table-header-rows><table:table-row>{cell('a')}{cell('b')}{cell('c')}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{wide}{covered}{cell('2')}</table:table-row>"
        f"<table:table-row>{thrice}</table:table-row>"
    )
    document = read_document("draft.odt", odt(f"<table:table>{rows}</table:table>"), lexicon)
    (table,) = document.tables
    assert [[None if c is None else document.segments[c].text for c in line] for line in table.rows] == [
        ["a", "b", "c"],
        ["1", None, "2"],
        ["3", "3", "3"],
    ]
    assert table.header_rows == 1
    assert places(document)[-1] == "table 1, row 3, column 3"


def test_files_that_word_processors_write(tmp_path: Path, lexicon: Lexicon):
    import docx as python_docx  # noqa: PLC0415
    import odfdo  # noqa: PLC0415

    word = python_docx.Document()
    word.add_heading("Pay rises", 0)
    word.add_paragraph("It rose 5%.")
    word.add_paragraph("3 cows", style="List Bullet")
    word.add_table(1, 1).cell(0, 0).text = "7"
    word.save(str(tmp_path / "a.docx"))
    writer = odfdo.Document("text")
    writer.body.clear()
    for element in (odfdo.Header(1, "Pay rises"), odfdo.Paragraph("It rose 5%."), odfdo.List(["3 cows"])):
        writer.body.append(element)
    table = odfdo.Table("T", width=1, height=1)
    table.set_values([[7]])
    writer.body.append(table)
    writer.save(str(tmp_path / "a.odt"))
    for name in ("a.docx", "a.odt"):
        document = read_document(name, (tmp_path / name).read_bytes(), lexicon)
        assert shown(document) == ["headline: Pay rises", "paragraph: It rose 5%.", "item: 3 cows", "cell: 7"]
        assert format_of("<stdin>", (tmp_path / name).read_bytes()) == name[2:]


def test_a_picture_of_a_table_is_said_to_be_unread(lexicon: Lexicon):
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr descr="{}"/></wp:inline></w:drawing></w:r>'
    )
    body = p("It.") + p("Table 1: ships") + p(drawing.format("")) + p("A boat.") + p(drawing.format("A boat"))
    document = read_document("a.docx", docx(body + p(drawing.format("A table of crews"))), lexicon)
    said = "A picture that shows a table was not read: “{}”"
    svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    framed = f'<draw:frame><svg:title xmlns:svg="{svg}">{{}}</svg:title></draw:frame>'
    assert read_document("a.odt", odt(t(framed.format("A boat") + framed.format("Table 3"))), lexicon).unread == (
        said.format("Table 3"),
    )
    assert document.unread == (said.format("Table 1: ships"), said.format("A table of crews"))


LAUGHS = '<!DOCTYPE x [<!ENTITY a "5555555555">{}]>'.format(
    "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
)
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = "<w:p>" * 100_000
BAD = [
    ("a.docx", docx(p("&j;"), declared=LAUGHS), "has a document type"),
    ("a.odt", odt(t("&j;"), declared=LAUGHS), "has a document type"),
    ("a.docx", docx(p("&a;"), declared=FILE), "has a document type"),
    ("a.docx", docx(DEEP), "nested more than 200 deep"),
    ("a.docx", docx("<w:p>"), "mismatched tag"),
    ("a.docx", docx(p("5"))[:-200], "not a valid Word file"),
    ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "not a valid Word file"),
    ("a.docx", b"", "not a valid Word file"),
    ("a.docx", archive({"hello.txt": "5"}), "there is no document in it"),
    ("a.odt", archive({"hello.txt": "5"}), "there is no content in it"),
    ("a.docx", archive({"word/document.xml": b" " * (33 << 20)}), "unpacks to more than 32 MB"),
    ("a.xlsx", archive({"xl/workbook.xml": "5"}), "this archive holds no draft"),
    ("a.zip", b"PK\x03\x04", "this archive holds no draft"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD, ids=range(len(BAD)))
def test_a_hostile_or_damaged_file_is_told(name: str, data: bytes, message: str, lexicon: Lexicon):
    with pytest.raises(UserError, match=message) as caught:
        read_document(name, data, lexicon)
    assert str(caught.value).startswith(f"{name}: ")


texts = st.lists(st.text("ab5 ,%\u00e9😀\u00a0", min_size=1, max_size=12), min_size=1, max_size=6)


@given(texts=texts)
def test_the_text_of_a_place_is_the_text_that_was_read(texts: list[str], lexicon: Lexicon):
    written = [text for text in texts if text.strip()]
    for name, data in (("a.docx", docx("".join(map(p, texts)))), ("a.odt", odt("".join(map(t, texts))))):
        document = read_document(name, data, lexicon)
        assert len(document.segments) == len(written)
        for number, (segment, text) in enumerate(zip(document.segments, written, strict=True), 1):
            span = segment.offsets.span(0, len(segment.text))
            assert span.of(document.source) == segment.text
            assert " ".join(segment.text.split(" ")) in (text.strip(), " ".join(filter(None, text.split(" "))).strip())
            for at in range(span.start, span.end):
                assert document.locator(at).parts == (("paragraph", number),)


SOUND = {"a.docx": docx(p("Rose 5%.") + f"<w:tbl>{row('1', WIDE)}</w:tbl>"), "a.odt": odt(t("Rose 5%."), LOOKS)}


@pytest.mark.parametrize("name", SOUND)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
def test_a_file_with_a_wrong_byte_is_read_or_told(name: str, place: float, byte: int, cut: bool, lexicon: Lexicon):
    data = SOUND[name]
    at = int(place * (len(data) - 1))
    broken = data[:at] if cut else data[:at] + bytes([byte]) + data[at + 1 :]
    with suppress(UserError):
        read_document(name, broken, lexicon)
