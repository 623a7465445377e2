"""A pattern's tree as a regular expression over the letters of an alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.bind.classes import COMMA, FIGURES, SENTENCE_END, Alphabet
from checker.rules.pattern import FigureSlot, Gap, Group, Literal, Node, Pattern, Stop, WordSlot

if TYPE_CHECKING:
    import regex

NOTHING = "(?!)"
"""Matches nowhere: a word that no draft can hold under this alphabet."""


@dataclass(frozen=True, slots=True)
class Expression:
    """What a pattern compiles to."""

    source: str
    needs: tuple[str, ...]
    """Of each string one letter at least must stand in a transcript, or the pattern cannot match."""

    def may_match(self, present: frozenset[str]) -> bool:
        """Whether a transcript made of the letters `present` can hold a match at all."""
        return all(not present.isdisjoint(letters) for letters in self.needs)


def expression(pattern: Pattern, letters: Alphabet) -> Expression:
    """The expression that matches `pattern`; a group's name is the role that it remembers."""
    needs = tuple(_figure_letters(node) for node in pattern if isinstance(node, FigureSlot))
    return Expression(_sequence(pattern, letters), needs)


def compiled(expression: Expression) -> regex.Pattern[str]:
    """The expression, compiled; slow enough (a millisecond) to be done only where it may match."""
    import regex  # noqa: PLC0415  # costs 15 ms, and a draft without figures needs no matching

    return regex.compile(expression.source)


def _sequence(pattern: Pattern, letters: Alphabet) -> str:
    return "".join(_one(node, letters) for node in pattern)


def _one(node: Node, letters: Alphabet) -> str:
    match node:
        case Literal(word):
            return _class(letters.classes.get(f"={word}", ""))
        case FigureSlot(role, _):
            return f"(?P<{role}>{_class(_figure_letters(node))})"
        case WordSlot(None, lists):
            return _any_of(lists, letters)
        case WordSlot(role, lists):
            return f"(?P<{role}>{_any_of(lists, letters)})"
        case Gap(most, commas):
            crossed = letters.crossed if commas else letters.crossed.replace(COMMA, "")
            return f"{_class(crossed)}{{0,{most}}}?"
        case Stop():
            return f"{_class(letters.classes.get('=.', '') or 'c')}?{SENTENCE_END}"
        case Group(alternatives, least, most):
            inside = "|".join(_sequence(alternative, letters) for alternative in alternatives)
            return f"(?:{inside})" if (least, most) == (1, 1) else f"(?:{inside}){{{least},{most}}}"


def _any_of(lists: tuple[str, ...], letters: Alphabet) -> str:
    phrases = ["".join(_word(word, letters) for word in phrase) for name in lists for phrase in letters.phrases[name]]
    single = _class("".join(letters.classes[f"@{name}"] for name in lists))
    return "(?:" + "|".join([*phrases, single]) + ")"


def _word(word: str, letters: Alphabet) -> str:
    return _class(letters.classes[f"={word}"])


def _figure_letters(slot: FigureSlot) -> str:
    return "".join(letter for kind, letter in FIGURES.items() if kind in slot.kinds)


def _class(letters: str) -> str:
    return f"[{letters}]" if letters else NOTHING
