"""One lexicon and one table of units for all tests of finding, and a reader of plain sentences."""

import pytest

from checker.find.figures import find_with_topics
from checker.lexicon.load import load_lexicon
from checker.model.document import Document
from checker.model.segment import OffsetMap, Segment, SegmentKind
from checker.model.span import Span
from checker.units.load import load_units


@pytest.fixture(scope="session")
def lexicon():
    return load_lexicon("en")


@pytest.fixture(scope="session")
def units(lexicon):
    return load_units(lexicon)


@pytest.fixture(scope="session")
def find(lexicon, units):
    def find_in(*paragraphs):
        """The figures of a draft of one-sentence paragraphs, parted by blank lines."""
        source, segments, at = "\n\n".join(paragraphs), [], 0
        for index, text in enumerate(paragraphs):
            offsets = OffsetMap.straight(at, len(text))
            segments.append(Segment(index, SegmentKind.PARAGRAPH, text, offsets, (Span(0, len(text)),)))
            at += len(text) + 2
        return find_with_topics(Document("draft.txt", source, tuple(segments)), lexicon, units).all()

    return find_in
