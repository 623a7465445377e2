"""Sentences as short strings over word classes, so that a pattern is matched on classes and not on letters.

A sentence with figures becomes one character a token: a figure's kind, the word lists and literal words of the rules
that a word belongs to (each distinct membership is one character), a mark, or "other". What no rule speaks of is one
character, so the strings of a whole document are matched at once, and quickly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from checker.lexicon.lexicon import Cue
from checker.model.figure import Figure, Kind
from checker.model.sentence import Figures, Mention, Sentence, Token

OTHER_WORD = "a"
OTHER_MARK = "b"
CLAUSE_MARK = "c"
COMMA = "d"
SENTENCE_END = "e"
"""Between a sentence and the one that follows it at once in its segment."""
BREAK = "f"
"""Between any other two sentences: no pattern crosses it."""
FIGURES = {kind: chr(ord("A") + place) for place, kind in enumerate(Kind)}
_FIRST_MEMBERSHIP = 0x4E00
_CLAUSE_MARKS = frozenset(";:.?!()[]–—")
_PASSED_OVER = frozenset({Kind.DATE, Kind.YEAR, Kind.WEEKDAY, Kind.TIME, Kind.ORDINAL, Kind.DURATION})
"""Figures that a gap may cross: "rose 5% in the three months to June to $2m"."""


class Alphabet(NamedTuple):
    """Which character stands for which word; made once for a set of rules by `alphabet`."""

    words: Mapping[str, str]
    """The character of each word that some pattern speaks of, in small letters."""
    classes: Mapping[str, str]
    """All characters of the words in a class: a list's name after "@", a word itself after "="."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Of each list, its entries of several words."""
    crossed: str
    """What `...` may cross; `..` the same but for the comma."""


class Item(NamedTuple):
    """What one character of a transcript stands for; neither token nor figure between two sentences."""

    sentence: int
    token: Token | None = None
    figure: Figure | None = None


class Transcript(NamedTuple):
    """The sentences of a document as one string, and what each of its characters stands for."""

    text: str
    items: list[Item]
    sentences: tuple[Sentence, ...]


def alphabet(cues: Mapping[str, Cue], lists: Iterable[str], literals: Iterable[str]) -> Alphabet:
    """The alphabet for patterns that use these word lists and literal words.

    The lists `break`, which ends a gap, and `change_start`, before the two figures of a change, always count.
    """
    memberships: defaultdict[str, set[str]] = defaultdict(set)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in sorted({*lists, "break", "change_start"}):
        entries = [tuple(entry.split()) for entry in cues[name].words]
        for entry in entries:
            memberships[entry[0]].add(f"@{name}" if len(entry) == 1 else f"={entry[0]}")
            for word in entry[1:]:
                memberships[word].add(f"={word}")
        phrases[name] = tuple(sorted((entry for entry in entries if len(entry) > 1), key=len, reverse=True))
    for word in sorted({*literals} - {","}):
        memberships[word].add(f"={word}")
    letters: dict[frozenset[str], str] = {}
    words: dict[str, str] = {}
    classes: defaultdict[str, str] = defaultdict(str)
    for word in sorted(memberships):
        membership = frozenset(memberships[word])
        if membership not in letters:
            letters[membership] = chr(_FIRST_MEMBERSHIP + len(letters))
            for name in membership:
                classes[name] += letters[membership]
        words[word] = letters[membership]
    classes["=,"] = COMMA
    for name in phrases:
        classes.setdefault(f"@{name}", "")
    uncrossed = {words[mark] for mark in _CLAUSE_MARKS & words.keys()} | set(classes["@break"])
    crossed = [letter for letter in letters.values() if letter not in uncrossed]
    crossed += [OTHER_WORD, OTHER_MARK, COMMA, *(FIGURES[kind] for kind in Kind if kind in _PASSED_OVER)]
    return Alphabet(words, dict(classes), phrases, "".join(crossed))


def transcribe(figures: Figures, letters: Alphabet) -> Transcript:
    """The document's sentences as one string over `letters`."""
    lettered = list(_document(figures, letters))
    text = "".join(letter for letter, _ in lettered)
    return Transcript(text, [item for _, item in lettered], figures.sentences)


_Lettered = Iterator[tuple[str, Item]]


def _document(figures: Figures, letters: Alphabet) -> _Lettered:
    before: Sentence | None = None
    for number, sentence in enumerate(figures.sentences):
        if before is not None:
            follows = before.segment is sentence.segment and before.number + 1 == sentence.number
            yield SENTENCE_END if follows else BREAK, Item(number)
        yield from _sentence(sentence, number, letters)
        before = sentence


def _sentence(sentence: Sentence, number: int, letters: Alphabet) -> _Lettered:
    at, tokens = 0, sentence.tokens
    for mention in sentence.mentions:
        yield from _words(tokens[at : mention.first], number, letters)
        if mention.figure.ends is not None and _runs_from(mention, tokens, letters):
            yield from _ends(mention, sentence, number, letters)
        else:
            yield FIGURES[mention.figure.kind], Item(number, figure=mention.figure)
        at = mention.last
    yield from _words(tokens[at:], number, letters)


def _words(tokens: Iterable[Token], number: int, letters: Alphabet) -> _Lettered:
    for token in tokens:
        word = token.text.lower()
        yield letters.words.get(word) or _other(word), Item(number, token=token)


def _other(word: str) -> str:
    if word[0].isalnum():
        return OTHER_WORD
    if word == ",":
        return COMMA
    return CLAUSE_MARK if word in _CLAUSE_MARKS else OTHER_MARK


def _runs_from(mention: Mention, tokens: tuple[Token, ...], letters: Alphabet) -> bool:
    """Whether a range may as well be two figures: "from A to B", "cut by A to B"."""
    near = tokens[max(0, mention.first - 1) : mention.first + 1]
    return any(letters.words.get(token.text.lower(), BREAK) in letters.classes["@change_start"] for token in near)


def _ends(mention: Mention, sentence: Sentence, number: int, letters: Alphabet) -> _Lettered:
    """A range as its two ends and the words between them."""
    at = mention.first
    for end in mention.figure.ends or ():
        inside = [
            place
            for place in range(at, mention.last)
            if sentence.segment.offsets.span(*sentence.tokens[place][1:]).meets(end.span)
        ]
        if inside:
            yield from _words(sentence.tokens[at : inside[0]], number, letters)
            yield FIGURES[end.kind], Item(number, figure=end)
            at = inside[-1] + 1
    yield from _words(sentence.tokens[at : mention.last], number, letters)
