"""Which letters stand in which parts of a transcript, so that a pattern is sought only where it may be found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.bind.classes import BREAK, SENTENCE_END

MOST_PARTS = 256
"""Parts of a transcript that are told apart: more would make their sets of bits, and a long draft, slow."""
_SENTENCE, _STRETCH = re.compile(f"[^{BREAK}{SENTENCE_END}]+"), re.compile(f"[^{BREAK}]+")


class Outline(NamedTuple):
    """The parts of a transcript that patterns stay in, or several of them taken together, and what each holds."""

    parts: list[tuple[int, int]]
    """From where to where each of them stands."""
    holding: Mapping[str, int]
    """The parts that hold a letter, as a set of bits: the lowest is the first part's."""

    def reach(self, found: int) -> tuple[int, int]:
        """From where to where the parts stand that are in a set of bits, which is not empty."""
        first, last = (found & -found).bit_length() - 1, found.bit_length() - 1
        return self.parts[first][0], self.parts[last][1]


def by_sentence(text: str) -> Outline:
    """The outline of a transcript's text for patterns that stay in one sentence."""
    return _outline(text, _SENTENCE)


def by_stretch(text: str) -> Outline:
    """The same for patterns that go on into the next sentence: its parts are what no pattern crosses."""
    return _outline(text, _STRETCH)


def _outline(text: str, part: re.Pattern[str]) -> Outline:
    stretches = [match.span() for match in part.finditer(text)]
    several = -(-len(stretches) // MOST_PARTS) or 1
    parts = [
        (stretches[at][0], stretches[min(at + several, len(stretches)) - 1][1])
        for at in range(0, len(stretches), several)
    ]
    holding: dict[str, int] = {}
    for number, (start, end) in enumerate(parts):
        for letter in set(text[start:end]):
            holding[letter] = holding.get(letter, 0) | 1 << number
    return Outline(parts, holding)
