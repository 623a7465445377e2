"""A store for plain data that is slow to make, kept between runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

Plain = dict[str, Any]
"""JSON-able data: the content of a data file, or what was made from it."""


class Store(Protocol):
    """Plain data by key. A new version of figcheck ignores what older ones stored."""

    def get(self, key: str) -> object | None:
        """The value stored under `key`, or None."""

    def put(self, key: str, value: object) -> None:
        """Store `value`, which must be JSON-able."""


def cached(store: Store | None, parts: tuple[str, ...], make: Callable[[], Plain]) -> Plain:
    """The result of `make`, from the store if it is there; `parts` is everything that the result depends on."""
    key = "\0".join(parts)
    known = None if store is None else store.get(key)
    if isinstance(known, dict):
        return known
    made = make()
    if store is not None:
        store.put(key, made)
    return made
