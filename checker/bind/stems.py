"""The stems of words: what two forms of one word share, so that "visits" echoes "visited"."""

from __future__ import annotations

from collections.abc import Iterable

_SHORTEST, _LONGEST = 3, 5
"""The fewest letters of a word that tells something, and how many of them two of its forms share."""


def stems(words: Iterable[str], unechoed: frozenset[str]) -> frozenset[str]:
    """The stems of the words, in small letters, that tell something: neither short ones nor those `unechoed`."""
    return frozenset(stem(word) for word in words if len(word) >= _SHORTEST and word not in unechoed)


def stem(word: str) -> str:
    """The first letters of a word in small letters, without the ending of a plural."""
    return word.rstrip("s")[:_LONGEST]
