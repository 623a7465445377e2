"""The binder of pairs: one pattern found at two places of a draft, whose figures must fit one another.

An article that gives amounts in two currencies implies a rate with each of them: "€62m ($70m)" and "€31m ($35m)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model.claim import Binding, Claim
from checker.model.unit import Unit
from checker.rules.pattern import SECOND

FARTHEST = 8
"""How many places further on one is compared with."""
FEWEST_WITNESSED = 3


def pairs(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of one rule, two at a time, where both are between the same units; the second may have them swapped.

    Where there are three or more, one that disagrees is told by those that agree: all that are compared with the same
    place are witnesses for one another.
    """
    ordered = sorted((claim for claim in claims if _between_two(claim)), key=lambda claim: claim.figures()[0][1].span)
    for number, one in enumerate(ordered):
        place = f"{one.rule.id}@{one.figures()[0][1].span.start}"
        witnesses = (place,) if len(ordered) >= FEWEST_WITNESSED else ()
        for other in ordered[number + 1 : number + 1 + FARTHEST]:
            second = _aligned(one, other)
            if second is not None:
                bindings = (*one.bindings, *(replace(binding, role=binding.role + SECOND) for binding in second))
                yield replace(one, bindings=bindings, rival=None, witnesses=witnesses)


def _units(claim: Claim) -> list[Unit]:
    return [operand.unit for binding in claim.bindings for operand in binding.operands]


def _between_two(claim: Claim) -> bool:
    units = _units(claim)
    return len(units) == 2 and units[0].dimension != units[1].dimension  # a pair has two sides


def _aligned(one: Claim, other: Claim) -> tuple[Binding, ...] | None:
    """The bindings of `other` with the units in the order of `one`; None where they are others."""
    wanted, found = _units(one), _units(other)
    if found == wanted:
        return other.bindings
    if found == wanted[::-1]:
        first, second = other.bindings
        return replace(first, operands=second.operands), replace(second, operands=first.operands)
    return None
