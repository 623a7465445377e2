"""Read plain text into segments: paragraphs between blank lines, headlines, list items, quotations, tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Table
from checker.model.segment import SegmentKind
from checker.read.datelines import date_of
from checker.read.directives import find_directives
from checker.read.headlines import is_headline
from checker.read.passage import Passage, Piece, Stretch
from checker.read.segments import Reading, Segments
from checker.read.set_apart import find_set_apart
from checker.read.tables import Grid, PlainTable

_LINE = re.compile(r".+")
_LINE_UP_TO_RETURN = re.compile(r"[^\r\n]+")
"""The same where lines may end in a carriage return; it takes five times as long."""
_ITEM = re.compile(r"\s*+(?:[-*•‣◦▪●·–]|\(?\d{1,3}[.)])\s++(?=\S)")
_QUOTATION = re.compile(r"\s*+>\s?+")
_LONGEST_HEADING = 60
"""The longest heading directly above its text, without a blank line: shorter than a wrapped line."""
_TOP = 6
"""A dateline is among this many first blocks."""
_UNDER = 2
"""How many blocks below a heading its text may begin: a byline or another heading may come between."""
_MOST_NUMBERS = 1
"""How many numbers a heading below the top has at most: "Net profit 1,847 vs 282" is a line of a table."""
_JOINING = frozenset({"preposition", "of", "to", "and", "or", "determiner", "conjunction"})
"""The parts of words that no heading ends in."""
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(slots=True)
class _Block:
    """Lines read as one text, each from `start` (after its marker, if any) to `end`."""

    kind: SegmentKind
    lines: list[tuple[int, int]]
    alone: bool = False
    """Whether it is separate from the text that follows: by a blank line, or because it is a heading."""
    table: PlainTable | None = None
    """The table that its lines are, as one block."""


def read_plain(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a plain text, with its directives and its date if a line states one."""
    directives = find_directives(source)
    comments = [(directive.span.start, directive.span.end) for directive in directives]
    segments = Segments(lexicon)
    date: str | None = None
    titled = True
    above: int | None = None
    tables: list[Table] = []
    blocks = list(_blocks(source, _tables(source), lexicon))
    for place, block in enumerate(blocks):
        if block.table:
            tables += _read_table(source, block.table, above, segments)
            above = None
            continue
        passage, below = _passage(source, block, comments), blocks[place + 1 : place + 1 + _UNDER]
        if block.kind is SegmentKind.PARAGRAPH and passage.text:
            stated = date_of(passage.text, lexicon.calendar) if place < _TOP else None
            date = date or stated
            whole = block.alone and not stated and len(block.lines) == 1
            if whole and is_headline(passage.text, first=titled) and (place == 0 or _heads_text(source, block, below)):
                block.kind = SegmentKind.HEADLINE
            titled = titled and (block.kind is SegmentKind.HEADLINE or stated is not None)
        above = segments.add(block.kind, passage)
    return Reading(segments.all(), tuple(tables), tuple(directives), date)


def _tables(source: str) -> list[PlainTable]:
    hits = find_set_apart(source)
    if not hits:
        return []
    from checker.read.plain_tables import find_tables  # noqa: PLC0415 - few drafts have one

    return find_tables(source, hits)


def _read_table(source: str, table: PlainTable, above: int | None, segments: Segments) -> list[Table]:
    """The table with its cells as segments, in a list, which is empty if it is nearly all holes.

    The text directly `above` it is its caption if it reads like a headline.
    """
    grid = Grid()
    if above is not None and is_headline(segments.text_of(above), first=False):
        grid.caption = above
    for number, row in enumerate(table.rows):
        grid.add_row()
        for cell in row:
            segment = segments.add(SegmentKind.CELL, Passage.straight(source, *cell)) if cell else None
            grid.add_cell(segment, head=number < table.heads)
    made = grid.table()
    return [made] if made else []


def _heads_text(source: str, line: _Block, below: list[_Block]) -> bool:
    """Whether text begins soon below a line that reads like a headline; if not, it is one of many, as of a table."""
    few = len(_NUMBER.findall(source, *line.lines[0])) <= _MOST_NUMBERS
    return few and any(
        block.kind is not SegmentKind.PARAGRAPH
        or not is_headline(source[block.lines[0][0] : block.lines[-1][1]], first=False)
        for block in below
    )


