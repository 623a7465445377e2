"""Tables as lines of values: which cells hold one figure, and the header of each row and column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from checker.bind.operands import operand
from checker.model.claim import Operand
from checker.model.document import Document, Table
from checker.model.figure import Figure, Kind
from checker.model.interval import Interval
from checker.model.sentence import Figures
from checker.model.unit import NO_DIMENSION, ONE, Unit

MOST_LINES = 400
"""A longer table is data rather than an editor's work, and can be read in too many ways."""
_DAY = Decimal(86_400)
_BARE = frozenset("()[]-–—−+*%$£€¥.,: \u00a0")
"""What a cell may contain beside its one figure."""
_NOTE = re.compile(r"\[\w{1,2}\]|\([a-z*]\)|[†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+")
"""The mark of a note beside a cell's figure."""
_HELD = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY, Kind.PERCENT, Kind.MULTIPLE})
_PERCENT = Unit("percent", Decimal("0.01"), NO_DIMENSION)
HUNDRED, ZERO = Decimal(100), Decimal(0)
"""Percentages are shares of one whole only if their total is 100; otherwise they are changes or margins."""


class Line(NamedTuple):
    """One row or column: its header, and its cells' values, None for a cell without a single figure."""

    head: str
    cells: tuple[Operand | None, ...]
    unread: frozenset[int] = frozenset()
    """The places of cells that hold digits, but no single figure: "28 + 3"."""


def cell_values(figures: Figures) -> dict[int, Operand]:
    """The value of each cell that holds one figure and nothing else, by its segment; in brackets it is negative."""
    values = {}
    for sentence in figures.sentences:
        text = sentence.segment.text
        if len(sentence.mentions) != 1 or len(sentence.segment.sentences) > 1:
            continue
        mention = sentence.mentions[0]
        if not _is_held(mention.figure):
            continue
        last = mention.last - 1
        around = text[: sentence.starts[mention.first]] + text[sentence.starts[last] + len(sentence.texts[last]) :]
        if set(_NOTE.sub("", around)) <= _BARE:
            value = operand(mention.figure)
            values[sentence.segment.index] = negative(value) if "(" in around and value.core.low > 0 else value
    return values


def _is_held(figure: Figure) -> bool:
    """Whether a cell may be reckoned with: not a date, nor days or more, which are mostly headers: "1 to 3 years"."""
    measured = figure.kind is Kind.DURATION and figure.unit is not None and figure.unit.factor < _DAY
    return measured or figure.kind in _HELD


def negative(value: Operand) -> Operand:
    """The value as a loss: made negative unless it already is."""
    step = value.step and Interval(-value.step.high, -value.step.low)
    return value._replace(core=Interval(-value.core.high, -value.core.low), step=step)


def rows_of(table: Table, document: Document, values: Mapping[int, Operand]) -> list[Line]:
    """The rows below the header rows, each with its first cell as header."""
    return [_line(row, document, values) for row in table.rows[table.header_rows :] if row]


def _line(row: tuple[int | None, ...], document: Document, values: Mapping[int, Operand]) -> Line:
    cells = tuple(None if cell is None else values.get(cell) for cell in row[1:])
    missing = [place for place, cell in enumerate(cells) if cell is None]
    unread = [place for place in missing if any(map(str.isdigit, _text(row[place + 1], document)))]
    return Line(_text(row[0], document), cells, frozenset(unread))


def columns_of(table: Table, rows: list[Line], document: Document) -> list[Line]:
    """The columns as lines, with their cells in the last header row as headers."""
    if not table.header_rows or not rows:
        return []
    heads = table.rows[table.header_rows - 1][1:]
    columns = zip(*(row.cells for row in rows), strict=True)
    unread = [
        frozenset(number for number, row in enumerate(rows) if place in row.unread) for place in range(len(heads))
    ]
    found = zip(heads, columns, unread, strict=True)
    return [Line(_text(head, document), column, missing) for head, column, missing in found]


def heads_of(table: Table, rows: list[Line], document: Document) -> list[str]:
    """The cells above the values of each column but the first; a table may have header rows below its rule."""
    below = 0
    while below < len(rows) and not any(rows[below].cells):
        below += 1
    above = table.rows[: table.header_rows + below]
    return [" ".join(_text(row[column], document) for row in above) for column in range(1, len(table.rows[0]))]


def is_percent(value: Operand) -> bool:
    """Whether it is a percentage: rows of shares may come between the rows that are summed."""
    return value.figure is not None and value.figure.kind is Kind.PERCENT


def in_percent(values: list[Operand]) -> list[Operand]:
    """The values of a line, with bare ones as percentages if others are: "70%", "30"."""
    percent = next((value.unit for value in values if is_percent(value)), None)
    bare = [v for v in values if v.unit == ONE and v.figure is not None and v.figure.kind is Kind.NUMBER]
    if percent is None or not all(Interval(ZERO, HUNDRED).holds(value.core.high) for value in bare):
        return values
    return [
        v._replace(unit=percent, figure=v.figure._replace(kind=Kind.PERCENT)) if v in bare and v.figure else v
        for v in values
    ]


def as_percent(value: Operand) -> Operand:
    """A bare number as a percentage, as its column's header says."""
    return value._replace(unit=_PERCENT, figure=value.figure and value.figure._replace(kind=Kind.PERCENT))


def positive(value: Operand) -> Operand:
    """The value without its sign: a subtracted value may be in brackets or not."""
    return negative(value) if value.core.high < 0 else value


def rounded(value: Operand) -> Operand:
    """The value as a possibly rounded one: tables are in thousands, and sums were computed before rounding."""
    if value.core.low < value.core.high or value.step is None:
        return value
    spare = (value.step.high - value.step.low) / 4
    return value._replace(core=value.core.widened(spare))


def exact(value: Operand) -> Operand:
    """The value of a cell as it is written, without the rounding that zeros at its end allow a text."""
    number = value.figure.number if value.figure else None
    if number is None or number != number.to_integral_value():
        return value
    return value._replace(core=Interval.point(number.copy_sign(value.core.high)), step=None)


def alike(values: list[Operand], *, shares: bool = False) -> list[Operand]:
    """The values, total last, in their one unit, which only some cells may state; none if they differ.

    Args:
        values: cells.
        shares: whether percentages are known to be shares, whatever they add up to.
    """
    units = {value.unit.name: value.unit for value in values if value.unit != ONE}
    if len(units) > 1:
        return []
    unit = next(iter(units.values()), ONE)
    if is_percent(values[-1]) and not shares and not values[-1].core.holds(HUNDRED):
        return []
    return [value._replace(unit=unit) for value in values]


def _text(cell: int | None, document: Document) -> str:
    return "" if cell is None else document.segments[cell].text.strip().lower()
