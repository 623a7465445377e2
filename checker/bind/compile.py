"""A pattern's tree as a regular expression over the letters of an alphabet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.bind.classes import BOUND, BREAK, CLOSING, COMMA, FIGURES, OPENING, RANGE, SENTENCE_END, Alphabet
from checker.model.figure import Kind
from checker.rules.pattern import FigureSlot, Gap, Group, Literal, Node, Pattern, Stop, WordSlot, slots

ASIDE = 12
"""The most words and figures that stand in brackets inside a gap."""
NOTHING = "(?!)"
"""Matches nowhere: a word that no draft can hold under this alphabet."""


class Need(NamedTuple):
    """What a match cannot do without: one of `letters`, at most `reach` letters after what was needed before."""

    letters: frozenset[str]
    reach: int


class Compiled(NamedTuple):
    """A pattern as an expression over the letters of an alphabet."""

    source: str
    """The regular expression; a group's name is the role that it remembers."""
    needs: tuple[Need, ...]
    """What a stretch of a transcript must hold, in this order, to be matched."""
    words: Mapping[str, Sequence[str]]
    """The word lists of each role that remembers a word."""
    figures: frozenset[str]
    """The roles that remember figures."""


def compiled(pattern: Pattern, letters: Alphabet) -> Compiled:
    """The expression that matches `pattern`."""
    named = slots(pattern)
    return Compiled(
        _sequence(pattern, letters),
        _needs(pattern, letters),
        {slot.role: slot.lists for slot in named if isinstance(slot, WordSlot) and slot.role is not None},
        frozenset(slot.role for slot in named if isinstance(slot, FigureSlot)),
    )


def _needs(pattern: Pattern, letters: Alphabet) -> tuple[Need, ...]:
    found: list[Need] = []
    reach = 1
    for node in pattern:
        needed = _needed(node, letters)
        if needed is not None:
            found.append(Need(needed, reach))
            reach = _longest(node, letters)
        else:
            reach += _longest(node, letters)
    return tuple(found)


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
            return frozenset(_figure_letters(node, letters))
        case WordSlot(_, lists):
            firsts = (letters.classes[f"={phrase[0]}"] for name in lists for phrase in letters.phrases[name])
            return frozenset("".join([*firsts, *(letters.classes[f"@{name}"] for name in lists)]))
        case Group(alternatives, least, _) if least:
            begins = [_needed(alternative[0], letters) for alternative in alternatives]
            known = [begin for begin in begins if begin is not None]
            return frozenset[str]().union(*known) if len(known) == len(begins) else None
    return None


def _sequence(pattern: Pattern, letters: Alphabet) -> str:
    return "".join(_one(node, letters) for node in pattern)


def _one(node: Node, letters: Alphabet) -> str:
    match node:
        case Literal(word):
            return _class(letters.classes.get(f"={word}", ""))
        case FigureSlot(role):
            return f"(?P<{role}>{_class(_figure_letters(node, letters))})"
        case WordSlot(None, lists):
            return _any_of(lists, letters)
        case WordSlot(role, lists):
            return f"(?P<{role}>{_any_of(lists, letters)})"
        case Gap(most, commas):
            if not commas:
                return f"{_class(letters.crossed.replace(COMMA, ''))}{{0,{most}}}?"
            return f"(?:{_class(letters.crossed)}|{_aside(letters)}|{_said_anew(letters)}){{0,{most}}}?"
        case Stop():
            return f"{_class(letters.classes.get('=.', '') or 'c')}?{SENTENCE_END}"
        case Group(alternatives, least, most):
            inside = "|".join(_sequence(alternative, letters) for alternative in alternatives)
            return f"(?:{inside})" if (least, most) == (1, 1) else f"(?:{inside}){{{least},{most}}}"


def _aside(letters: Alphabet) -> str:
    """A few words and figures in brackets, which a sentence reads the same without: "50% (25 million) in 2001"."""
    opening, closing = _word(OPENING, letters), _word(CLOSING, letters)
    inside = f"[^{opening.strip('[]')}{closing.strip('[]')}{SENTENCE_END}{BREAK}]"
    return f"{opening}{inside}{{1,{ASIDE}}}{closing}"


def _said_anew(letters: Alphabet) -> str:
    """The same amount for one of something: "net profit rose 18% to $9.4m, or 62 cents a share, from $8.0m"."""
    return f"{_class(letters.classes['@in_other_words'])}{FIGURES[Kind.MONEY]}"


def _any_of(lists: tuple[str, ...], letters: Alphabet) -> str:
    phrases = ["".join(_word(word, letters) for word in phrase) for name in lists for phrase in letters.phrases[name]]
    single = _class("".join(letters.classes[f"@{name}"] for name in lists))
    return "(?:" + "|".join([*phrases, single]) + ")"


def _word(word: str, letters: Alphabet) -> str:
    return _class(letters.classes[f"={word}"])


def _figure_letters(slot: FigureSlot, letters: Alphabet) -> str:
    if slot.nouns:
        return "".join(letters.classes[f"#{name}"] for name in slot.nouns)
    counted = "".join(sorted({*letters.counted.values()}))
    if slot.form is not None:
        return RANGE if slot.form == "range" else FIGURES[Kind.NUMBER] + counted
    anything = RANGE + BOUND + counted if Kind.NUMBER in slot.kinds else ""
    return "".join(letter for kind, letter in FIGURES.items() if kind in slot.kinds) + anything


def _class(letters: str) -> str:
    """A set of letters, written short: one as itself, neighbours as ranges. That compiles twice as fast."""
    if len(letters) < 2:
        return letters or NOTHING
    codes = sorted(map(ord, letters))
    starts = [codes[0], *(code for before, code in pairwise(codes) if code > before + 1)]
    ends = [*(before for before, code in pairwise(codes) if code > before + 1), codes[-1]]
    ranges = (
        chr(start) if start == end else f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True)
    )
    return f"[{''.join(ranges)}]"
