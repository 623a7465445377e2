"""Word classes as letters of an alphabet, so that patterns match classes rather than words.

A figure's letter is that of its kind; a word's depends on the word lists and literal words of the rules that it belongs
to: each distinct membership is one letter, and all words that no rule mentions share one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from checker.lexicon.lexicon import Cue
from checker.model.figure import CalendarDate, Figure, Kind
from checker.model.interval import Toward

OTHER_WORD: Final = "a"
OTHER_MARK: Final = "b"
CLAUSE_MARK = "c"
COMMA = "d"
SENTENCE_END = "e"
"""Between a sentence and the one that directly follows it."""
BREAK = "f"
"""Between any other two sentences; no pattern crosses it."""
RANGE = "g"
"""A range of bare or counted numbers; other ranges have their kind's letter."""
BOUND = "h"
"""A number with a direction: "over 5"."""
RARE_DAY = "i"
"""A date whose day not every month has: the 30th, or day 0."""
LATE_HOUR = "j"
"""A time of day with a mark of the half of the day, whose hour is 12 or more: "12:30 pm", "14:30 pm"."""
FIGURES = {kind: chr(ord("A") + place) for place, kind in enumerate(Kind)}
OPENING, CLOSING = "(", ")"
_SQUARE = {"[": OPENING, "]": CLOSING}
"""Square brackets stand inside round ones, or in their place: patterns take the one for the other."""
_FIRST_MEMBERSHIP = 0x100
_CLAUSE_MARKS = frozenset(";:.?!()[]–—")
_ALWAYS = ("break", "change_start", "in_other_words")
_PASSED_OVER = frozenset({Kind.DATE, Kind.YEAR, Kind.WEEKDAY, Kind.TIME, Kind.ORDINAL, Kind.DURATION, Kind.AGE})
"""Figures that a gap may cross: "rose 5% in the three months to June to $2m", "18 are over 20 years old (58%)"."""
_SHORTEST_MONTH = 28
_HOUR = re.compile(r"(\d\d)(?:[:.]\d\d)?\s?[^\W\d_]")
NOON = 12


class Alphabet(NamedTuple):
    """Which character represents which word; made once for a set of rules by `alphabet`."""

    words: dict[str, str]
    """The character of each word that some pattern mentions, in lower case."""
    classes: Mapping[str, str]
    """All characters of the words in a class: a list's name after "@", a word itself after "="."""
    counted: dict[str, str]
    """The letter of a number that counts what this noun, or a phrase ending in it, names, if a pattern asks for it."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """For each list, its entries of several words."""
    crossed: str
    """What `...` may cross, as may `..` except for the comma; `...` also crosses text in brackets."""

    def spelled(self, words: Sequence[str]) -> list[str]:
        """The letters of words and marks, given in lower case."""
        letters = self.words
        return [letters.get(word) or (OTHER_WORD if word[0].isalnum() else OTHER_MARK) for word in words]

    def stopping_at(self, names: Iterable[str]) -> Alphabet:
        """The same alphabet, with gaps that don't cross the words of these lists, or these words."""
        stops = {letter for name in names for letter in self.classes.get(f"@{name}", self.classes.get(f"={name}", ""))}
        return self._replace(crossed="".join(letter for letter in self.crossed if letter not in stops))

    def figure(self, figure: Figure) -> str:
        """The letter of a figure: that of its kind, unless it counts something that patterns ask for."""
        if figure.kind is not Kind.NUMBER:
            return _form(figure) or FIGURES[figure.kind]
        if figure.ends is not None:
            return RANGE
        plain = FIGURES[figure.kind] if figure.toward is Toward.NONE else BOUND
        if figure.noun is None:
            return plain
        noun = figure.noun.text.lower()
        return self.counted.get(noun) or self.counted.get(noun.rsplit(" ", 1)[-1], plain)


