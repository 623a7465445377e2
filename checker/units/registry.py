"""Unit names to plain data, from pint, the authority on units. Slow to import, so it is imported only when needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from checker.lexicon.source import DATA

DEFINITIONS = DATA / "units.txt"

Row = Sequence[Any]
"""A unit as plain data: its size in base units, its dimension as pairs of a base and a power, the position of its zero.

No tuple of these types, since the store gives lists.
"""


def resolve(names: Iterable[str]) -> dict[str, Row]:
    """Each of `names` that pint knows, as plain data. Only whole powers: other units never occur in print."""
    rows = {name: _resolved(name) for name in names}
    return {name: row for name, row in rows.items() if row is not None}


def known_names() -> list[str]:
    """The names and short forms of all pint's units and ours, without prefixes."""
    return sorted(name for name in _registry()._units if name.isidentifier())


def _resolved(name: str) -> Row | None:
    registry = _registry()
    try:
        zero, one = (registry.Quantity(Decimal(size), name).to_base_units() for size in (0, 1))
        powers = [(base.strip("[]"), power) for base, power in one.dimensionality.items()]
    except Exception:  # pint has a dozen ways to report that a text is not a unit
        return None
    if any(power != int(power) for _, power in powers):
        return None
    return (
        str(one.magnitude - zero.magnitude),
        sorted((base, int(power)) for base, power in powers),
        str(zero.magnitude),
    )


@cache
def _registry() -> Any:  # noqa: ANN401 - pint has no types for what it makes
    import pint  # noqa: PLC0415 - 110 ms

    registry: Any = pint.UnitRegistry(None, non_int_type=Decimal, on_redefinition="ignore")
    registry.load_definitions(Path(pint.__file__).parent / "default_en.txt")
    registry.load_definitions(DEFINITIONS)  # before the first look-up, which makes pint cache its own "decade"
    return registry
