"""Phrases of one or more words, looked up at a place in a sentence: the longest that stands there wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Value]):
    """What each phrase means, filed under its first and its last word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]
    by_last: Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[tuple[str, ...], Value]]) -> Phrases[Value]:
        """A table of phrases, each given as its words; of equal phrases the first is kept."""
        first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in entries:
            first.setdefault(words[0], []).append((words, value))
            last.setdefault(words[-1], []).append((words, value))
        return cls(_longest_first(first), _longest_first(last))

    def at(self, words: Sequence[str], start: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at `start`, as (the place after it, its meaning)."""
        if start >= len(words):
            return None
        for phrase, value in self.by_first.get(words[start], ()):
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(words[start:end]) == phrase:
                return end, value
        return None

    def before(self, words: Sequence[str], end: int, floor: int = 0) -> tuple[int, Value] | None:
        """The longest phrase that ends just before `end`, not reaching below `floor`, as (its place, its meaning)."""
        if end <= floor:
            return None
        for phrase, value in self.by_last.get(words[end - 1], ()):
            start = end - len(phrase)
            if start >= floor and (len(phrase) == 1 or tuple(words[start:end]) == phrase):
                return start, value
        return None


def _longest_first(
    table: dict[str, list[tuple[tuple[str, ...], Value]]],
) -> dict[str, tuple[tuple[tuple[str, ...], Value], ...]]:
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in table.items()}
