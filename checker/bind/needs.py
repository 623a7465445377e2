"""What a pattern needs of a text to match in it: so most patterns are never looked for in most sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.bind.classes import Alphabet
from checker.bind.compile import figure_letters
from checker.rules.pattern import FigureSlot, Group, Literal, Node, Pattern, WordSlot


def needs(pattern: Pattern, letters: Alphabet, lengths: Mapping[str, int]) -> list[frozenset[str]]:
    """Sets of letters, one of each of which a stretch of a transcript must hold for `pattern` to match in it.

    Args:
        pattern: any.
        letters: the alphabet.
        lengths: what `word_lengths` says of it.
    """
    needed = (_needed(node, letters, lengths) for node in _flat(pattern))
    return [each for each in needed if each is not None]


def word_lengths(letters: Alphabet) -> dict[str, int]:
    """How long the shortest word of each letter is: long words are rare."""
    lengths: dict[str, int] = {}
    for word, letter in letters.words.items():
        lengths[letter] = min(len(word), lengths.get(letter, len(word)))
    return lengths


def _flat(pattern: Pattern) -> Iterator[Node]:
    """The pattern's nodes; what stands in brackets once, without alternatives, is as if it stood in none."""
    for node in pattern:
        if isinstance(node, Group) and node.least == node.most == len(node.alternatives) == 1:
            yield from _flat(node.alternatives[0])
        else:
            yield node


def _needed(node: Node, letters: Alphabet, lengths: Mapping[str, int]) -> frozenset[str] | None:
    """The letters of which the node's match holds one, of a phrase the longest word's; None where it may be empty."""
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
    """Of what a pattern needs, that whose shortest word is longest, figures being none; None if it needs nothing."""
    shortest = {
        each: min((lengths.get(letter, 0) for letter in each), default=0) for each in needs(pattern, letters, lengths)
    }
    return max(shortest, key=shortest.__getitem__, default=None)
