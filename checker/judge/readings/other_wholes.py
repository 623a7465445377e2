"""Shares that fail together: two that are of one other whole show that none of them is of the one that was guessed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from checker.judge import english
from checker.model.formula import Assertion, Name, Operation
from checker.model.interval import CONTEXT, Interval
from checker.model.rule import Grade
from checker.model.verdict import MISMATCHES, Verdict

_VAGUE = Decimal("1.04")
"""How many times as large the largest share may be that is written as the smallest, to tell what it is of: 28%."""
_MANY = 1000
"""How many numbers to look at between the ends of what is implied."""


class _Failure(NamedTuple):
    """A guessed share that fails."""

    number: int
    """The verdict's place."""
    share: Interval
    implied: Interval
    """What the part must be of to be that share."""
    whole: Decimal
    """What it was taken to be of."""


def without_other_wholes(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each guess undecided whose part and share are of the same other whole as those of another that fails.

    "Of 491 forms … 28% (n = 131) … and 65% (n = 308)": both are of some 470. Two shares go wrong alike by no slip,
    unless it is the whole whose digits were transposed.
    """
    failures = list(_failures(verdicts))
    misled = {
        failure.number
        for one, other in combinations(failures, 2)
        if one.whole == other.whole and one.share != other.share and _agree(one, other)
        for failure in (one, other)
    }
    return [v.undecided(english.REASONS["rival"]) if number in misled else v for number, v in enumerate(verdicts)]


def _failures(verdicts: list[Verdict]) -> Iterator[_Failure]:
    for number, verdict in enumerate(verdicts):
        claim = verdict.claim
        if verdict.status not in MISMATCHES or claim.grade is not Grade.GUESSED:
            continue
        match claim.rule.assertion:
            case Assertion(Name(share), "=", Operation("/", Name(part), Name(whole))):
                bound = {binding.role: binding.operands[0] for binding in claim.bindings if binding.operands}
            case _:
                continue
        if not {share, part, whole} <= bound.keys() or not bound[share].unit.is_percent:
            continue
        stated = bound[share].core.scaled(bound[share].unit.factor)
        figures = [bound[role].figure for role in (part, whole)]
        counted, of = (figure.number if figure else None for figure in figures)
        if counted and of and stated.low > 0 and CONTEXT.divide(stated.high, stated.low) <= _VAGUE:
            implied = Interval(CONTEXT.divide(counted, stated.high), CONTEXT.divide(counted, stated.low))
            yield _Failure(number, stated, implied, of)


def _agree(one: _Failure, other: _Failure) -> bool:
    """Whether both may be of one number, whose digits are not those of the guessed whole in another order."""
    low, high = max(one.implied.low, other.implied.low), min(one.implied.high, other.implied.high)
    numbers = range(int(low.to_integral_value("ROUND_CEILING")), int(high) + 1)
    return bool(numbers) and not any(sorted(str(number)) == sorted(str(int(one.whole))) for number in numbers[:_MANY])
