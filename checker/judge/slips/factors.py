"""Slips of scale: a lost or wrong magnitude, a month taken for a year, an inverted conversion."""

from __future__ import annotations

from decimal import Decimal

from checker.judge import english
from checker.judge.altered import multiplied
from checker.judge.comparing.scene import IN_WORDS, unit_of
from checker.judge.comparing.sides import is_count_of_dates
from checker.judge.slips.mismatch import Explanation, Mismatch, slip
from checker.judge.wording.written import written
from checker.model.claim import Operand
from checker.model.figure import Kind
from checker.model.formula import Name
from checker.model.interval import CONTEXT, ZERO, Toward
from checker.model.verdict import Status, Suggestion

FEW = 100
"""A guessed sum of fewer is ten times another by accident."""
ONE = Decimal(1)
SHARP = Decimal("0.2")
CLOSE = Decimal("0.1")
NEAR = Decimal("0.03")
HEDGED = Decimal("0.25")
"""Maximum distance, as a logarithm, of the sum from the stated figure times a factor; vague figures meet nearly any."""
THOUSANDS = 3
TENS = [Decimal(10) ** power for power in (1, 2, 3, 6)]
NEIGHBOURS: dict[tuple[str, str], Decimal] = {
    ("nautical_mile", "mile"): Decimal("1.150779"),
    ("metric_ton", "ton"): Decimal("1.102311"),
    ("long_ton", "ton"): Decimal("1.12"),
    ("long_ton", "metric_ton"): Decimal("1.016047"),
    ("imperial_gallon", "gallon"): Decimal("1.200950"),
    ("imperial_pint", "pint"): Decimal("1.200950"),
    ("troy_ounce", "ounce"): Decimal("1.097143"),
    ("hectare", "acre"): Decimal("2.471054"),
    ("kilometer", "mile"): Decimal("0.621371"),
    ("meter", "yard"): Decimal("1.093613"),
    ("yard", "foot"): Decimal(3),
}
"""How many of the second unit make one of the first, for units that people confuse; the names are pint's."""


def period(mismatch: Mismatch) -> Explanation | None:
    """A month's sum is called a year's: the figures agree once it is multiplied or divided by twelve."""
    operands = [*mismatch.inputs(), *([mismatch.stated] if mismatch.stated else [])]
    if isinstance(mismatch.compared.sides.computed, Name) or is_count_of_dates(mismatch.compared.sides.computed):
        return None
    dimensions = [dict(unit_of(operand).dimension) for operand in operands]
    if not any("time" in each for each in dimensions) or any({"length", "time"} <= each.keys() for each in dimensions):
        return None  # nobody takes the hour of a speed for a day
    fits = [(gap, taken) for taken, f in english.PERIODS.items() if (gap := _gap(mismatch, f)) is not None]
    tens = [gap for f in TENS if (gap := _gap(mismatch, f)) is not None]
    if not fits or (tens and min(tens) < min(fits)[0]):
        return None
    return Explanation(slip("period", taken=min(fits)[1]))


def magnitude(mismatch: Mismatch) -> Explanation | None:
    """A factor of ten, a hundred, a thousand or a million is missing: in the stated figure, or in one of the others."""
    if _without_point(mismatch) or _are_few(mismatch):
        return None
    stated, inputs = mismatch.stated.figure if mismatch.stated else None, mismatch.inputs()
    fixed = stated is not None and (stated.ends is not None or stated.kind in IN_WORDS)  # no digits to be off
    factor = None if fixed else _factor_of_stated(mismatch)
    if factor is not None:
        return _magnitude(mismatch.quoted(), factor)
    if mismatch.compared.status is not Status.CONTRADICTION:
        return None
    if fixed and len(inputs) == 1:
        return _scaled(mismatch, inputs[0])
    for operand in mismatch.inputs_tried(SHARP):
        if mismatch.holds_with(operand, multiplied(operand, ZERO)):
            continue  # if the sum is right without a part, it does not include that part
        explanation = _scaled(mismatch, operand)
        if explanation is not None:
            return explanation
    return None


