"""Which sentences of a document are within one scope."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document
from checker.model.rule import Scope, ScopeKind
from checker.model.segment import SegmentKind
from checker.model.sentence import Sentence


class Places(NamedTuple):
    """For each segment of a document, by index, its section and its list."""

    sections: tuple[int, ...]
    """Headline count: 0 before the first headline."""
    lists: tuple[int, ...]
    """The index of the list's first item; a segment that is not an item is its own list."""
    texts: tuple[int, ...]
    """The index of the first of the paragraphs that follow one another; any other segment is its own text."""
    sentences: tuple[int, ...]
    """How many sentences of its text come before it."""


def places(document: Document) -> Places:
    """The sections, lists and texts of a document."""
    sections, lists, texts, sentences = [], [], [], []
    section, first, text, passed = 0, 0, 0, 0
    for number, segment in enumerate(document.segments):
        if segment.kind is SegmentKind.HEADLINE:
            section += 1
        before = document.segments[number - 1].kind if number else None
        first = first if segment.kind is before is SegmentKind.ITEM else number
        text, passed = (text, passed) if segment.kind is before is SegmentKind.PARAGRAPH else (number, 0)
        sections.append(section)
        lists.append(first)
        texts.append(text)
        sentences.append(passed)
        passed += len(segment.sentences)
    return Places(tuple(sections), tuple(lists), tuple(texts), tuple(sentences))


def together(scope: Scope, one: Sentence, other: Sentence, where: Places) -> bool:
    """Whether two sentences are within one stretch of the scope's kind and length.

    Sentences are counted from one paragraph to the next: in news, each is often a paragraph of its own.
    """
    here, there = one.segment.index, other.segment.index
    match scope.kind:
        case ScopeKind.CLAUSE | ScopeKind.SENTENCE:
            apart = where.sentences[here] + one.number - where.sentences[there] - other.number
            return where.texts[here] == where.texts[there] and abs(apart) < scope.stretches
        case ScopeKind.PARAGRAPH:
            return abs(here - there) < scope.stretches
        case ScopeKind.SECTION:
            return where.sections[here] == where.sections[there]
        case ScopeKind.LIST | ScopeKind.TABLE:
            return where.lists[here] == where.lists[there]
        case ScopeKind.DOCUMENT:
            return True
