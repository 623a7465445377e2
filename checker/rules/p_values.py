"""The p value of a reported test statistic: t, F, χ², Q, r and z.

scipy computes the distributions; it is loaded at the first test, and comes with the extra "statistics".

Source of the tolerance for rounding: statcheck (Nuijten et al., 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from math import inf, sqrt

from checker.model.interval import INFINITY, ZERO, Interval, Toward

TESTS = ("chi_letter", "chi_square_test", "f_test", "q_test", "r_test", "t_test", "z_test")
"""The word lists that name tests; formulas know a test by its index. In `chi_letter`, the square is separate."""
CHI, CHI_SQUARE, F, Q, R, T, Z = TESTS
DEGREES = {CHI: 1, CHI_SQUARE: 1, F: 2, Q: 1, R: 1, T: 1, Z: 0}
"""How many degrees of freedom each test is reported with."""
TWO_TAILED = frozenset({R, T, Z})


@cache
def available() -> bool:
    """Whether scipy is installed."""
    return find_spec("scipy") is not None


def test_named(name: str, text: str) -> str | None:
    """The test that a word of the list `name` means; lower-case q is another test than Q."""
    return name if name in TESTS and not (name == Q and text[:1].islower()) else None


def reported(value: Decimal, decimals: int, toward: Toward) -> Interval:
    """How large a statistic may have been, without its sign, before it was rounded to its decimals.

    Unlike other figures, whole numbers count as rounded too, and final zeros are significant: "t(28) = 2", "F(1, 20) =
    10".
    """
    half = Decimal(1).scaleb(-decimals) / 2
    low, high = max(ZERO, abs(value) - half), abs(value) + half
    match toward:
        case Toward.DOWN:
            return Interval(ZERO, low)
        case Toward.UP:
            return Interval(high, INFINITY)
    return Interval(low, high)


def p_values(values: Sequence[Interval]) -> Interval | None:
    """The p values of all possible values of a statistic, two-tailed if the test has two tails.

    None if there is no such test: it has other degrees of freedom, or a correlation is above 1.

    Args:
        values: the test's index in `TESTS`; the statistic, from `reported`; its degrees of freedom.
    """
    number, statistic, *degrees = values
    test = TESTS[int(number.low)]
    if len(degrees) != DEGREES[test] or any(each.low <= 0 for each in degrees) or (test == R and statistic.low > 1):
        return None
    freedom = [float(each.low) for each in degrees]
    return Interval(*(Decimal(repr(_p(test, float(end), freedom))) for end in (statistic.high, statistic.low)))


def _p(test: str, statistic: float, freedom: Sequence[float]) -> float:
    from scipy import special  # noqa: PLC0415 - slower to load than all else; few drafts report a test

    if test == F:
        return float(special.fdtrc(*freedom, statistic))
    if test in {CHI, CHI_SQUARE, Q}:
        return float(special.chdtrc(*freedom, statistic))
    if test == Z:
        return 2 * float(special.ndtr(-statistic))
    if test == R:
        statistic = statistic * sqrt(freedom[0] / (1 - statistic**2)) if statistic < 1 else inf
    return 2 * float(special.stdtr(freedom[0], -statistic))
