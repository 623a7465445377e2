"""Whether a wrong p value changes the conclusion drawn from it: what statcheck calls a "decision error"."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.comparing.evaluate import evaluate
from checker.judge.comparing.scene import Scene
from checker.judge.comparing.sides import sides_of, stated_operand
from checker.model.claim import Claim
from checker.model.interval import Interval, Toward

ALPHA = Decimal("0.05")
"""A result at or below this level is called significant."""


def conclusion_changes(
    said: tuple[Decimal, Toward],
    computed: tuple[Decimal, Toward],
    alpha: Decimal = ALPHA,
    *,
    equal_counts: bool = True,
) -> bool:
    """Whether the reported and the computed p value lie on different sides of `alpha`.

    Args:
        said: the p value as reported, and the direction of its sign: down for "p < .05".
        computed: the p value of the test, and the direction of the statistic's sign: down for "t < 1".
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
    """The same for a claim about a reported test, taking the statistic as correct; "ns" means p > .05."""
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
