"""How the drafts of a run are checked, and which findings count."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.outcome import Outcome
from checker.run.batches import Steps, at_once
from checker.run.drafts import Draft

Filter = Callable[[Draft, Outcome], Outcome]
"""Removes findings from an outcome: those on unchanged lines, or those already known."""


class Checking(NamedTuple):
    """`steps` finds everything, or returns None if a draft's settings exclude it; `filters` select what counts."""

    steps: Callable[[Draft], Steps[Outcome | None]]
    filters: tuple[Filter, ...] = ()

    def all(self, draft: Draft) -> Outcome | None:
        """Everything found in the draft."""
        return at_once(self.steps(draft))

    def check(self, draft: Draft) -> Steps[Outcome | None]:
        """The findings that count, with a pause after each stage."""
        outcome = yield from self.steps(draft)
        return self.filtered(draft, outcome) if outcome else None

    def filtered(self, draft: Draft, outcome: Outcome) -> Outcome:
        """The outcome with only the findings that count."""
        for each_filter in self.filters:
            outcome = each_filter(draft, outcome)
        return outcome
