"""Computed amounts as text: "$240 million a year", "1.8%", "42.2 kilometers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.judge import english
from checker.judge.comparing.scene import unit_of
from checker.judge.wording.written import Written, plain, significant, written
from checker.model.claim import Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.interval import CONTEXT
from checker.model.unit import ONE, Unit
from checker.rules.dimensions import uncounted

_POWER = re.compile(r"^(\w+) \*\* ([23])$")
POINTS = frozenset({"percentage_point", "basis_point"})


def say(value: Decimal, unit: Unit, claim: Claim, like: Operand | None = None) -> str:
    """`value` in `unit`, written like the claim's own figures.

    Args:
        value: the amount; infinite and absurd ones are written as such.
        unit: its unit.
        claim: the source of the currency sign and the words for large numbers.
        like: the figure to imitate if it has a numeral; otherwise one of the same dimension is used.
    """
    kind = like.figure.kind if like is not None and like.figure is not None else None
    if kind is Kind.AGE:
        return f"{in_words(value)} {english.plural('year', value)}"
    if kind is Kind.FRACTION and unit == ONE:
        return f"{in_words(CONTEXT.multiply(value, Decimal(100)))}%"
    for operand in _models(unit, claim, like):
        form = written(operand.figure) if operand.figure else None
        text = _as(form, value, operand, unit) if form else None
        if text is not None:
            return f"−{text}" if value < 0 else text
    return _bare(value, unit)


def _models(unit: Unit, claim: Claim, like: Operand | None) -> Sequence[Operand]:
    """The figures to imitate, best first: the one given, then those with amounts of the same kind."""
    dimension = uncounted(unit.dimension)
    others = [operand for binding in claim.bindings for operand in binding.operands if operand is not like]
    return ([like] if like else []) + [
        operand
        for operand in others
        if dimension and uncounted(operand.unit.dimension) == dimension and operand.unit.factor == unit.factor
    ]


def _as(form: Written, value: Decimal, model: Operand, unit: Unit) -> str | None:
    figure = model.figure
    if figure is None or unit_of(model).factor != unit.factor:
        return None
    text = form.say(value, hedged=False)
    if text is not None and figure.kind is Kind.POINTS and abs(value) == 1:
        text = text.replace("points", "point")
    return None if text is None else text + _periods(unit, text, figure)


def _periods(unit: Unit, text: str, figure: Figure) -> str:
    """The words "a year", where the figure's sentence states the period: "an annual income of $200 million"."""
    below = unit.name.split(" / ")[1:]
    said = text.lower()
    missing = [
        word
        for word in below
        if f"#{word}" not in dict(unit.dimension) and not re.search(rf"\b{re.escape(word)}", said)
    ]
    if figure.kind is not Kind.MONEY or any(not word.isidentifier() for word in missing):
        return ""
    return "".join(english.PER.format(article=english.article(word), unit=word) for word in missing)


def _bare(value: Decimal, unit: Unit) -> str:
    """The value without a figure to imitate: digits (large numbers in words) and the unit's name."""
    number = in_words(value)
    if unit.name in POINTS:
        return f"{number} {english.plural(unit.name.replace('_', ' '), value)}"
    if not uncounted(unit.dimension):
        return f"{number}%" if unit.is_percent else number
    above, *below = unit.name.split(" / ")
    name = _POWER.sub(lambda power: f"{english.POWERS[power[2]]} {power[1]}", above).replace("_", " ")
    if not name.isupper():
        name = english.plural(name, value)
    return f"{number} {name}" + "".join(english.PER.format(article=english.article(w), unit=w) for w in below)


def in_words(value: Decimal) -> str:
    """A number in digits, with "million" or "billion" for large ones."""
    for word, scale in reversed(english.MAGNITUDES[0].items()):
        if abs(value) >= scale:
            number = significant(CONTEXT.divide(value, scale))
            return f"{plain(number)} {word}" if number is not None else f"{value:.2e}"
    number = significant(value)
    return plain(number) if number is not None else f"{value:.2e}"
