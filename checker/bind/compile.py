"""Compiles a pattern's tree to a regular expression over the letters of an alphabet."""

from __future__ import annotations

from itertools import pairwise

from checker.bind.classes import (
    BOUND,
    BREAK,
    CLOSING,
    COMMA,
    FIGURES,
    LATE_HOUR,
    OPENING,
    RANGE,
    RARE_DAY,
    SENTENCE_END,
    Alphabet,
)
from checker.model.figure import Kind
from checker.rules.pattern import SLOTS, FigureSlot, Gap, Group, Literal, Node, Pattern, Stop, WordSlot

ASIDE = 12
"""The most words and figures in brackets that a gap may contain."""
NOTHING = "(?!)"
"""Matches nowhere: a word that no draft can contain under this alphabet."""


def expression(pattern: Pattern, letters: Alphabet) -> str:
    """The regular expression that matches `pattern`; each group is named after the role that it captures."""
    return "".join(_one(node, letters) for node in pattern)


def _one(node: Node, letters: Alphabet) -> str:
    match node:
        case Literal(word):
            return _class(letters.classes.get(f"={word}", ""))
        case FigureSlot(role):
            return f"(?P<{role}>{_class(figure_letters(node, letters))})"
        case WordSlot(None, lists):
            return _any_of(lists, letters)
        case WordSlot(role, lists):
            return f"(?P<{role}>{_any_of(lists, letters)})"
        case Gap(most, commas, but, asides):
            crossed = letters.stopping_at(but).crossed if but else letters.crossed
            if not commas:
                return f"{_class(crossed.replace(COMMA, ''))}{{0,{most}}}?"
            aside = f"{_aside(letters)}|" if asides else ""
            return f"(?:{_class(crossed)}|{aside}{_said_anew(letters)}){{0,{most}}}?"
        case Stop():
            return f"{_class(letters.classes.get('=.', '') or 'c')}?{SENTENCE_END}"
        case Group(alternatives, least, most):
            inside = "|".join(expression(alternative, letters) for alternative in alternatives)
            return f"(?:{inside})" if (least, most) == (1, 1) else f"(?:{inside}){{{least},{most}}}"


def _aside(letters: Alphabet) -> str:
    """A few words and figures in brackets, which the sentence can do without: "50% (25 million) in 2001"."""
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


def figure_letters(slot: FigureSlot, letters: Alphabet) -> str:
    """The letters of all figures that a slot takes."""
    if slot.nouns:
        return "".join(letters.classes[f"#{name}"] for name in slot.nouns)
    counted = "".join(sorted({*letters.counted.values()}))
    forms = {Kind.NUMBER: RANGE + BOUND + counted, Kind.DATE: RARE_DAY, Kind.TIME: LATE_HOUR}
    if slot.form is None:
        return "".join(letter + forms.get(kind, "") for kind, letter in FIGURES.items() if kind in slot.kinds)
    plain = FIGURES[Kind.NUMBER] + counted
    formed = {"range": RANGE, "plain": plain, "rare_day": RARE_DAY, "late_hour": LATE_HOUR}[slot.form]
    others = slot.kinds - SLOTS[slot.form]
    return formed + "".join(letter + forms.get(kind, "") for kind, letter in FIGURES.items() if kind in others)


def _class(letters: str) -> str:
    """A set of letters in short form: one as itself, neighbours as ranges, which compiles twice as fast."""
    if len(letters) < 2:
        return letters or NOTHING
    codes = sorted(map(ord, letters))
    starts = [codes[0], *(code for before, code in pairwise(codes) if code > before + 1)]
    ends = [*(before for before, code in pairwise(codes) if code > before + 1), codes[-1]]
    ranges = (
        chr(start) if start == end else f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True)
    )
    return f"[{''.join(ranges)}]"