def alphabet(
    cues: Mapping[str, Cue],
    lists: Iterable[str],
    literals: Iterable[str],
    nouns: Iterable[str],
    stops: Sequence[str] = (),
) -> Alphabet:
    """The alphabet for patterns with these word lists, literal words, and word lists of counted nouns.

    The lists `break`, which ends a gap, `in_other_words`, before an amount that a gap skips, and `change_start`, before
    the two figures of a change, are always included. The letters of `stops`, lists and words that the gaps of some
    rules don't cross, come first, so that what these gaps do cross is few ranges.
    """
    entries = {name: [tuple(entry.split()) for entry in cues[name].words] for name in sorted({*lists, *_ALWAYS})}
    memberships = _memberships(entries, sorted({*literals, OPENING, CLOSING} - {",", *_SQUARE}))
    things: defaultdict[str, set[str]] = defaultdict(set)
    for name in sorted({*nouns}):
        for word in cues[name].words:
            things[word].add(f"#{name}")
    letters: dict[frozenset[str], str] = {}
    words = {word: _letter(frozenset(memberships[word]), letters) for word in _in_order(memberships, stops)}
    counted = {word: _letter(frozenset(things[word]), letters) for word in sorted(things)}
    classes = _classes(letters, entries)
    classes.update({f"={square}": classes[f"={mark}"] for square, mark in _SQUARE.items()})
    uncrossed = {*(words[mark] for mark in _CLAUSE_MARKS.intersection(words)), *classes["@break"], *counted.values()}
    crossed = [letter for letter in letters.values() if letter not in uncrossed]
    crossed += [
        OTHER_WORD,
        OTHER_MARK,
        COMMA,
        RARE_DAY,
        LATE_HOUR,
        *(FIGURES[kind] for kind in Kind if kind in _PASSED_OVER),
    ]
    words.update({square: words[mark] for square, mark in _SQUARE.items()})
    words.update({mark: CLAUSE_MARK for mark in _CLAUSE_MARKS if mark not in words} | {",": COMMA})
    phrases = {
        name: tuple(sorted((entry for entry in own if len(entry) > 1), key=len, reverse=True))
        for name, own in entries.items()
    }
    return Alphabet(words, classes, counted, phrases, "".join(crossed))


def _memberships(entries: Mapping[str, Sequence[tuple[str, ...]]], literals: Iterable[str]) -> dict[str, set[str]]:
    """The classes of each word: the lists that contain it, and itself if a pattern may ask for it literally."""
    memberships: defaultdict[str, set[str]] = defaultdict(set)
    for name, own in entries.items():
        for entry in own:
            memberships[entry[0]].add(f"@{name}" if len(entry) == 1 else f"={entry[0]}")
            for word in entry[1:]:
                memberships[word].add(f"={word}")
    for word in literals:
        memberships[word].add(f"={word}")
    return memberships


def _classes(letters: Mapping[frozenset[str], str], lists: Iterable[str]) -> dict[str, str]:
    """The letters of each class, even if it has none."""
    classes: dict[str, str] = {f"@{name}": "" for name in lists}
    for membership, letter in letters.items():
        for name in membership:
            classes[name] = classes.get(name, "") + letter
    return classes | {"=,": COMMA}


def _in_order(memberships: Mapping[str, set[str]], stops: Sequence[str]) -> list[str]:
    """The words, those that end a gap first and those of one list together, so that classes are few ranges."""
    first = {f"{mark}{name}": place for place, name in enumerate(("break", *stops)) for mark in "@="}

    def key(word: str) -> tuple[int, list[str], str]:
        own = memberships[word]
        place = 0 if word in _CLAUSE_MARKS else min(first.get(name, len(first)) for name in own)
        return place, sorted(own), word

    return sorted(memberships, key=key)


def _letter(membership: frozenset[str], letters: dict[frozenset[str], str]) -> str:
    return letters.setdefault(membership, chr(_FIRST_MEMBERSHIP + len(letters)))


def _form(figure: Figure) -> str | None:
    """The letter of a rare day or a late hour, which other dates and times don't have."""
    if figure.kind is Kind.DATE:
        return RARE_DAY if _is_rare(figure.date) else None
    return LATE_HOUR if figure.kind is Kind.TIME and _is_late(figure.text) else None


def _is_late(time: str) -> bool:
    """Whether the text of a time has an hour of 12 or more, and letters after it."""
    hour = _HOUR.match(time)
    return hour is not None and int(hour[1]) >= NOON


def _is_rare(date: CalendarDate | None) -> bool:
    """Whether a date's day is missing in some months; without a stated day, it isn't."""
    if date is None or date.day is None:
        return False
    return date.month == 0 or not 1 <= date.day <= _SHORTEST_MONTH
