"""What the frozen dataclasses of the model have in common."""

from __future__ import annotations

from dataclasses import fields


class Record:
    """A frozen dataclass that is copied and pickled by making a new one of its fields, compiled or not."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """What makes it again: its class, and its fields in their order."""
        return type(self), tuple([getattr(self, field.name) for field in fields(self)])  # type: ignore[arg-type]
