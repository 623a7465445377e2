"""Which rules a run uses, how much they matter, and which verdicts it prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model.errors import UserError
from checker.model.outcome import WRONG
from checker.model.rule import Rule, Severity
from checker.model.verdict import Status, Verdict


class Shown(NamedTuple):
    """What is printed beside contradictions and figures that are under- or overstated."""

    strict: bool = False
    consistent: bool = False
    undecided: bool = False
    sums: bool = True
    """Whether the sums of relations that hold are asked for, printed or not: a worksheet does."""

    def shows(self, verdict: Verdict) -> bool:
        """Whether the verdict is to be printed."""
        if verdict.status is Status.LOOSE:
            return self.strict or self.consistent
        if verdict.status is Status.UNDECIDED:
            return self.undecided
        return verdict.status in WRONG or (self.consistent and verdict.claim.relates)


def select_rules(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules named by id or family in `select` (all that are on, where it is empty), less those in `ignore`.

    Raises:
        UserError: a name is neither a rule nor a family.
    """
    every = tuple(rules)
    _check_names((*select, *ignore), every)
    chosen = (rule for rule in every if (_named(rule, select) if select else rule.enabled))
    return tuple(rule for rule in chosen if not _named(rule, ignore))


def with_severities(rules: Iterable[Rule], severity: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """The rules with the severities that the settings give them; a rule's own name goes before its family's.

    Raises:
        UserError: a name is neither a rule nor a family.
    """
    every = tuple(rules)
    _check_names(tuple(severity), every)
    return tuple(
        rule._replace(severity=severity.get(rule.id, severity.get(rule.family, rule.severity)))
        if rule.id in severity or rule.family in severity
        else rule
        for rule in every
    )


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return rule.id in names or rule.family in names


def _check_names(names: Sequence[str], rules: Sequence[Rule]) -> None:
    known = sorted({rule.id for rule in rules} | {rule.family for rule in rules})
    for name in names:
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415 - for a mistake alone

            near = get_close_matches(name, known, 1)
            hint = f"did you mean `{near[0]}`?" if near else "`figcheck rules list` shows them all"
            raise UserError(f"no rule or family is called `{name}`", hint=hint)
