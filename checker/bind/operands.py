"""A figure as a formula takes it."""

from __future__ import annotations

from checker.model.claim import Operand
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.unit import ONE, Unit, counted

ANYBODY = "head"
"""The lemma of a share whose owner is not named: "$500 a head", "each"."""


def operand(figure: Figure, unit: Unit | None = None) -> Operand:
    """The figure with `unit` in place of its own; a bare or counted number has no unit unless one is given."""
    return Operand(
        core=figure.core,
        step=_loosened(figure),
        toward=figure.toward,
        unit=unit or figure.unit or ONE,
        figure=figure,
        said=figure.text,
    )


def for_each(figure: Figure) -> Operand:
    """A rate with the one it is paid for in its unit: "each soldier … $2000 per month" is USD / month / soldier."""
    owner = figure.each or ANYBODY
    return operand(figure, (figure.unit or ONE) / counted(owner))


def of_each(figure: Figure, rate: Figure) -> Operand:
    """A count in units of the one that `rate` is for: "10,000 soldiers" beside a rate for each soldier."""
    return operand(figure, counted(rate.each or ANYBODY))


def _loosened(figure: Figure) -> Interval | None:
    if not figure.step:
        return None
    written = [end for end in (figure.value if isinstance(figure.value, tuple) else (figure.value,)) if end is not None]
    if not written:
        return None
    low, high = min(written) - figure.step, max(written) + figure.step
    return Interval(min(figure.core.low, low), max(figure.core.high, high))
