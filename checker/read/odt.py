"""Read OpenDocument texts into segments and tables: paragraphs, lists, tables, text boxes and notes.

`content.xml` and the styles are read directly from the archive. odfdo would add lxml (14 MB installed) and build a tree
of the whole file to return the same elements. Comments and deleted text are left out, so tracked changes are read as if
accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.model.segment import SegmentKind
from checker.read.archive import Archive
from checker.read.extract import Extract
from checker.read.odt_styles import Styles
from checker.read.raised import RAISED
from checker.read.segments import Reading
from checker.read.tables import small_number

_SPACE = re.compile(r"[ \t\r\n]+")
_UNREAD = frozenset(
    (
        "draw:frame",  # read separately
        "office:annotation",
        "office:annotation-end",
        "text:alphabetical-index",
        "text:bibliography",
        "text:note",  # read separately
        "text:ruby-text",
        "text:table-of-content",
        "text:tracked-changes",
    )
)
_CELLS = ("table:covered-table-cell", "table:table-cell")


def read_odt(data: bytes, lexicon: Lexicon) -> Reading:
    """The segments and tables of an OpenDocument text.

    Raises:
        UserError: the file is not an OpenDocument text, or is too large to be a draft.
    """
    archive = Archive(data, "OpenDocument text")
    if "content.xml" not in archive:
        raise UserError("not a valid OpenDocument text: there is no content in it")
    reader = _Reader(Extract(lexicon), Styles(archive.nodes("styles.xml", "office:styles")))
    reader.read(archive.nodes("content.xml", "office:automatic-styles", "office:text"))
    return reader.extract.reading()


class _Reader:
    """Reads one file into an extract."""

    def __init__(self, extract: Extract, styles: Styles) -> None:
        self.extract = extract
        self._styles = styles
        self._aside: list[Element] = []
        """The notes and text boxes of a paragraph, to be read after it."""

    def read(self, elements: Iterable[Element]) -> None:
        """Read styles and blocks in order."""
        for element in elements:
            self._styles.add(element)
            self._read_block(element, SegmentKind.PARAGRAPH)
            self._read_aside()

    def _read_block(self, block: Element, kind: SegmentKind) -> None:
        """Read a paragraph, a table, or a container of them: a list, a section, a frame."""
        if block.tag == "text:h":
            self._read_paragraph(block, SegmentKind.HEADLINE)
        elif block.tag == "text:p":
            self._read_paragraph(block, kind)
        elif block.tag == "table:table":
            self._read_table(block)
        elif block.tag in ("draw:frame", "text:note"):
            self._aside.append(block)
        elif block.tag not in _UNREAD:
            for child in block:
                self._read_block(child, SegmentKind.ITEM if block.tag == "text:list-item" else kind)

    def _read_paragraph(self, paragraph: Element, kind: SegmentKind) -> None:
        text = self._text_of(paragraph)
        own = self._styles.of(paragraph).kind if kind is SegmentKind.PARAGRAPH else kind
        if own:
            self.extract.add_paragraph(own, text)

    def _read_table(self, table: Element) -> None:
        self.extract.begin_table()
        heads = {id(row) for rows in table if rows.tag == "table:table-header-rows" for row in rows}
        for row in _within(table, ("table:table-row",)):
            self.extract.begin_row()
            head = id(row) in heads
            for cell in _within(row, _CELLS):
                for _ in range(small_number(cell.get("table:number-columns-repeated"))):
                    self.extract.add_cell(self._text_in(cell), head=head)
        self.extract.end_table()
        for inner in _within(table, ("table:table",)):
            self._read_table(inner)

    def _read_aside(self) -> None:
        """Read the waiting notes and text boxes; a text box may hold further ones."""
        while self._aside:
            element = self._aside.pop(0)
            if element.tag == "text:note":
                name = "endnote" if element.get("text:note-class") == "endnote" else "footnote"
                bodies = _within(element, ("text:note-body",))
                self.extract.add_numbered(SegmentKind.FOOTNOTE, name, "\n".join(map(self._text_in, bodies)))
            else:
                self.extract.see_pictures(
                    " ".join(each.itertext()) for each in _within(element, ("svg:title", "svg:desc"))
                )
                for box in _within(element, ("draw:text-box",)):
                    self.extract.add_numbered(SegmentKind.PARAGRAPH, "text box", self._text_in(box))

    def _text_in(self, element: Element) -> str:
        """The text of all paragraphs in a note, box or cell."""
        return "\n".join(map(self._text_of, _within(element, ("text:p", "text:h"))))

    def _text_of(self, element: Element) -> str:
        return "".join(self._texts(element)).strip()

    def _texts(self, element: Element) -> Iterator[str]:
        """The text in an element; none if the element is hidden."""
        style = self._styles.of(element)
        if style.unread:
            return
        for text in self._pieces(element):
            yield text.translate(RAISED) if style.raised else text

    def _pieces(self, element: Element) -> Iterator[str]:
        yield _SPACE.sub(" ", element.text or "")
        for child in element:
            if child.tag == "text:s":
                yield " " * small_number(child.get("text:c"))
            elif child.tag == "text:tab":
                yield "\t"
            elif child.tag == "text:line-break":
                yield "\n"
            elif child.tag in ("draw:frame", "text:note"):
                self._aside.append(child)
            elif child.tag not in _UNREAD:
                yield from self._texts(child)
            yield _SPACE.sub(" ", child.tail or "")


def _within(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """The elements with these tags inside another, except those in a nested table or in one another."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in ("table:table", *_UNREAD):
            yield from _within(child, tags)
