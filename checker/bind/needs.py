"""What a pattern needs of a text to match in it: so most patterns are never looked for in most sentences."""

from __future__ import annotations

from checker.bind.classes import Alphabet
from checker.bind.compile import figure_letters
from checker.rules.pattern import FigureSlot, Group, Literal, Node, Pattern, WordSlot


def needs(pattern: Pattern, letters: Alphabet) -> list[frozenset[str]]:
    """Sets of letters, one of each of which a stretch of a transcript must hold for `pattern` to match in it."""
    needed = (_needed(node, letters) for node in pattern)
    return [each for each in needed if each is not None]


def _needed(node: Node, letters: Alphabet) -> frozenset[str] | None:
    """The letters with one of which the node's match begins; None where it may be empty, or is of many kinds."""
    match node:
        case Literal(word):
            return frozenset(letters.classes.get(f"={word}", ""))
        case FigureSlot():
            return frozenset(figure_letters(node, letters))
        case WordSlot(_, lists):
            firsts = (letters.classes[f"={phrase[0]}"] for name in lists for phrase in letters.phrases[name])
            return frozenset("".join([*firsts, *(letters.classes[f"@{name}"] for name in lists)]))
        case Group(alternatives, least, _) if least:
            begins = [_needed(alternative[0], letters) for alternative in alternatives]
            known = [begin for begin in begins if begin is not None]
            return frozenset[str]().union(*known) if len(known) == len(begins) else None
    return None
