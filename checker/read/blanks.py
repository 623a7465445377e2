"""Blank out what a dialect adds to Markdown, keeping every offset."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.read.passage import Stretch

_UNSEEN = "\u200b"
"""A zero-width character. Spaces at the start of a line would turn the rest of it into code."""


def blanked(source: str, stretches: Iterable[Stretch]) -> str:
    """The source with these stretches replaced by blanks; line ends are kept."""
    parts: list[str] = []
    at = 0
    for start, end in stretches:
        line = source.rfind("\n", 0, start) + 1
        after = source.find("\n", end)
        opens = not source[line:start].strip(" \t>") and source[end : after if after >= 0 else None].strip()
        parts += (source[at:start], re.sub(r"[^\r\n]", _UNSEEN if opens else " ", source[start:end]))
        at = end
    return "".join((*parts, source[at:]))
