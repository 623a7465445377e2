"""What the parts of a transcript contain, so that a pattern is only tried where it may match."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from checker.bind.classes import SENTENCE_END
from checker.bind.transcript import Transcript


class Part(NamedTuple):
    """The part that a match stays in: a sentence of a transcript, or several consecutive ones."""

    start: int
    """Its start in the transcript."""
    end: int
    figures: str
    """The letters of its figures."""
    held: int
    """The sets of letters of which it contains one, as bits."""


def by_sentence(transcript: Transcript, sets: dict[str, int]) -> list[Part]:
    """The sentences of a transcript.

    Args:
        transcript: a draft's.
        sets: for each letter, the sets that contain it, as bits.
    """
    parts: list[Part] = []
    bounds = pairwise([*transcript.starts, len(transcript.text) + 1])
    for (start, following), letters, figures in zip(bounds, transcript.letters, transcript.figures, strict=True):
        held = 0
        for letter in letters:
            bits = sets.get(letter)
            if bits is not None:  # of no set are a third, such as that of all other words
                held |= bits
        parts.append(Part(start, following - 1, figures, held))
    return parts


def by_stretch(transcript: Transcript, sentences: Sequence[Part]) -> list[Part]:
    """The stretches of consecutive sentences, for patterns that may go on into the next one."""
    stretches: list[Part] = []
    for sentence in sentences:
        if stretches and transcript.text[sentence.start - 1] == SENTENCE_END:
            stretches[-1] = _joined(stretches[-1], sentence)
        else:
            stretches.append(sentence)
    return stretches


def held_by(parts: Sequence[Part]) -> int:
    """The sets of letters of which one of the parts contains one."""
    return reduce(or_, [part.held for part in parts], 0)


def _joined(one: Part, other: Part) -> Part:
    return Part(one.start, other.end, one.figures + other.figures, one.held | other.held)
