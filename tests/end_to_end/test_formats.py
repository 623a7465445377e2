"""Drafts of every kind, given to the tool as a user gives them."""

import resource
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "read"))
from pdf_maker import Line, column, pdf

WRONG = "Sales rose 12% to $11.1bn from $10.9bn."
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    f"<w:p><w:r><w:t>Sales are up.</w:t></w:r></w:p><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p></w:body></w:document>"
)

TABLE = [["Kind", "Boats", "Crew"], ["Large", "31", "410"], ["Rafts", "7", "none"], ["Total", "97", "530"]]
X = [72, 200, 300]


def word(path: Path, document: str | bytes = WORD) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return path


def test_a_word_file_is_told_by_paragraph(figcheck, tmp_path):
    word(tmp_path / "a.docx")
    full = figcheck("check", "a.docx")
    assert full.returncode == 1
    assert full.stdout.splitlines()[:4] == [
        "a.docx, paragraph 2: error[percent-change] 12% is not the change from $10.9bn to $11.1bn",
        "            |",
        "paragraph 2 | Sales rose 12% to $11.1bn from $10.9bn.",
        "            |            ^^^    ^^^^^^^      ^^^^^^^",
    ]
    concise = figcheck("check", "a.docx", "--output-format", "concise")
    assert concise.stdout.startswith("a.docx, paragraph 2: error[percent-change] 12% is not")
    github = figcheck("check", "a.docx", "--output-format", "github")
    assert github.stdout.startswith("::error file=a.docx,title=figcheck percent-change::paragraph 2: 12%25 is not")
    jsonl = figcheck("check", "a.docx", "--output-format", "jsonl")
    assert '"place": {"paragraph": 2}, "figures": [{"role": "change", "text": "12%", "start": 26' in jsonl.stdout
    figures = figcheck("figures", "a.docx")
    assert figures.stdout.startswith("a.docx, paragraph 2  percent  12")
    assert "paragraph 2" in figcheck("report", "a.docx").stdout
    assert figcheck("report", "a.docx", "--output-format", "csv").stdout.splitlines()[1].endswith(",paragraph 2")


def test_a_word_file_from_standard_input_needs_no_name(tmp_path, environment):
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    done = subprocess.run(
        [Path(sys.executable).with_name("figcheck"), "check", "-", "--output-format", "concise"],
        input=word(tmp_path / "a.docx").read_bytes(),
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.stdout.startswith(b"<stdin>, paragraph 2: error[percent-change]")


def test_a_file_that_is_a_trap_is_told_and_the_rest_is_checked(figcheck, draft, tmp_path):
    word(tmp_path / "a-bomb.docx", b" " * (400 << 20))
    word(tmp_path / "b-entities.docx", f'<!DOCTYPE x [<!ENTITY a "{"5" * 99}">]>{WORD}')
    draft("c.html", "<div>" * 100_000 + f"<script>{WRONG}</script><style>{WRONG}</style>{WRONG}")
    done = figcheck("check", ".", "--output-format", "concise")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "a-bomb.docx: too large to be a draft: word/document.xml unpacks to more than 32 MB",
        "b-entities.docx: not a valid Word file: word/document.xml: it has a document type, with entities of its own",
        "Checked 1 draft: 3 figures, 1 relation, 1 finding. 2 inputs could not be checked.",
    ]
    assert done.stdout.startswith("c.html:1:500122: error[percent-change]")
    if hasattr(resource, "RUSAGE_CHILDREN"):
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1 << 20  # kilobytes on Linux


def test_a_library_that_is_missing_is_told_with_the_command_that_installs_it(figcheck, draft):
    draft("a.pdf", b"%PDF-1.4")
    draft("b.md", WRONG)
    draft("none/pypdfium2.py", "raise ModuleNotFoundError('no', name='pypdfium2')")
    done = figcheck("check", "a.pdf", "b.md", "--output-format", "concise", PYTHONPATH="none")
    told = ["a.pdf: reading PDF files needs pypdfium2", "  pip install 'figcheck[pdf]'"]
    assert (done.returncode, done.stderr.splitlines()[:2]) == (2, told)
    assert done.stdout.startswith("b.md:1:12: error[percent-change]")


def test_what_was_not_read_is_said_and_is_no_finding(figcheck, draft):
    draft("a.html", "<p>Some 40 left.</p><img src=x.png alt='Table 2: who left'>")
    done = figcheck("check", "a.html", "--output-format", "concise")
    assert done.returncode == 0
    assert done.stdout == "a.html:1:1: info[unread] A picture that shows a table was not read: “Table 2: who left”\n"
    full = figcheck("check", "a.html").stdout
    assert full == done.stdout + "\n"


def test_a_table_of_a_pdf_is_said_to_be_read_line_by_line(figcheck, draft):
    rows = [Line(x, 700 - 20 * row, text) for row, cells in enumerate(TABLE) for x, text in zip(X, cells, strict=True)]
    draft("a.pdf", pdf(column(["The fleet grew."]), rows))
    done = figcheck("check", "a.pdf")
    assert done.returncode == 0
    assert done.stdout == (
        "a.pdf: info[unread] A table on page 2 was read line by line: its rows and columns were not added up\n\n"
    )
