"""Tables drawn with bars: the boxes of a drawing, and the rows and columns that each takes.

Boxes are found from corner to corner, as in docutils. The boxes of a grid cover it without gaps or overlaps, so no
part of the drawing is scanned twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple


class Box(NamedTuple):
    """The borders of a cell, as lines and columns of the drawing."""

    top: int
    left: int
    bottom: int
    right: int


class Boxes(NamedTuple):
    """The boxes of a drawing, row by row."""

    all: tuple[Box, ...]
    tops: tuple[int, ...]
    lefts: tuple[int, ...]

    def rows(self, box: Box) -> int:
        """The number of rows that a box takes."""
        return bisect_left(self.tops, box.bottom) - bisect_left(self.tops, box.top)

    def columns(self, box: Box) -> int:
        """The number of columns that a box takes."""
        return bisect_left(self.lefts, box.right) - bisect_left(self.lefts, box.left)


def boxes_of(drawing: Sequence[str]) -> Boxes | None:
    """The boxes of a drawing with borders of `-`, `|` and `+`; None if they don't form a grid."""
    width, last = len(drawing[0]), len(drawing) - 1
    if any(len(line) != width for line in drawing):
        return None
    columns = list(map("".join, zip(*drawing, strict=True)))
    found: list[Box] = []
    covered = [0] * (width - 1)
    corners = [(0, 0)]
    while corners:
        top, left = heappop(corners)
        if top == last or left == width - 1 or covered[left] > top:
            continue
        box = _box(drawing, columns, top, left)
        if box is None or any(down != top for down in covered[left : box.right]):
            return None
        found.append(box)
        covered[left : box.right] = [box.bottom] * (box.right - left)
        heappush(corners, (top, box.right))
        heappush(corners, (box.bottom, left))
    if any(down != last for down in covered):
        return None
    return Boxes(tuple(found), _edges(box.top for box in found), _edges(box.left for box in found))


def _box(drawing: Sequence[str], columns: Sequence[str], top: int, left: int) -> Box | None:
    """The smallest box with this top left corner: the first column to the right that leads down to a border."""
    at = left
    while (right := drawing[top].find("+", at + 1)) >= 0 and not drawing[top][at:right].strip("-+"):
        if bottom := _bottom(drawing, columns, top, left, right):
            return Box(top, left, bottom, right)
        at = right
    return None


def _bottom(drawing: Sequence[str], columns: Sequence[str], top: int, left: int, right: int) -> int | None:
    at = top
    while (bottom := columns[left].find("+", at + 1)) >= 0:
        if (columns[left][at:bottom] + columns[right][at:bottom]).strip("|+"):
            return None
        if columns[right][bottom] == "+" and not drawing[bottom][left:right].strip("-+"):
            return bottom
        at = bottom
    return None


def _edges(places: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(places)))
