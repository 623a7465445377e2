"""Which sentences of a document are within one scope."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document, SegmentKind
from checker.model.rule import Scope, ScopeKind
from checker.model.sentence import Sentence


class Places(NamedTuple):
    """For each segment of a document, by index, its section and its list."""

    sections: tuple[int, ...]
    """Headline count: 0 before the first headline."""
    lists: tuple[int, ...]
    """The index of the list's first item; a segment that is not an item is its own list."""


def places(document: Document) -> Places:
    """The sections and lists of a document."""
    sections, lists = [], []
    section, first = 0, 0
    for number, segment in enumerate(document.segments):
        if segment.kind is SegmentKind.HEADLINE:
            section += 1
        goes_on = number > 0 and segment.kind is document.segments[number - 1].kind is SegmentKind.ITEM
        first = first if goes_on else number
        sections.append(section)
        lists.append(first)
    return Places(tuple(sections), tuple(lists))


def together(scope: Scope, one: Sentence, other: Sentence, where: Places) -> bool:
    """Whether two sentences are within one stretch of the scope's kind and length."""
    here, there = one.segment.index, other.segment.index
    match scope.kind:
        case ScopeKind.CLAUSE | ScopeKind.SENTENCE:
            return here == there and abs(one.number - other.number) < scope.stretches
        case ScopeKind.PARAGRAPH:
            return abs(here - there) < scope.stretches
        case ScopeKind.SECTION:
            return where.sections[here] == where.sections[there]
        case ScopeKind.LIST | ScopeKind.TABLE:
            return where.lists[here] == where.lists[there]
        case ScopeKind.DOCUMENT:
            return True
