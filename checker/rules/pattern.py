r"""The pattern language of `match`: words and typed slots, as an editor would say them aloud.

| written | matches |
|---|---|
| `rose to` | these words, in any case |
| `{new:quantity}` | a figure of that slot type (`SLOTS`), or of several: `{a:money|number}` |
| `{interval:range}`, `{estimate:plain}` | a range of numbers, "1.2 to 3.4"; a number that is neither that nor a bound |
| `{date:rare_day}` | a date whose day not every month has |
| `{time:late_hour}` | a time of day with "am" or "pm" whose hour is 12 or more |
| `{part:count:men|women}` | a figure of that type that counts what one of these word lists names |
| `{dir:rise|fall}` | a word of one of these word lists, captured under its role |
| `<compare>` | a word of that word list, not captured; or the phrase of that name (`expanded`) |
| `[in all]` | the words, or nothing |
| `(to|at)` | one of the alternatives |
| `(, {part:count})+` | once or several times; with `*` also not at all |
| `..` | up to three words that end no clause, without comma |
| `...` | up to twelve words that end no clause, and any text in brackets among them |
| `...!towards`, `...!\(` | the same, but no word of that word list among them, or no brackets |
| `\(` | the mark itself, or a square bracket |
| `.` | the end of a sentence whose next one follows at once |

`parse_pattern` makes the tree; what a word or a slot means in a draft is `bind.classes`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.model.figure import Kind
from checker.model.rule import REPEATS

SLOTS: dict[str, frozenset[Kind]] = {
    "quantity": frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY, Kind.DURATION, Kind.PERCENT}),
    "amount": frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY}),
    "measure": frozenset({Kind.QUANTITY, Kind.DURATION}),
    "count": frozenset({Kind.NUMBER}),
    "share": frozenset({Kind.PERCENT, Kind.FRACTION, Kind.RATIO}),
    "range": frozenset({Kind.NUMBER}),
    "plain": frozenset({Kind.NUMBER}),
    "calendar": frozenset({Kind.DATE, Kind.YEAR}),
    "rare_day": frozenset({Kind.DATE}),
    "late_hour": frozenset({Kind.TIME}),
    **{kind.value: frozenset({kind}) for kind in Kind if kind is not Kind.QUANTITY},
}
"""Slot types and the kinds of figure that each takes; `quantity` is any amount that can grow or shrink.

Of numbers, `range` takes only ranges, and `plain` those that are neither a range nor a bound ("over 5"). Of dates,
`rare_day` takes only those whose day not every month has; of times, `late_hour` those from 12 on with "am" or "pm".
"""
FORMS = frozenset({"range", "plain", "rare_day", "late_hour"})
"""The slot types that take only some figures of their kind."""

GAPS = {"..": 3, "...": 12}
LONGEST = 1000


class PatternError(ValueError):
    """A pattern that can't be read; `column` counts from 1 within the pattern."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


class Literal(NamedTuple):
    """One word or mark, in lower case."""

    word: str


class FigureSlot(NamedTuple):
    """A figure of one of the kinds, captured under `role`."""

    role: str
    kinds: frozenset[Kind]
    nouns: tuple[str, ...] = ()
    """Word lists, one of which must contain what the figure counts; empty if it may count anything."""
    form: str | None = None
    """One of `FORMS`, if figures of its kind must have it."""


class WordSlot(NamedTuple):
    """A word of one of the lists, captured under `role` unless that is None."""

    role: str | None
    lists: tuple[str, ...]


class Gap(NamedTuple):
    """Up to `most` words that end no clause, without commas unless `commas` is true, and without words of `but`."""

    most: int
    commas: bool
    but: tuple[str, ...] = ()
    """Word lists whose words the gap doesn't cross."""
    asides: bool = True
    """Whether a gap that crosses commas crosses text in brackets too."""


class Stop(NamedTuple):
    """The end of a sentence."""


class Group(NamedTuple):
    """Alternatives, repeated from `least` to `most` times."""

    alternatives: tuple[Pattern, ...]
    least: int = 1
    most: int = 1


Node = Literal | FigureSlot | WordSlot | Gap | Stop | Group
Pattern = tuple[Node, ...]

_PIECE = re.compile(
    r"""(?P<space>\s+)
    | \{ (?P<role>[^{}:]*) : (?P<types>[^{}:]*) (?: : (?P<nouns>[^{}:]*))? \}
    | < (?P<list>[^<>]*) >
    | (?P<gap>\.{2,3}) (?: ! (?: (?P<but>[a-z_|]+) | (?P<no_asides>\\\() ))?
    | (?P<stop>\.)
    | (?P<open>[(\[])
    | (?P<close>[)\]] [+*]?)
    | (?P<bar>\|)
    | \\ (?P<escaped>[^\w\s])
    | (?P<word>[^\W_]+(?:['’][^\W_]+)*)
    | (?P<mark>[^\w\s{}<>])""",
    re.VERBOSE,
)
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


