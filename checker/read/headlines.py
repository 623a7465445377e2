"""Recognise headlines that are not marked up."""

from __future__ import annotations

_LONGEST = 160
_CLOSING = "\"”’»')"
_ENDS = (".", ":", ";", ",", "!", "…", "-", "–", "—")


def is_headline(line: str, *, first: bool) -> bool:
    """Whether a line on its own reads like a headline. The `first` line of a draft may be a question."""
    line = line.strip()
    if not line or len(line) > _LONGEST or "\n" in line or "\r" in line:
        return False
    bare = line.rstrip(_CLOSING)
    return not bare.endswith(_ENDS) and (first or not bare.endswith("?"))
