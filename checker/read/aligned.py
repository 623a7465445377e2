"""Tables of a plain text whose cells stand below one another, with at least two spaces between them.

The cells of all rows, laid over one another, must leave a gap between any two columns: a table that doesn't is not
read, since a figure in the wrong column would make a total look wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from checker.read.figure_cells import is_figure, is_value, is_year
from checker.read.line_cells import FAR, TAB, Cell, Kind, Line, read_line
from checker.read.passage import Stretch
from checker.read.tabbed import FEWEST, Rows

_MOST_LABELS = 2
_MOST_BLANKS = 3
"""The most lines between two rows that are the names of sections, and that are blank one below another."""
_MOST_HEADS = 4
_MOST_COLUMNS = 40


def aligned_rows(source: str, lines: Sequence[Stretch]) -> Iterator[Rows]:
    """The tables among these lines: those of their rows that stand close below one another, with their headers.

    Where the rows don't stand in common columns, they are several tables, with blank lines between.

    Args:
        source: the text.
        lines: lines one below another, blank ones as well.
    """
    read = [read_line(source, *line) for line in lines]
    at = 0
    while at < len(read):
        if read[at].kind is not Kind.ROW:
            at += 1
            continue
        whole = range(_top(read, at), _end(read, at))
        if not _is_interrupted(read, whole):
            parts = [whole] if _columns(read, whole) else _parts(read, whole)
            yield from (rows for part in parts if (rows := _rows(read, part)))
        at = whole.stop


def _end(lines: Sequence[Line], first: int) -> int:
    """The line after the last row of the table that a row begins."""
    last, labels, blanks = first, 0, 0
    for at in range(first + 1, len(lines)):
        kind = lines[at].kind
        blanks = blanks + 1 if kind is Kind.BLANK else 0
        if kind is Kind.ROW:
            last, labels = at, 0
        elif kind is Kind.LABEL:
            labels += 1
        if kind is Kind.OTHER or labels > _MOST_LABELS or blanks > _MOST_BLANKS:
            break
        if kind is Kind.WORDS and lines[at - 1].kind is not Kind.ROW:
            break
    return last + 1


def _top(lines: Sequence[Line], first: int) -> int:
    """The first line of the header above a row."""
    top, at, heads = first, first - 1, 0
    while at >= 0 and heads < _MOST_HEADS:
        kind, below = lines[at].kind, lines[at + 1].kind
        if kind is Kind.WORDS or (kind is Kind.LABEL and lines[at].cells[0].left >= TAB):
            top, heads = at, heads + 1
        elif not (kind is Kind.RULE or (kind is Kind.BLANK and below is not Kind.BLANK)):
            break
        at -= 1
    return top


def _is_interrupted(lines: Sequence[Line], whole: range) -> bool:
    """Whether text is all that stands between these lines and another row: that may be one of the same table's."""
    return _is_text_up_to_row(lines, range(whole.start - 1, -1, -1)) or _is_text_up_to_row(
        lines, range(whole.stop, len(lines))
    )


def _is_text_up_to_row(lines: Sequence[Line], numbers: Iterable[int]) -> bool:
    beyond = next((at for at in numbers if lines[at].kind is not Kind.OTHER), None)
    return beyond is not None and lines[beyond].kind is Kind.ROW


def _parts(lines: Sequence[Line], whole: range) -> Iterator[range]:
    """The stretches of a range between its blank lines."""
    blanks = [at for at in whole if lines[at].kind is Kind.BLANK]
    for before, after in pairwise((whole.start - 1, *blanks, whole.stop)):
        if blanks and after - before > FEWEST:
            yield range(before + 1, after)


