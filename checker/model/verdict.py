"""A verdict: what became of a claim."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.interval import Interval, Toward
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.unit import Unit


class Status(StrEnum):
    """How a claim ended. The first two hold; `loose` is reported under --strict alone."""

    CONSISTENT = "consistent"
    LOOSE = "loose"
    UNDERSTATED = "understated"
    OVERSTATED = "overstated"
    CONTRADICTION = "contradiction"
    UNDECIDED = "undecided"

    __hash__ = str.__hash__  # Enum's own is written in Python


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
    """A text that would make the relation hold in place of what stands at `span`."""

    span: Span
    text: str
    safe: bool = False
    """Whether the words leave nothing else that it could be, so that it may be put in unasked."""


class Verdict(NamedTuple):
    """What became of a claim, with the sum in words an editor can read."""

    claim: Claim
    status: Status
    severity: Severity
    message: str
    derivation: str
    """The sum in one line, with units: "10,000 soldiers × $2,000 / month = $240 million / year"."""
    computed: Amount | None = None
    stated: Amount | None = None
    slip: Slip | None = None
    suggestion: Suggestion | None = None
    reason: str | None = None
    """Of an undecided claim, why."""

    @property
    def span(self) -> Span:
        """From the first to the last figure of the claim.

        Raises:
            ValueError: the claim has no figure of the draft; binders make none such.
        """
        spans = [figure.span for _, figure in self.claim.figures()]
        if not spans:
            raise ValueError("a verdict without figures has no place")
        return Span(min(s.start for s in spans), max(s.end for s in spans))
