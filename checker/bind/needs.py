"""What a pattern needs of a text to match in it: a look that is cheap, before the pattern is made an expression."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.bind.classes import COMMA, OPENING, SENTENCE_END, Alphabet
from checker.bind.compile import ASIDE, figure_letters
from checker.rules.pattern import FigureSlot, Gap, Group, Literal, Node, Pattern, Stop, WordSlot


class Need(NamedTuple):
    """What a match cannot do without: one of `letters`, at most `reach` letters after what was needed before."""

    letters: frozenset[str]
    reach: int
    between: frozenset[str]
    """The letters that may stand between the two, unless one of `aside` is among them."""
    aside: frozenset[str]
    """Letters that lead into what a gap passes over, whatever that is: a bracket, "or"."""


def needs(pattern: Pattern, letters: Alphabet) -> tuple[Need, ...]:
    """What a stretch of a transcript must hold, in this order, for `pattern` to match in it."""
    found: list[Need] = []
    reach, between, aside = 1, set[str](), frozenset[str]()
    for node in pattern:
        needed = _needed(node, letters)
        if needed is not None:
            found.append(Need(needed, reach, frozenset(between), aside))
            reach, between, aside = 0, set(), frozenset()
        reach += _longest(node, letters)
        between.update(_spanned(node, letters))
        aside |= _asides(node, letters)
    return tuple(found)


def may_match(needed: Sequence[Need], stretch: str) -> bool:
    """Whether a stretch of a transcript has all that is needed, in its order and as near as it must be."""
    return _in_order(needed, stretch) and _within_reach(needed, stretch)


def _in_order(needed: Sequence[Need], stretch: str) -> bool:
    """A first look, which takes a microsecond."""
    rest = iter(needed)
    need = next(rest, None)
    for letter in stretch:
        if need is None:
            return True
        if letter in need.letters:
            need = next(rest, None)
    return need is None


def _within_reach(needed: Sequence[Need], stretch: str) -> bool:
    reached = [-1]
    for number, need in enumerate(needed):
        places = [place for place, letter in enumerate(stretch) if letter in need.letters]
        if number:
            places = [place for place in places if _led_to(need, stretch, reached, place)]
        if not places:
            return False
        reached = places
    return True


def _led_to(need: Need, stretch: str, reached: Sequence[int], place: int) -> bool:
    """Whether what stands between the place and one of those reached may stand in a match."""
    near = reached[bisect_left(reached, place - need.reach) : bisect_left(reached, place)]
    betweens = (stretch[before + 1 : place] for before in near)
    return any(need.between.issuperset(inside) or not need.aside.isdisjoint(inside) for inside in betweens)


def _longest(node: Node, letters: Alphabet) -> int:
    """The most letters that a match of the node has."""
    match node:
        case WordSlot(_, lists):
            return max([1, *(len(phrase) for name in lists for phrase in letters.phrases[name])])
        case Gap(most, commas):
            return most * (ASIDE + 2) if commas else most
        case Stop():
            return 2
        case Group(alternatives, _, most):
            return most * max(sum(_longest(inner, letters) for inner in each) for each in alternatives)
    return 1


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


def _spanned(node: Node, letters: Alphabet) -> Iterator[str]:
    """The letters that a match of the node may hold, but for what it passes over."""
    match node:
        case Literal(word):
            yield from letters.classes.get(f"={word}", "")
        case FigureSlot():
            yield from figure_letters(node, letters)
        case WordSlot(_, lists):
            for name in lists:
                yield from letters.classes[f"@{name}"]
                yield from (
                    letter
                    for phrase in letters.phrases[name]
                    for word in phrase
                    for letter in letters.classes[f"={word}"]
                )
        case Gap(_, commas):
            yield from letters.crossed if commas else letters.crossed.replace(COMMA, "")
        case Stop():
            yield from (*letters.classes.get("=.", ""), "c", SENTENCE_END)
        case Group(alternatives):
            for alternative in alternatives:
                for inner in alternative:
                    yield from _spanned(inner, letters)


def _asides(node: Node, letters: Alphabet) -> frozenset[str]:
    match node:
        case Gap(_, True):
            return frozenset(letters.classes[f"={OPENING}"] + letters.classes["@in_other_words"])
        case Group(alternatives):
            return frozenset[str]().union(*(_asides(inner, letters) for each in alternatives for inner in each))
    return frozenset()
