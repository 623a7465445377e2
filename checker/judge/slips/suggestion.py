"""What to write in place of a stated figure, in its own form: "over $240 million", "8%", "Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.judge import english
from checker.judge.altered import restated, with_operand
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.compare import Compared, compare
from checker.judge.comparing.literal import literal_amounts
from checker.judge.comparing.sides import is_count_of_dates, stated_operand
from checker.judge.settings import JudgeSettings
from checker.judge.wording.written import written
from checker.model.claim import Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.interval import CONTEXT
from checker.model.verdict import Status, Suggestion

FINER = 3
"""How many decimals to try beyond the stated figure's own, if those don't suffice."""


def suggest(claim: Claim, compared: Compared, settings: JudgeSettings) -> Suggestion | None:
    """A text for the stated figure that makes the relation hold; None if there is none."""
    operand = stated_operand(claim, compared.sides)
    if operand is None or operand.figure is None or compared.sides.operator != "=":
        return None
    if is_count_of_dates(compared.sides.computed) and compared.computed.core.low < compared.computed.core.high:
        return None
    if operand.figure.kind is Kind.WEEKDAY:
        return _weekday(operand.figure, compared)
    found = literal_amounts(claim, compared)
    form = written(operand.figure)
    if found is None or form is None or found[0] * found[1] <= 0:
        return None
    for decimals in range(form.decimals, form.decimals + FINER):
        text = form.say(found[0], decimals)
        value = form.value(found[0], decimals)
        if text is not None and value and _holds(claim, operand, value, settings):
            return Suggestion(operand.figure.span, text)
    return None


def rewritten(operand: Operand, value: Decimal) -> Suggestion | None:
    """The operand's own text with `value` in it, to the same decimals; None for a fact or a number in words."""
    form = written(operand.figure) if operand.figure else None
    text = form.say(value, form.decimals) if form else None
    return Suggestion(operand.figure.span, text) if operand.figure and text is not None else None


def renamed(operand: Operand, olds: Sequence[str], new: str) -> Suggestion | None:
    """The operand's own text with the first of `olds` in it replaced by `new`."""
    for old in olds if operand.figure else ():
        if operand.figure and old in operand.figure.text:
            head, _, tail = operand.figure.text.partition(old)
            joint = " " if new[:1].isalpha() and not head.endswith(" ") else ""
            head = head if new[:1].isalpha() else head.rstrip()
            return Suggestion(operand.figure.span, f"{head}{joint}{new}{tail}")
    return None


def _weekday(figure: Figure, compared: Compared) -> Suggestion | None:
    if figure.text not in english.WEEKDAYS:
        return None
    return Suggestion(figure.span, english.WEEKDAYS[int(compared.computed.core.low) % 7])


def _holds(claim: Claim, operand: Operand, value: Decimal, settings: JudgeSettings) -> bool:
    signed = value.copy_sign(operand.core.high) if operand.core.high else value
    try:
        status = compare(with_operand(claim, operand, restated(operand, CONTEXT.plus(signed))), settings).status
    except Undecided:
        return False
    return status is Status.CONSISTENT
