"""What a finding says: the rule's own words, the sum, by how much it misses, and the likely slip."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.judge import wording
from checker.judge.amounts import PERCENT
from checker.judge.compare import Compared
from checker.judge.nominal import amounts
from checker.judge.sides import stated_operand
from checker.judge.written import plain, significant
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.formula import Call
from checker.model.interval import CONTEXT
from checker.model.verdict import Slip, Status


def finding(claim: Claim, compared: Compared, derivation: str, slip: Slip | None) -> str:
    """The message of a verdict on `claim`, in one line.

    Args:
        claim: whose rule may have a message of its own, with roles in braces.
        compared: how its sides compare.
        derivation: the sum in one line.
        slip: what explains a mismatch, if anything does.
    """
    if compared.status in {Status.CONSISTENT, Status.LOOSE}:
        return derivation
    head = _head(claim)
    if compared.status in {Status.UNDERSTATED, Status.OVERSTATED}:
        head = wording.FINDINGS[compared.status.value].format(stated=_said(claim, compared.sides.role))
    miss = _miss(claim, compared) if compared.status is Status.CONTRADICTION else None
    text = wording.FINDINGS["sum"].format(head=head, sum=derivation)
    text += wording.FINDINGS["miss"].format(miss=miss) if miss else ""
    return text + (wording.FINDINGS["slip"].format(slip=slip.text) if slip else "")


def _head(claim: Claim) -> str:
    template = claim.rule.message
    if template is None:
        return claim.rule.summary
    return re.sub(r"\{([a-z_][a-z0-9_]*)\}", lambda role: _said(claim, role[1]), template)


def _said(claim: Claim, role: str | None) -> str:
    for binding in claim.bindings:
        if binding.role == role:
            if binding.word:
                return binding.word.text
            return " + ".join(operand.said for operand in binding.operands)
    return role or ""


def _miss(claim: Claim, compared: Compared) -> str | None:
    """By how much the stated figure misses the sum; None for what has no size, as a weekday, or can't be told."""
    found = amounts(claim, compared)
    stated = stated_operand(claim, compared.sides)
    kind = stated.figure.kind if stated and stated.figure else None
    if found is None or compared.sides.operator != "=" or kind in {Kind.WEEKDAY, Kind.DATE, Kind.YEAR, Kind.TIME}:
        return None
    if isinstance(compared.sides.stated, Call) or (stated and stated.figure and stated.figure.ends):
        return None  # of a range it is not told which end is meant
    computed, said = found
    if computed * said < 0:
        return wording.MISSES["sign"]
    if compared.stated.unit.factor == PERCENT:
        gap = significant(round(abs(said - computed), 1))
        return wording.MISSES["points"].format(by=plain(gap)) if gap else None
    return _in_share(computed, said)


def _in_share(computed: Decimal, said: Decimal) -> str | None:
    if not computed or not said:
        return None
    ratio = abs(CONTEXT.divide(said, computed))
    side = "high" if ratio > 1 else "low"
    times = ratio if ratio > 1 else CONTEXT.divide(Decimal(1), ratio)
    if times >= 2:
        number = significant(CONTEXT.quantize(times, Decimal("0.1" if times < 10 else 1))) if times < 1e12 else None
        return wording.MISSES[f"times {side}"].format(by=plain(number)) if number else None
    share = CONTEXT.multiply(abs(ratio - 1), Decimal(100))
    shown = CONTEXT.quantize(share, Decimal("0.1" if share < 10 else 1))
    return wording.MISSES[side].format(by=f"{plain(shown.normalize())}%") if shown else None
