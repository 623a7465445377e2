"""Wording shared by messages about rule files and settings."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

MOST_SHOWN = 40
"""Of more known words than that, a hint has only the first."""


def listed(words: list[str]) -> str:
    """Words as a choice: "error, warning or info"."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def nearest(word: str, known: Collection[str]) -> str | None:
    """The question whether the known word most like `word` was meant; None if none is similar."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for mistakes

    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else None


def guess(word: str, known: Collection[str]) -> str:
    """The hint for an unknown word: the nearest known one, or else those there are; of many only the first."""
    more = f" and {len(known) - MOST_SHOWN} more" if len(known) > MOST_SHOWN else ""
    return nearest(word, known) or f"known here: {', '.join(islice(known, MOST_SHOWN))}{more}"


def shown(data: object) -> str:
    """A piece of a rule file as a message prints it."""
    if data is None:
        return "empty"
    if isinstance(data, bool):
        return str(data).lower()
    if isinstance(data, dict):
        return "a mapping" if data else "an empty mapping"
    if isinstance(data, list):
        return "a list" if data else "an empty list"
    text = str(data)
    return f"`{text}`" if len(text) <= 40 else f"`{text[:37]}…`"
