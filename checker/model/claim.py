"""A claim: a rule whose named figures have been found in the draft."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.figure import Figure
from checker.model.interval import Interval, Toward
from checker.model.rule import Grade, Rule
from checker.model.span import Span
from checker.model.unit import Unit


class Operand(NamedTuple):
    """A value as a formula takes it: a figure of the draft, or a fact given in a rule file.

    `unit` may say more than the figure's own: a count bound to a rate "each soldier" has the unit `soldier`.
    """

    core: Interval
    step: Interval | None
    """`core` widened to one unit of the last place either way, for the loose band; None where nothing is rounded."""
    toward: Toward
    unit: Unit
    figure: Figure | None
    said: str
    """As a derivation shows it: "10,000 soldiers"."""


class Word(NamedTuple):
    """A word that a pattern caught: "fell", of the list `fall`, whose sign is -1."""

    text: str
    list: str
    sign: int
    span: Span


class Binding(NamedTuple):
    """What one role of the rule stands for: figures (several for the parts of a sum), a fact, or a word."""

    role: str
    operands: tuple[Operand, ...] = ()
    word: Word | None = None


class Claim(NamedTuple):
    """A rule and what its roles stand for, in the order of the rule.

    Several claims of one `rival` group are readings of the same words: where one of them holds, the others are dropped.
    Several of one group of `witnesses` stand or fall by one reading of the draft, such as which rows a table's total
    sums: a contradiction among them counts only where others of one of its groups, bound in the same way, hold.
    """

    rule: Rule
    bindings: tuple[Binding, ...]
    grade: Grade
    rival: str | None = None
    witnesses: tuple[str, ...] = ()

    @property
    def relates(self) -> bool:
        """Whether it compares values with one another; that one age is below 125 years confirms nothing."""
        return sum(len(binding.operands) for binding in self.bindings) > 1

    def figures(self) -> list[tuple[str, Figure]]:
        """Each figure of the draft with its role, in the order of the rule."""
        return [
            (binding.role, operand.figure)
            for binding in self.bindings
            for operand in binding.operands
            if operand.figure is not None
        ]
