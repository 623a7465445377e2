"""The text extracted from a binary file, with the locator of each stretch of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Table
from checker.model.locator import Locator, Locators
from checker.model.segment import SegmentKind
from checker.read.datelines import date_of
from checker.read.headlines import is_headline
from checker.read.passage import Passage
from checker.read.segments import Reading, Segments, unread_picture
from checker.read.tables import Grid, with_head

_BETWEEN = "\n\n"
_TOP = 6
"""A headline or dateline is among this many first paragraphs."""


class Located(NamedTuple):
    """A stretch of text and its place in the file."""

    text: str
    locator: Locator


class Extract:
    """Builds a document and its source, which is the text of its segments with an empty line between them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._calendar = lexicon.calendar
        self._segments = Segments(lexicon)
        self._tables: list[Table] = []
        self._grids: list[tuple[Grid, int]] = []
        """The open tables, each with its number."""
        self._unread: list[str] = []
        self._date: str | None = None
        self._numbers: Counter[str] = Counter()
        self._above: int | None = None
        """The paragraph directly above, if it may be a table's caption."""
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._locators: list[Locator] = []
        self._length = 0

    def add(self, kind: SegmentKind, stretches: Iterable[Located]) -> int | None:
        """Add one text from these stretches and return the index of its segment; None if they hold no text."""
        written = [stretch for stretch in stretches if stretch.text]
        text = "".join(stretch.text for stretch in written)
        index = self._segments.add(kind, Passage.straight(text, 0, len(text)).moved(self._length))
        if index is None:
            return None
        at = self._length
        for stretch in written:
            self._starts.append(at)
            self._locators.append(stretch.locator)
            at += len(stretch.text)
        self._parts += (text, _BETWEEN)
        self._length = at + len(_BETWEEN)
        return index

    def add_numbered(self, kind: SegmentKind, name: str, text: str) -> int | None:
        """Add the next part with this name ("footnote") and return its segment. Empty parts are not counted."""
        if not text.strip():
            return None
        self._numbers[name] += 1
        return self.add(kind, [Located(text, Locator(((name, self._numbers[name]),)))])

    def add_paragraph(self, kind: SegmentKind, text: str) -> None:
        """Add a paragraph of running text, which may turn out to be the headline, the date or a caption."""
        if not text.strip():
            return
        self._numbers["paragraph"] += 1
        number = self._numbers["paragraph"]
        if kind is SegmentKind.PARAGRAPH and number <= _TOP:
            stated = date_of(text.strip(), self._calendar)
            self._date = self._date or stated
            if number == 1 and not stated and is_headline(text, first=True):
                kind = SegmentKind.HEADLINE
        index = self.add(kind, [Located(text, Locator((("paragraph", number),)))])
        captions = kind in (SegmentKind.PARAGRAPH, SegmentKind.CAPTION)
        self._above = index if captions and is_headline(text, first=False) else None

    def begin_table(self) -> None:
        """Begin a table, possibly inside a cell of another."""
        self._numbers["table"] += 1
        grid = Grid()
        grid.caption, self._above = self._above, None
        self._grids.append((grid, self._numbers["table"]))

    def begin_row(self) -> None:
        """Begin a row of the table."""
        self._grids[-1][0].add_row()

    def add_cell(self, text: str, *, head: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Add a cell at the end of the row."""
        grid, table = self._grids[-1]
        row, column = grid.next_place()
        place = Locator((("table", table), ("row", row + 1), ("column", column + 1)))
        segment = self.add(SegmentKind.CELL, [Located(text, place)])
        grid.add_cell(segment, head=head, columns=columns, rows=rows)

    def end_table(self) -> None:
        """End the innermost open table."""
        table = self._grids.pop()[0].table()
        if table:
            self._tables.append(with_head(table, self._segments.text_of))

    def see_pictures(self, described: Iterable[str]) -> None:
        """Report pictures as unread if their description or the caption above shows that they are tables."""
        above = "" if self._above is None else self._segments.text_of(self._above)
        for description in described:
            words = next(filter(self._segments.shows_table, (description, above)), None)
            if words is not None:
                self.leave_out(unread_picture(words))

    def leave_out(self, what: str) -> None:
        """Note for the report that something could not be read."""
        self._unread.append(what)

    def reading(self) -> Reading:
        """The reading of everything added."""
        return Reading(
            self._segments.all(),
            tuple(self._tables),
            date=self._date,
            unread=tuple(self._unread),
            source="".join(self._parts[:-1]),
            locators=Locators(tuple(self._starts), tuple(self._locators)) if self._starts else None,
        )
