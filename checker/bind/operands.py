"""Makes operands of formulas from figures."""

from __future__ import annotations

from decimal import Decimal

from checker.model.claim import Operand
from checker.model.figure import Figure, Kind
from checker.model.interval import Interval
from checker.model.unit import ONE, Unit, counted

AMOUNTS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.DURATION, Kind.FRACTION})
"""The kinds meant if a rule asks for none: dates, ages and scores are not amounts."""
ANYBODY = "head"
"""The lemma of a share without a named owner: "$500 a head", "each"."""

MOST_LOOSE = Decimal("0.5")
"""The share by which a figure may be off at most: one unit of the last place of "$1 million" is all of it."""


def operand(figure: Figure, unit: Unit | None = None) -> Operand:
    """The figure with `unit` in place of its own; a bare or counted number has no unit unless one is given."""
    return Operand(
        core=figure.core,
        step=_loosened(figure),
        toward=figure.toward,
        unit=unit or figure.unit or ONE,
        figure=figure,
        text=figure.text,
    )


def owner(figure: Figure) -> str | None:
    """Whose share the figure is: the soldier of "each soldier … $2000", the ticket of "$50 per ticket"."""
    if figure.each is not None:
        return figure.each
    counts = [name[1:] for name, power in figure.unit.dimension if power < 0 and name[0] == "#"] if figure.unit else []
    return counts[0] if counts else None


def whole_unit(figure: Figure) -> Unit:
    """The figure's unit without what it is for one of: USD for "$50 per ticket"."""
    if figure.unit is None:
        return ONE
    share = owner(figure) if figure.each is None else None
    return figure.unit * counted(share) if share else figure.unit


def for_each(figure: Figure) -> Operand:
    """A rate whose unit includes what it is paid for: "each soldier … $2000 per month" is USD / month / soldier."""
    return operand(figure, whole_unit(figure) / counted(owner(figure) or ANYBODY))


def of_each(figure: Figure, rate: Figure) -> Operand:
    """A count in units of the one that `rate` is for: "10,000 soldiers" beside a rate for each soldier."""
    return operand(figure, counted(owner(rate) or ANYBODY))


def _loosened(figure: Figure) -> Interval | None:
    if not figure.step:
        return None
    written = [end for end in (figure.value if isinstance(figure.value, tuple) else (figure.value,)) if end is not None]
    if not written:
        return None
    low, high = min(written), max(written)
    most = Decimal(1) if figure.kind is Kind.PERCENT else MOST_LOOSE  # "1%" is 1.6% cut
    low, high = low - min(figure.step, abs(low) * most), high + min(figure.step, abs(high) * most)
    return Interval(min(figure.core.low, low), max(figure.core.high, high))
