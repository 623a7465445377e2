"""A claim with one thing changed: another value for a figure, or another formula. The slips are found this way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from checker.model.claim import Binding, Claim, Operand
from checker.model.formula import Assertion, Call, Expression, Operation
from checker.model.interval import CONTEXT, Interval
from checker.model.rule import Rule


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
