"""The common base of the model's dataclasses."""

from __future__ import annotations

from dataclasses import fields


class Record:
    """A dataclass that is copied and pickled by rebuilding it from its fields, compiled or not."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """The class and the field values, in order, that rebuild it."""
        return type(self), tuple([getattr(self, field.name) for field in fields(self)])  # type: ignore[arg-type]
