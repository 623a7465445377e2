"""Which rules a run uses, their severities, and which verdicts are printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model.errors import Place, UserError
from checker.model.outcome import WRONG
from checker.model.rule import Rule, Severity
from checker.model.verdict import Status, Verdict
from checker.rules.wording import nearest


class Reporting(NamedTuple):
    """What is printed besides contradictions and under- or overstated figures."""

    strict: bool = False
    consistent: bool = False
    undecided: bool = False
    sums: bool = True
    """Whether the sums of relations that hold are needed, printed or not; a worksheet needs them."""

    def includes(self, verdict: Verdict) -> bool:
        """Whether to print the verdict."""
        if verdict.status is Status.LOOSE:
            return self.strict or self.consistent
        if verdict.status is Status.UNDECIDED:
            return self.undecided
        return verdict.status in WRONG or (self.consistent and verdict.claim.relates)


def names_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every name that selects, ignores or silences rules: their ids and their families."""
    return tuple(sorted({name for rule in rules for name in (rule.id, rule.family)}))


def check_names(names: Iterable[str], known: Collection[str], place: Place | None = None) -> None:
    """Checks that each of `names`, written at `place`, is a `known` rule or family.

    Raises:
        UserError: one of them is unknown.
    """
    for name in names:
        if name not in known:
            hint = nearest(name, known) or "`figcheck rules list` shows them all"
            raise UserError(f"no rule or family is called `{name}`", place, hint)


def select_rules(
    rules: Iterable[Rule], select: Sequence[str], extend: Sequence[str], ignore: Sequence[str]
) -> tuple[Rule, ...]:
    """The rules named by id or family in `select` (if empty, all that are on) or `extend`, except those in `ignore`."""
    chosen = (rule for rule in rules if (_named(rule, select) if select else rule.enabled) or _named(rule, extend))
    return tuple(rule for rule in chosen if not _named(rule, ignore))


def with_severities(rules: Iterable[Rule], severity: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """The rules with severities from the settings; a rule's own name takes precedence over its family's."""
    return tuple(
        rule._replace(severity=severity.get(rule.id, severity.get(rule.family, rule.severity))) for rule in rules
    )


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return rule.id in names or rule.family in names
