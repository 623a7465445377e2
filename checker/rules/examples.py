"""Runs the examples of rules as tests: what they say must be found is found, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.model.verdict import Status, Verdict

Check = Callable[[str], Sequence[Verdict]]
"""Every verdict on a text, with all rules on: the pipeline's work."""
Find = Callable[[str], Sequence[Figure]]
"""Every figure of a text."""


class Failure(NamedTuple):
    """A failing example: its sort, its text, and what happened instead."""

    rule: Rule
    sort: str
    text: str
    reason: str


def run_examples(rules: Iterable[Rule], check: Check, find: Find) -> list[Failure]:
    """The examples that fail, in the order of the rules.

    A consistent example must be found consistent by its rule, and a contradiction contradicted by it; no other rule may
    contradict it, and no rule at all may contradict a consistent or silent one.
    """
    return [failure for rule in rules for failure in _failures(rule, check, find)]


def count_examples(rule: Rule) -> int:
    """How many examples a rule has, of all sorts."""
    examples = rule.examples
    return len(examples.consistent) + len(examples.contradiction) + len(examples.silent)


def _failures(rule: Rule, check: Check, find: Find) -> Iterator[Failure]:
    def unmet(status: Status, text: str, verdicts: Sequence[Verdict]) -> str | None:
        own = [verdict for verdict in verdicts if verdict.claim.rule.id == rule.id]
        if any(verdict.status is status for verdict in own):
            return None
        return (
            f"the rule finds it {own[0].status.value}: {own[0].reason or own[0].message}"
            if own
            else _no_match(find(text))
        )

    for text in rule.examples.consistent:
        verdicts = check(text)
        if (reason := _contradicted(verdicts) or unmet(Status.CONSISTENT, text, verdicts)) is not None:
            yield Failure(rule, "consistent", text, reason)
    for text in rule.examples.contradiction:
        if (reason := unmet(Status.CONTRADICTION, text, check(text))) is not None:
            yield Failure(rule, "contradiction", text, reason)
    for text in rule.examples.silent:
        if (reason := _contradicted(check(text))) is not None:
            yield Failure(rule, "silent", text, reason)


def _contradicted(verdicts: Sequence[Verdict]) -> str | None:
    for verdict in verdicts:
        if verdict.status is Status.CONTRADICTION:
            return f"{verdict.claim.rule.id} contradicts it: {verdict.message}"
    return None


def _no_match(figures: Sequence[Figure]) -> str:
    """Why a rule says nothing of a text, and the figures as they are read: a slot takes each with its unit or noun."""
    read = ", ".join(f"“{figure.text}” ({figure.kind.value})" for figure in figures)
    return f"the rule does not match it; its figures are {read}" if read else "it has no figures"
