"""Applies the fixes of a draft's findings, checking again after each round until there is nothing left to fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.model.errors import UserError
from checker.model.outcome import Outcome
from checker.model.rule import Severity
from checker.model.span import Span
from checker.render.fix import Fix, fix_of
from checker.run.checking import Checking
from checker.run.drafts import Draft

ROUNDS = 10


class Fixed(NamedTuple):
    """A draft after fixing, the findings that remain, and how many fixes were applied."""

    draft: Draft
    outcome: Outcome
    fixes: int


def fix_draft(draft: Draft, checking: Checking, *, unsafe: bool) -> Fixed | None:
    """The draft with all fixes that remove their finding and cause no other; None if its settings exclude it.

    Args:
        draft: the draft; if it is not text, it is returned unchanged.
        checking: finds everything wrong, and selects what to fix.
        unsafe: whether to apply fixes that need a person's review as well.
    """
    outcome = checking.all(draft)
    if outcome is None:
        return None
    fixing = _Fixing(checking, unsafe, set())
    fixed = Fixed(draft, outcome, 0)
    for _ in range(ROUNDS):
        after = fixing.round(fixed)
        if after.fixes == fixed.fixes:
            break
        fixed = after
    return fixed._replace(outcome=checking.filtered(fixed.draft, fixed.outcome))


class _Fixing(NamedTuple):
    checking: Checking
    unsafe: bool
    useless: set[tuple[str, str]]
    """Replacements that removed no finding, each with what it replaced."""

    def round(self, fixed: Fixed) -> Fixed:
        """All fixes that touch no figures in common: together, or one by one if together they correct less."""
        fixes = [*self._independent(fixed)]
        together = self._with(fixed, fixes)
        if together is not None:
            return together
        for fix in reversed(fixes):  # from the end, so that the other places stay valid
            alone = self._with(fixed, [fix])
            if alone is None:
                self.useless.add(_change(fix, fixed))
            fixed = alone or fixed
        return fixed

    def _independent(self, fixed: Fixed) -> Iterator[Fix]:
        outcome = self.checking.filtered(fixed.draft, fixed.outcome)
        taken: list[Span] = []
        for verdict in outcome.reported:
            fix = fix_of(verdict, outcome.document)
            if fix is None or not (fix.safe or self.unsafe) or _change(fix, fixed) in self.useless:
                continue
            spans = [figure.span for _, figure in verdict.claim.figures()]
            if not any(span.meets(other) for span in spans for other in taken):
                taken += spans
                yield fix

    def _with(self, fixed: Fixed, fixes: Sequence[Fix]) -> Fixed | None:
        """The draft with these fixes; None unless it has that many fewer findings."""
        if not fixes:
            return fixed
        draft = fixed.draft._replace(content=_applied(fixes, fixed.outcome.document.source))
        try:
            outcome = self.checking.all(draft)
        except UserError:  # a rule beside the draft quotes the replaced text
            return None
        if outcome is None or outcome.wrong(Severity.INFO) > fixed.outcome.wrong(Severity.INFO) - len(fixes):
            return None
        return Fixed(draft, outcome, fixed.fixes + len(fixes))


def _change(fix: Fix, fixed: Fixed) -> tuple[str, str]:
    return fix.span.of(fixed.outcome.document.source), fix.replacement


def _applied(fixes: Iterable[Fix], source: str) -> str:
    parts, at = [], 0
    for fix in sorted(fixes, key=lambda fix: fix.span):
        parts += [source[at : fix.span.start], fix.replacement]
        at = fix.span.end
    return "".join((*parts, source[at:]))