def _blocks(source: str, tables: Iterable[PlainTable], lexicon: Lexicon) -> Iterator[_Block]:
    at = 1 if source.startswith("\ufeff") else 0
    for table in tables:
        yield from _text_blocks(source, (at, table.start), lexicon)
        yield _Block(SegmentKind.CELL, [(table.start, table.end)], table=table)
        at = table.end
    yield from _text_blocks(source, (at, len(source)), lexicon)


def _text_blocks(source: str, stretch: Stretch, lexicon: Lexicon) -> Iterator[_Block]:
    block: _Block | None = None
    for start, end, after_blank in _lines(source, stretch):
        kind, begin = _marked(source, start, end)
        if block and not after_blank and not _breaks(source, block, kind, (start, end), lexicon):
            block.lines.append((begin if kind is block.kind else start, end))
            continue
        if block:
            block.alone = after_blank or (kind is SegmentKind.PARAGRAPH and block.kind is kind)
            yield block
        block = _Block(kind, [(begin, end)])
    if block:
        between = source[block.lines[-1][1] : stretch[1]].replace("\r\n", "\n")
        block.alone = len(between) > 1 and stretch[1] < len(source)
        yield block


def _lines(source: str, stretch: Stretch) -> Iterator[tuple[int, int, bool]]:
    """Each line with text: start, end, and whether a blank line or nothing is before it."""
    last = -1
    pattern = _LINE_UP_TO_RETURN if "\r" in source else _LINE
    for match in pattern.finditer(source, *stretch):
        start, end = match.span()
        if not source[start:end].isspace():
            yield start, end, last < 0 or len(source[last:start].replace("\r\n", "\n")) > 1
            last = end


def _marked(source: str, start: int, end: int) -> tuple[SegmentKind, int]:
    """The kind of a line by its marker, and the start of its text after the marker."""
    if source[start].isalnum() and not source[start].isdigit():
        return SegmentKind.PARAGRAPH, start  # most lines; no marker begins with a letter
    if match := _QUOTATION.match(source, start, end):
        return SegmentKind.QUOTATION, match.end()
    if match := _ITEM.match(source, start, end):
        return SegmentKind.ITEM, match.end()
    return SegmentKind.PARAGRAPH, start


def _breaks(source: str, block: _Block, kind: SegmentKind, line: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a line directly below `block` begins a new block."""
    if kind is SegmentKind.ITEM:
        numbered = source[line[0] : line[1]].lstrip()[0] in "(0123456789"
        return not numbered or block.kind is not SegmentKind.PARAGRAPH  # "… on March\n12. The next day" has no item
    if kind is SegmentKind.QUOTATION or block.kind is SegmentKind.QUOTATION:
        return kind is not block.kind
    alone = block.kind is SegmentKind.PARAGRAPH and len(block.lines) == 1
    return alone and _is_heading(source, block.lines[0], line, lexicon)


def _is_heading(source: str, above: tuple[int, int], below: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a short line was ended on purpose: the first word of the next line would have fitted.

    A line that breaks off in "prices rose in" goes on below.
    """
    heading, text = source[slice(*above)].strip(), source[slice(*below)].strip()
    return (
        len(heading) <= _LONGEST_HEADING
        and is_headline(heading, first=False)
        and text[0].isupper()
        and lexicon.roles.get(heading.rsplit(maxsplit=1)[-1].lower()) not in _JOINING
        and len(heading) + 1 + len(text.split(maxsplit=1)[0]) < len(text)
    )


def _passage(source: str, block: _Block, comments: list[tuple[int, int]]) -> Passage:
    first, last = block.lines[0][0], block.lines[-1][1]
    if block.kind is not SegmentKind.QUOTATION and not (comments and any(_between(comments, first, last))):
        return Passage.straight(source, first, last)
    pieces: list[Piece] = []
    for begin, end in block.lines:
        if pieces:
            pieces.append(Piece(pieces[-1].end, begin, "\n"))
        at = begin
        for opened, closed in _between(comments, begin, end):
            pieces.append(Piece(at, opened))
            at = closed
        pieces.append(Piece(at, end))
    return Passage.of(source, pieces)


def _between(comments: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The comments that begin between `start` and `end`."""
    for place in range(bisect_left(comments, (start,)), len(comments)):
        if comments[place][0] >= end:
            return
        yield comments[place]
