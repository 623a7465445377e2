"""The cells of one line of a plain text, set apart by two spaces or more, and what the line is in a table.

Where a cell begins and ends is counted in columns of a screen, on which a tab leads to the next multiple of eight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from checker.read.figure_cells import is_figure

_CELL = re.compile(r"[^ \t]+(?: [^ \t]+)*")
_LEADER = re.compile(r"\.{3,}|(?:\. ){2,}\.?|(?<= )\. (?= )|_{3,}")
"""The dots that lead from a row's name to its figures."""
_RULE = re.compile(r"(?=[^-=_─═–—]*[-=_─═–—]{3})[-=_─═–— \t]+")
_NO_ROW = re.compile(r"(?:^|\s)[|│║┃]|[|│║┃](?:\s|$)|<!--|^[ \t]*>")
"""A drawing with bars, a comment, a quotation of somebody's mail."""
_LONE = re.compile(r"(?:[A-Z]{0,3}[$£€¥]|\()")
"""What may be set apart from the figure behind it, so that it stands in one column for all rows."""
_BEHIND = frozenset({"%", ")", ")%"})
_LONGEST = 400
"""The most characters of a row."""
_LABEL = 60
"""The most characters of a section's name, or of the first line of a name that takes two."""
_FEW_WORDS = 2
"""A cell may have so many words and one more, and end like a sentence: "Prev. close."."""
TAB = 8
"""How far apart the stops of tabs are."""
FAR = _LONGEST * TAB
"""A column beyond the last."""


class Cell(NamedTuple):
    """A text in a line: its place in the source, and the columns of a screen that it takes."""

    start: int
    end: int
    left: int
    right: int
    text: str


class Kind(Enum):
    """What a line is in a table, if it is in one."""

    BLANK = "blank"
    RULE = "rule"
    ROW = "row"
    """Several texts, of which one beside the first is a figure; or figures alone."""
    WORDS = "words"
    """Several texts that are no figures, as in a header."""
    LABEL = "label"
    """One short text: the name of a section, or a part of a name that takes two lines."""
    OTHER = "other"


class Line(NamedTuple):
    """A line's kind and its cells, from left to right."""

    kind: Kind
    cells: tuple[Cell, ...] = ()


def read_line(source: str, start: int, end: int) -> Line:
    """The line from `start` to `end`."""
    text = source[start:end]
    if end - start > _LONGEST or _NO_ROW.search(text):
        return Line(Kind.OTHER)
    if _RULE.fullmatch(text):
        return Line(Kind.RULE)
    cells = tuple(_joined(list(_cells(text, start))))
    if not cells:
        return Line(Kind.BLANK)
    if len(cells) > 1:
        figures = [is_figure(cell.text) for cell in cells]
        row = any(figures[1:]) or (figures[0] and cells[0].left >= TAB)
        words = Kind.OTHER if any(_is_sentence(cell.text) for cell in cells) else Kind.WORDS
        return Line(Kind.ROW if row else words, cells)
    short = len(cells[0].text) <= _LABEL and not cells[0].text.endswith((".", "!", "?"))
    return Line(Kind.LABEL if short else Kind.OTHER, cells)


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?", ":", ";")) and text.count(" ") > _FEW_WORDS


def _cells(text: str, start: int) -> Iterator[Cell]:
    spaced = (
        _LEADER.sub(lambda dots: " " * len(dots[0]), text) if ".." in text or "__" in text or " . " in text else text
    )
    for match in _CELL.finditer(spaced):
        left = len(text[: match.start()].expandtabs(TAB)) if "\t" in text else match.start()
        yield Cell(start + match.start(), start + match.end(), left, left + len(match[0]), match[0])


def _joined(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells with "$" before, and "%" behind the figure that it belongs to."""
    waiting: Cell | None = None
    for cell in cells:
        parted = waiting and (_LONE.fullmatch(waiting.text) or cell.text in _BEHIND)
        if waiting and parted and is_figure(waiting.text + cell.text):
            waiting = Cell(waiting.start, cell.end, waiting.left, cell.right, f"{waiting.text}{cell.text}")
            continue
        if waiting:
            yield waiting
        waiting = cell
    if waiting:
        yield waiting
