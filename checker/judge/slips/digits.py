"""Typing slips: digits transposed, doubled, dropped or mistyped, figures copied, counts off by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import NamedTuple

from checker.judge.altered import restated
from checker.judge.slips.exchange import of_two_days
from checker.judge.slips.mismatch import Explanation, Mismatch, slip
from checker.judge.slips.suggestion import rewritten
from checker.judge.wording.written import written
from checker.model.claim import Operand
from checker.model.figure import Kind
from checker.model.formula import Call
from checker.model.interval import CONTEXT
from checker.model.rule import Grade
from checker.rules.formula import expressions
from checker.rules.functions import FUNCTIONS, Takes

FEWEST = 3
"""A figure with fewer digits is one edit from many others, so an edit explains nothing."""
FEWEST_BORNE_OUT = 2
"""The same where other claims show that the figures belong together."""
BORNE_OUT = 2
"""How many such claims must hold."""
MOST = 10
BESIDE = 400
"""Maximum number of characters between a figure and the one it may have been copied from."""
COPIED = 2
"""Rounder numbers are too common to be a copy."""
COUNTED = {Kind.AGE, Kind.DURATION, Kind.ORDINAL}


def transposed(mismatch: Mismatch) -> Explanation | None:
    """Two neighbouring digits of one figure are swapped."""
    return _edited(mismatch, TRANSPOSED)


def doubled(mismatch: Mismatch) -> Explanation | None:
    """One digit of a figure was typed twice."""
    return _edited(mismatch, DOUBLED)


def dropped(mismatch: Mismatch) -> Explanation | None:
    """One digit of the stated figure was left out."""
    return _edited(mismatch, DROPPED)


def mistyped(mismatch: Mismatch) -> Explanation | None:
    """One digit of a figure was typed as another."""
    return _edited(mismatch, MISTYPED)


def off_by_one(mismatch: Mismatch) -> Explanation | None:
    """A count of years, days or things is one too high or too low."""
    stated, sides = mismatch.stated, mismatch.compared.sides
    calls = [part.function for part in expressions(sides.computed) if isinstance(part, Call)]
    dated = any(name == "count" or FUNCTIONS[name].takes is Takes.DATES for name in calls)
    if stated is None or stated.figure is None or not (dated or stated.figure.kind in COUNTED):
        return None
    number = stated.figure.number
    if number is None or number != number.to_integral_value() or stated.figure.kind is Kind.WEEKDAY:
        return None
    for value in (number + 1, number - 1):
        if mismatch.holds_with(stated, restated(stated, value)):
            return Explanation(slip("off-by-one", stated=stated.text), rewritten(stated, value))
    return None


def copied(mismatch: Mismatch) -> Explanation | None:
    """The figure was copied from a nearby claim of the same rule, where it fits.

    Where the figures are merely guessed to belong together it is more likely the same group again, of other parts.
    """
    if mismatch.claim.grade is Grade.GUESSED:
        return None
    stated = mismatch.stated.figure if mismatch.stated else None
    form = written(stated) if stated else None
    if stated is None or form is None or len(form.digits.strip("0.")) < COPIED:
        return None
    for claim in mismatch.beside:
        if claim.rule.id != mismatch.claim.rule.id:
            continue
        for role, other in claim.figures():
            near = abs(other.span.start - stated.span.start) <= BESIDE and other.span != stated.span
            same = (other.value, other.unit) == (stated.value, stated.unit)
            if near and same and role == mismatch.compared.sides.role:
                return Explanation(slip("copied", stated=stated.text))
    return None


class Edit(NamedTuple):
    """One kind of typing slip: how to undo it, and how few digits and how vague a sum still make it credible."""

    name: str
    undone: Callable[[str], Iterator[str]]
    fewest: int
    sharpness: Decimal


def _edited(mismatch: Mismatch, edit: Edit) -> Explanation | None:
    """The one edit of one figure that makes the relation hold, trying first the stated figure, and last any confirmed.

    An edit after which the numbers agree to the digit comes before any other kind of edit; where there is none, one of
    the stated figure will do after which they agree within their rounding. If several edits of a figure would do, it is
    too vague for any to explain something. Two exchange rates as close as those of two days need no edit.
    """
    if of_two_days(mismatch) or _may_lack_parts(mismatch):
        return None
    exact = _exactly_undone(mismatch, edit)
    if exact is not None:
        return exact
    rounded = _undone(edit, mismatch, _stated(mismatch), Mismatch.holds_with)
    if rounded is None or any(_exactly_undone(mismatch, other) for other in EDITS):
        return None
    return rounded


def _exactly_undone(mismatch: Mismatch, edit: Edit) -> Explanation | None:
    """The one edit of one figure after which the numbers agree to the digit, trying the stated figure first."""
    operands = [*_stated(mismatch), *mismatch.inputs_tried(edit.sharpness)]
    return _undone(edit, mismatch, operands, Mismatch.settled_by)


def _stated(mismatch: Mismatch) -> list[Operand]:
    return [mismatch.stated] if mismatch.stated else []


def _undone(
    edit: Edit, mismatch: Mismatch, operands: Sequence[Operand], mends: Callable[[Mismatch, Operand, Operand], bool]
) -> Explanation | None:
    """The one value before such an edit of one of the figures that `mends` the mismatch, those confirmed last."""
    borne_out = mismatch.borne_out() >= BORNE_OUT
    fewest = min(edit.fewest, FEWEST_BORNE_OUT) if borne_out else edit.fewest
    for operand in sorted(operands, key=mismatch.confirmed):
        if mismatch.claim.grade is Grade.GUESSED and mismatch.fits_elsewhere(operand):
            continue
        values = _values(operand, edit.undone, fewest)
        fits = [value for value in values if mends(mismatch, operand, restated(operand, value))]
        if len(fits) == 1:
            return Explanation(slip(edit.name, figure=operand.text), rewritten(operand, fits[0]))
    return None


def _may_lack_parts(mismatch: Mismatch) -> bool:
    """Whether hedged figures are only guessed to be all parts of a sum: "of which around 1.05 million are insects"."""
    return mismatch.is_guessed_sum() and any(o.figure and o.figure.hedge for o in mismatch.inputs())


def _values(operand: Operand, undone: Callable[[str], Iterator[str]], fewest: int) -> list[Decimal]:
    """The distinct values of the operand's figure after each edit of its digits; none if it has too few digits."""
    form = written(operand.figure) if operand.figure else None
    digits = form.digits if form else ""
    if form is None or not fewest <= len(digits.replace(".", "").strip("0")) <= MOST:
        return []
    numbers = dict.fromkeys(number for text in undone(digits) if (number := _number(text)) is not None)
    negative = operand.figure is not None and operand.figure.number is not None and operand.figure.number < 0
    scale = -form.scale if negative else form.scale
    return [CONTEXT.multiply(number, scale) for number in numbers if number != _number(digits)]