def parse_pattern(text: str) -> Pattern:
    """The tree of a pattern.

    Raises:
        PatternError: brackets that don't pair, a slot without a name or type, an empty or overlong pattern.
    """
    if len(text) > LONGEST:
        raise PatternError(f"the pattern has {len(text)} characters; at most {LONGEST} are read", LONGEST)
    levels: list[tuple[str, int, list[list[Node]]]] = [("", 0, [[]])]
    for piece in _pieces(text):
        column, current = piece.start() + 1, levels[-1][2]
        match piece.lastgroup:
            case "open":
                levels.append((piece.group(), column, [[]]))
            case "bar":
                if not levels[-1][0]:
                    raise PatternError("`|` stands outside brackets; write (this|that)", column)
                current.append([])
            case "close":
                opener, _, alternatives = levels.pop()
                if not opener or piece.group()[0] != {"(": ")", "[": "]"}[opener]:
                    raise PatternError(f"`{piece.group()[0]}` closes nothing", column)
                levels[-1][2][-1].append(_group(opener, piece.group(), alternatives, column))
            case _:
                current[-1].append(_leaf(piece, column))
    opener, column, alternatives = levels[-1]
    if opener:
        raise PatternError(f"`{opener}` is never closed", column)
    if not any(isinstance(node, FigureSlot) for node in _walk(tuple(alternatives[0]))):
        raise PatternError("the pattern names no figure, as {total:money} does", 1)
    return tuple(alternatives[0])


def expanded(text: str, phrases: Mapping[str, str]) -> str:
    """The pattern with each `<name>` of a phrase replaced by that phrase, which may name earlier ones."""
    for name, phrase in reversed([*phrases.items()]):
        text = text.replace(f"<{name}>", f"({phrase})")
    return text


def slots(pattern: Pattern) -> list[FigureSlot | WordSlot]:
    """The slots of a pattern, in order."""
    return [node for node in _walk(pattern) if isinstance(node, FigureSlot | WordSlot)]


def roles(pattern: Pattern) -> frozenset[str]:
    """The names of everything that a pattern captures, figures and words."""
    return frozenset(slot.role for slot in slots(pattern) if slot.role is not None)


def word_lists(pattern: Pattern) -> frozenset[str]:
    """The names of the word lists that a pattern uses."""
    said = {name for slot in slots(pattern) if isinstance(slot, WordSlot) for name in slot.lists}
    uncrossed = {name for node in _walk(pattern) if isinstance(node, Gap) for name in node.but}
    return frozenset(said | uncrossed) | nouns(pattern)


def nouns(pattern: Pattern) -> frozenset[str]:
    """The word lists for what the pattern's figures count."""
    return frozenset(name for slot in slots(pattern) if isinstance(slot, FigureSlot) for name in slot.nouns)


def crosses(pattern: Pattern) -> bool:
    """Whether a pattern may go on into the next sentence."""
    return any(isinstance(node, Stop) for node in _walk(pattern))


def fewest_figures(pattern: Pattern) -> int:
    """The fewest figures that a match of the pattern can contain."""
    return sum(map(_fewest, pattern))


def literals(pattern: Pattern) -> frozenset[str]:
    """The words and marks that a pattern contains literally."""
    return frozenset(node.word for node in _walk(pattern) if isinstance(node, Literal))


def _fewest(node: Node) -> int:
    match node:
        case FigureSlot():
            return 1
        case Group(alternatives, least, _):
            return least * min(map(fewest_figures, alternatives))
    return 0


def _walk(pattern: Pattern) -> Iterator[Node]:
    for node in pattern:
        yield node
        if isinstance(node, Group):
            for alternative in node.alternatives:
                yield from _walk(alternative)


def _pieces(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            raise PatternError(f"{text[at : at + 12]!r} is not part of the pattern language", at + 1)
        if piece.lastgroup != "space":
            yield piece
        at = piece.end()


def _leaf(piece: re.Match[str], column: int) -> Node:
    if piece["types"] is not None:
        return _slot(piece["role"].strip(), piece["types"], piece["nouns"], column)
    if piece["list"] is not None:
        return WordSlot(None, _names(piece["list"], column))
    if piece["gap"]:
        but = _names(piece["but"], column) if piece["but"] else ()
        return Gap(GAPS[piece["gap"]], commas=piece["gap"] == "...", but=but, asides=not piece["no_asides"])
    return Stop() if piece["stop"] else Literal(piece["escaped"] or piece.group().lower())


def _slot(role: str, types: str, nouns: str | None, column: int) -> Node:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", role):
        raise PatternError(f"{role!r} is not a name for a role; use small letters, digits and _", column)
    names = _names(types, column)
    figures = [name for name in names if name in SLOTS]
    if not figures:
        return WordSlot(role, names)
    if len(figures) < len(names):
        raise PatternError(f"{{{role}:{types}}} mixes slot types and word lists", column)
    kinds = frozenset[Kind]().union(*(SLOTS[name] for name in figures))
    if nouns is not None and kinds != SLOTS["count"]:
        raise PatternError(f"{{{role}:{types}:{nouns}}} asks for a noun; only `count` slots have one", column)
    return FigureSlot(
        role,
        kinds,
        _names(nouns, column) if nouns else (),
        form=_form(figures),
    )


def _form(figures: Sequence[str]) -> str | None:
    """The type among these that takes only some figures of its kind, unless another takes all of them."""
    forms = [name for name in figures if name in FORMS]
    wholes = frozenset[Kind]().union(*(SLOTS[name] for name in figures if name not in FORMS))
    return forms[0] if len(forms) == 1 and wholes.isdisjoint(SLOTS[forms[0]]) else None


def _names(text: str, column: int) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split("|"))
    for name in names:
        if not _NAME.fullmatch(name):
            raise PatternError(f"{name!r} is neither a slot type nor a word list", column)
    return names


def _group(opener: str, closer: str, alternatives: list[list[Node]], column: int) -> Group:
    if not all(alternatives):
        raise PatternError("an alternative is empty; for what may be left out write [this]", column)
    repeats = closer[1:]
    if opener == "[" and repeats:
        raise PatternError(f"`[…]{repeats}` can't be repeated; write (…){repeats}", column)
    least = 0 if opener == "[" or repeats == "*" else 1
    return Group(tuple(map(tuple, alternatives)), least, REPEATS if repeats else 1)
