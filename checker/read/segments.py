"""Builds a document's segments, and the result that a reader returns."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Directive, Table
from checker.model.locator import Locators
from checker.model.segment import Segment, SegmentKind
from checker.read.addresses import find_addresses
from checker.read.passage import Passage
from checker.read.sentences import split_sentences

_LONGEST = 80
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.\s+(?=\S)")
"""The number of a section. Without the last stop it may be a figure: "2.1 million flee"."""


class Reading(NamedTuple):
    """The result of reading a source."""

    segments: tuple[Segment, ...]
    tables: tuple[Table, ...] = ()
    directives: tuple[Directive, ...] = ()
    date: str | None = None
    unread: tuple[str, ...] = ()
    source: str | None = None
    """The text extracted from a binary file; offsets refer to it."""
    locators: Locators | None = None
    """The place in that file of each stretch of `source`."""


def unread_picture(text: str) -> str:
    """The report's sentence about a picture of a table, from its description or caption."""
    said = " ".join(text.split())
    return f"A picture that shows a table was not read: “{said[:_LONGEST]}{'…' if len(said) > _LONGEST else ''}”"


class Segments:
    """Numbers the segments of one document as they are read, and splits them into sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._segments: list[Segment] = []

    def add(self, kind: SegmentKind, passage: Passage) -> int | None:
        """Add `passage` as a segment and return its index, or None if it holds no text.

        White space at either end is left out, as are addresses ("https://…") and section numbers ("2.1. The mill"),
        whose digits are not figures.
        """
        addresses = find_addresses(passage.text)
        passage = (passage.without(addresses) if addresses else passage).trimmed()
        if kind is SegmentKind.HEADLINE and (number := _SECTION.match(passage.text)):
            passage = passage.part(number.end(), len(passage.text))
        if not passage.text:
            return None
        index = len(self._segments)
        sentences = split_sentences(passage.text, self._lexicon)
        self._segments.append(Segment(index, kind, passage.text, passage.offsets, sentences))
        return index

    def shows_table(self, text: str) -> bool:
        """Whether the description of a picture says that it shows a table: "Table 2: ships", "a table of ships"."""
        return not self._lexicon.words["pictured"].isdisjoint(re.findall(r"[^\W\d_]+", text.lower()[:40])[:2])

    def __getitem__(self, index: int) -> Segment:
        return self._segments[index]

    def text_of(self, index: int) -> str:
        """The text of a segment."""
        return self._segments[index].text

    def rename(self, index: int, kind: SegmentKind) -> None:
        """Change a segment's kind, now that its text is known."""
        self._segments[index] = replace(self._segments[index], kind=kind)

    def all(self) -> tuple[Segment, ...]:
        """The segments in the order in which they were added."""
        return tuple(self._segments)
