"""A draft as it was read: its source, the stretches of it that are prose, and its tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from checker.model.locator import Locator, Locators
from checker.model.span import Span


class SegmentKind(StrEnum):
    """What a stretch of prose is in the draft."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"


class OffsetMap(NamedTuple):
    """Where each character of a segment's text stands in the source.

    Three tuples of equal length describe runs. Run `k` covers the text from `texts[k]` to the next run (or to the end)
    and the source from `sources[k]`, `lengths[k]` code points long. A run as long in the source as in the text maps
    character by character; any other (an entity, an escape) stands for its stretch of source as a whole.
    """

    texts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]
    end: int
    """The length of the segment's text."""

    @classmethod
    def straight(cls, source: int, length: int) -> OffsetMap:
        """The map of a text that stands in the source as it is, from offset `source` on."""
        return cls((0,), (source,), (length,), length)

    def span(self, start: int, end: int) -> Span:
        """The stretch of source that the text from `start` to `end` was read from."""
        if self.lengths == (self.end,):  # one straight run, as nearly all are
            return Span(self.sources[0] + start, self.sources[0] + max(start + 1, end))
        return Span(self._place(start)[0], self._place(max(start, end - 1))[1])

    def _place(self, position: int) -> tuple[int, int]:
        run = bisect_right(self.texts, position) - 1
        after = self.texts[run + 1] if run + 1 < len(self.texts) else self.end
        if after - self.texts[run] == self.lengths[run]:
            at = self.sources[run] + position - self.texts[run]
            return at, at + 1
        return self.sources[run], self.sources[run] + self.lengths[run]


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of prose: a paragraph, a headline, a list item, a table cell, and so on.

    `text` is what a reader sees, its markup gone and its line breaks kept as white space; `offsets` leads back to the
    source. `sentences` are spans of `text`. `index` is the segment's place in its document.
    """

    index: int
    kind: SegmentKind
    text: str
    offsets: OffsetMap
    sentences: tuple[Span, ...]


class Table(NamedTuple):
    """A table: rows of cells, each the index of its segment, or None where the cell is missing.

    The first `header_rows` rows are heads. Every row has as many cells as the widest.
    """

    rows: tuple[tuple[int | None, ...], ...]
    header_rows: int
    caption: int | None = None


class Position(NamedTuple):
    """A place as an editor shows it; both count from 1, columns in code points."""

    line: int
    column: int


class Directive(NamedTuple):
    """A comment to figcheck in the draft: `<!-- figcheck: ignore percent-change -->`.

    `action` is "ignore" (the next line of prose), "off", "on" or "ignore-file"; no `rules` means all of them.
    """

    action: str
    rules: tuple[str, ...]
    span: Span


@dataclass(frozen=True)
class Document:
    """One draft. `source` is the text as it is on disk, decoded; every span elsewhere is one of `source`.

    Of a file that is no text (Word, PDF, a notebook) it is the text drawn from it, and `locators` says where in the
    file each stretch of it stands.

    `name` is what reports call it: a path, or the name given for standard input. `id` is a record's id in a JSONL run.
    """

    name: str
    source: str
    segments: tuple[Segment, ...]
    tables: tuple[Table, ...] = ()
    directives: tuple[Directive, ...] = ()
    id: str | None = None
    date: str | None = None
    """The draft's own date where front matter or a dateline states one, in ISO form."""
    unread: tuple[str, ...] = field(default=())
    """Parts that could not be read, each as a sentence for the report."""
    locators: Locators | None = None

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; a line feed, a carriage return, or the two together end a line."""
        return (0, *(end.end() for end in re.finditer(r"\r\n?|\n", self.source)))

    def locator(self, offset: int) -> Locator | None:
        """Where in the file the text at `offset` stands; None where the file is text, and has lines and columns."""
        return self.locators.at(offset) if self.locators else None

    def position(self, offset: int) -> Position:
        """Line and column of `offset`; a byte order mark takes no column."""
        line = bisect_right(self.line_starts, offset)
        begin = self.line_starts[line - 1]
        mark = line == 1 and self.source.startswith("\ufeff")
        return Position(line, max(1, offset - begin + (0 if mark else 1)))
