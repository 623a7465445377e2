"""Units written once for the figures of a difference, sum or list: the barrel of "$55 a barrel, up 66 cents"."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.altered import with_operands
from checker.model.claim import Claim, Operand
from checker.model.figure import Kind
from checker.model.formula import Call, Operation
from checker.model.interval import CONTEXT
from checker.model.rule import Grade
from checker.model.unit import ONE, Unit
from checker.rules.formula import expressions

ALIKE = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY})
_OF_A_LIST = frozenset({"max", "mean", "min"})
_LISTED = ALIKE | {Kind.AGE, Kind.DURATION}
"""The same for a list of which the largest or smallest is named: "aged 81, 84 and 90. The oldest, 90"."""
BARE = Decimal(1_000_000)
"""A number this large lacks its unit and is not a count."""
NEAR = 5
"""Maximum ratio between figures that share a unit written once."""


def with_shared_unit(claim: Claim) -> Claim | None:
    """The claim with one unit for the figures that it adds, subtracts, ranks or compares as multiples.

    None if it does none of these, or if the figures have more than two units or unrelated ones. Small bare numbers may
    count anything, so a difference that takes them for the same unit is a guess.
    """
    assertion = claim.rule.assertion
    parts = [*expressions(assertion.left), *expressions(assertion.right)]
    summed = any(isinstance(part, Call) and part.function == "sum" for part in parts)
    compared = any(figure.kind is Kind.MULTIPLE for _, figure in claim.figures())
    sides = (assertion.left, assertion.right)
    listed = any(isinstance(side, Call) and side.function in _OF_A_LIST for side in sides)
    operators = {part.operator for part in parts if isinstance(part, Operation)}
    if not (summed or listed or compared or "-" in operators):
        return None
    kinds = _LISTED if listed else ALIKE
    amounts = [o for binding in claim.bindings for o in binding.operands if o.figure and o.figure.kind in kinds]
    units = {operand.unit.name: operand.unit for operand in amounts}
    if len(units) != 2:
        return None
    scant, full = sorted(units.values(), key=lambda unit: len(unit.name))
    fit = _nameless(amounts) if summed or listed else _fit(amounts)
    guessed = "-" in operators and "/" not in operators and _nameless(amounts)
    if not _is_rate_of(scant, full) and not (scant == ONE and (fit or guessed)):
        return None
    if not fit:
        claim = claim._replace(grade=Grade.GUESSED)
    return with_operands(claim, lambda operand: operand._replace(unit=full) if operand in amounts else operand)


def _is_rate_of(scant: Unit, full: Unit) -> bool:
    """Whether `full` is a rate of the unit `scant`: USD / barrel and USD."""
    return bool(scant.name) and full.name.startswith(f"{scant.name} / ")


def _nameless(amounts: list[Operand]) -> bool:
    """Whether each bare number of a list counts nothing by itself: "14 mln kilos of wheat and 31 mln of rye"."""
    return all(operand.figure is None or operand.figure.noun is None for operand in amounts if operand.unit == ONE)


def _fit(amounts: list[Operand]) -> bool:
    """Whether each bare number is large, and close in size to one that has a unit."""
    sizes = [abs(operand.figure.number or Decimal(0)) for operand in amounts if operand.figure and operand.unit != ONE]
    bare = [abs(operand.figure.number or Decimal(0)) for operand in amounts if operand.figure and operand.unit == ONE]
    return all(size >= BARE and any(_near(size, other) for other in sizes) for size in bare)


def _near(one: Decimal, other: Decimal) -> bool:
    return max(one, other) <= CONTEXT.multiply(min(one, other), NEAR)
