"""A segment: one stretch of a draft's prose, with the map from its text back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from checker.model.span import Span


class SegmentKind(StrEnum):
    """The role of a stretch of prose in the draft."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    SUMMARY = "summary"
    """What front matter or a paragraph in italics says of the draft."""


class OffsetMap(NamedTuple):
    """Maps each character of a segment's text to its place in the source.

    Three tuples of equal length describe runs. Run `k` covers the text from `texts[k]` to the next run (or to the end)
    and `lengths[k]` code points of the source from `sources[k]`. A run of equal length in source and text maps
    character by character; any other (an entity, an escape) maps to its stretch of source as a whole.
    """

    texts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]
    end: int
    """The length of the segment's text."""

    @classmethod
    def straight(cls, source: int, length: int) -> OffsetMap:
        """The map of a text that appears unchanged in the source, from offset `source`."""
        return cls((0,), (source,), (length,), length)

    def span(self, start: int, end: int) -> Span:
        """The stretch of source that the text from `start` to `end` was read from."""
        if self.lengths == (self.end,):  # one straight run, the usual case
            return Span(self.sources[0] + start, self.sources[0] + max(start + 1, end))
        return Span(self._place(start)[0], self._place(max(start, end - 1))[1])

    def _place(self, position: int) -> tuple[int, int]:
        run = bisect_right(self.texts, position) - 1
        after = self.texts[run + 1] if run + 1 < len(self.texts) else self.end
        if after - self.texts[run] == self.lengths[run]:
            at = self.sources[run] + position - self.texts[run]
            return at, at + 1
        return self.sources[run], self.sources[run] + self.lengths[run]


@dataclass(slots=True, eq=False)  # frozen, it would take three times as long to make
class Segment:
    """One stretch of prose, never changed: a paragraph, a headline, a list item, a table cell, and so on.

    `text` is what a reader sees: no markup, line breaks kept as white space. `offsets` maps it back to the source.
    `sentences` are spans of `text`. `index` is the segment's position in its document.
    """

    index: int
    kind: SegmentKind
    text: str
    offsets: OffsetMap
    sentences: tuple[Span, ...]
