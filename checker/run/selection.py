"""Which rules a run uses, how much they matter, and which verdicts it prints."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model.errors import Place, UserError
from checker.model.outcome import WRONG
from checker.model.rule import Rule, Severity
from checker.model.verdict import Status, Verdict
from checker.rules.wording import nearest


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


def names_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every name by which rules are selected, ignored or silenced: their ids and their families."""
    return tuple(sorted({name for rule in rules for name in (rule.id, rule.family)}))


def check_names(names: Iterable[str], known: Collection[str], place: Place | None = None) -> None:
    """See that each of `names`, which stand at `place`, is one of the `known` rules and families.

    Raises:
        UserError: one of them isn't.
    """
    for name in names:
        if name not in known:
            hint = nearest(name, known) or "`figcheck rules list` shows them all"
            raise UserError(f"no rule or family is called `{name}`", place, hint)


def select_rules(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules named by id or family in `select` (all that are on, where it is empty), less those in `ignore`."""
    chosen = (rule for rule in rules if (_named(rule, select) if select else rule.enabled))
    return tuple(rule for rule in chosen if not _named(rule, ignore))


def with_severities(rules: Iterable[Rule], severity: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """The rules with the severities that the settings give them; a rule's own name goes before its family's."""
    return tuple(
        rule._replace(severity=severity.get(rule.id, severity.get(rule.family, rule.severity))) for rule in rules
    )


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return rule.id in names or rule.family in names
