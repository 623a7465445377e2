"""Where text goes: to standard output or a file; errors go to standard error as they occur."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from checker.model.errors import UserError, system_error
from checker.model.outcome import Outcome
from checker.model.rule import Severity
from checker.render.printable import printable
from checker.render.style import Style
from checker.render.summary import Tally


class Output(NamedTuple):
    """If `file` is None, standard output; `color` is auto, always or never."""

    file: Path | None
    color: str
    quiet: bool

    def style(self) -> Style:
        """The style of text for people at its destination."""
        terminal = self.file is None and sys.stdout.isatty()
        wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        color = self.color == "always" or (self.color == "auto" and wanted)
        if not terminal:
            return Style(color)
        from shutil import get_terminal_size  # noqa: PLC0415 - imports compression modules

        return Style(color, get_terminal_size().columns)

    def write(self, chunks: Iterable[str]) -> None:
        """Write all chunks as they come.

        Raises:
            UserError: the file cannot be written, or the disk is full.
        """
        if self.file is not None:
            _write_file(self.file, chunks)
            return
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()

    def end(self, line: str) -> None:
        """Write the last line of a run to standard error."""
        if not self.quiet:
            click.echo(line, err=True)


class Stream:
    """The outcomes of a run's drafts, None if a draft's settings exclude it, with a tally.

    The run fails on findings of severity `fail_on` and above, or never if it is None.
    """

    def __init__(self, worked: Iterable[Outcome | UserError | None], fail_on: Severity | None = None) -> None:
        self.tally = Tally()
        self.failed = False
        self._fail_on = fail_on
        self._worked = worked

    def outcomes(self) -> Iterator[Outcome]:
        """The outcomes. Drafts that could not be read or checked are reported at once and skipped."""
        for outcome in self._worked:
            if isinstance(outcome, UserError):
                complain(outcome)
                self.tally = self.tally.with_unread()
            elif outcome is not None:
                self.tally = self.tally.with_outcome(outcome)
                self.failed |= self._fail_on is not None and outcome.wrong(self._fail_on) > 0
                yield outcome

    @property
    def exit_code(self) -> int:
        """The run's exit code once all outcomes are out."""
        return exit_code(self.tally, failed=self.failed)


def exit_code(tally: Tally, *, failed: bool) -> int:
    """2 if something could not be read, else 1 if the run has failed, else 0."""
    return 2 if tally.unread else int(failed)


def complain(error: UserError) -> None:
    """Report an error to the user, with any control characters made harmless."""
    for line in str(error).split("\n"):
        click.echo(printable(line), err=True)


def _write_file(path: Path, chunks: Iterable[str]) -> None:
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            for chunk in chunks:
                file.write(chunk)
    except OSError as error:
        raise system_error("cannot be written", error, str(path)) from error
