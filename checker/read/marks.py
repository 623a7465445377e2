"""The marks of a source that is read line by line, with structure expressed as HTML tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.lexicon.lexicon import Lexicon
from checker.model.segment import SegmentKind
from checker.read.datelines import date_of
from checker.read.flow import Flow
from checker.read.inline import Mark, MarkKind
from checker.read.passage import Stretch
from checker.read.rst_tables import Row
from checker.read.segments import Reading, Segments
from checker.read.tables import Grid

_ELEMENTS = ("del", "sub", "sup")
_ISO = len("2020-02-03")
_DEEPEST = 4
"""The depth to which nested markup is searched."""


class Marks:
    """Collects marks. Lines of prose are joined to one text, so that markup may span line ends."""

    def __init__(self, source: str, inline: re.Pattern[str]) -> None:
        """Begin.

        Args:
            source: the source.
            inline: the pattern of markup within prose. The text in a match's group is kept and the rest of the match is
                left out: all of it if there is no group. Groups called `del`, `sub` and `sup` are those elements;
                `note` is a footnote, `space` one space, and `line` a line's end.
        """
        self.all: list[Mark] = []
        self.date = ""
        """The date that the source states for itself, as written."""
        self.tables: list[Sequence[Row]] = []
        """Tables with cells side by side over several lines, which tags in the source can't represent."""
        self.unread: list[str] = []
        self._notes: list[Stretch] = []
        self._source = source
        self._inline = inline
        self._text: Stretch | None = None

    @property
    def has_text(self) -> bool:
        """Whether a text is open."""
        return self._text is not None

    def text(self, start: int, end: int) -> None:
        """Continue the text, or begin one."""
        self._text = (self._text[0] if self._text else start, end)

    def alone(self, start: int, end: int) -> None:
        """Add a separate text."""
        self.end_text()
        self.text(start, end)
        self.end_text()

    def end_text(self) -> None:
        """End the open text, if any."""
        if self._text:
            self._read_inline(*self._text, _DEEPEST)
        self._text = None

    def drop(self, start: int, end: int) -> None:
        """End the text and leave out this stretch."""
        self.end_text()
        self._drop(start, end)

    def tag(self, start: int, end: int, *tags: str) -> None:
        """End the text and replace this stretch with tags."""
        self.end_text()
        for tag in tags:
            self.all.append(Mark(start, end, MarkKind.TAG, tag))
            start = end

    def element(self, name: str, start: int, at: int, end: int) -> None:
        """Add a line that is an element by itself; its text begins at `at`."""
        self.tag(start, at, f"<{name}>")
        self.alone(at, end)
        self.tag(end, end, f"</{name}>")

    def comment(self, start: int, end: int) -> None:
        """Add a comment, which may be a directive."""
        self.tag(start, end, self._source[start:end])

    def reading(self, lexicon: Lexicon) -> Reading:
        """The reading of the source, with its footnotes last."""
        segments = Segments(lexicon)
        flow = Flow(self._source, segments)
        flow.read_page([(1 if self._source.startswith("\ufeff") else 0, len(self._source))], self.all)
        for note in self._notes:
            apart = Marks(self._source, self._inline)
            apart.alone(*note)
            flow.read(SegmentKind.FOOTNOTE, [note], apart.all)
        for table in self.tables:
            self._read_table(table, flow)
        stated = self.date.strip(" <>[]")
        date = date_of(stated, lexicon.calendar) or date_of(stated[:_ISO], lexicon.calendar)
        return Reading(segments.all(), tuple(flow.tables), tuple(flow.directives), date, (*self.unread, *flow.unread))

    def _read_table(self, rows: Sequence[Row], flow: Flow) -> None:
        grid = Grid()
        for row in rows:
            grid.add_row()
            for cell in row.cells:
                segment = self._read_cell(cell.lines, flow) if cell.lines else None
                grid.add_cell(segment, head=row.head, columns=cell.columns, rows=cell.rows)
        flow.add_table(grid)

    def _read_cell(self, lines: Sequence[Stretch], flow: Flow) -> int | None:
        """Read a cell. The bar or line end after each of its lines becomes a space."""
        apart = Marks(self._source, self._inline)
        for start, end in lines:
            apart.alone(start, end)
            apart.all.append(Mark(end, end + 1, MarkKind.REPLACED, " "))
        return flow.read(
            SegmentKind.CELL, [(start, end + 1) for start, end in lines[:-1]] + [lines[-1]], apart.all[:-1]
        )

    def _drop(self, start: int, end: int) -> None:
        if start < end:
            self.all.append(Mark(start, end))

    def _read_inline(self, start: int, end: int, deepest: int) -> None:
        for match in self._inline.finditer(self._source, start, end):
            first, last = match.span()
            group = match.lastgroup
            if group in ("space", "line"):
                self.all.append(Mark(first, last, MarkKind.REPLACED, " " if group == "space" else "\n"))
            elif match.lastindex is None:
                self._drop(first, last)
            elif group == "note":
                self._notes.append(match.span(group))
                self._drop(first, last)
            else:
                kept = match.span(match.lastindex)
                self._open(first, kept[0], group, "<{}>")
                if deepest:
                    self._read_inline(*kept, deepest - 1)
                self._open(kept[1], last, group, "</{}>")

    def _open(self, start: int, end: int, group: str | None, tag: str) -> None:
        if group in _ELEMENTS:
            self.all.append(Mark(start, end, MarkKind.TAG, tag.format(group)))
        else:
            self._drop(start, end)