def _are_few(mismatch: Mismatch) -> bool:
    """Whether the total and all parts of a guessed sum are too small for a lost zero to explain anything."""
    figures = [figure for _, figure in mismatch.claim.figures()]
    return mismatch.is_guessed_sum() and all(f.number is not None and abs(f.number) < FEW for f in figures)


def _factor_of_stated(mismatch: Mismatch) -> Decimal | None:
    """The factor that the stated figure is off by: the one that fits best, or else the least within its hedge."""
    fits = [(gap, factor) for factor in TENS if (gap := _gap(mismatch, factor)) is not None]
    if fits:
        return min(fits)[1]
    if mismatch.compared.status is not Status.CONTRADICTION:
        return None
    for factor in TENS:
        for scale in (factor, CONTEXT.divide(ONE, factor)):
            if mismatch.reaches(scale) and mismatch.gap(scale) <= HEDGED:
                return factor
    return None


def _without_point(mismatch: Mismatch) -> bool:
    """Whether no decimal point can have been lost: "p > .05" is not an amount, and "9:54" has no point."""
    stated = mismatch.stated
    bound = stated is not None and stated.toward is not Toward.NONE and mismatch.is_test()
    return bound or any(each.figure and each.figure.kind is Kind.TIME for each in mismatch.inputs())


def _scaled(mismatch: Mismatch, operand: Operand) -> Explanation | None:
    """The explanation that a figure of the sum is off by a factor; None if it isn't."""
    for factor in TENS:
        for changed in (multiplied(operand, factor), multiplied(operand, CONTEXT.divide(ONE, factor))):
            if mismatch.holds_with(operand, changed):
                return _magnitude(operand.text, factor, _rescaled(operand, changed))
    return None


def _rescaled(operand: Operand, changed: Operand) -> Suggestion | None:
    """The operand's own text with the corrected number: "2.21" for "221"."""
    form, value = written(operand.figure) if operand.figure else None, changed.core.middle()
    number = operand.figure.number if operand.figure else None
    if form is None or operand.figure is None or not value or not number:
        return None
    tens = CONTEXT.divide(number, value).adjusted()
    shift = tens if abs(tens) < THOUSANDS else 0  # changing the word for thousands leaves the digits unchanged
    text = form.say(value, max(0, form.decimals + shift))
    return Suggestion(operand.figure.span, text) if text is not None else None


def conversion(mismatch: Mismatch) -> Explanation | None:
    """Divided instead of multiplied, or used the factor of a neighbouring unit."""
    sides, stated = mismatch.compared.sides, mismatch.stated
    inputs = mismatch.inputs()
    if not isinstance(sides.computed, Name) or stated is None or len(inputs) != 1:
        return None
    source, target = unit_of(inputs[0]), unit_of(stated)
    if source.factor == target.factor:
        return None
    turned = CONTEXT.power(CONTEXT.divide(source.factor, target.factor), 2)
    if _near(mismatch, turned):
        return Explanation(slip("turned-round"))
    for (large, small), factor in NEIGHBOURS.items():
        if not {large, small} & {source.name, target.name}:
            continue
        if _near(mismatch, factor) or _near(mismatch, CONTEXT.divide(ONE, factor)):
            return Explanation(slip("neighbouring-unit", one=large.replace("_", " "), other=small.replace("_", " ")))
    return None


def _near(mismatch: Mismatch, factor: Decimal) -> bool:
    return mismatch.meets(factor) and mismatch.gap(factor) <= NEAR


def _magnitude(figure: str, factor: Decimal, suggestion: Suggestion | None = None) -> Explanation:
    return Explanation(slip("magnitude", figure=figure, factor=f"{factor:,f}"), suggestion)


def _gap(mismatch: Mismatch, factor: Decimal) -> Decimal | None:
    """The distance of the sum from the stated figure times or divided by `factor`; None if they don't agree."""
    gaps = [mismatch.gap(scale) for scale in (factor, CONTEXT.divide(ONE, factor)) if mismatch.meets(scale)]
    return min(gaps) if gaps and min(gaps) <= CLOSE else None
