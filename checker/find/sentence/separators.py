"""The mark that separates thousands in a draft: after "1.234,56", "2.345" is more than two thousand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.model.segment import Segment

_POINTS = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+,\d{1,2}(?![\d,])|(?:\.\d{3}){2}(?![\d.]))")
"""1.234,5 or 1.234.567; a network address has four parts."""
_COMMAS = re.compile(r"\d,\d{3}(?:\.\d|,\d{3})")  # 1,234.5 or 1,234,567
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SHORTEST = 5


def may_be_thousands(text: str) -> bool:
    """Whether a numeral is a decimal in English, but a whole number if points separate thousands: "1.234"."""
    return len(text) >= _SHORTEST and _EITHER.fullmatch(text) is not None


@dataclass(eq=False)
class Separators:
    """The marks between thousands in one draft, searched for in segment order only when a numeral is ambiguous."""

    segments: Sequence[Segment]

    def points(self, index: int) -> bool:
        """Whether, up to the segment at `index`, a numeral has points between thousands and none has commas."""
        return self._points_from <= index < self._commas_from

    @cached_property
    def _points_from(self) -> int:
        return self._first(_POINTS)

    @cached_property
    def _commas_from(self) -> int:
        return self._first(_COMMAS)

    def _first(self, pattern: re.Pattern[str]) -> int:
        found = (place for place, each in enumerate(self.segments) if pattern.search(each.text))
        return next(found, len(self.segments))
