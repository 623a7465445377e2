"""Whether a wrong p value changes the conclusion that is drawn from it, as statcheck tells "decision errors"."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.evaluate import evaluate
from checker.judge.scene import Scene
from checker.judge.sides import sides_of, stated_operand
from checker.model.claim import Claim
from checker.model.interval import Interval, Toward

ALPHA = Decimal("0.05")
"""Below this, and at it, a result is called significant."""


def conclusion_changes(
    said: tuple[Decimal, Toward],
    computed: tuple[Decimal, Toward],
    alpha: Decimal = ALPHA,
    *,
    equal_counts: bool = True,
) -> bool:
    """Whether the p value that is said and the one computed lie on two sides of `alpha`.

    Args:
        said: the p value as reported, and where its sign points: down for "p < .05".
        computed: the p value of the test, and where the sign of the statistic points: down for "t < 1".
        alpha: the level.
        equal_counts: whether p = alpha is significant.
    """
    (p, sign), (value, test) = said, computed
    effect_said = sign is not Toward.UP and (p < alpha or (p == alpha and (sign is Toward.DOWN or equal_counts)))
    none_said = sign is not Toward.DOWN and (p > alpha or (p == alpha and (sign is Toward.UP or not equal_counts)))
    none = test is not Toward.UP and (value > alpha or (value == alpha and (test is Toward.DOWN or not equal_counts)))
    effect = test is not Toward.DOWN and (value < alpha or (value == alpha and (test is Toward.UP or equal_counts)))
    return (effect_said and none) or (none_said and effect)


def changes_conclusion(claim: Claim) -> bool:
    """The same of a claim about a reported test, whose statistic is taken at its word; "ns" says p > .05."""
    assertion = claim.rule.assertion
    sides, scene = sides_of(claim, assertion), Scene.of(claim, assertion)
    (statistic,) = (operand for binding in claim.bindings if binding.role == "stat" for operand in binding.operands)
    stated = stated_operand(claim, sides)
    p = stated.core.middle() if stated else ALPHA
    value = statistic.core.middle()
    if p is None or value is None:
        return False
    exact = scene._replace(taken={"stat": Interval.point(abs(value))})
    computed = evaluate(sides.computed, exact).core.low
    return conclusion_changes((p, stated.toward if stated else Toward.UP), (computed, statistic.toward))
