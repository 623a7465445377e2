"""A document's sentences as one string over an alphabet of word classes, for matching patterns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.bind.classes import BREAK, SENTENCE_END, Alphabet
from checker.model.figure import Figure
from checker.model.segment import SegmentKind
from checker.model.sentence import Figures, Mention, Sentence

CHANGE_WITHIN = 4
"""Tokens before a range that may contain a word making it a change: "from an average of £160 to £168"."""


class Transcript(NamedTuple):
    """One letter for each word and figure of the sentences with figures, and one between two sentences."""

    text: str
    pieces: list[int | Figure | None]
    """The token that each letter of `text` represents, by index in its sentence; None between two sentences."""
    starts: list[int]
    """The start of each sentence."""
    letters: list[set[str]]
    """The letters of each sentence."""
    figures: list[str]
    """The letters of each sentence's figures."""
    sentences: tuple[Sentence, ...]

    def sentence(self, place: int) -> int:
        """The number of the sentence that contains a letter."""
        return bisect_right(self.starts, place) - 1


def transcribe(figures: Figures, letters: Alphabet) -> Transcript:
    """The document's sentences as one string over `letters`."""
    text: list[str] = []
    pieces: list[int | Figure | None] = []
    starts: list[int] = []
    own: list[set[str]] = []
    kinds: list[str] = []
    before: Sentence | None = None
    changes = frozenset(letters.classes["@change_start"])
    for sentence in figures.sentences:
        if before is not None:
            text.append(SENTENCE_END if _follows(before, sentence) else BREAK)
            pieces.append(None)
        starts.append(len(pieces))
        spelled, figured = letters.spelled(sentence.words), ""
        for part in _parts(sentence, spelled, changes):
            if isinstance(part, Figure):
                text.append(letters.figure(part))
                pieces.append(part)
                figured += text[-1]
            else:
                text += spelled[part.start : part.stop]
                pieces += part
        own.append(set(text[starts[-1] :]))
        kinds.append(figured)
        before = sentence
    return Transcript("".join(text), pieces, starts, own, kinds, figures.sentences)


def _follows(before: Sentence, after: Sentence) -> bool:
    """Whether one sentence directly follows the other: in its paragraph, or as the first of the next."""
    if before.segment is after.segment:
        return before.number + 1 == after.number
    one, other = before.segment, after.segment
    return (
        other.index == one.index + 1
        and one.kind is other.kind is SegmentKind.PARAGRAPH
        and (before.number + 1, after.number) == (len(one.sentences), 0)
    )


_Part = Figure | range


def _parts(sentence: Sentence, spelled: Sequence[str], changes: frozenset[str]) -> Iterator[_Part]:
    """The sentence's figures, and the tokens between them; a possible change counts as two figures, not a range."""
    at = 0
    for mention in sentence.mentions:
        yield range(at, mention.first)
        if _may_be_change(mention, spelled, changes):
            yield from _ends(mention, sentence)
        else:
            yield mention.figure
        at = mention.last
    yield range(at, len(sentence.words))


def _may_be_change(mention: Mention, spelled: Sequence[str], changes: frozenset[str]) -> bool:
    """Whether a range may just as well be two figures: "from A to B", "cut by A to B"; a dash never joins two."""
    if mention.figure.ends is None:
        return False
    low, high = (end.span for end in mention.figure.ends)
    start = mention.figure.span.start
    if not any(map(str.isalpha, mention.figure.text[low.end - start : high.start - start])):
        return False
    return not changes.isdisjoint(spelled[max(0, mention.first - CHANGE_WITHIN) : mention.first + 1])


def _ends(mention: Mention, sentence: Sentence) -> Iterator[_Part]:
    """A range as its two ends and the words between them."""
    at = mention.first
    for end in mention.figure.ends or ():
        inside = [place for place in range(at, mention.last) if sentence.span(place, place + 1).meets(end.span)]
        if inside:
            yield range(at, inside[0])
            yield end
            at = inside[-1] + 1
    yield range(at, mention.last)