def _number(digits: str) -> Decimal | None:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _transpositions(digits: str) -> Iterator[str]:
    for at, after in _neighbours(digits):
        if digits[at] != digits[after] and (after > 1 or digits[after] != "0"):  # no number is written 011
            yield digits[:at] + digits[after] + digits[at + 1 : after] + digits[at] + digits[after + 1 :]


def _without_doubles(digits: str) -> Iterator[str]:
    for at, after in _neighbours(digits):
        if digits[at] == digits[after]:
            yield digits[:at] + digits[at + 1 :]


def _neighbours(digits: str) -> Iterator[tuple[int, int]]:
    """The positions of each pair of consecutive digits, across a decimal point too."""
    return pairwise(at for at, digit in enumerate(digits) if digit != ".")


def _insertions(digits: str) -> Iterator[str]:
    for at in range(1, len(digits) + 1):
        yield from (digits[:at] + digit + digits[at:] for digit in "0123456789")


def _replacements(digits: str) -> Iterator[str]:
    for at, old in enumerate(digits):
        if old != ".":
            yield from (digits[:at] + new + digits[at + 1 :] for new in "0123456789" if new != old)


TRANSPOSED = Edit("transposed", _transpositions, 2, Decimal("0.1"))
DOUBLED = Edit("doubled", _without_doubles, FEWEST, Decimal("0.05"))
MISTYPED = Edit("mistyped", _replacements, FEWEST, Decimal("0.005"))
DROPPED = Edit("dropped", _insertions, FEWEST, Decimal(0))
EDITS = (TRANSPOSED, DOUBLED, MISTYPED, DROPPED)
