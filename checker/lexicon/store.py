"""Where plain data that was slow to make is kept from run to run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

Plain = dict[str, Any]
"""JSON-able data: what a file of figcheck's says, or what was made of it."""


class Store(Protocol):
    """Plain data by key, which a new version of figcheck forgets."""

    def get(self, key: str) -> object | None:
        """What was put under `key`, or None."""

    def put(self, key: str, value: object) -> None:
        """Keep `value`, which is JSON-able."""


def remembered(store: Store | None, parts: tuple[str, ...], make: Callable[[], Plain]) -> Plain:
    """What `make` gives, from the store where it is known; `parts` are all that it depends on."""
    key = "\0".join(parts)
    known = None if store is None else store.get(key)
    if isinstance(known, dict):
        return known
    made = make()
    if store is not None:
        store.put(key, made)
    return made
