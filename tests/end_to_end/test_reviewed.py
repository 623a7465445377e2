"""`figcheck report draft.docx -o reviewed.docx`: a copy with comments, as an editor opens it."""

import shutil
import subprocess
import zipfile
from io import BytesIO

import docx
import odfdo
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

WRONG = "Sales rose 12% to $11.1bn from $10.9bn."


def word(*paragraphs, table=None):
    """A Word file: each paragraph a text, or runs of it as (text, bold)."""
    made = docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for text, bold in [(runs, False)] if isinstance(runs, str) else runs:
            paragraph.add_run(text).bold = bold
    if table:
        grid = made.add_table(len(table), len(table[0]))
        for cells, row in zip(table, grid.rows, strict=True):
            for text, cell in zip(cells, row.cells, strict=True):
                cell.text = text
    return made


def data_of(made):
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def commented(path):
    """Each comment's first line, with the text that it is put to."""
    made = docx.Document(str(path))
    texts = {comment.comment_id: comment.paragraphs[0].text for comment in made.comments}
    found = []
    for comment, text in texts.items():
        inside, said = False, ""
        for node in made.element.body.iter():
            if node.tag == qn("w:commentRangeStart") and node.get(qn("w:id")) == str(comment):
                inside = True
            elif node.tag == qn("w:commentRangeEnd") and node.get(qn("w:id")) == str(comment):
                inside = False
            elif node.tag == qn("w:t") and inside:
                said += node.text
        found.append((said, text))
    return found


@pytest.fixture
def review(figcheck, draft, tmp_path):
    def run(made):
        original = data_of(made)
        path = draft("draft.docx", original)
        done = figcheck("report", "draft.docx", "-o", "reviewed.docx")
        assert (done.returncode, path.read_bytes() == original) == (0, True), done.stderr
        return tmp_path / "reviewed.docx"

    return run


def test_a_comment_stands_at_the_figure_to_change(review):
    path = review(word("Results", "All is well.", WRONG, table=[["North", "21"], ["South", "34"]]))
    ((said, text),) = commented(path)
    assert said == "12%"
    assert text.startswith("12% is not the change from $10.9bn to $11.1bn: ")
    (comment,) = docx.Document(str(path)).comments
    assert (comment.author, comment.initials) == ("figcheck", "fc")
    assert [paragraph.text for paragraph in comment.paragraphs][1] == "Would agree: “2%”"


@pytest.mark.parametrize(
    "runs",
    [
        [("Sales ", False), ("rose 12", True), ("% to $11.1bn from $10.9bn.", False)],
        [(each, number % 2 == 0) for number, each in enumerate(WRONG)],
        [("", False), ("Sales rose ", False), ("12%", True), (" to $11.1bn from $10.9bn.", False)],
    ],
    ids=["across two runs", "a run a character", "a run of its own"],
)
def test_runs_are_cut_and_look_as_before(review, runs):
    path = review(word(runs))
    assert [said for said, _ in commented(path)] == ["12%"]
    (paragraph,) = docx.Document(str(path)).paragraphs
    assert paragraph.text == WRONG
    looks = [run.bold for run in paragraph.runs for _ in run.text]
    assert looks == [bold for text, bold in runs for _ in text]


def test_each_of_equal_paragraphs_and_cells_has_its_own(review):
    path = review(word(WRONG, "Between.", WRONG, table=[["Then", WRONG], [WRONG + "\n" + WRONG, "Now"]]))
    assert [said for said, _ in commented(path)] == ["12%"] * 5
    parents = [start.getparent() for start in docx.Document(str(path)).element.body.iter(qn("w:commentRangeStart"))]
    assert len({id(parent) for parent in parents}) >= 4


def test_two_findings_in_one_paragraph(review):
    path = review(word(f"{WRONG} It met on Monday, March 12, 2025."))
    assert [said for said, _ in commented(path)] == ["12%", "Monday"]


def test_tracked_changes_and_links_stay(review):
    made = word("Sales rose ")
    paragraph = made.paragraphs[0]
    for tag, text in (("w:ins", "12%"), ("w:del", "2%"), ("w:hyperlink", " to $11.1bn from $10.9bn.")):
        change, run = OxmlElement(tag), OxmlElement("w:r")
        part = OxmlElement("w:delText" if tag == "w:del" else "w:t")
        part.text = text
        part.set(qn("xml:space"), "preserve")
        run.append(part)
        change.append(run)
        paragraph._p.append(change)
    path = review(made)
    assert [said for said, _ in commented(path)] == ["12%"]
    body = docx.Document(str(path)).element.body
    assert [len([*body.iter(qn(tag))]) for tag in ("w:ins", "w:del", "w:hyperlink")] == [1, 1, 1]


