"""A formula as a tree, made by `rules.formula.parse` and walked by `judge`; it never runs as code."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number written in the formula; dimensionless."""

    value: Decimal


class Text(NamedTuple):
    """A quoted text in the formula, such as a unit's name."""

    value: str


class Name(NamedTuple):
    """A figure, fact or word of the rule, by its role."""

    role: str
    column: int = 0


class Operation(NamedTuple):
    """`left` and `right` joined by one of + - * / ^; a leading minus is 0 - right."""

    operator: str
    left: Expression
    right: Expression


class Call(NamedTuple):
    """A function of `rules.functions` and its arguments."""

    function: str
    arguments: tuple[Expression, ...]
    column: int = 0


Expression = Number | Text | Name | Operation | Call


class Assertion(NamedTuple):
    """What must hold: `left` and `right` joined by one of = != < <= > >=."""

    left: Expression
    comparison: str
    right: Expression
    text: str
    """As written in the rule."""

    def __hash__(self) -> int:
        """That of its text, which says all; what is worked out from a formula is remembered under it."""
        return hash(self.text)
