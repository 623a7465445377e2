"""A formula as a tree, built by `rules.formula.parse` and walked by `judge`. It never runs as code."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number written in the formula; dimensionless."""

    value: Decimal


class Text(NamedTuple):
    """A quoted string in the formula, such as a unit's name."""

    value: str


class Name(NamedTuple):
    """A figure, fact or word of the rule, by its role."""

    role: str
    column: int = 0


class Operation(NamedTuple):
    """`left` and `right` joined by one of + - * / ^. A leading minus is 0 - right."""

    operator: str
    left: Expression
    right: Expression


class Call(NamedTuple):
    """A call of a function in `rules.functions`, with its arguments."""

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
        """The hash of its text, which determines the rest; caches of results per formula use it as their key."""
        return hash(self.text)
