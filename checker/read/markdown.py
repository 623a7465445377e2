"""Markdown → segments and tables, by tree-sitter's grammar of blocks; `inline` and `flow` read what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import tree_sitter_markdown
from tree_sitter import Language, Node

from checker.lexicon.lexicon import Lexicon
from checker.model.document import SegmentKind
from checker.read.datelines import date_of
from checker.read.flow import Flow
from checker.read.front_matter import date_in
from checker.read.headlines import is_headline
from checker.read.inline import Stretch, find_markup, html_alone, label_of
from checker.read.segments import Reading, Segments
from checker.read.shadow import parse, shadow_of
from checker.read.tables import Grid

_KINDS = {
    "atx_heading": SegmentKind.HEADLINE,
    "block_quote": SegmentKind.QUOTATION,
    "list_item": SegmentKind.ITEM,
    "setext_heading": SegmentKind.HEADLINE,
}
_UNREAD = frozenset(("fenced_code_block", "indented_code_block", "thematic_break"))
_LEAVES = frozenset(
    ("html_block", "inline", "link_reference_definition", "minus_metadata", "pipe_table", "plus_metadata")
)
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,80}\]:", re.MULTILINE)
_LONGEST_LINE = 200
"""A dateline, a headline or a caption is shorter."""
_TOP = 6
"""A dateline stands among so many first blocks."""


def read_markdown(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a Markdown text, with its directives and its date where it states one."""
    return _Reader(source, lexicon).read()


class _Reader:
    """One source on its way to a `Reading`."""

    def __init__(self, source: str, lexicon: Lexicon) -> None:
        self._source = source
        self._calendar = lexicon.calendar
        self._shadow = shadow_of(source)
        self._segments = Segments(lexicon)
        self._flow = Flow(source, self._segments)
        self._labels: frozenset[str] = frozenset()
        self._date: str | None = None
        self._above: int | None = None
        """The segment of the block right above, where it may be a table's caption."""

    def read(self) -> Reading:
        start = 1 if self._source.startswith("\ufeff") else 0
        root = parse(Language(tree_sitter_markdown.language()), self._shadow, [(start, len(self._shadow))])
        leaves = list(_leaves(root))
        self._labels = frozenset(self._labels_in(leaves))
        for place, (node, kind) in enumerate(leaves):
            above, self._above = self._above, None
            if node.type == "inline":
                self._read_inline(node, kind, top=place < _TOP and place + 1 < len(leaves))
            elif node.type == "pipe_table":
                self._read_table(node, above)
            elif node.type == "html_block":
                self._read_prose(kind, _stretches(node), self._html)
            elif node.type == "link_reference_definition":
                self._read_definition(node)
            else:
                self._date = self._date or date_in(self._source[node.start_byte : node.end_byte], self._calendar)
        self._flow.end()
        directives = sorted(self._flow.directives, key=lambda directive: directive.span)
        return Reading(self._segments.all(), tuple(self._flow.tables), tuple(directives), self._date)

    @cached_property
    def _html(self) -> bytes:
        return html_alone(self._shadow)

    def _labels_in(self, leaves: list[tuple[Node, SegmentKind]]) -> Iterator[str]:
        for node, _ in leaves:
            if node.type == "link_reference_definition":
                yield label_of(self._source[node.start_byte : node.end_byte].lstrip()[1:].partition("]:")[0])

    def _read_inline(self, node: Node, kind: SegmentKind, *, top: bool) -> None:
        start, end = node.start_byte, node.end_byte
        line = self._source[start:end] if kind is SegmentKind.PARAGRAPH and end - start < _LONGEST_LINE else ""
        stated = date_of(line, self._calendar) if top else None
        self._date = self._date or stated
        if top and not stated and not len(self._segments) and is_headline(line, first=True):
            kind = SegmentKind.HEADLINE
        for part, first, last in _notes_apart(self._source, kind, start, end):
            segment = self._read_prose(part, list(_within(_stretches(node), first, last)), self._shadow)
        self._above = segment if is_headline(line, first=False) else None

    def _read_definition(self, node: Node) -> None:
        """Read "[^1]: 12%", which the grammar takes for a link's address; a real address is left alone."""
        start, end = node.start_byte, node.end_byte
        for part, first, last in _notes_apart(self._source, SegmentKind.PARAGRAPH, start, end):
            if part is SegmentKind.FOOTNOTE:
                self._read_prose(part, [(first, last)], self._shadow)

    def _read_table(self, node: Node, caption: int | None) -> None:
        grid = Grid()
        grid.caption = caption
        for row in node.named_children:
            if row.type in ("pipe_table_header", "pipe_table_row"):
                grid.add_row()
                for cell in _cells(row, self._shadow):
                    segment = self._read_prose(SegmentKind.CELL, [cell], self._shadow) if cell else None
                    grid.add_cell(segment, head=row.type == "pipe_table_header")
        table = grid.table()
        if table:
            self._flow.tables.append(table)

    def _read_prose(self, kind: SegmentKind, stretches: list[Stretch], shadow: bytes) -> int | None:
        """Read one block, and after it the descriptions of the images in it; the index of its last segment."""
        marks = find_markup(self._source, shadow, stretches, self._labels)
        segment = self._flow.read(kind, stretches, marks)
        for mark in marks:
            if mark.inner:
                inner = find_markup(self._source, shadow, [mark.inner], self._labels)
                self._flow.read(SegmentKind.CAPTION, [mark.inner], inner)
        return segment


def _leaves(root: Node) -> Iterator[tuple[Node, SegmentKind]]:
    """The blocks that hold prose, in order, with the kind of the innermost list, quotation or heading around each."""
    waiting = [(root, SegmentKind.PARAGRAPH)]
    while waiting:
        node, kind = waiting.pop()
        if node.type in _LEAVES:
            yield node, kind
        elif node.type not in _UNREAD:
            kind = _KINDS.get(node.type, kind)
            waiting += [(child, kind) for child in reversed(node.named_children)]


def _stretches(block: Node) -> list[Stretch]:
    """Where a block's own text stands: all of it but the marks of quotations and lists that its lines begin with."""
    stretches, at = [], block.start_byte
    for child in block.named_children:
        if child.type == "block_continuation" and child.start_byte < child.end_byte:
            stretches.append((at, child.start_byte))
            at = child.end_byte
    stretches.append((at, block.end_byte))
    return [stretch for stretch in stretches if stretch[0] < stretch[1]]


def _within(stretches: list[Stretch], first: int, last: int) -> Iterator[Stretch]:
    for start, end in stretches:
        if max(start, first) < min(end, last):
            yield max(start, first), min(end, last)


def _notes_apart(source: str, kind: SegmentKind, start: int, end: int) -> Iterator[tuple[SegmentKind, int, int]]:
    """A paragraph, and the footnotes that stand on lines of it: the kind of each, and from where to where."""
    if source.find("[^", start, end) >= 0:
        for match in _NOTE.finditer(source, start, end):
            yield kind, start, match.start()
            kind, start = SegmentKind.FOOTNOTE, match.end()
    yield kind, start, end


def _cells(row: Node, shadow: bytes) -> Iterator[Stretch | None]:
    """Where the text of each cell of a row stands. The grammar gives no cell between two bars that touch: "||"."""
    at = shadow.rfind(b"\n", 0, row.start_byte) + 1
    for cell in row.named_children:
        if cell.type == "pipe_table_cell":
            yield from [None] * (shadow.count(b"|", at, cell.start_byte) - 1)
            yield cell.start_byte, cell.end_byte
            at = cell.end_byte
