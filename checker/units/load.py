"""The lexicon's units, asked of pint once and kept as plain data → `Units`."""

from __future__ import annotations

import re
from typing import Any

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import Store
from checker.lexicon.source import DATA, digest
from checker.units.units import Units

SHAPE = 1
"""Which shape of the plain form this code reads; counted up whenever it changes."""


def load_units(lexicon: Lexicon, store: Store | None = None) -> Units:
    """The units that `lexicon` names; with a store that knows these very data files, pint is not imported."""
    key = f"units-{SHAPE}-{digest([DATA / 'units.txt', DATA / 'units.yaml'])}"
    plain = None if store is None else store.get(key)
    if not isinstance(plain, dict):
        from checker.units.registry import known_names, resolve  # noqa: PLC0415  # leads to pint

        names = {name for entries in lexicon.units.by_first.values() for _, name in entries} | {
            name for entries in lexicon.periods.by_first.values() for _, name in entries
        }
        singles = {single for name in names for single in re.findall(r"[^\W\d]\w*", name)}
        made: dict[str, Any] = {"rows": resolve(sorted(names | singles)), "pint": known_names()}
        plain = made
        if store is not None:
            store.put(key, plain)
    codes = {currency.code for entries in lexicon.currencies_before.by_first.values() for _, currency in entries}
    return Units(plain["rows"], lexicon.units, frozenset(codes), frozenset(plain["pint"]))
