"""The known slips, in one table, the most telling first.

A slip leaves a trace that a mis-reading doesn't: undo it, and the relation holds. Each function of the table takes a
mismatch and gives the explanation that its slip would be, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.judge.bases import direction, percent_for_points, points_for_percent, ratio_for_change, wrong_base
from checker.judge.compare import Compared
from checker.judge.digits import doubled, dropped, mistyped, off_by_one, transposed
from checker.judge.factors import conversion, magnitude, period
from checker.judge.mismatch import Explanation, Mismatch
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim
from checker.model.verdict import Status

SLIPS: dict[str, Callable[[Mismatch], Explanation | None]] = {
    "direction": direction,
    "points-for-percent": points_for_percent,
    "percent-for-points": percent_for_points,
    "wrong-base": wrong_base,
    "ratio-for-change": ratio_for_change,
    "off-by-one": off_by_one,
    "conversion": conversion,
    "period": period,
    "magnitude": magnitude,
    "transposed": transposed,
    "doubled": doubled,
    "mistyped": mistyped,
    "dropped": dropped,
}
MISSTATED = {"period", "magnitude"}
"""The slips that a statement may owe its being true but misleading to."""


def explain(claim: Claim, compared: Compared, settings: JudgeSettings) -> Explanation | None:
    """The slip that best explains why the claim doesn't hold, if a known one does."""
    if compared.sides.operator != "=":
        return None
    mismatch = Mismatch(claim, compared, settings)
    names = SLIPS if compared.status is Status.CONTRADICTION else MISSTATED
    found = (tell(mismatch) for name, tell in SLIPS.items() if name in names)
    return next((explanation for explanation in found if explanation is not None), None)
