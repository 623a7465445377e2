"""Phrases of one or more words, looked up at a place in a sentence. The longest match wins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


Table = dict[str, list[Any]]
"""Phrases keyed by one of their words, the longest first. Each entry is (words, meaning), as a tuple or a list."""


class Phrases(Generic[Value]):
    """The meaning of each phrase, keyed by its first word and optionally by its last."""

    def __init__(self, by_first: Table, by_last: Table) -> None:
        self.by_first = by_first
        self.by_last = by_last

    def at(self, words: list[str], start: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at `start`, as (end, meaning)."""
        if start >= len(words):
            return None
        for phrase, value in self.by_first.get(words[start], ()):
            end = start + len(phrase)
            if len(phrase) == 1 or words[start:end] == phrase:
                return end, value
        return None

    def before(self, words: list[str], end: int, floor: int = 0) -> tuple[int, Value] | None:
        """The longest phrase that ends just before `end` and starts at or after `floor`, as (start, meaning)."""
        if end <= floor:
            return None
        for phrase, value in self.by_last.get(words[end - 1], ()):
            start = end - len(phrase)
            if start >= floor and (len(phrase) == 1 or words[start:end] == phrase):
                return start, value
        return None


def phrase_table(entries: Iterable[tuple[list[str], Value]], word: int) -> dict[str, list[tuple[list[str], Value]]]:
    """A table of `entries` keyed by their first (`word` 0) or last (-1) word. Of equal phrases the first wins."""
    table: dict[str, list[tuple[list[str], Value]]] = {}
    for words, value in entries:
        table.setdefault(words[word], []).append((words, value))
    for phrases in table.values():
        phrases.sort(key=_length)
    return table


def _length(entry: tuple[list[str], Value]) -> int:
    return -len(entry[0])
