"""The suggestion for a mismatch, and whether it is safe to apply without review."""

from __future__ import annotations

from checker.judge.comparing.compare import Compared
from checker.judge.comparing.sides import named, stated_operand
from checker.judge.settings import JudgeSettings
from checker.judge.slips.mismatch import Explanation
from checker.judge.slips.suggestion import suggest
from checker.model.claim import Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.formula import Name
from checker.model.interval import Toward
from checker.model.rule import Grade
from checker.model.verdict import Status, Suggestion

_MEASURES = frozenset({Kind.QUANTITY, Kind.DURATION})
_OF_UNITS = frozenset({"conversion", "magnitude"})
"""Slips that may be in a unit as well as in the number before it."""


def mended(
    claim: Claim, compared: Compared, settings: JudgeSettings, explanation: Explanation | None
) -> Suggestion | None:
    """The text that the slip suggests, else one that would agree; None if neither is known.

    It is safe if it is the sum itself, in place of the one stated figure.
    """
    agreeing = suggest(claim, compared, settings)
    suggestion = explanation.suggestion if explanation and explanation.suggestion else agreeing
    if suggestion is None or suggestion != agreeing:
        return suggestion
    slip = explanation.slip.name if explanation else None
    return suggestion._replace(safe=_leaves_no_other(claim, compared, slip))


def _leaves_no_other(claim: Claim, compared: Compared, slip: str | None) -> bool:
    """Whether the words relate the figures outright and the stated one follows from the others to the written digit.

    A weekday follows from its date, a percentage from exact numbers, a conversion from its source figure, unless the
    units themselves look mistaken: "5 km (8 miles)". Any other total or change may be as right as the rounded figures
    that it is compared with.
    """
    stated = stated_operand(claim, compared.sides)
    if stated is None or stated.figure is None or stated.toward is not Toward.NONE:
        return False
    if claim.grade is not Grade.EXPLICIT or claim.rule.twice or compared.status is not Status.CONTRADICTION:
        return False
    if stated.figure.kind is Kind.WEEKDAY:
        return True
    inputs = [each for binding in named(claim, compared.sides.computed) for each in binding.operands]
    if stated.figure.kind is Kind.PERCENT:
        return all(map(_exact, inputs))
    converted = isinstance(compared.sides.computed, Name) and len(inputs) == 1 and inputs[0].figure
    return bool(converted) and slip not in _OF_UNITS and _in_other_units(inputs[0].figure, stated.figure)


def _exact(operand: Operand) -> bool:
    return operand.figure is not None and operand.toward is Toward.NONE and operand.core.low == operand.core.high


def _in_other_units(one: Figure | None, other: Figure) -> bool:
    if one is None or one.unit is None or other.unit is None:
        return False
    return {one.kind, other.kind} <= _MEASURES and one.unit.factor != other.unit.factor
