"""A document's sentences as one string over an alphabet of word classes, on which patterns are matched."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checker.bind.classes import BREAK, SENTENCE_END, Alphabet
from checker.model.figure import Figure
from checker.model.sentence import Figures, Mention, Sentence, Token


class Transcript(NamedTuple):
    """One letter for each word and figure of the sentences with figures, and one between two sentences."""

    text: str
    pieces: list[Token | Figure | None]
    """What each letter of `text` stands for; None between two sentences."""
    starts: list[int]
    """Where each sentence begins."""
    sentences: tuple[Sentence, ...]

    def sentence(self, place: int) -> int:
        """The number of the sentence that a letter belongs to."""
        return bisect_right(self.starts, place) - 1


def transcribe(figures: Figures, letters: Alphabet) -> Transcript:
    """The document's sentences as one string over `letters`."""
    text: list[str] = []
    pieces: list[Token | Figure | None] = []
    starts: list[int] = []
    before: Sentence | None = None
    letter = letters.letter
    for sentence in figures.sentences:
        if before is not None:
            follows = before.segment is sentence.segment and before.number + 1 == sentence.number
            text.append(SENTENCE_END if follows else BREAK)
            pieces.append(None)
        starts.append(len(pieces))
        for part in _parts(sentence, letters):
            if isinstance(part, Figure):
                text.append(letters.figure(part))
                pieces.append(part)
            else:
                text += [letter(token.text.lower()) for token in part]
                pieces += part
        before = sentence
    return Transcript("".join(text), pieces, starts, figures.sentences)


_Part = Figure | tuple[Token, ...]


def _parts(sentence: Sentence, letters: Alphabet) -> Iterator[_Part]:
    """The sentence's figures, and the words between them."""
    at, tokens = 0, sentence.tokens
    for mention in sentence.mentions:
        yield tokens[at : mention.first]
        if mention.figure.ends is not None and _may_be_change(mention, tokens, letters):
            yield from _ends(mention, sentence)
        else:
            yield mention.figure
        at = mention.last
    yield tokens[at:]


def _may_be_change(mention: Mention, tokens: tuple[Token, ...], letters: Alphabet) -> bool:
    """Whether a range may as well be two figures: "from A to B", "cut by A to B"."""
    near = tokens[max(0, mention.first - 1) : mention.first + 1]
    return any(letters.letter(token.text.lower()) in letters.classes["@change_start"] for token in near)


def _ends(mention: Mention, sentence: Sentence) -> Iterator[_Part]:
    """A range as its two ends and the words between them."""
    at = mention.first
    for end in mention.figure.ends or ():
        inside = [
            place
            for place in range(at, mention.last)
            if sentence.segment.offsets.span(*sentence.tokens[place][1:]).meets(end.span)
        ]
        if inside:
            yield sentence.tokens[at : inside[0]]
            yield end
            at = inside[-1] + 1
    yield sentence.tokens[at : mention.last]
