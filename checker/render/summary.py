"""The line that every run ends with, so that finding nothing never looks like looking at nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.outcome import Outcome
from checker.render.fix import Fix, fix_of


class Tally(NamedTuple):
    """What a run has done so far."""

    files: int = 0
    figures: int = 0
    relations: int = 0
    findings: int = 0
    unread: int = 0
    fixable: int = 0
    """How many of the findings have a safe fix."""

    def with_outcome(self, outcome: Outcome) -> Tally:
        """The tally including this draft."""
        return Tally(
            self.files + 1,
            self.figures + len(outcome.figures),
            self.relations + outcome.relations,
            self.findings + outcome.findings,
            self.unread,
            self.fixable + sum(fix is not None and fix.safe for fix in _fixes(outcome)),
        )

    def with_unread(self) -> Tally:
        """The tally including one more input that could not be read."""
        return self._replace(unread=self.unread + 1)


def summary(tally: Tally, *, checked: bool = True, fixes: bool = False) -> str:
    """`Checked 3 files: 41 figures, 12 relations, 2 findings.`.

    Args:
        tally: what the run has done.
        checked: whether the drafts were checked, not just read.
        fixes: whether to report what `--fix` would correct.
    """
    verb = "Checked" if checked else "Read"
    unread = f" {counted(tally.unread, 'input')} could not be checked." if tally.unread else ""
    if not tally.files:
        return f"{verb} nothing: no draft was found.{unread}" if not unread else f"{verb} nothing.{unread}"
    counts = [counted(tally.figures, "figure")]
    if checked:
        counts += [counted(tally.relations, "relation"), counted(tally.findings, "finding")]
    fixable = f" {tally.fixable:,} can be fixed with --fix." if fixes and tally.fixable else ""
    return f"{verb} {counted(tally.files, 'draft')}: {', '.join(counts)}.{fixable}{unread}"


def _fixes(outcome: Outcome) -> Iterator[Fix | None]:
    return (fix_of(verdict, outcome.document) for verdict in outcome.reported)


def counted(number: int, noun: str) -> str:
    """A number of things: "1 draft", "1,200 drafts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
