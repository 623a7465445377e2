"""Builds a table from its cells in reading order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.document import Table
from checker.read.passage import Stretch

_SPARSE = 8
_SMALL = 10_000
"""Limits on places per cell and in total. A table that exceeds both, as a hostile one does, is not kept."""


class PlainTable(NamedTuple):
    """A table of a plain text: where it begins and ends, its cells row by row, and how many rows are headers."""

    start: int
    end: int
    rows: tuple[tuple[Stretch | None, ...], ...]
    heads: int


class Grid:
    """The rows of one table, filled from left to right."""

    def __init__(self) -> None:
        self._rows: list[list[int | None]] = []
        self._heads: list[bool] = []
        self._hanging: dict[int, int] = {}
        """The columns that a cell above extends into, with the number of further rows."""
        self.caption: int | None = None

    def add_row(self) -> None:
        """Begin a row."""
        if self._rows:
            self._hanging = {column: rows - 1 for column, rows in self._hanging.items() if rows > 1}
        self._rows.append([])
        self._heads.append(True)

    def next_place(self) -> tuple[int, int]:
        """The row and column of the next cell, from 0."""
        if not self._rows:
            self.add_row()
        row = self._rows[-1]
        while len(row) in self._hanging:
            row.append(None)
        return len(self._rows) - 1, len(row)

    def add_cell(self, segment: int | None, *, head: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Add a cell at the next free place of the row: the index of its segment, or None if it has no text.

        A cell that spans several places has its text in the first; the others are empty.
        """
        self.next_place()
        row = self._rows[-1]
        if rows > 1:
            self._hanging.update((column, rows) for column in range(len(row), len(row) + columns))
        row += [segment, *[None] * (columns - 1)]
        self._heads[-1] = self._heads[-1] and head

    def table(self) -> Table | None:
        """The table, or None if it is empty or nearly all holes."""
        rows = [
            (row, head) for row, head in zip(self._rows, self._heads, strict=True) if any(c is not None for c in row)
        ]
        if not rows:
            return None
        width = max(len(row) for row, _ in rows)
        if width * len(rows) > max(_SMALL, _SPARSE * sum(len(row) for row, _ in rows)):
            return None
        heads = next((place for place, (_, head) in enumerate(rows) if not head), len(rows))
        return Table(tuple((*row, *[None] * (width - len(row))) for row, _ in rows), heads, self.caption)


def with_head(table: Table, text_of: Callable[[int], str]) -> Table:
    """The table, with its first row as header if no markup marks one and the row has words without digits."""
    texts = [text_of(cell) for cell in table.rows[0][1:] if cell is not None]
    if table.header_rows or len(table.rows) < 3 or not texts:
        return table
    words = all(any(map(str.isalpha, text)) and not any(map(str.isdigit, text)) for text in texts)
    return table._replace(header_rows=1) if words else table


def small_number(stated: str | None) -> int:
    """The number of columns or rows that a cell's markup states; 1 if that is not a number, or is too large."""
    return max(1, int(stated)) if stated and stated.isascii() and stated.isdigit() and len(stated) <= 2 else 1
