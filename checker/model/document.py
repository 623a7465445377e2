"""A draft after reading: its source, its segments, and its tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from checker.model.locator import Locator, Locators
from checker.model.segment import Segment
from checker.model.span import Span


class Table(NamedTuple):
    """A table: rows of cells, each the index of its segment, or None if the cell is missing.

    The first `header_rows` rows are headers. Every row has as many cells as the widest.
    """

    rows: tuple[tuple[int | None, ...], ...]
    header_rows: int
    caption: int | None = None


class Position(NamedTuple):
    """A place as an editor shows it. Both numbers count from 1; columns are in code points."""

    line: int
    column: int


class Directive(NamedTuple):
    """A comment in the draft addressed to figcheck: `<!-- figcheck: ignore percent-change -->`.

    `action` is "ignore" (the next line of prose), "off", "on" or "ignore-file"; empty `rules` means all rules.
    """

    action: str
    rules: tuple[str, ...]
    span: Span


@dataclass(frozen=True)
class Document:
    """One draft. `source` is the decoded text on disk; every span elsewhere refers to `source`.

    For a file that is not plain text (Word, PDF, a notebook), `source` is the extracted text, and `locators` gives the
    place in the file of each stretch of it.

    `name` is used in reports: a path, or the name given for standard input. `id` is the record's id in a JSONL run.
    """

    name: str
    source: str
    segments: tuple[Segment, ...]
    tables: tuple[Table, ...] = ()
    directives: tuple[Directive, ...] = ()
    id: str | None = None
    date: str | None = None
    """The draft's own date in ISO form, if front matter or a dateline states one."""
    unread: tuple[str, ...] = field(default=())
    """The parts that could not be read, each described by a sentence for the report."""
    locators: Locators | None = None

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins. A line feed, a carriage return, or both together end a line."""
        return (0, *(end.end() for end in re.finditer(r"\r\n?|\n", self.source)))

    def locator(self, offset: int) -> Locator | None:
        """The place in the file of the text at `offset`; None for a text file, which has lines and columns instead."""
        return self.locators.at(offset) if self.locators else None

    def position(self, offset: int) -> Position:
        """The line and column of `offset`. A byte order mark takes up no column."""
        line = bisect_right(self.line_starts, offset)
        begin = self.line_starts[line - 1]
        mark = line == 1 and self.source.startswith("\ufeff")
        return Position(line, max(1, offset - begin + (0 if mark else 1)))
