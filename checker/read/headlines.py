"""Whether a line reads like a headline, where no markup says so."""

from __future__ import annotations

_LONGEST = 160
_CLOSING = "\"”’»')"
_ENDS = (".", ":", ";", ",", "!", "…")


def is_headline(line: str, *, first: bool) -> bool:
    """Whether a line that stands alone reads like a headline; the one that a draft opens with may be a question."""
    line = line.strip()
    if not line or len(line) > _LONGEST or "\n" in line or "\r" in line:
        return False
    bare = line.rstrip(_CLOSING)
    return not bare.endswith(_ENDS) and (first or not bare.endswith("?"))
