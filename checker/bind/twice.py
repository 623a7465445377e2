"""Binds pairs: one pattern found in two places of a draft, whose figures must be compatible.

An article that gives amounts in two currencies implies an exchange rate with each of them: "€62m ($70m)" and "€31m
($35m)".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.model.claim import Binding, Claim
from checker.model.figure import Figure
from checker.model.rule import SECOND
from checker.model.unit import Unit
from checker.rules.formula import names

FARTHEST = 8
"""How many places further on to compare each place with."""
FEWEST_WITNESSED = 3


def pairs(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of one rule, two at a time, if both have the same units, swapped or not.

    With three or more, those that agree expose one that disagrees.
    """
    groups: defaultdict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in sorted(filter(_between_two, map(_compared, claims)), key=lambda claim: claim.figures()[0][1].span):
        groups[frozenset(unit.name for unit in _units(claim))].append(claim)
    for group in groups.values():
        for number, one in enumerate(group):
            for other in group[number + 1 : number + 1 + FARTHEST]:
                bindings = (*one.bindings, *map(as_second, _aligned(one, other)))
                witnesses = (_witness(one), _witness(other)) if len(group) >= FEWEST_WITNESSED else ()
                yield one._replace(bindings=bindings, rival=None, witnesses=witnesses)


def across_units(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Claims whose two figures share a unit, each with those where one of them has another, in either order.

    "$82m ($41m)" is compared with "$35m (£31m)". Signs that differ, such as "US$" and "$", may be of two currencies.
    """
    compared = [claim for claim in map(_compared, claims) if all(len(unit.dimension) == 1 for unit in _units(claim))]
    mixed = list(filter(_between_two, compared))
    for one in compared:
        units = {unit.name for unit in _units(one)}
        if len(_units(one)) != 2 or len(units) > 1 or len({_sign(figure) for _, figure in one.figures()}) > 1:
            continue
        sharing = [other for other in mixed if units & {unit.name for unit in _units(other)}]
        for other in sharing[:FARTHEST]:
            for bindings in (other.bindings, _turned(other)):
                yield one._replace(bindings=(*one.bindings, *map(as_second, bindings)), rival=None)


def _sign(figure: Figure) -> str:
    """The sign right before the first digit: "$", "US$", nothing."""
    return re.split(r"\d", figure.text, maxsplit=1)[0].rpartition(" ")[2]


def as_second(binding: Binding) -> Binding:
    """The binding as one of the second place."""
    return binding._replace(role=binding.role + SECOND)


def _compared(claim: Claim) -> Claim:
    """The claim with only those of its figures that its formula names."""
    wanted = names(claim.rule.assertion)
    return claim._replace(bindings=tuple(binding for binding in claim.bindings if binding.role in wanted))


def _witness(claim: Claim) -> str:
    return f"{claim.rule.id}@{','.join(str(figure.span.start) for _, figure in claim.figures())}"


def _units(claim: Claim) -> list[Unit]:
    return [operand.unit for binding in claim.bindings for operand in binding.operands]


def _between_two(claim: Claim) -> bool:
    units = _units(claim)
    return len(units) == 2 and units[0].dimension != units[1].dimension  # a pair has two sides


def _aligned(one: Claim, other: Claim) -> tuple[Binding, ...]:
    """The bindings of `other`, which has the same two units, in the order of the units of `one`."""
    return other.bindings if _units(other) == _units(one) else _turned(other)


def _turned(claim: Claim) -> tuple[Binding, ...]:
    """The bindings of a claim with two figures, with their roles swapped."""
    first, second = claim.bindings
    return first._replace(operands=second.operands), second._replace(operands=first.operands)
