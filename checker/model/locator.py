"""Places in a draft that has no lines: a Word file, a PDF, a notebook."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, bottom, right and top on a page, in points from its lower left corner."""


class Locator(NamedTuple):
    """The parts of the file that contain a stretch of text, outermost first, each with its number from 1."""

    parts: tuple[tuple[str, int], ...]
    box: Box | None = None

    def __str__(self) -> str:
        return ", ".join(f"{name} {number}" for name, number in self.parts)


class Locators(NamedTuple):
    """The locator of each offset of a text: `locators[k]` applies from `starts[k]` to the next start."""

    starts: tuple[int, ...]
    locators: tuple[Locator, ...]

    def at(self, offset: int) -> Locator:
        """The locator of the character at `offset`."""
        return self.locators[max(0, bisect_right(self.starts, offset) - 1)]
