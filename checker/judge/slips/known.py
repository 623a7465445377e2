"""The known slips, in one table, the most telling first.

A slip leaves a trace that a misreading doesn't: undo it, and the relation holds. Each function of the table takes a
mismatch and returns the explanation of its slip, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.judge.comparing.compare import Compared
from checker.judge.settings import JudgeSettings
from checker.judge.slips.bases import (
    direction,
    one_tailed,
    percent_for_points,
    points_for_percent,
    ratio_for_change,
    wrong_base,
)
from checker.judge.slips.digits import copied, doubled, dropped, mistyped, off_by_one, transposed
from checker.judge.slips.exchange import far_rate, lost_magnitude, signs_exchanged
from checker.judge.slips.factors import conversion, magnitude, period
from checker.judge.slips.mismatch import Explanation, Mismatch
from checker.model.claim import Claim
from checker.model.verdict import Status

SLIPS: dict[str, Callable[[Mismatch], Explanation | None]] = {
    "direction": direction,
    "points-for-percent": points_for_percent,
    "percent-for-points": percent_for_points,
    "wrong-base": wrong_base,
    "one-tailed": one_tailed,
    "ratio-for-change": ratio_for_change,
    "off-by-one": off_by_one,
    "conversion": conversion,
    "period": period,
    "lost-magnitude": lost_magnitude,
    "signs-exchanged": signs_exchanged,
    "magnitude": magnitude,
    "transposed": transposed,
    "doubled": doubled,
    "mistyped": mistyped,
    "dropped": dropped,
    "copied": copied,
    "far-rate": far_rate,
}
MISSTATED = {"period", "magnitude"}
"""The slips that can make a statement true but misleading."""


def explain(
    claim: Claim, compared: Compared, settings: JudgeSettings, beside: Sequence[Claim] = ()
) -> Explanation | None:
    """The known slip that best explains why the claim doesn't hold, if there is one.

    Args:
        claim: the claim.
        compared: how its sides compare.
        settings: the limit on how many figures are searched for a slip.
        beside: the claims of the draft that hold, from which a figure may have been copied.
    """
    if compared.sides.operator != "=":
        return None
    mismatch = Mismatch(claim, compared, settings, beside)
    names = SLIPS if compared.status is Status.CONTRADICTION else MISSTATED
    for name, tell in SLIPS.items():
        explanation = tell(mismatch) if name in names else None
        if explanation is not None:
            return explanation._replace(slip=explanation.slip._replace(name=name))
    return None