def test_earlier_comments_stay(review):
    made = word(WRONG)
    made.add_comment(made.paragraphs[0].runs[0], text="Check this.", author="Ed")
    path = review(made)
    assert [comment.author for comment in docx.Document(str(path)).comments] == ["Ed", "figcheck"]


def test_what_stands_in_a_note_is_told_where_the_note_is_called(review):
    made = word([("A sentence with a ", False), ("note", True), (".", False)])
    call = parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="7"/>')
    made.paragraphs[0].runs[1]._r.append(call)
    said = f'<w:footnote w:id="7"><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p></w:footnote>'
    note = f"<w:footnotes {nsdecls('w')}>{said}</w:footnotes>"
    name = PackURI("/word/footnotes.xml")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    made.part.relate_to(Part(name, kind, note.encode(), made.part.package), RELATION_TYPE.FOOTNOTES)
    assert [said for said, _ in commented(review(made))] == ["note"]


def test_what_stands_in_a_text_box_is_told_where_the_box_is(review):
    made = word("Before.", "After.")
    said = f"<w:txbxContent><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p></w:txbxContent>"
    box = f"<w:r {nsdecls('w')}><w:pict>{said}</w:pict></w:r>"
    made.paragraphs[0]._p.append(parse_xml(box))
    path = review(made)
    assert [said for said, _ in commented(path)] == [WRONG]
    (start,) = docx.Document(str(path)).element.body.iter(qn("w:commentRangeStart"))
    assert start.getparent().getparent().tag == qn("w:body")


def test_what_has_no_place_of_its_own_is_told_at_the_top(review):
    made = word("Sales rose 12%", " to $11.1bn from $10.9bn.", "And so on.")
    properties = made.paragraphs[0]._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="1" w:author="Ed"/></w:rPr>'))
    ((said, text),) = commented(review(made))
    assert (said, text[:21]) == ("Sales rose 12%", "12% is not the change")


def test_a_clean_draft_comes_back_as_it_is(review):
    assert commented(review(word("Sales rose 2% to $11.1bn from $10.9bn."))) == []


def test_the_original_is_never_written_to(figcheck, draft, tmp_path):
    original = data_of(word(WRONG))
    path = draft("draft.docx", original)
    (tmp_path / "link.docx").symlink_to(path)
    for name in ("draft.docx", "./draft.docx", "link.docx"):
        done = figcheck("report", "draft.docx", "-o", name)
        assert (done.returncode, "the original is never written to" in done.stderr) == (2, True)
    assert path.read_bytes() == original


def test_only_one_word_file_is_given_back(figcheck, draft, tmp_path):
    draft("a.docx", data_of(word(WRONG)))
    draft("b.docx", data_of(word(WRONG)))
    draft("c.md", WRONG)
    assert "one Word file at a time" in figcheck("report", "a.docx", "b.docx", "-o", "r.docx").stderr
    assert "c.md: only a Word file" in figcheck("report", "c.md", "-o", "r.docx").stderr
    odt = odfdo.Document("text")
    odt.body.append(odfdo.Paragraph(WRONG))
    odt.save(tmp_path / "d.odt")
    assert "d.odt: can't be commented" in figcheck("report", "d.odt", "-o", "r.docx").stderr
    assert figcheck("report", "gone.docx", "-o", "r.docx").returncode == 2


def test_pictures_that_explode_are_refused(figcheck, draft):
    file = BytesIO(data_of(word(WRONG)))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/media/a.png", "w") as part:
        for _ in range(600):
            part.write(bytes(1024 * 1024))
    draft("a.docx", file.getvalue())
    done = figcheck("report", "a.docx", "-o", "r.docx")
    assert (done.returncode, "too large to be commented" in done.stderr) == (2, True)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed (libreoffice-writer-nogui)")
def test_libreoffice_opens_it_and_finds_the_comment(review, tmp_path):
    path = review(word("Results", WRONG, table=[["North", "21"]]))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "odt"]
    subprocess.run([*command, "--outdir", tmp_path / "out", path], check=True, capture_output=True, timeout=300)
    with zipfile.ZipFile(tmp_path / "out" / "reviewed.odt") as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") == 1
    assert "12% is not the change from $10.9bn to $11.1bn" in content
