"""The line that every run ends with, so that finding nothing never looks like looking at nothing."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.outcome import Outcome


class Tally(NamedTuple):
    """What a run has done so far."""

    files: int = 0
    figures: int = 0
    relations: int = 0
    findings: int = 0
    unread: int = 0

    def with_outcome(self, outcome: Outcome) -> Tally:
        """The tally once this draft is counted as well."""
        return Tally(
            self.files + 1,
            self.figures + len(outcome.figures),
            self.relations + outcome.relations,
            self.findings + outcome.findings,
            self.unread,
        )

    def with_unread(self) -> Tally:
        """The tally once one more input could not be read."""
        return Tally(self.files, self.figures, self.relations, self.findings, self.unread + 1)


def summary(tally: Tally, *, checked: bool = True) -> str:
    """`Checked 3 files: 41 figures, 12 relations, 2 findings.`; `checked` is false where figures were only read."""
    verb = "Checked" if checked else "Read"
    unread = f" {_count(tally.unread, 'input')} could not be checked." if tally.unread else ""
    if not tally.files:
        return f"{verb} nothing: no draft was found.{unread}" if not unread else f"{verb} nothing.{unread}"
    counts = [_count(tally.figures, "figure")]
    if checked:
        counts += [_count(tally.relations, "relation"), _count(tally.findings, "finding")]
    return f"{verb} {_count(tally.files, 'draft')}: {', '.join(counts)}.{unread}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