def _rows(lines: Sequence[Line], part: range) -> Rows | None:
    """The rows of one table, with its headers, or None if they don't stand in common columns."""
    numbers = [at for at in part if lines[at].kind is Kind.ROW]
    columns = _columns(lines, part)
    if len(numbers) + 1 < FEWEST or columns is None:
        return None
    rows: list[Sequence[Cell | None]] = []
    start = numbers[0]
    for at in range(numbers[0] - 1, part.start - 1, -1):
        if lines[at].cells:
            placed = None if _is_title(lines[at], columns) else _placed(lines[at].cells, columns)
            if placed is None:
                break
            rows.insert(0, placed)
            start = at
    if len(rows) + len(numbers) < FEWEST or not _has_full_line(lines[start : numbers[-1] + 1], columns):
        return None
    for at in range(numbers[0], numbers[-1] + 1):
        if lines[at].kind is Kind.LABEL:
            rows.append((lines[at].cells[0], *[None] * (len(columns) - 1)))
        elif lines[at].cells:
            placed = _placed(lines[at].cells, columns)
            if placed is None:
                return None
            rows.append(placed)
    if any(map(_runs_together, rows)) or _begins_above(lines, start, numbers[0]):
        return None
    found = tuple(tuple(cell and (cell.start, cell.end) for cell in row) for row in rows)
    return Rows(range(start, numbers[-1] + 1), found)


def _columns(lines: Sequence[Line], part: range) -> list[Stretch] | None:
    """The columns of a screen that the cells of these rows take; None if two cells of one row share one."""
    rows = [lines[at].cells for at in part if lines[at].kind is Kind.ROW]
    columns: list[Stretch] = []
    for left, right in sorted((cell.left, cell.right) for row in rows for cell in row):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    if not 1 < len(columns) <= _MOST_COLUMNS:
        return None
    places = [[bisect_right(columns, (cell.left, FAR)) for cell in row] for row in rows]
    return columns if all(before < after for row in places for before, after in pairwise(row)) else None


def _has_full_line(lines: Iterable[Line], columns: Sequence[Stretch]) -> bool:
    """Whether one line has a cell in every column. If none has, some of the cells may not stand where they should.

    A header may have none above the names of the rows.
    """
    return any(len(line.cells) + (line.cells[0].left >= columns[0][1]) >= len(columns) for line in lines if line.cells)


def _is_title(line: Line, columns: Sequence[Stretch]) -> bool:
    """Whether a line above the rows is the table's title, or the number of a page, rather than its header."""
    text = line.cells[0].text
    return line.kind is Kind.LABEL and (line.cells[0].left < columns[0][1] or (is_figure(text) and not is_year(text)))


def _runs_together(row: Sequence[Cell | None]) -> bool:
    """Whether only one space is between two cells: two figures, or a line's name and the first one."""
    for cell in row[1:]:
        tokens = cell.text.split(" ") if cell else []
        if len(tokens) > 1 and all(map(is_value, tokens)):
            return True
    if row[0] is None or row[1] is not None:
        return False
    _, *others = row[0].text.split(" ")
    figures = [text for text in takewhile(is_value, reversed(others)) if is_figure(text)]
    return any(not is_year(text) for text in figures)


def _begins_above(lines: Sequence[Line], start: int, first: int) -> bool:
    """Whether the line above is a row as well, whose cells run together. Above a header, it is a title: "Table 3"."""
    cells = lines[start - 1].cells if start == first > 0 else ()
    header = all(is_year(cell.text) for cell in lines[first].cells[1:])
    return len(cells) == 1 and not header and _runs_together((cells[0], None))


def _placed(row: Sequence[Cell], columns: Sequence[Stretch]) -> list[Cell | None] | None:
    """The cells of a row, each in the first column that it stands above or in; None if two would share one.

    Where there are as many as columns, or as many without the first, each stands for one, wherever it begins.
    """
    if len(row) == len(columns):
        return list(row)
    over = [[at for at, (left, right) in enumerate(columns) if cell.left < right and left < cell.right] for cell in row]
    placed: list[Cell | None] = [None] * len(columns)
    if all(over) and all(before[-1] < after[0] for before, after in pairwise(over)):
        for cell, places in zip(row, over, strict=True):
            placed[places[0]] = cell
        return placed
    if len(row) == len(columns) - 1 and 0 not in over[0]:
        placed[len(columns) - len(row) :] = row
        return placed
    return None
