"""A claim with one thing changed: another value for a figure, or another formula. The slips are found this way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from checker.model.claim import Binding, Claim, Operand
from checker.model.formula import Assertion, Call, Expression, Name, Operation
from checker.model.interval import CONTEXT, Interval, Toward
from checker.model.rule import Rule
from checker.model.unit import ONE

FEW_FIVES = 25
"""Smaller numbers are not rounded to fives."""


def multiplied(operand: Operand, factor: Decimal) -> Operand:
    """The operand multiplied by `factor`, and its rounding with it."""
    return operand._replace(core=operand.core.scaled(factor), step=operand.step and operand.step.scaled(factor))


def restated(operand: Operand, value: Decimal) -> Operand:
    """The operand with `value` in place of its number, to the same number of decimals and with the same hedge."""
    number = operand.figure.number if operand.figure else None
    if number is None:
        return operand._replace(core=Interval.point(value), step=None)
    if operand.figure and operand.figure.hedge and number:
        return multiplied(operand, CONTEXT.divide(value, number))
    moved = Interval.point(CONTEXT.subtract(value, number))
    return operand._replace(core=operand.core + moved, step=operand.step and operand.step + moved)


def with_operand(claim: Claim, old: Operand, new: Operand) -> Claim:
    """The claim with one operand replaced, wherever it occurs."""
    return with_operands(claim, lambda operand: new if operand is old else operand)


def with_operands(claim: Claim, change: Callable[[Operand], Operand]) -> Claim:
    """The claim with `change` applied to each operand."""

    def changed(binding: Binding) -> Binding:
        return binding._replace(operands=tuple(map(change, binding.operands)))

    return claim._replace(bindings=tuple(map(changed, claim.bindings)))


def readings(claim: Claim) -> Iterator[Claim]:
    """The claim with one figure in another reading that its words allow ("5m" as metres), for each such reading."""
    for binding in claim.bindings:
        for operand in binding.operands:
            for reading in operand.figure.readings if operand.figure else ():
                read = operand._replace(
                    core=reading.core,
                    step=reading.core.widened(reading.step / 2) if reading.step else None,
                    toward=reading.toward,
                    unit=reading.unit or ONE,
                    figure=reading,
                )
                yield with_operand(claim, operand, read)
    yield from conversions(claim)


def conversions(claim: Claim) -> Iterator[Claim]:
    """The readings of one quantity given in two units that its words allow.

    A hedge written once may apply to both: "more than 100 kilometres (60 miles)". Both may have been rounded to fives,
    from knots: "30 mph (45 km/h)". Degrees may be a difference, which has no zero point: "warmer by 1.5°C (2.7°F)".
    """
    assertion, operands = claim.rule.assertion, [operand for binding in claim.bindings for operand in binding.operands]
    names = isinstance(assertion.left, Name) and isinstance(assertion.right, Name)
    if not names or len({operand.unit.name for operand in operands}) < len(operands):
        return
    plain = with_operands(claim, unhedged)
    if any(operand.toward is not Toward.NONE for operand in operands):
        yield plain
    if all(map(_in_fives, operands)):
        yield with_operands(plain, lambda operand: operand._replace(core=operand.core.hull(_to_five(operand))))
    if any(operand.unit.offset for operand in operands):
        yield with_operands(plain, lambda operand: operand._replace(unit=replace(operand.unit, offset=Decimal(0))))


def _in_fives(operand: Operand) -> bool:
    """Whether the figure is a whole number that may have been rounded to the nearest five, as winds are."""
    number = operand.figure.number if operand.figure else None
    return number is not None and number >= FEW_FIVES and number % 5 == 0 and number % 100 != 0


def _to_five(operand: Operand) -> Interval:
    number = operand.figure.number if operand.figure else None
    return operand.core if number is None else Interval.point(number).widened(Decimal("2.5"))


def unhedged(operand: Operand) -> Operand:
    """The operand as wide as its digits make it, ignoring "over" or "under"."""
    if operand.toward is Toward.NONE:
        return operand
    number, step = (operand.figure.number, operand.figure.step) if operand.figure else (None, Decimal(0))
    core = operand.core if number is None else Interval.point(number).widened(step / 2)
    return operand._replace(core=core, toward=Toward.NONE)


def with_formula(claim: Claim, computed: Expression, stated: Expression) -> Claim:
    """The claim with another formula: that `computed` equals `stated`."""
    assertion = Assertion(computed, "=", stated, claim.rule.assertion.text)
    rule: Rule = claim.rule._replace(assertion=assertion)
    return claim._replace(rule=rule)


def rewritings(expression: Expression, change: Callable[[Expression], list[Expression]]) -> Iterator[Expression]:
    """The expression with one of its parts replaced by a result of `change`, for each part and each result."""
    yield from change(expression)
    if isinstance(expression, Operation):
        for left in rewritings(expression.left, change):
            yield expression._replace(left=left)
        for right in rewritings(expression.right, change):
            yield expression._replace(right=right)
    elif isinstance(expression, Call):
        for index, argument in enumerate(expression.arguments):
            for new in rewritings(argument, change):
                arguments = (*expression.arguments[:index], new, *expression.arguments[index + 1 :])
                yield expression._replace(arguments=arguments)
