"""The units known to a run, by name, and products and quotients of units, currencies and counted nouns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from checker.lexicon.phrases import Phrases
from checker.model.errors import UserError
from checker.model.interval import Interval
from checker.model.unit import ONE, Unit, counted
from checker.units.registry import Row, resolve

_PIECE = re.compile(
    r"\s*(?:(?P<power>(?:\*\*|\^)\s*[1-9])|(?P<mark>[*/·])|(?P<one>1(?=\s*/))|(?P<name>[^\W\d]\w*|[%‰°$€£¥]))\s*"
)


@dataclass(frozen=True, slots=True)
class Units:
    """Units by name. `load_units` makes it once per run; repeated look-ups are cached."""

    rows: Mapping[str, Row]
    """Pint's data for each unit that the lexicon names."""
    forms: Phrases[str]
    """Units as printed, with the same names."""
    codes: Mapping[str, Interval | None]
    """Currencies by ISO 4217 code, each its own dimension, with their `worth`."""
    pint_names: frozenset[str]
    """Other names that pint can resolve; anything else is a counted noun."""
    _known: dict[str, Unit] = field(default_factory=dict)

    def parse(self, text: str) -> Unit:
        """The unit named by `text`: "USD / soldier / month", "meter ** 2", "km/h". Unknown names are counted nouns.

        Raises:
            UserError: `text` is not a product or quotient of names.
        """
        unit = self._known.get(text)
        if unit is None:
            unit = self._known[text] = self._product(text)
        return unit

    def _product(self, text: str) -> Unit:
        if text in self.rows or text in self.codes:
            return self._single(text)
        unit = last = ONE
        at, divided, slot = 0, False, True
        while at < len(text):
            piece = _PIECE.match(text, at)
            if piece is None or bool(piece["mark"] or piece["power"]) == slot:
                break
            at = piece.end()
            if piece["mark"]:
                divided, slot = piece["mark"] == "/", True
            elif piece["power"]:
                for _ in range(int(piece["power"][-1]) - 1):
                    unit = unit / last if divided else unit * last
            else:
                last, slot = ONE if piece["one"] else self._single(piece["name"]), False
                unit = unit / last if divided else unit * last
        if at < len(text) or (slot and text):
            raise UserError(f"{text!r} is not a unit", hint='a unit looks like "USD / soldier / month" or "meter ** 2"')
        return Unit(text, unit.factor, unit.dimension, unit.offset) if "*" in text else unit

    def _single(self, name: str) -> Unit:
        if name in self.codes:
            return Unit(name, Decimal(1), ((name, 1),), worth=self.codes[name])
        row = self.rows.get(name)
        if row is None:
            form = self.forms.at([name], 0) or self.forms.at([name.lower()], 0)
            if form is not None and form[1] != name:
                return self.parse(form[1])
        if row is None and name in self.pint_names:
            row = resolve([name]).get(name)
        if row is None:
            return counted(name)
        factor, dimension, offset = row
        return Unit(name, Decimal(factor), tuple((base, power) for base, power in dimension), Decimal(offset))
