"""What a pattern needs from a text to match, so that most patterns are never tried on most sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.bind.classes import Alphabet
from checker.bind.compile import figure_letters
from checker.rules.pattern import FigureSlot, Group, Literal, Node, Pattern, WordSlot


def needs(pattern: Pattern, letters: Alphabet, lengths: Mapping[str, int]) -> list[frozenset[str]]:
    """Sets of letters; for `pattern` to match in a stretch of a transcript, it must contain one of each.

    Args:
        pattern: the tree of any pattern.
        letters: the alphabet.
        lengths: the result of `word_lengths` for it.
    """
    needed = (_needed(node, letters, lengths) for node in _flat(pattern))
    return [each for each in needed if each is not None]


def repeated_kinds(pattern: Pattern, letters: Alphabet) -> list[tuple[str, int]]:
    """Letters of figures of which `pattern` needs two or more to match, as one string each, with how many."""
    slots = [frozenset(figure_letters(node, letters)) for node in _flat(pattern) if isinstance(node, FigureSlot)]
    counts = {each: sum(other <= each for other in slots) for each in slots}
    return [("".join(sorted(each)), count) for each, count in counts.items() if count > 1]


def word_lengths(letters: Alphabet) -> dict[str, int]:
    """The length of each letter's shortest word: long words are rare."""
    lengths: dict[str, int] = {}
    for word, letter in letters.words.items():
        lengths[letter] = min(len(word), lengths.get(letter, len(word)))
    return lengths


def _flat(pattern: Pattern) -> Iterator[Node]:
    """The pattern's nodes, with the content of brackets that match once and have no alternatives inlined."""
    for node in pattern:
        if isinstance(node, Group) and node.least == node.most == len(node.alternatives) == 1:
            yield from _flat(node.alternatives[0])
        else:
            yield node


def _needed(node: Node, letters: Alphabet, lengths: Mapping[str, int]) -> frozenset[str] | None:
    """Letters of which the node's match contains one (for a phrase, of its longest word); None if it may be empty."""
    match node:
        case Literal(word):
            return frozenset(letters.classes.get(f"={word}", ""))
        case FigureSlot():
            return frozenset(figure_letters(node, letters))
        case WordSlot(_, lists):
            longest = (max(phrase, key=len) for name in lists for phrase in letters.phrases[name])
            phrases = [letters.classes[f"={word}"] for word in longest]
            return frozenset("".join([*phrases, *(letters.classes[f"@{name}"] for name in lists)]))
        case Group(alternatives, least, _) if least:
            rarest = [_rarest(alternative, letters, lengths) for alternative in alternatives]
            known = [needed for needed in rarest if needed is not None]
            return frozenset[str]().union(*known) if len(known) == len(rarest) else None
    return None


def _rarest(pattern: Pattern, letters: Alphabet, lengths: Mapping[str, int]) -> frozenset[str] | None:
    """The need whose shortest word is longest, where figures have no length; None if the pattern needs nothing."""
    shortest = {
        each: min((lengths.get(letter, 0) for letter in each), default=0) for each in needs(pattern, letters, lengths)
    }
    return max(shortest, key=shortest.__getitem__, default=None)
