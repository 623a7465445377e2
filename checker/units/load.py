"""The lexicon's units as `Units`, resolved by pint once and kept as plain data."""

from __future__ import annotations

import re

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.source import DATA, digest
from checker.lexicon.store import Plain, Store, cached
from checker.units.units import Units

SHAPE = 1
"""The version of the plain form that this code reads; raise it whenever the form changes."""


def load_units(lexicon: Lexicon, store: Store | None = None) -> Units:
    """The units named by `lexicon`. If the store has these same data files, pint is not imported."""
    parts = ("units", str(SHAPE), digest([DATA / "units.txt", DATA / "units.yaml"]))
    plain = cached(store, parts, lambda: _resolved(lexicon))
    return Units(plain["rows"], lexicon.units, lexicon.worths, frozenset(plain["pint"]))


def _resolved(lexicon: Lexicon) -> Plain:
    """Pint's data for the units that the lexicon names, and the names of all units that pint knows."""
    from checker.units.registry import known_names, resolve  # noqa: PLC0415 - leads to pint

    names = {
        name
        for phrases in (lexicon.units, lexicon.periods)
        for entries in phrases.by_first.values()
        for _, name in entries
    }
    singles = {single for name in names for single in re.findall(r"[^\W\d]\w*", name)}
    return {"rows": resolve(sorted(names | singles)), "pint": known_names()}
