"""Which side of an assertion is computed, and which one stated."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.judge.arithmetic import Undecided
from checker.judge.scene import present
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.formula import Assertion, Expression, Name
from checker.model.interval import CONTEXT, Toward
from checker.rules.formula import expressions

MIRRORED = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Sides(NamedTuple):
    """An assertion read as "what is computed" against "what is stated"."""

    computed: Expression
    stated: Expression
    operator: str
    """As it reads with the computed side first."""
    role: str | None
    """The role of the stated figure, where that side is one name."""


def sides_of(claim: Claim, assertion: Assertion) -> Sides:
    """Which side of an assertion about the claim's figures is stated: the single name, or the right of two.

    Of two figures it is rather the one that points somewhere ("more than half"), since the computed side's direction
    excuses nothing; and rather a percentage than the fraction that it is worked out from.

    Raises:
        Undecided: a side names nothing that the draft says.
    """
    left, right = present(assertion.left, claim), present(assertion.right, claim)
    if left is None or right is None:
        raise Undecided("a figure that it needs is missing")
    turned = isinstance(left, Name) and (not isinstance(right, Name) or _rather(claim, left, right))
    if turned and isinstance(left, Name):
        return Sides(right, left, MIRRORED[assertion.comparison], left.role)
    return Sides(left, right, assertion.comparison, right.role if isinstance(right, Name) else None)


def _rather(claim: Claim, left: Name, right: Name) -> bool:
    """Whether the left of two names is what is stated."""
    figures = dict(claim.figures())
    one, other = figures.get(left.role), figures.get(right.role)
    if one is None or other is None or (one.toward is Toward.NONE) != (other.toward is Toward.NONE):
        return one is not None and one.toward is not Toward.NONE
    if one.toward is other.toward is not Toward.NONE:
        return _says_less(one, other)
    return one.kind is Kind.PERCENT and other.kind in {Kind.FRACTION, Kind.RATIO}


def _says_less(one: Figure, other: Figure) -> bool:
    """Of two figures that point the same way, whether the first leaves more room: "over 50" follows from "over 53"."""
    sizes = [
        CONTEXT.multiply(figure.core.low, figure.unit.factor if figure.unit else Decimal(1)) for figure in (one, other)
    ]
    return sizes[0] < sizes[1] if one.toward is Toward.UP else sizes[0] > sizes[1]


def stated_operand(claim: Claim, sides: Sides) -> Operand | None:
    """The one figure or fact that the stated side is, if it is one."""
    for binding in claim.bindings:
        if binding.role == sides.role and len(binding.operands) == 1:
            return binding.operands[0]
    return None


def named(claim: Claim, expression: Expression) -> list[Binding]:
    """The bindings of the roles that `expression` names, in the order of the claim."""
    roles = {part.role for part in expressions(expression) if isinstance(part, Name)}
    return [binding for binding in claim.bindings if binding.role in roles]
