"""Read PDF files that contain text into segments, with pypdfium2, the binding of Chrome's own PDF library.

Tables are read line by line, not as tables: a PDF has only texts at positions, and a row lost at a page break would
make a total look wrong. The report says which pages have tables, and which have no text, such as scans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.model.locator import Box, Locator
from checker.read.extract import Extract, Located
from checker.read.pdf_lines import Line, joined, pages_with_tables, paragraphs_of
from checker.read.segments import Reading

_MOST = 2_000
"""The most pages: more than any draft checked in one piece, and read within a minute."""
_LINE = re.compile(r"([^\r\n\ufffe]+)(\ufffe?)")
"""pypdfium2 puts U+FFFE for a hyphen at a line's end that it doesn't consider part of the word."""


def read_pdf(data: bytes, lexicon: Lexicon) -> Reading:
    """The segments of a PDF file; each line has its page and box.

    Raises:
        UserError: it is not a PDF, is protected, has too many pages or no text at all, or pypdfium2 is not installed.
    """
    pdfium = _pdfium()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        hint = "a file that a password protects has to be saved without it" if "assword" in str(error) else None
        raise UserError(f"not a readable PDF file: {error}", hint=hint) from error
    try:
        return _read(document, pdfium, lexicon)
    finally:
        document.close()


def _pdfium() -> Any:  # noqa: ANN401 - as below
    try:
        return import_module("pypdfium2")
    except ModuleNotFoundError as error:
        if error.name != "pypdfium2":
            raise
        raise UserError("reading PDF files needs pypdfium2", hint="pip install 'figcheck[pdf]'") from None


def _read(document: Any, pdfium: Any, lexicon: Lexicon) -> Reading:  # noqa: ANN401 - the library has no types
    if len(document) > _MOST:
        raise UserError(f"too long to be a draft: {len(document):,} pages; at most {_MOST:,} are read")
    extract = Extract(lexicon)
    lines: list[Line] = []
    for number in range(1, len(document) + 1):
        try:
            found = list(_lines(document, number))
        except pdfium.PdfiumError:
            found = []
        if not found:
            extract.leave_out(f"There is no text on page {number}: if it is a picture, its figures were not read")
        lines += found
    if not lines:
        raise UserError(
            "there is no text in this PDF file", hint="a scan has to go through text recognition (OCR) first"
        )
    for page in pages_with_tables(lines):
        extract.leave_out(f"A table on page {page} was read line by line: its rows and columns were not added up")
    for paragraph in paragraphs_of(lines):
        stretches = [
            Located(text, Locator((("page", line.page),), line.box))
            for line, text in joined(paragraph, lexicon.starters)
        ]
        extract.add(paragraph.kind, stretches)
    return extract.reading()


def _lines(document: Any, number: int) -> Iterator[Line]:  # noqa: ANN401 - as above
    """The lines of a page, in the order of its text."""
    page = document[number - 1]
    text_page = page.get_textpage()
    try:
        for match in _LINE.finditer(text_page.get_text_range()):
            text = match[1].strip()
            if text:
                start = match.start() + len(match[1]) - len(match[1].lstrip())
                last = match.start() + len(match[1].rstrip()) - 1
                yield Line(text, number, _box(text_page, start, last), hyphenated=bool(match[2]))
    finally:
        text_page.close()
        page.close()


def _box(text_page: Any, first: int, last: int) -> Box:  # noqa: ANN401 - as above
    """The box of a line. Its height is that of most characters: a bullet or foreign letters may be taller."""
    most = text_page.count_chars() - 1
    boxes = [text_page.get_charbox(min(at, most), loose=True) for at in (first, (first + last) // 2, last)]
    bottom, top = (sorted(box[side] for box in boxes)[1] for side in (1, 3))
    return round(boxes[0][0], 1), round(bottom, 1), round(boxes[2][2], 1), round(top, 1)
