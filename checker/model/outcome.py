"""An outcome: everything a run found in one draft, as passed to reporters."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.verdict import Status, Verdict

WRONG = frozenset({Status.LOOSE, Status.UNDERSTATED, Status.OVERSTATED, Status.CONTRADICTION})
"""The statuses that are findings; `loose` is reported only on request."""


class Note(NamedTuple):
    """A remark on the draft other than a verdict: an unused suppression, a part that could not be read."""

    rule: str
    """Its name for `--select`: "unused-suppression", "unread"."""
    severity: Severity
    message: str
    span: Span
    """Empty if the note concerns the whole draft."""


class Outcome(NamedTuple):
    """The result for one draft. All lists are in the order of the text."""

    document: Document
    figures: tuple[Figure, ...]
    verdicts: tuple[Verdict, ...] = ()
    """Every relation that was checked, reported or not."""
    reported: tuple[Verdict, ...] = ()
    """The verdicts to print: those that are wrong and not suppressed, and any others the run was asked to show."""
    notes: tuple[Note, ...] = ()
    strict: bool = False
    """Whether `loose` counts as wrong."""

    @property
    def relations(self) -> int:
        """The number of relations decided either way. A single figure found possible is not a relation."""
        decided = [verdict for verdict in self.verdicts if verdict.status is not Status.UNDECIDED]
        return sum(verdict.claim.relates or verdict.status in WRONG for verdict in decided)

    @property
    def findings(self) -> int:
        """The number of things an editor should look at: wrong verdicts and notes, except those of severity `info`."""
        return self.wrong(Severity.WARNING)

    def only(self, keep: Callable[[Verdict | Note], bool]) -> Outcome:
        """The outcome with only the reported verdicts and notes for which `keep` is true."""
        return self._replace(reported=tuple(filter(keep, self.reported)), notes=tuple(filter(keep, self.notes)))

    def wrong(self, least: Severity) -> int:
        """The number of wrong verdicts and notes of severity `least` or above."""
        wrong = WRONG if self.strict else WRONG - {Status.LOOSE}
        severities = [note.severity for note in self.notes]
        severities += [verdict.severity for verdict in self.reported if verdict.status in wrong]
        return sum(severity.reaches(least) for severity in severities)
