"""Find the tables of a plain text: lines with cells set apart by tabs or spaces, and figures below one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.read.aligned import aligned_rows
from checker.read.figure_cells import heads_of, holds_figures
from checker.read.passage import Stretch
from checker.read.tabbed import FEWEST, Rows, tabbed_rows
from checker.read.tables import PlainTable

_LINE_END = re.compile(r"\r\n?|\n")
_MOST_BETWEEN = 8
"""At most as many lines without anything that is set apart are between two rows of a table."""


def find_tables(source: str, hits: Sequence[int]) -> list[PlainTable]:
    """The tables of a text, in order.

    Args:
        source: the text.
        hits: the offsets at which a figure is set apart: one in each table at least.
    """
    lines = list(_lines(source))
    return [table for near in _near(source, lines, hits) for table in _tables(source, near)]


def _lines(source: str) -> Iterator[Stretch]:
    """Each line without its end, blank ones as well."""
    start = 1 if source.startswith("\ufeff") else 0
    for end in _LINE_END.finditer(source):
        yield start, end.start()
        start = end.end()
    yield start, len(source)


def _near(source: str, lines: Sequence[Stretch], hits: Sequence[int]) -> Iterator[Sequence[Stretch]]:
    """The lines around those that hold one of these offsets: all that may be in one table."""
    starts = [start for start, _ in lines]
    after = 0
    for number in sorted({bisect_right(starts, hit) - 1 for hit in hits}):
        if number >= after:
            first = _edge(source, lines, range(number, after - 1, -1))
            after = _edge(source, lines, range(number, len(lines))) + 1
            yield lines[first:after]


def _edge(source: str, lines: Sequence[Stretch], numbers: Iterable[int]) -> int:
    """The last of these lines, up to where many in sequence have nothing set apart."""
    last = between = 0
    for last in numbers:
        text = source[slice(*lines[last])].strip()
        between = 0 if any(sign in text for sign in ("  ", "\t", "..")) else between + 1
        if between > _MOST_BETWEEN:
            break
    return last


def _tables(source: str, lines: Sequence[Stretch]) -> Iterator[PlainTable]:
    """The tables of these lines. Those with tabs are read as aligned if their cells are not set apart by one each."""

    def is_tabbed(line: Stretch) -> bool:
        return source.find("\t", *line) >= 0 > source.find("<!--", *line)

    waiting: list[Stretch] = []
    for tabbed, together in groupby(lines, is_tabbed):
        run = list(together)
        found = tabbed_rows(source, run) if tabbed and len(run) >= FEWEST else None
        table = _table(source, run, found) if found else None
        if table:
            yield from _aligned(source, waiting)
            yield table
            waiting = []
        else:
            waiting += run
    yield from _aligned(source, waiting)


def _aligned(source: str, lines: Sequence[Stretch]) -> Iterator[PlainTable]:
    for found in aligned_rows(source, lines):
        if table := _table(source, lines, found):
            yield table


def _table(source: str, lines: Sequence[Stretch], found: Rows) -> PlainTable | None:
    """The table of these rows; None if they hold too few figures for one."""
    texts = [[" ".join(source[slice(*cell)].split()) if cell else "" for cell in row] for row in found.cells]
    heads = heads_of(texts)
    if not holds_figures(texts, heads):
        return None
    return PlainTable(lines[found.lines.start][0], lines[found.lines.stop - 1][1], found.cells, heads)
