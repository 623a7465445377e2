"""Messages of findings: the rule's own words, the sum, by how much it misses, and the likely slip."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.judge import english
from checker.judge.comparing.compare import Compared
from checker.judge.comparing.literal import literal_amounts
from checker.judge.comparing.sides import is_count_of_dates, stated_operand
from checker.judge.wording.repetition import is_repetition
from checker.judge.wording.spelling import said_with_sign
from checker.judge.wording.written import plain, significant
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.formula import Call
from checker.model.interval import CONTEXT
from checker.model.verdict import HOLDING, TRUE_BUT_FAR, Slip, Status

_ROLE = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


def finding(claim: Claim, compared: Compared, derivation: str, slip: Slip | None) -> str:
    """The message of a verdict on `claim`, in one line.

    Args:
        claim: its rule may define its own message, with roles in braces.
        compared: how its sides compare.
        derivation: the sum in one line.
        slip: what explains a mismatch, if anything does.
    """
    if compared.status in HOLDING:
        return derivation
    head = _head(claim)
    if compared.status in TRUE_BUT_FAR:
        head = english.FINDINGS[compared.status.value].format(stated=_said(claim, compared.sides.role))
    factor_said = slip is not None and slip.name == "magnitude"
    miss = _miss(claim, compared) if compared.status is Status.CONTRADICTION and not factor_said else None
    text = english.FINDINGS["sum"].format(head=head, sum=derivation)
    text += english.FINDINGS["miss"].format(miss=miss) if miss else ""
    return text + (english.FINDINGS["slip"].format(slip=slip.text) if slip else "")


def _head(claim: Claim) -> str:
    template = claim.rule.message
    if template is None:
        return claim.rule.summary
    return _ROLE.sub(lambda role: _inside(_said(claim, role[1]), claim, role), template)


def _inside(text: str, claim: Claim, role: re.Match[str]) -> str:
    """The text as it appears mid-sentence, without a number word's capital: "98 of one hundred patients"."""
    before = role.string[: role.start()]
    first = text.partition(" ")[0]
    if before.endswith(f" {first.lower()} "):
        text = text.removeprefix(first).lstrip()  # "over {period}" where the period is "over eight years"
    quoted = role.string[role.start() - 1] == "“" if role.start() else True
    figures = [figure for name, figure in claim.figures() if name == role[1]]
    worded = text[:1].isupper() and text[1:2].islower() and bool(figures) and figures[0].kind is not Kind.MONEY
    return text[0].lower() + text[1:] if worded and not quoted and figures[0].date is None else text


def _said(claim: Claim, role: str | None) -> str:
    for binding in claim.bindings:
        if binding.role == role:
            if binding.word:
                return binding.word.text
            return " + ".join(map(said_with_sign, binding.operands))
    return role or ""


def _miss(claim: Claim, compared: Compared) -> str | None:
    """By how much the stated figure misses the sum; None if that has no size, like a weekday, or is unknown."""
    found = literal_amounts(claim, compared)
    stated = stated_operand(claim, compared.sides)
    kind = stated.figure.kind if stated and stated.figure else None
    if found is None or compared.sides.operator != "=" or kind in {Kind.WEEKDAY, Kind.DATE, Kind.YEAR, Kind.TIME}:
        return None
    if isinstance(compared.sides.stated, Call) or is_repetition(claim, compared):
        return None  # the sum shows it
    if stated and stated.figure and stated.figure.ends:
        return None  # it is unknown which end of a range is meant
    if isinstance(compared.sides.computed, Call) and compared.sides.computed.function == "count":
        return None
    computed, said = found
    if is_count_of_dates(compared.sides.computed) and kind in {Kind.AGE, Kind.DURATION}:
        return _in_time(compared, said)
    if computed * said < 0:
        return english.MISSES["sign"]
    fraction = kind is Kind.FRACTION
    if compared.stated.unit.is_percent or fraction:
        gap = significant(round(abs(said - computed) * (100 if fraction else 1), 1))
        return _off_by(gap, english.POINTS[1]) if gap else None
    if kind is Kind.POINTS and (gap := significant(abs(said - computed))):
        return _off_by(gap, compared.stated.unit.name.replace("_", " "))
    return _in_share(computed, said)


def _in_time(compared: Compared, said: Decimal) -> str | None:
    """How many years or days a count between dates is off, from the nearer of its two possible values."""
    ends = compared.computed.core
    gap = significant(max(CONTEXT.subtract(ends.low, said), CONTEXT.subtract(said, ends.high)).quantize(Decimal("0.1")))
    if gap is None or gap <= 0:
        return None
    return _off_by(gap, compared.stated.unit.name)


def _off_by(gap: Decimal, unit: str) -> str:
    return english.MISSES["gap"].format(by=plain(gap), unit=english.plural(unit, gap))


def _in_share(computed: Decimal, said: Decimal) -> str | None:
    if not computed or not said:
        return None
    ratio = abs(CONTEXT.divide(said, computed))
    side = "high" if ratio > 1 else "low"
    times = ratio if ratio > 1 else CONTEXT.divide(Decimal(1), ratio)
    if times >= 2:
        number = significant(CONTEXT.quantize(times, Decimal("0.1" if times < 10 else 1))) if times < 1e12 else None
        return english.MISSES[f"times {side}"].format(by=plain(number)) if number else None
    share = CONTEXT.multiply(abs(ratio - 1), Decimal(100))
    shown = CONTEXT.quantize(share, Decimal("0.1" if share < 10 else 1))
    return english.MISSES[side].format(by=f"{plain(shown.normalize())}%") if shown else None
