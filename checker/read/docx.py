"""Read Word files into segments and tables: the body with its tables and text boxes, and the notes.

The parts are read directly from the archive. python-docx (1.2) would add lxml, unpack all pictures into memory and
leave out tracked insertions, and it has no footnotes; the work it would save is less than this module.
Comments are in a part that is not read. Tracked changes are read as if accepted.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.model.segment import SegmentKind
from checker.read.archive import Archive
from checker.read.docx_styles import Style, is_on, kind_of, read_styles, value_of
from checker.read.docx_text import boxes_of, pictures_of, text_of
from checker.read.extract import Extract
from checker.read.segments import Reading
from checker.read.tables import small_number
from checker.read.xml_nodes import find

_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
"""The relation of each part with notes to the body, and the name of one note."""


def read_docx(data: bytes, lexicon: Lexicon) -> Reading:
    """The segments and tables of a Word file.

    Raises:
        UserError: the file is not a Word file, or is too large to be a draft.
    """
    archive = Archive(data, "Word file")
    main = next(_related(archive, "", "officeDocument"), "word/document.xml")
    if main not in archive:
        raise UserError("not a valid Word file: there is no document in it")
    sheets = _related(archive, main, "styles")
    reader = _Reader(
        Extract(lexicon), read_styles(style for part in sheets for style in archive.nodes(part, "w:styles"))
    )
    reader.read_blocks(archive.nodes(main, "w:body"))
    for relation, name in _NOTES:
        for part in _related(archive, main, relation):
            reader.read_notes(archive.nodes(part, f"w:{relation}"), name)
    return reader.extract.reading()


def _related(archive: Archive, part: str, relation: str) -> Iterator[str]:
    """The parts with this relation ("styles") to a part or to the whole file."""
    folder, name = posixpath.split(part)
    for element in archive.nodes(posixpath.join(folder, "_rels", f"{name}.rels"), "rel:Relationships"):
        if element.get("Type", "").rpartition("/")[2] == relation:
            yield posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")


class _Reader:
    """Reads one file into an extract."""

    def __init__(self, extract: Extract, styles: Mapping[str, Style]) -> None:
        self.extract = extract
        self._styles = styles
        self._carried = ""
        """The text of a paragraph whose end was deleted, so that the next one continues it."""

    def read_blocks(self, blocks: Iterable[Element]) -> None:
        """Read paragraphs, tables, and their wrappers: content controls, custom XML."""
        for block in blocks:
            if block.tag == "w:p":
                self._read_paragraph(block)
            elif block.tag == "w:tbl":
                self._read_table(block)
            elif block.tag not in ("w:del", "w:moveFrom", "mc:Fallback"):
                self.read_blocks(block)

    def read_notes(self, notes: Iterable[Element], name: str) -> None:
        """Read footnotes or endnotes. Those with a type are the lines that separate notes from text."""
        for note in notes:
            if note.get("w:type") in (None, "normal"):
                self.extract.add_numbered(SegmentKind.FOOTNOTE, name, self._text_in(note))

    def _read_paragraph(self, paragraph: Element) -> None:
        kind, text = self._shown(paragraph)
        for box in boxes_of(paragraph):
            self.extract.add_numbered(SegmentKind.PARAGRAPH, "text box", self._text_in(box))
        self.extract.see_pictures(pictures_of(paragraph))
        if kind:
            self.extract.add_paragraph(kind, text)

    def _shown(self, paragraph: Element) -> tuple[SegmentKind | None, str]:
        """The kind and text of a paragraph; the kind is None if it is not prose or continues in the next one."""
        text, self._carried = self._carried + text_of(paragraph), ""
        properties = find(paragraph, "w:pPr")
        if properties is None:
            return SegmentKind.PARAGRAPH, text
        if find(properties, "w:rPr/w:del") is not None:
            self._carried = text
            return None, ""
        style = self._styles.get(value_of(properties, "w:pStyle") or "", Style())
        if style.hidden or style.kind is None:
            return None, ""
        own = kind_of(properties) if style.kind in (SegmentKind.PARAGRAPH, SegmentKind.ITEM) else None
        return own or style.kind, text

    def _text_in(self, element: Element) -> str:
        """The text of all paragraphs in a note, box or cell."""
        return "\n".join(self._shown(paragraph)[1] for paragraph in _within(element, "w:p"))

    def _read_table(self, table: Element) -> None:
        self.extract.begin_table()
        for row in _within(table, "w:tr"):
            if find(row, "w:trPr/w:del") is None:
                self._read_row(row)
        self.extract.end_table()
        for inner in _within(table, "w:tbl"):
            self._read_table(inner)

    def _read_row(self, row: Element) -> None:
        head = is_on(find(row, "w:trPr/w:tblHeader"))
        self.extract.begin_row()
        for cell in _within(row, "w:tc"):
            columns = value_of(cell, "w:tcPr/w:gridSpan")
            merged = find(cell, "w:tcPr/w:vMerge")
            goes_on = merged is not None and merged.get("w:val") != "restart"
            self.extract.add_cell("" if goes_on else self._text_in(cell), head=head, columns=small_number(columns))


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The elements with this tag inside another, except those in a nested table or in one another."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != "w:tbl":
            yield from _within(child, tag)
