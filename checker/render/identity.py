"""What identifies a finding after lines have moved: its rule, its figures, and the sentences they are in."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from checker.model.document import Document
from checker.model.outcome import Note, Outcome
from checker.model.span import Span
from checker.model.verdict import Verdict
from checker.render.listing import listed, rule_of


class Identity(NamedTuple):
    """A finding without its place. `figures` are in the order of the rule, with white space normalized."""

    rule: str
    figures: tuple[str, ...]
    sentence: str

    def fingerprint(self, path: str, occurrence: int = 1) -> str:
        """32 hexadecimal digits, the same in every run, for one occurrence of the finding in the draft at `path`."""
        said = "\0".join((path, *self.figures, self.sentence, self.rule, str(occurrence)))
        return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:32]


class Identified(NamedTuple):
    """A finding and what identifies it."""

    entry: Verdict | Note
    identity: Identity
    fingerprint: str


def identified(outcome: Outcome) -> list[Identified]:
    """The reported verdicts and the notes of a draft, in text order, each with its own fingerprint."""
    entries = listed(outcome)
    if not entries:
        return []
    sentences = _Sentences(outcome.document)
    seen: Counter[Identity] = Counter()
    found = []
    for entry in entries:
        identity = _identity(entry, sentences)
        seen[identity] += 1
        found.append(Identified(entry, identity, identity.fingerprint(outcome.document.name, seen[identity])))
    return found


def _identity(entry: Verdict | Note, sentences: _Sentences) -> Identity:
    if isinstance(entry, Note):
        return Identity(rule_of(entry), (), _even(entry.message))
    figures = [figure for _, figure in entry.claim.figures()]
    said = dict.fromkeys(sentence for figure in figures for sentence in sentences.around(figure.span))
    return Identity(rule_of(entry), tuple(_even(figure.text) for figure in figures), " ".join(said))


class _Sentences:
    """The sentences of a draft by their place in the source."""

    def __init__(self, document: Document) -> None:
        placed = sorted(_placed(document), key=lambda each: each[0])
        self._texts = [text for _, text in placed]
        self._starts = [span.start for span, _ in placed]
        self._ends = [span.end for span, _ in placed]

    def around(self, span: Span) -> list[str]:
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return self._texts[first:last]


def _placed(document: Document) -> Iterator[tuple[Span, str]]:
    for segment in document.segments:
        for sentence in segment.sentences:
            if sentence.end > sentence.start:
                place = segment.offsets.span(sentence.start, sentence.end)
                yield place, _even(sentence.of(segment.text))


def _even(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))
