"""The tables of reStructuredText, drawn with bars or over columns; their borders say where the cells stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.read.shadow import Stretch

_GRID = re.compile(r"[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$")
_SIMPLE = re.compile(r"[ \t]*={2,}(?:[ ]+={2,})+[ \t]*$")
_UNDER = re.compile(r"[ \t]*-+(?:[ ]+-+)*[ \t]*$")


class Row(NamedTuple):
    """A row of a table: for each cell the stretches that its lines stand in."""

    cells: tuple[tuple[Stretch, ...], ...]
    head: bool


def table_at(source: str, lines: Sequence[Stretch], number: int) -> tuple[list[Row] | None, int] | None:
    """The table that begins on a line, and the number of the line after it; None where none does.

    A table whose cells go over several rows comes without rows: it can't be read.
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
        borders = [at for at in _upto(source, lines, number) if _SIMPLE.match(source, *lines[at])]
        if len(borders) > 1:
            return _simple(source, lines, borders), borders[-1] + 1
    return None


def _upto(source: str, lines: Sequence[Stretch], number: int) -> Iterator[int]:
    """The lines from `number` on that may belong to a simple table: a blank line after a border ends it."""
    borders = 0
    for at in range(number, len(lines)):
        borders += _SIMPLE.match(source, *lines[at]) is not None
        if borders > 1 and not source[slice(*lines[at])].strip():
            return
        yield at


def _grid(source: str, lines: Sequence[Stretch]) -> list[Row] | None:
    rows: list[Row] = []
    heads = 0
    waiting: list[Stretch] = []
    for start, end in lines:
        if not _GRID.match(source, start, end):
            waiting.append((start, end))
            continue
        if waiting:
            cells = _cells_between_bars(source, waiting)
            if cells is None:
                return None
            rows.append(Row(cells, head=False))
        waiting = []
        if "=" in source[start:end]:
            heads = len(rows)
    return [row._replace(head=number < heads) for number, row in enumerate(rows)]


def _cells_between_bars(source: str, lines: Sequence[Stretch]) -> tuple[tuple[Stretch, ...], ...] | None:
    """The cells of the lines between two borders; None where a border goes through part of them."""
    bars = [at - lines[0][0] for at in range(*lines[0]) if source[at] == "|"]
    if any(source[start : start + 1].strip() == "+" or "+--" in source[start:end] for start, end in lines):
        return None
    cells: list[tuple[Stretch, ...]] = []
    for left, right in pairwise(bars):
        slices = [(start + left + 1, min(end, start + right)) for start, end in lines]
        cells.append(tuple(stretch for stretch in slices if stretch[0] < stretch[1]))
    return tuple(cells)


def _simple(source: str, lines: Sequence[Stretch], borders: Sequence[int]) -> list[Row]:
    top = lines[borders[0]]
    columns = [match.start() - top[0] for match in re.compile("=+").finditer(source, *top)]
    rows: list[Row] = []
    for at in range(borders[0] + 1, borders[-1]):
        start, end = lines[at]
        if at in borders or not source[start:end].strip() or _UNDER.match(source, start, end):
            continue
        edges = [start + column for column in columns] + [end + 1]
        stretches = [(min(left, end), min(right - 1, end)) for left, right in pairwise(edges)]
        cells = tuple((stretch,) if source[slice(*stretch)].strip() else () for stretch in stretches)
        if rows and cells and not cells[0]:  # a row whose first column is blank goes on with the one above
            rows[-1] = rows[-1]._replace(cells=tuple(map(tuple.__add__, rows[-1].cells, cells)))
        else:
            rows.append(Row(cells, head=len(borders) > 2 and at < borders[1]))
    return rows
