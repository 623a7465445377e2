"""Tables whose cells are separated by tabs, as they are pasted from a spreadsheet into a plain text.

Every line has as many cells as every other; a line with one alone is the name of a section. Lines that are aligned by
tabs instead, one or two as they are needed, don't have that, and are not read here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.read.figure_cells import is_figure
from checker.read.passage import Stretch

FEWEST = 3
"""The fewest lines of a table."""
_MOST = 200
"""The most cells of a line."""


class Rows(NamedTuple):
    """Rows of a table without markup, and which of the lines that were given they are."""

    lines: range
    cells: tuple[tuple[Stretch | None, ...], ...]
    """The places of each row's texts, None for an empty cell; all rows have the same number."""


def tabbed_rows(source: str, lines: Sequence[Stretch]) -> Rows | None:
    """The table that these lines are, but for a first or last one that is no row of it; None if they are no table.

    Args:
        source: the text.
        lines: lines one below another that all hold tabs.
    """
    if any(source.count("\t", *line) >= _MOST for line in lines):
        return None
    rows = [list(_cells(source, *line)) for line in lines]
    margin = min(_empty(row) for row in rows)
    width = Counter(map(len, rows)).most_common(1)[0][0]
    kept = _rows_of(source, rows, width)
    inside = rows[kept.start : kept.stop]
    if width - margin < 2 or len(inside) < FEWEST or not all(_fits(row, width) for row in inside):
        return None
    return Rows(kept, tuple((*row[margin:], *[None] * (width - len(row))) for row in inside))


def _cells(source: str, start: int, end: int) -> Iterator[Stretch | None]:
    for text in source[start:end].split("\t"):
        yield (start, start + len(text)) if text.strip() else None
        start += len(text) + 1


def _empty(row: Sequence[Stretch | None]) -> int:
    """How many cells at its beginning are empty."""
    return next((place for place, cell in enumerate(row) if cell), len(row))


def _fits(row: Sequence[Stretch | None], width: int) -> bool:
    return len(row) == width or (len(row) < width and sum(cell is not None for cell in row) == 1)


def _rows_of(source: str, rows: Sequence[Sequence[Stretch | None]], width: int) -> range:
    """The rows without a title or a note, which has other cells, and none that are figures."""
    first, last = 0, len(rows)
    while first < last and _is_aside(source, rows[first], width):
        first += 1
    while first < last and _is_aside(source, rows[last - 1], width):
        last -= 1
    return range(first, last)


def _is_aside(source: str, row: Sequence[Stretch | None], width: int) -> bool:
    return len(row) != width and not any(is_figure(source[slice(*cell)].strip()) for cell in row if cell)
