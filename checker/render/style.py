"""The look of text for people: whether it is coloured, and how wide it may be."""

from __future__ import annotations

from typing import NamedTuple

_CODES = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36, "bold": 1, "faint": 2}


class Style(NamedTuple):
    """`width` is the terminal's, in columns; snippets are cut to it."""

    color: bool = False
    width: int = 128

    def paint(self, text: str, *names: str) -> str:
        """The text in the named colours, if colours are wanted."""
        if not self.color or not names:
            return text
        codes = ";".join(str(_CODES[name]) for name in names)
        return f"\x1b[{codes}m{text}\x1b[0m"
