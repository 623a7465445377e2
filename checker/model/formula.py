"""A formula as a tree, made by `rules.formula.parse` and walked by `judge`; it never runs as code."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the formula; dimensionless."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted text in the formula, such as a unit's name."""

    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """A figure, fact or word of the rule, by its role."""

    role: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Operation:
    """`left` and `right` joined by one of + - * / ^; a leading minus is 0 - right."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A function of `rules.functions` and its arguments."""

    function: str
    arguments: tuple[Expression, ...]
    column: int = 0


Expression = Number | Text | Name | Operation | Call


@dataclass(frozen=True, slots=True)
class Assertion:
    """What must hold: `left` and `right` joined by one of = != < <= > >=."""

    left: Expression
    comparison: str
    right: Expression
    text: str
    """As written in the rule."""
