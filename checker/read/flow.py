"""Turn prose with markup into segments, as a browser would show it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.document import Directive, Table
from checker.model.segment import SegmentKind
from checker.read.directives import find_directives
from checker.read.inline import Mark, MarkKind
from checker.read.passage import Passage, Piece, Stretch
from checker.read.raised import RAISED
from checker.read.segments import Segments, unread_picture
from checker.read.tables import Grid, with_head
from checker.read.tags import BLOCKS, UNREAD, Tag, attributes_of, parse_tag

_ENDS_PARTS = frozenset(("dl", "ol", "table", "ul"))


class Flow:
    """Reads the blocks of a source one by one, collecting directives and HTML tables."""

    def __init__(self, source: str, segments: Segments) -> None:
        self.directives: list[Directive] = []
        self.tables: list[Table] = []
        self.unread: list[str] = []
        self._source = source
        self._segments = segments
        self._pieces: list[Piece] = []
        self._base = self._kind = SegmentKind.PARAGRAPH
        self._unread: str | None = None
        self._raised = False
        self._grids: list[Grid] = []
        self._cell: Tag | None = None
        self._pictured = False
        """Whether the open `<figure>` holds a picture."""

    def read(self, kind: SegmentKind, stretches: Sequence[Stretch], marks: Sequence[Mark]) -> int | None:
        """Read a block of this kind and return the index of its last segment; None if it holds no text."""
        if not marks and len(stretches) == 1:
            return self._segments.add(kind, Passage.straight(self._source, *stretches[0]))
        self._base = self._kind = kind
        waiting = iter(marks)
        mark = next(waiting, None)
        at = 0
        for start, end in stretches:
            at = max(at, start)
            while mark and mark.start < end:
                self._read_text(at, mark.start)
                self._read_mark(mark)
                at = max(at, mark.end)
                mark = next(waiting, None)
            self._read_text(at, end)
        self._unread, self._raised = None, False
        return self._end_segment()

    def read_page(self, stretches: Sequence[Stretch], marks: Sequence[Mark]) -> None:
        """Read a whole source whose blocks begin and end only with tags."""
        self.read(SegmentKind.PARAGRAPH, stretches, marks)
        self.end()

    def end(self) -> None:
        """Close the tables that the source left open."""
        while self._grids:
            self._end_table()

    def _read_text(self, start: int, end: int) -> None:
        if start >= end or self._unread:
            return
        text = self._source[start:end].translate(RAISED) if self._raised else None
        self._pieces.append(Piece(start, end, text))

    def _read_mark(self, mark: Mark) -> None:
        if mark.kind is MarkKind.TAG:
            self._read_tag(mark)
        elif mark.kind is MarkKind.REPLACED and not self._unread:
            self._pieces.append(Piece(mark.start, mark.end, mark.text))
        elif mark.inner:
            self._see_picture(self._source[slice(*mark.inner)])

    def _read_tag(self, mark: Mark) -> None:
        tag = parse_tag(mark.text)
        if tag is None:
            self.directives += find_directives(self._source, mark.start, mark.end)
        elif self._unread:
            if tag.closing and tag.name == self._unread:
                self._unread = None
        elif tag.name in UNREAD:
            self._unread = None if tag.closing or tag.empty else tag.name
        elif tag.name == "img":
            self._see_picture(attributes_of(mark.text).get("alt", ""))
        elif tag.name == "sup":
            self._raised = not tag.closing
        elif tag.name == "br" or (tag.name in BLOCKS and self._kind is SegmentKind.CELL and not _shapes_table(tag)):
            if mark.start < mark.end:  # of two tags for the same markup, only one is a line's end
                self._pieces.append(Piece(mark.start, mark.end, "\n"))
        elif tag.name in BLOCKS:
            self._read_block_tag(tag)

    def _read_block_tag(self, tag: Tag) -> None:
        caption = tag.name == "caption" and tag.closing and self._grids
        segment = self._end_segment()
        if caption:
            self._grids[-1].caption = segment
        self._read_figure_tag(tag, segment)
        if kind := BLOCKS[tag.name]:
            self._kind = self._base if tag.closing else kind
        elif tag.closing and tag.name in _ENDS_PARTS:
            self._kind = self._base  # "</ul>" ends the last "<li>", which may lack its own end tag
        if tag.name in ("td", "th") and not tag.closing:
            self._cell = tag
        elif tag.name == "tr" and not tag.closing and self._grids:
            self._grids[-1].add_row()
        elif tag.name == "table":
            if tag.closing:
                self._end_table()
            else:
                self._grids.append(Grid())

    def _read_figure_tag(self, tag: Tag, segment: int | None) -> None:
        if tag.name == "figure":
            self._pictured = False
        elif tag.name == "figcaption" and tag.closing and self._pictured and segment is not None:
            self._see_picture(self._segments.text_of(segment))

    def _see_picture(self, text: str) -> None:
        """Report a picture as unread if its description says that it shows a table."""
        self._pictured = True
        if self._segments.shows_table(text):
            self.unread.append(unread_picture(text))

    def _end_segment(self) -> int | None:
        segment = self._segments.add(self._kind, Passage.of(self._source, self._pieces)) if self._pieces else None
        self._pieces = []
        if self._cell and self._grids:
            cell = self._cell
            self._grids[-1].add_cell(segment, head=cell.name == "th", columns=cell.columns, rows=cell.rows)
        self._cell = None
        return segment

    def _end_table(self) -> None:
        if self._grids:
            self.add_table(self._grids.pop())

    def add_table(self, grid: Grid) -> None:
        """Add a table whose cells were read one by one."""
        if table := grid.table():
            self.tables.append(with_head(table, self._segments.text_of))


def _shapes_table(tag: Tag) -> bool:
    return tag.name in ("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
