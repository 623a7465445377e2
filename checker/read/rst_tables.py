"""The tables of reStructuredText, drawn with bars or over columns. Their borders give the places of the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from checker.read.passage import Stretch
from checker.read.rst_grids import Box, boxes_of

_GRID = re.compile(r"[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$")
_SIMPLE = re.compile(r"[ \t]*={2,}(?:[ ]+={2,})+[ \t]*$")
_UNDER = re.compile(r"[ \t]*-+(?:[ ]+-+)*[ \t]*$")
_DRAWN = re.compile("[=-]+")
_FAR = 1 << 40
"""The end of the last column of a simple table, which ends with the line."""


class Cell(NamedTuple):
    """A cell: the stretches of its lines, and the number of columns and rows it takes."""

    lines: tuple[Stretch, ...]
    columns: int = 1
    rows: int = 1


class Row(NamedTuple):
    """The cells of a table that begin in one row."""

    cells: tuple[Cell, ...]
    head: bool


def table_at(source: str, lines: Sequence[Stretch], number: int) -> tuple[list[Row] | None, int] | None:
    """The table that begins on a line, or None, and the number of the line after it.

    A table whose bars don't form a grid can't be read and has no rows.
    """
    if _GRID.match(source, *lines[number]):
        after = number
        while (
            after < len(lines)
            and source[slice(*lines[after])].lstrip()[:1] in ("+", "|")
            and lines[after][0] < lines[after][1]
        ):
            after += 1
        return _grid(source, lines[number:after]), after
    if _SIMPLE.match(source, *lines[number]):
        borders = _borders(source, lines, number)
        if len(borders) > 1:
            return _simple(source, lines, borders), borders[-1] + 1
    return None


def _borders(source: str, lines: Sequence[Stretch], number: int) -> list[int]:
    """The lines of a simple table's borders: three if it has a header. A border before a blank line ends the table."""
    borders: list[int] = []
    for at in range(number, len(lines)):
        if _SIMPLE.match(source, *lines[at]):
            borders.append(at)
            if len(borders) == 3 or (
                len(borders) == 2 and not source[slice(*lines[min(at + 1, len(lines) - 1)])].strip()
            ):
                break
    return borders


def _grid(source: str, lines: Sequence[Stretch]) -> list[Row] | None:
    drawing = [source[start:end].rstrip() for start, end in lines]
    margin = len(drawing[0]) - len(drawing[0].lstrip())
    heads = max((at for at, line in enumerate(drawing) if "=" in line and _GRID.match(line)), default=0)
    drawing = [(line.replace("=", "-") if at == heads else line)[margin:] for at, line in enumerate(drawing)]
    boxes = boxes_of(drawing)
    if boxes is None:
        return None
    rows = groupby(boxes.all, lambda box: box.top)
    return [
        Row(tuple(Cell(_inside(box, lines, margin), boxes.columns(box), boxes.rows(box)) for box in row), top < heads)
        for top, row in rows
    ]


def _inside(box: Box, lines: Sequence[Stretch], margin: int) -> tuple[Stretch, ...]:
    starts = (start + margin for start, _ in lines[box.top + 1 : box.bottom])
    return tuple((start + box.left + 1, start + box.right) for start in starts)


def _simple(source: str, lines: Sequence[Stretch], borders: Sequence[int]) -> list[Row]:
    columns = _starts(source, lines[borders[0]])
    rows: list[Row] = []
    waiting: list[Stretch] = []
    for at in range(borders[0] + 1, borders[-1] + 1):
        start, end = lines[at]
        drawn = _UNDER.match(source, start, end) or _SIMPLE.match(source, start, end)
        if waiting and (drawn or source[start : min(start + columns[1] - 1, end)].strip()):
            spans = _starts(source, lines[at]) if _UNDER.match(source, start, end) else columns
            head = len(borders) > 2 and at <= borders[1]
            rows.append(Row(tuple(_cells(source, waiting, spans, columns)), head))
            waiting = []
        if not drawn and source[start:end].strip():  # with a blank first column, the line continues the row above
            waiting.append((start, end))
    return rows


def _starts(source: str, border: Stretch) -> list[int]:
    """The offsets in a line at which the columns of a border begin."""
    return [match.start() - border[0] for match in _DRAWN.finditer(source, *border)]


def _cells(source: str, lines: Sequence[Stretch], spans: Sequence[int], columns: Sequence[int]) -> Iterator[Cell]:
    """The cells of a row with these lines. A line of dashes below it may join several columns."""
    for left, right in pairwise((*spans, _FAR)):
        stretches = [(min(start + left, end), min(start + right - 1, end)) for start, end in lines]
        held = tuple(stretch for stretch in stretches if source[slice(*stretch)].strip())
        yield Cell(held, max(1, sum(left <= column < right for column in columns)))
