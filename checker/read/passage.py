"""Text with a map back to its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from checker.model.segment import OffsetMap

Stretch = tuple[int, int]
"""Start and end, in the source."""


class Piece(NamedTuple):
    """The reading of `source[start:end]`: that text itself, or `text` in its place ("&pound;" is read as "£")."""

    start: int
    end: int
    text: str | None = None


class Passage(NamedTuple):
    """A text assembled from pieces of the source, with the map back to it."""

    text: str
    offsets: OffsetMap

    @classmethod
    def straight(cls, source: str, start: int, end: int) -> Passage:
        """The passage `source[start:end]`, unchanged."""
        return cls(source[start:end], OffsetMap.straight(start, end - start))

    @classmethod
    def of(cls, source: str, pieces: Iterable[Piece]) -> Passage:
        """The passage made of `pieces`, which are in source order."""
        parts: list[str] = []
        runs: list[tuple[int, int, int]] = []
        at = 0
        for start, end, text in pieces:
            part = source[start:end] if text is None else text
            if part:
                parts.append(part)
                runs.append((at, start, end - start))
                at += len(part)
        return cls("".join(parts), _offsets(runs, at))

    def moved(self, by: int) -> Passage:
        """The passage with its source offsets moved by `by`."""
        return Passage(self.text, self.offsets._replace(sources=tuple(at + by for at in self.offsets.sources)))

    def part(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end` of this one's text."""
        if (start, end) == (0, len(self.text)):
            return self
        texts, sources, lengths = self.offsets.texts, self.offsets.sources, self.offsets.lengths
        if lengths == (self.offsets.end,):
            return Passage(self.text[start:end], OffsetMap.straight(sources[0] + start, end - start))
        runs: list[tuple[int, int, int]] = []
        for run in range(max(0, bisect_right(texts, start) - 1), len(texts)):
            if texts[run] >= end:
                break
            after = texts[run + 1] if run + 1 < len(texts) else self.offsets.end
            first, last = max(start, texts[run]), min(end, after)
            if after - texts[run] == lengths[run]:
                runs.append((first - start, sources[run] + first - texts[run], last - first))
            else:
                runs.append((first - start, sources[run], lengths[run]))
        return Passage(self.text[start:end], _offsets(runs, end - start))

    def trimmed(self) -> Passage:
        """The passage without white space at either end."""
        text = self.text.strip()
        if len(text) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, start + len(text)) if text else self.part(0, 0)

    def without(self, spans: Iterable[tuple[int, int]]) -> Passage:
        """The passage without these stretches of its text, which are in order and don't overlap."""
        kept: list[Passage] = []
        at = 0
        for start, end in spans:
            kept.append(self.part(at, start))
            at = end
        kept.append(self.part(at, len(self.text)))
        return _joined(kept)


def _joined(passages: Iterable[Passage]) -> Passage:
    texts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    at = 0
    for passage in passages:
        if passage.text:
            offsets = passage.offsets
            for text, source, length in zip(offsets.texts, offsets.sources, offsets.lengths, strict=True):
                runs.append((at + text, source, length))
            texts.append(passage.text)
            at += len(passage.text)
    return Passage("".join(texts), _offsets(runs, at))


def _offsets(runs: Iterable[tuple[int, int, int]], end: int) -> OffsetMap:
    texts, sources, lengths = zip(*runs, strict=True) if runs else ((0,), (0,), (0,))
    return OffsetMap(texts, sources, lengths, end)
