"""How far apart two figures are that should be one: a headline's and the text's, an estimate and its interval."""

from __future__ import annotations

from decimal import Decimal

from checker.judge import english
from checker.judge.comparing.compare import Compared
from checker.judge.comparing.literal import literal_amounts
from checker.judge.comparing.scene import unit_of
from checker.judge.comparing.sides import named, stated_operand
from checker.judge.wording.amounts import in_words, say
from checker.judge.wording.spelling import spell
from checker.model.claim import Claim, Operand
from checker.model.figure import Kind
from checker.model.formula import Call, Expression, Name
from checker.model.interval import CONTEXT
from checker.model.unit import ONE
from checker.model.verdict import HOLDING, Status

_WORKED_OUT = frozenset({Kind.FRACTION, Kind.RATIO, Kind.MULTIPLE})


def is_repetition(claim: Claim, compared: Compared) -> bool:
    """Whether nothing is computed: one figure is compared with one other, in the same unit or none."""
    sides = compared.sides
    summed = isinstance(sides.computed, Call) and sides.computed.function == "sum"
    inputs = [operand for binding in named(claim, sides.computed) for operand in binding.operands]
    if sides.operator != "=" or len(inputs) != 1 or not (summed or isinstance(sides.computed, Name)):
        return False
    if inputs[0].figure is not None and inputs[0].figure.kind in _WORKED_OUT:
        return False
    unit = unit_of(inputs[0])
    return isinstance(sides.stated, Name) and (unit == ONE or unit.factor == compared.computed.unit.factor)


def is_between(expression: Expression) -> bool:
    """Whether the claim gives two figures between which another must lie."""
    return (
        isinstance(expression, Call)
        and expression.function == "between"
        and all(isinstance(argument, Name) for argument in expression.arguments)
    )


def repetition(claim: Claim, compared: Compared) -> str:
    """How two figures differ: "they are 4 apart", if the finding names them both."""
    sides = compared.sides
    left, right = spell(sides.computed, claim), spell(sides.stated, claim)
    if compared.status in HOLDING:
        return english.SAYS["same"].format(left=left, right=right)
    if is_between(sides.computed):
        low, high = (operand for binding in named(claim, sides.computed) for operand in binding.operands)
        return _outside(claim, compared, right, (low.text, high.text))
    stated = stated_operand(claim, sides)
    if stated is not None and stated.figure is not None and stated.figure.ends is not None:
        low_end, high_end = sorted(stated.figure.ends, key=lambda end: end.core.low)
        return _outside(claim, compared, left, (low_end.text, high_end.text))
    found = literal_amounts(claim, compared)
    if found is None or compared.status is not Status.CONTRADICTION:
        return english.SAYS["not the same"].format(left=left, right=right)
    both = english.SAYS["both"] if claim.rule.message else english.SAYS["each"].format(left=left, right=right)
    gap = _gap(abs(CONTEXT.subtract(*found)), claim, compared, stated)
    return english.SAYS["apart"].format(both=both, gap=gap)


def _outside(claim: Claim, compared: Compared, figure: str, ends: tuple[str, str]) -> str:
    """Which side of its limits the figure lies on: "“1.65” is below “1.84”, the lower end"."""
    found = literal_amounts(claim, compared)
    if found is None:
        return english.SAYS["not the same"].format(left=figure, right=english.RANGE.format(low=ends[0], high=ends[1]))
    limit, value = found if is_between(compared.sides.computed) else (found[1], found[0])
    return english.SAYS["above" if value > limit else "below"].format(left=figure, end=ends[value > limit])


def _gap(gap: Decimal, claim: Claim, compared: Compared, stated: Operand | None) -> str:
    unit = compared.stated.unit
    if unit.is_percent:
        return english.in_points(gap)
    kind = stated.figure.kind if stated is not None and stated.figure is not None else None
    return in_words(gap) if kind is Kind.NUMBER else say(gap, unit, claim, stated)
