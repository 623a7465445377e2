"""A claim: a rule whose named figures have been found in the draft."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from checker.model.figure import CalendarDate, Figure
from checker.model.interval import Interval, Toward
from checker.model.rule import SECOND, Grade, Rule
from checker.model.span import Span
from checker.model.unit import Unit


class Operand(NamedTuple):
    """A value passed to a formula: a figure from the draft, or a fact from a rule file.

    `unit` may be more specific than the figure's own: a count bound to a rate "each soldier" has the unit `soldier`.
    """

    core: Interval
    step: Interval | None
    """`core` widened by one unit of the last place either way, for the loose band; None if nothing is rounded."""
    toward: Toward
    unit: Unit
    figure: Figure | None
    text: str
    """The text shown in a derivation: "10,000 soldiers"."""
    given: CalendarDate | None = None
    """The date that is meant, if no figure states it: that of a fact, or of the draft's front matter."""

    @property
    def date(self) -> CalendarDate | None:
        """The date that the operand is, if it is one."""
        return self.given or (self.figure.stated_date if self.figure else None)


class Word(NamedTuple):
    """A word captured by a pattern: "fell", from the list `fall`, whose sign is -1."""

    text: str
    list: str
    sign: int
    span: Span


class Binding(NamedTuple):
    """What one role of the rule is bound to: figures (several for the parts of a sum), a fact, or a word."""

    role: str
    operands: tuple[Operand, ...] = ()
    word: Word | None = None


class Claim(NamedTuple):
    """A rule and the bindings of its roles, in the order of the rule.

    Claims in the same `rival` group are readings of the same words: if one of them holds, the others are dropped.
    Claims in the same group of `witnesses` depend on one reading of the draft, such as which rows a table's total
    sums: a contradiction counts only if other claims in one of its groups, bound in the same way, hold.
    """

    rule: Rule
    bindings: tuple[Binding, ...]
    grade: Grade
    rival: str | None = None
    witnesses: tuple[str, ...] = ()

    @property
    def relates(self) -> bool:
        """Whether it compares values with one another. That one age is below 125 years confirms nothing."""
        return sum(len(binding.operands) for binding in self.bindings) > 1

    def figures(self) -> list[tuple[str, Figure]]:
        """Each figure from the draft with its role, in the order of the rule."""
        return [
            (binding.role, operand.figure)
            for binding in self.bindings
            for operand in binding.operands
            if operand.figure is not None
        ]

    def labelled(self) -> list[tuple[str, Figure]]:
        """The same with each role as people read it: "rest share", and "dead (2)" for the second of two places."""
        firsts = {binding.role for binding in self.bindings} if self.rule.twice else set[str]()
        return [(_label(role, firsts), figure) for role, figure in self.figures()]


def _label(role: str, firsts: Set[str]) -> str:
    """A role as people read it; it is the second of two if it is named after one of `firsts`."""
    first = role.removesuffix(SECOND)
    said = f"{first} ({SECOND})" if first != role and first in firsts else role
    return said.replace("_", " ")
