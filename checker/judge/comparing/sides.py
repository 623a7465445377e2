"""Which side of an assertion is computed, and which is stated."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.judge.comparing.arithmetic import Undecided
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.formula import Assertion, Call, Expression, Name, Operation
from checker.model.interval import CONTEXT, Toward
from checker.model.unit import Unit
from checker.rules.formula import expressions, names
from checker.rules.functions import FUNCTIONS, Takes

MIRRORED = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Sides(NamedTuple):
    """An assertion read as "what is computed" against "what is stated"."""

    computed: Expression
    stated: Expression
    operator: str
    """The comparison with the computed side first."""
    role: str | None
    """The role of the stated figure, if that side is one name."""
    names: frozenset[str]
    """The roles that either side names."""
    units: tuple[Unit, ...]
    """The result units of the functions on the computed side."""


def sides_of(claim: Claim, assertion: Assertion) -> Sides:
    """Which side of an assertion about the claim's figures is stated: the single name, or the right of two.

    Of two figures, the one with a direction ("more than half") is preferred, since the computed side's direction
    excuses nothing; and a percentage is preferred to the fraction behind it.

    Raises:
        Undecided: a side names nothing that the draft states.
    """
    absent = _roles(assertion).difference([each.role for each in claim.bindings if each.operands or each.word])
    left, right = _present_sides(assertion, absent)
    if left is None or right is None:
        raise Undecided("a figure that it needs is missing")
    turned = isinstance(left, Name) and (not isinstance(right, Name) or _rather(claim, left, right))
    return _sides(assertion, absent, turned)


@lru_cache(maxsize=1000)
def _sides(assertion: Assertion, absent: frozenset[str], turned: bool) -> Sides:
    """The two sides without the `absent` roles; if `turned`, the stated side is the left one of the assertion."""
    left, right = _present_sides(assertion, absent)
    if left is None or right is None:
        raise Undecided("a figure that it needs is missing")
    computed, stated = (right, left) if turned else (left, right)
    parts = list(expressions(computed))
    return Sides(
        computed,
        stated,
        MIRRORED[assertion.comparison] if turned else assertion.comparison,
        stated.role if isinstance(stated, Name) else None,
        _roles(assertion) - absent,
        tuple(unit for part in parts if isinstance(part, Call) and (unit := FUNCTIONS[part.function].unit)),
    )


@lru_cache(maxsize=1000)
def _roles(assertion: Assertion) -> frozenset[str]:
    return frozenset(names(assertion))


@lru_cache(maxsize=1000)
def _present_sides(assertion: Assertion, absent: frozenset[str]) -> tuple[Expression | None, Expression | None]:
    """Both sides without the optional roles that have no figure; None for a side of which nothing is left.

    An absent factor or term simply drops out: without a stated period, nothing is multiplied by one.
    """
    return _present(assertion.left, absent), _present(assertion.right, absent)


def _present(expression: Expression, absent: Set[str]) -> Expression | None:
    match expression:
        case Name(role):
            return None if role in absent else expression
        case Operation(operator, left, right):
            sides = _present(left, absent), _present(right, absent)
            if sides[0] and sides[1]:
                return Operation(operator, sides[0], sides[1])
            return sides[0] or (sides[1] if operator in {"+", "*"} else None)
        case Call(function, arguments, column):
            kept = tuple(argument for each in arguments if (argument := _present(each, absent)))
            return Call(function, kept, column) if kept else None
    return expression


def _rather(claim: Claim, left: Name, right: Name) -> bool:
    """Whether the left of two names is the stated one."""
    figures = dict(claim.figures())
    one, other = figures.get(left.role), figures.get(right.role)
    if one is None or other is None or (one.toward is Toward.NONE) != (other.toward is Toward.NONE):
        return one is not None and one.toward is not Toward.NONE
    if one.toward is other.toward is not Toward.NONE:
        return _says_less(one, other)
    return one.kind is Kind.PERCENT and other.kind in {Kind.FRACTION, Kind.RATIO}


def _says_less(one: Figure, other: Figure) -> bool:
    """Of two figures with the same direction, whether the first is weaker: "over 50" follows from "over 53"."""
    sizes = [
        CONTEXT.multiply(figure.core.low, figure.unit.factor if figure.unit else Decimal(1)) for figure in (one, other)
    ]
    return sizes[0] < sizes[1] if one.toward is Toward.UP else sizes[0] > sizes[1]


def stated_operand(claim: Claim, sides: Sides) -> Operand | None:
    """The one figure or fact on the stated side, if there is only one."""
    for binding in claim.bindings:
        if binding.role == sides.role and len(binding.operands) == 1:
            return binding.operands[0]
    return None


def named(claim: Claim, expression: Expression) -> list[Binding]:
    """The bindings of the roles that `expression` names, in the order of the claim."""
    roles = {part.role for part in expressions(expression) if isinstance(part, Name)}
    return [binding for binding in claim.bindings if binding.role in roles]


def is_count_of_dates(expression: Expression) -> bool:
    """Whether the result is a count between dates: one of two whole numbers, and nothing between them."""
    return isinstance(expression, Call) and FUNCTIONS[expression.function].takes in {Takes.DATES, Takes.RANGE}
