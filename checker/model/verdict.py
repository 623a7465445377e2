"""A verdict: the result of checking a claim."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.interval import Interval, Toward
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.unit import Unit


class Status(StrEnum):
    """The result of a claim. The first two hold; `loose` is reported only under --strict."""

    CONSISTENT = "consistent"
    LOOSE = "loose"
    UNDERSTATED = "understated"
    OVERSTATED = "overstated"
    CONTRADICTION = "contradiction"
    UNDECIDED = "undecided"

    __hash__ = str.__hash__  # Enum's own is pure Python


HOLDING = frozenset({Status.CONSISTENT, Status.LOOSE})
TRUE_BUT_FAR = frozenset({Status.UNDERSTATED, Status.OVERSTATED})
MISMATCHES = TRUE_BUT_FAR | {Status.CONTRADICTION}


class Amount(NamedTuple):
    """One side of a relation, in `unit`."""

    core: Interval
    toward: Toward
    unit: Unit


class Slip(NamedTuple):
    """A known mistake that explains a mismatch: its name in the slips' table, and a sentence for the message."""

    name: str
    text: str


class Suggestion(NamedTuple):
    """A replacement for the text at `span` that would make the relation hold."""

    span: Span
    text: str
    safe: bool = False
    """Whether it is the only possible correction, so that it may be applied without asking."""


class Verdict(NamedTuple):
    """The result of checking a claim, with the calculation in words an editor can read."""

    claim: Claim
    status: Status
    severity: Severity
    message: str
    derivation: str
    """The calculation in one line, with units: "10,000 soldiers × $2,000 / month = $240 million / year"."""
    computed: Amount | None = None
    stated: Amount | None = None
    slip: Slip | None = None
    suggestion: Suggestion | None = None
    reason: str | None = None
    """Why an undecided claim is undecided."""

    def undecided(self, reason: str) -> Verdict:
        """The verdict made undecided, for that reason."""
        return self._replace(status=Status.UNDECIDED, reason=reason, message=reason)

    @property
    def span(self) -> Span:
        """From the first to the last figure of the claim.

        Raises:
            ValueError: the claim has no figure from the draft; binders never make such a claim.
        """
        spans = [figure.span for _, figure in self.claim.figures()]
        if not spans:
            raise ValueError("a verdict without figures has no place")
        return Span(min(s.start for s in spans), max(s.end for s in spans))
