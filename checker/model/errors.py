"""Errors that a user can fix."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """The place of a mistake. Lines and columns count from 1; a key is a path like `figures.rate.unit`."""

    file: str
    line: int | None = None
    column: int | None = None
    key: str | None = None

    def __str__(self) -> str:
        """`file:line:column`, on one line even if the file's name has line breaks."""
        file = " ".join(self.file.splitlines())
        return ":".join(str(part) for part in (file, self.line, self.column) if part is not None)


class UserError(Exception):
    """A mistake in the user's input: a file, a rule, a setting. Printed as one line and a hint; exit code 2."""

    def __init__(self, message: str, place: Place | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        head = f"{self.place}: {self.message}" if self.place else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


def system_error(problem: str, error: OSError, file: str) -> UserError:
    """The `UserError` for a failed file operation: "draft.md: cannot be read: Permission denied"."""
    return UserError(f"{problem}: {error.strerror or error}", Place(file))


class UserErrors(UserError):
    """Several mistakes found together, in the order of their places."""

    def __init__(self, errors: list[UserError]) -> None:
        super().__init__(f"{len(errors)} mistakes")
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))
