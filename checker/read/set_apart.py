"""Look for the figures that stand apart in a plain text, as in a table: most texts have none, and no table."""

from __future__ import annotations

import re

_SET_APART = ("\t", "    ")
"""One of them is before a figure in some row of every table, and cheap to look for."""
_FIGURE = r" {0,3}+[-+−–—(\[<>~$£€¥]{0,3} ?\d"
_ENDS = frozenset(("", "\n", "\r"))
_WIDEST = 100
"""A figure behind the end of a line and at most so many spaces is indented, not set apart."""


def find_set_apart(source: str) -> list[int]:
    """The offsets at which a tab or several spaces stand before a figure, and something else before them."""
    return [
        match.start()
        for sign in _SET_APART
        if sign in source
        for match in re.finditer(sign + _FIGURE, source)
        if source[max(0, match.start() - _WIDEST) : match.start()].rstrip(" ")[-1:] not in _ENDS
    ]
