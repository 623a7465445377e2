"""An outcome: all that a run found in one draft, as reporters take it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.verdict import Status, Verdict

WRONG = frozenset({Status.LOOSE, Status.UNDERSTATED, Status.OVERSTATED, Status.CONTRADICTION})
"""What a finding may be; `loose` is only reported where it was asked for."""


class Note(NamedTuple):
    """A remark on the draft that is no verdict: a suppression without use, a part that could not be read."""

    rule: str
    """What `--select` would call it: "unused-suppression", "unread"."""
    severity: Severity
    message: str
    span: Span
    """Empty where it is said of the draft as a whole."""


class Outcome(NamedTuple):
    """What became of one draft. All lists are in the order of the text."""

    document: Document
    figures: tuple[Figure, ...]
    verdicts: tuple[Verdict, ...] = ()
    """Every relation that was looked at, whether reported or not."""
    reported: tuple[Verdict, ...] = ()
    """Those to print: what is wrong and not suppressed, and what else the run was asked to show."""
    notes: tuple[Note, ...] = ()
    strict: bool = False
    """Whether what is merely loose counts as wrong."""

    @property
    def relations(self) -> int:
        """How many relations were decided, either way; a single figure found possible is no relation."""
        decided = [verdict for verdict in self.verdicts if verdict.status is not Status.UNDECIDED]
        return sum(verdict.claim.relates or verdict.status in WRONG for verdict in decided)

    @property
    def findings(self) -> int:
        """How much an editor should look at: what is wrong, and every note, except those of severity `info`."""
        return self.wrong(Severity.WARNING)

    def only(self, keep: Callable[[Verdict | Note], bool]) -> Outcome:
        """The outcome with only those of its reported verdicts and notes for which `keep` is true."""
        return self._replace(reported=tuple(filter(keep, self.reported)), notes=tuple(filter(keep, self.notes)))

    def wrong(self, least: Severity) -> int:
        """How much is wrong, notes included, whose severity is `least` or above."""
        wrong = WRONG if self.strict else WRONG - {Status.LOOSE}
        severities = [note.severity for note in self.notes]
        severities += [verdict.severity for verdict in self.reported if verdict.status in wrong]
        return sum(severity.reaches(least) for severity in severities)
