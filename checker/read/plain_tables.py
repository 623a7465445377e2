"""Find the tables of a plain text: lines whose cells are set apart by tabs, with figures below one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.read.figure_cells import heads_of, holds_figures
from checker.read.passage import Stretch
from checker.read.tabbed import FEWEST, Rows, tabbed_rows

_LINE_END = re.compile(r"\r\n?|\n")


class PlainTable(NamedTuple):
    """A table of a plain text: where it begins and ends, its cells row by row, and how many rows are headers."""

    start: int
    end: int
    rows: tuple[tuple[Stretch | None, ...], ...]
    heads: int


def find_tables(source: str) -> list[PlainTable]:
    """The tables of a text, in order."""
    return list(_tables(source)) if "\t" in source else []


def _tables(source: str) -> Iterator[PlainTable]:
    for lines in _runs(source):
        found = tabbed_rows(source, lines)
        if found and (table := _table(source, lines, found)):
            yield table


def _runs(source: str) -> Iterator[list[Stretch]]:
    """Lines one below another that hold tabs. A comment addressed to figcheck comes between two tables."""

    def holds_tabs(line: Stretch) -> bool:
        return source.find("\t", *line) >= 0 > source.find("<!--", *line)

    for tabbed, lines in groupby(_lines(source), holds_tabs):
        run = list(lines) if tabbed else []
        if len(run) >= FEWEST:
            yield run


def _lines(source: str) -> Iterator[Stretch]:
    """Each line without its end, blank ones as well."""
    start = 1 if source.startswith("\ufeff") else 0
    for end in _LINE_END.finditer(source):
        yield start, end.start()
        start = end.end()
    yield start, len(source)


def _table(source: str, lines: Sequence[Stretch], found: Rows) -> PlainTable | None:
    """The table of these rows; None if they hold too few figures for one."""
    texts = [[source[slice(*cell)].strip() if cell else "" for cell in row] for row in found.cells]
    heads = heads_of(texts)
    if not holds_figures(texts, heads):
        return None
    return PlainTable(lines[found.lines.start][0], lines[found.lines.stop - 1][1], found.cells, heads)
