"""Read Markdown into segments and tables: `blocks` finds the blocks, `inline` and `flow` read their content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.lexicon.lexicon import Lexicon
from checker.model.segment import SegmentKind
from checker.read.blocks import Block, Content, find_blocks
from checker.read.datelines import date_of
from checker.read.flow import Flow
from checker.read.front_matter import date_in, summaries_in
from checker.read.headlines import is_headline
from checker.read.inline import find_markup, html_alone, label_of
from checker.read.passage import Stretch
from checker.read.segments import Reading, Segments
from checker.read.shadow import shadow_of
from checker.read.tables import Grid

_NOTE = re.compile(rb"^ {0,3}\[\^[^\]\s]{1,80}\]:", re.MULTILINE)
_IN_ITALICS = re.compile(r"\s*(?:!\[[^\]\n]*\]\([^)\n]*\)\s*)?([*_])(?![*_\s])[^*_]+\1\s*")
"""A whole paragraph in italics is a standfirst, a picture's caption or a note."""
_TOP = 6
"""A headline or dateline is among this many first blocks."""

_DIRECTIVES = ("```{", "~~~{", ":::{")
"""The beginnings of MyST directives."""


def read_markdown(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a Markdown text, with its directives and, if stated, its date."""
    if any(fence in source for fence in _DIRECTIVES):
        from checker.read.myst import without_directives  # noqa: PLC0415 - few drafts are MyST

        source = without_directives(source)
    return _Reader(source, lexicon).read()


class _Reader:
    """Reads one source into a `Reading`."""

    def __init__(self, source: str, lexicon: Lexicon) -> None:
        self._source = source
        self._calendar = lexicon.calendar
        self._shadow = shadow_of(source)
        self._segments = Segments(lexicon)
        self._flow = Flow(source, self._segments)
        self._labels: frozenset[str] = frozenset()
        self._date: str | None = None
        self._above: int | None = None
        """The segment of the block directly above, if it may be a table's caption."""

    def read(self) -> Reading:
        blocks = find_blocks(self._shadow, 1 if self._source.startswith("\ufeff") else 0)
        self._labels = frozenset(self._labels_in(blocks))
        summaries: list[Stretch] = []
        for place, block in enumerate(blocks):
            above, self._above = self._above, None
            match block.content:
                case Content.PROSE:
                    self._read_prose(block, top=place < _TOP and place + 1 < len(blocks))
                case Content.HTML:
                    self._read_text(block.kind, block.stretches, self._html)
                case Content.TABLE:
                    self._read_table(block, above)
                case Content.DEFINITION:
                    self._read_definition(block)
                case Content.FRONT_MATTER:
                    stated = self._source[block.start : block.end]
                    self._date = self._date or date_in(stated, self._calendar)
                    summaries += [(block.start + start, block.start + end) for start, end in summaries_in(stated)]
        for summary in summaries:
            self._flow.read(SegmentKind.SUMMARY, [summary], [])
        self._flow.end()
        directives = sorted(self._flow.directives, key=lambda directive: directive.span)
        return Reading(
            self._segments.all(), tuple(self._flow.tables), tuple(directives), self._date, tuple(self._flow.unread)
        )

    @cached_property
    def _html(self) -> bytes:
        return html_alone(self._shadow)

    def _labels_in(self, blocks: Sequence[Block]) -> Iterator[str]:
        for block in blocks:
            if block.content is Content.DEFINITION:
                yield label_of(self._source[block.start : block.end].lstrip()[1:].partition("]:")[0])

    def _read_prose(self, block: Block, *, top: bool) -> None:
        segment = None
        for part, begin, end in self._notes_apart(block):
            segment = self._read_text(part, list(_within(block.stretches, begin, end)), self._shadow)
        if segment is None or self._segments[segment].kind is not SegmentKind.PARAGRAPH:
            return
        line = self._segments[segment].text
        if stated := date_of(line, self._calendar) if top else None:
            self._date = self._date or stated
        elif top and segment == 0 and is_headline(line, first=True):
            self._segments.rename(0, SegmentKind.HEADLINE)
        elif _IN_ITALICS.fullmatch(self._source, block.start, block.end):
            self._segments.rename(segment, SegmentKind.SUMMARY)
        if is_headline(line, first=False):
            self._above = segment

    def _read_definition(self, block: Block) -> None:
        """Read "[^1]: 12%", which the grammar takes for a link definition; real addresses are skipped."""
        for part, first, last in self._notes_apart(block):
            if part is SegmentKind.FOOTNOTE:
                self._read_text(part, [(first, last)], self._shadow)

    def _notes_apart(self, block: Block) -> Iterator[tuple[SegmentKind, int, int]]:
        """The kind, start and end of a paragraph and of each footnote on one of its lines."""
        kind, start = block.kind, block.start
        if self._shadow.find(b"[^", start, block.end) >= 0:
            for match in _NOTE.finditer(self._shadow, start, block.end):
                yield kind, start, match.start()
                kind, start = SegmentKind.FOOTNOTE, match.end()
        yield kind, start, block.end

    def _read_table(self, block: Block, caption: int | None) -> None:
        grid = Grid()
        grid.caption = caption
        for row in block.rows:
            grid.add_row()
            for cell in row.cells:
                segment = self._read_text(SegmentKind.CELL, [cell], self._shadow) if cell else None
                grid.add_cell(segment, head=row.head)
        table = grid.table()
        if table:
            self._flow.tables.append(table)

    def _read_text(self, kind: SegmentKind, stretches: Sequence[Stretch], shadow: bytes) -> int | None:
        """Read one text, then the descriptions of its images, and return the index of the text's last segment."""
        marks = find_markup(self._source, shadow, stretches, self._labels)
        segment = self._flow.read(kind, stretches, marks)
        for mark in marks:
            if mark.inner:
                inner = find_markup(self._source, shadow, [mark.inner], self._labels)
                self._flow.read(SegmentKind.CAPTION, [mark.inner], inner)
        return segment


def _within(stretches: Sequence[Stretch], first: int, last: int) -> Iterator[Stretch]:
    for start, end in stretches:
        if max(start, first) < min(end, last):
            yield max(start, first), min(end, last)
