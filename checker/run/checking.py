"""How the drafts of a run are checked, and which of the findings count."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.outcome import Outcome
from checker.run.batches import Steps, at_once
from checker.run.drafts import Draft

Narrow = Callable[[Draft, Outcome], Outcome]
"""Takes findings out of an outcome: those on lines that have not changed, those that are known."""


class Checking(NamedTuple):
    """`steps` find everything, or give None where a draft's settings exclude it; `narrows` say what of it counts."""

    steps: Callable[[Draft], Steps[Outcome | None]]
    narrows: tuple[Narrow, ...] = ()

    def all(self, draft: Draft) -> Outcome | None:
        """All that is found in the draft."""
        return at_once(self.steps(draft))

    def check(self, draft: Draft) -> Steps[Outcome | None]:
        """What counts of it, with a pause after each stage."""
        outcome = yield from self.steps(draft)
        return self.counted(draft, outcome) if outcome else None

    def counted(self, draft: Draft, outcome: Outcome) -> Outcome:
        """The outcome with what counts."""
        for narrow in self.narrows:
            outcome = narrow(draft, outcome)
        return outcome
