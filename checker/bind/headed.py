"""Binds lines of a table that their headers give away: games played under "P", and won, drawn and lost beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.bind.cells import MOST_LINES, Line, alike, exact
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Kind
from checker.model.rule import Rule, ScopeKind

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[*†‡:.]")
_ABBREVIATED = 3
"""A header of so few letters is all of it: "W" is no "W. Ham"."""
_NOTED = frozenset("*†‡[(§")


class HeadedRule(NamedTuple):
    """A rule for tables whose roles are all lines that their headers name."""

    rule: Rule
    heads: dict[str, frozenset[str]]
    """For each role, what its line may be called."""
    kinds: dict[str, frozenset[Kind]]


def headed_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> tuple[HeadedRule, ...]:
    """The rules for tables of which each role has a cue, ready to be bound."""
    return tuple(
        HeadedRule(
            rule,
            {role.role: entries(role.cue, cues) for role in rule.roles},
            {role.role: frozenset(map(Kind, role.kind or Kind)) for role in rule.roles},
        )
        for rule in rules
        if is_headed(rule)
    )


def is_headed(rule: Rule) -> bool:
    """Whether each figure of a rule for tables stands in a line of its own, which its header names."""
    several = len(rule.roles) > 1 and not any(role.many for role in rule.roles)
    return rule.within.kind is ScopeKind.TABLE and several and all(role.cue for role in rule.roles)


def bind_headed(rule: HeadedRule, lines: Sequence[Line], across: Sequence[str], group: str) -> Iterator[Claim]:
    """The claims of each position along lines of which exactly one is headed as each role asks for.

    A position whose header has the mark of a note is passed over: points were deducted there, or a game abandoned.

    Args:
        rule: the rule.
        lines: all rows of a table, or all its columns.
        across: the header of each position along them.
        group: a name for the claims of these lines.
    """
    found = {role: [line for line in lines if _is_headed(line.head, heads)] for role, heads in rule.heads.items()}
    if not all(len(own) == 1 for own in found.values()):
        return
    roles = list(found)
    for place, head in enumerate(across[:MOST_LINES]):
        cells = [found[role][0].cells[place] for role in roles]
        values = [cell for cell, role in zip(cells, roles, strict=True) if cell and _suits(cell, rule.kinds[role])]
        values = alike([exact(value) for value in values]) if len(values) == len(roles) else []
        if values and _NOTED.isdisjoint(head):
            yield Claim(
                rule.rule,
                tuple(Binding(role, (value,)) for role, value in zip(roles, values, strict=True)),
                rule.rule.grade,
                rival=f"{group}:{rule.rule.id}:{place}",
                witnesses=(f"{group}:{rule.rule.id}",),
            )


def _suits(cell: Operand, kinds: frozenset[Kind]) -> bool:
    return cell.figure is not None and cell.figure.kind in kinds


def _is_headed(head: str, names: frozenset[str]) -> bool:
    said = " ".join(_ASIDE.sub(" ", head).split())
    return said in names or any(len(name) > _ABBREVIATED and said.startswith(f"{name} ") for name in names)
