"""Read comma-separated values, and those with tabs or semicolons between, into tables with the lines around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Table
from checker.model.errors import UserError
from checker.model.segment import SegmentKind
from checker.read.fields import find_fields, separator_of
from checker.read.figure_cells import heads_of, is_value
from checker.read.headlines import is_headline
from checker.read.passage import Passage
from checker.read.segments import Reading, Segments
from checker.read.tables import Grid

_MOST = 200_000
"""The most cells: more than any table that is checked by hand, and read within seconds."""

Row = list[Passage]


def read_csv(source: str, lexicon: Lexicon) -> Reading:
    """The tables of a text with separated values; a line with one value alone above or below one is prose.

    Raises:
        UserError: it has too many values.
    """
    segments = Segments(lexicon)
    tables: list[Table] = []
    start = 1 if source.startswith("\ufeff") else 0
    for rows in _parts(_limited(find_fields(source, separator_of(source, start), start))):
        tables += _read_part(rows, segments)
    return Reading(segments.all(), tuple(tables))


def _limited(rows: Iterator[Row]) -> Iterator[Row]:
    cells = 0
    for row in rows:
        cells += len(row)
        if cells > _MOST:
            raise UserError(f"too long to be checked: at most {_MOST:,} values are read")
        yield row


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """The lines of each table: blank lines are between two, if no figures follow them at once."""
    part: list[Row] = []
    blank = False
    for row in rows:
        texts = [text for field in row if (text := field.text.strip())]
        if texts:
            if blank and part and not any(map(is_value, texts)):
                yield part
                part = []
            part.append(row)
        blank = not texts
    if part:
        yield part


def _read_part(rows: Sequence[Row], segments: Segments) -> list[Table]:
    """The table of these lines with its cells as segments, in a list; the lines of one value around it are prose."""
    lone = [sum(bool(field.text.strip()) for field in row) == 1 for row in rows]
    first = next((at for at, alone in enumerate(lone) if not alone), len(rows))
    after = next((at for at in range(len(rows), first, -1) if not lone[at - 1]), first)
    above = [_read_line(row, segments) for row in rows[:first]]
    grid = Grid()
    if above and above[-1] is not None and is_headline(segments.text_of(above[-1]), first=False):
        grid.caption = above[-1]
    width = max(map(len, rows))
    texts = [[field.text.strip() for field in row] + [""] * (width - len(row)) for row in rows[first:after]]
    heads = heads_of(texts)
    for number, row in enumerate(rows[first:after]):
        grid.add_row()
        for field in row:
            grid.add_cell(segments.add(SegmentKind.CELL, field), head=number < heads)
    for row in rows[after:]:
        _read_line(row, segments)
    table = grid.table()
    return [table] if table else []


def _read_line(row: Row, segments: Segments) -> int | None:
    return next((at for field in row if (at := segments.add(SegmentKind.PARAGRAPH, field)) is not None), None)
