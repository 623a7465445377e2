"""Read plain text into segments: paragraphs between blank lines, headlines, list items, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from checker.lexicon.lexicon import Lexicon
from checker.model.document import SegmentKind
from checker.read.datelines import date_of
from checker.read.directives import find_directives
from checker.read.headlines import is_headline
from checker.read.passage import Passage, Piece
from checker.read.segments import Reading, Segments

_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(r"\s*+(?:[-*•‣◦▪●·–]|\(?\d{1,3}[.)])\s++(?=\S)")
_QUOTATION = re.compile(r"\s*+>\s?+")
_LONGEST_HEADING = 60
"""The longest heading directly above its text, without a blank line: shorter than a wrapped line."""
_TOP = 6
"""A dateline is among this many first blocks."""


@dataclass(slots=True)
class _Block:
    """Lines read as one text, each from `start` (after its marker, if any) to `end`."""

    kind: SegmentKind
    lines: list[tuple[int, int]]
    alone: bool = False
    """Whether it is separate from the text that follows: by a blank line, or because it is a heading."""


def read_plain(source: str, lexicon: Lexicon) -> Reading:
    """The segments of a plain text, with its directives and its date if a line states one."""
    directives = find_directives(source)
    comments = [(directive.span.start, directive.span.end) for directive in directives]
    segments = Segments(lexicon)
    date: str | None = None
    titled = True
    for place, block in enumerate(_blocks(source)):
        passage = _passage(source, block, comments)
        if block.kind is SegmentKind.PARAGRAPH and passage.text:
            stated = date_of(passage.text, lexicon.calendar) if place < _TOP else None
            date = date or stated
            if block.alone and not stated and len(block.lines) == 1 and is_headline(passage.text, first=titled):
                block.kind = SegmentKind.HEADLINE
            titled = titled and (block.kind is SegmentKind.HEADLINE or stated is not None)
        segments.add(block.kind, passage)
    return Reading(segments.all(), directives=tuple(directives), date=date)


def _blocks(source: str) -> Iterator[_Block]:
    block: _Block | None = None
    for start, end, after_blank in _lines(source):
        kind, begin = _marked(source, start, end)
        if block and not after_blank and not _breaks(source, block, kind, (start, end)):
            block.lines.append((begin if kind is block.kind else start, end))
            continue
        if block:
            block.alone = after_blank or (kind is SegmentKind.PARAGRAPH and block.kind is kind)
            yield block
        block = _Block(kind, [(begin, end)])
    if block:
        yield block


def _lines(source: str) -> Iterator[tuple[int, int, bool]]:
    """Each line with text: start, end, and whether a blank line or nothing is before it."""
    last = -1
    for match in _LINE.finditer(source, 1 if source.startswith("\ufeff") else 0):
        start, end = match.span()
        if not match.group().isspace():
            between = source[last:start]
            yield start, end, last < 0 or len(between.replace("\r\n", "\n")) > 1
            last = end


def _marked(source: str, start: int, end: int) -> tuple[SegmentKind, int]:
    """The kind of a line by its marker, and the start of its text after the marker."""
    if match := _QUOTATION.match(source, start, end):
        return SegmentKind.QUOTATION, match.end()
    if match := _ITEM.match(source, start, end):
        return SegmentKind.ITEM, match.end()
    return SegmentKind.PARAGRAPH, start


def _breaks(source: str, block: _Block, kind: SegmentKind, line: tuple[int, int]) -> bool:
    """Whether a line directly below `block` begins a new block."""
    if kind is SegmentKind.ITEM:
        numbered = source[line[0] : line[1]].lstrip()[0] in "(0123456789"
        return not numbered or block.kind is not SegmentKind.PARAGRAPH  # "… on March\n12. The next day" has no item
    if kind is SegmentKind.QUOTATION or block.kind is SegmentKind.QUOTATION:
        return kind is not block.kind
    return block.kind is SegmentKind.PARAGRAPH and len(block.lines) == 1 and _is_heading(source, block.lines[0], line)


def _is_heading(source: str, above: tuple[int, int], below: tuple[int, int]) -> bool:
    """Whether a short line was ended on purpose: the first word of the next line would have fitted."""
    heading, text = source[slice(*above)].strip(), source[slice(*below)].strip()
    return (
        len(heading) <= _LONGEST_HEADING
        and is_headline(heading, first=False)
        and text[0].isupper()
        and len(heading) + 1 + len(text.split(maxsplit=1)[0]) < len(text)
    )


def _passage(source: str, block: _Block, comments: list[tuple[int, int]]) -> Passage:
    first, last = block.lines[0][0], block.lines[-1][1]
    if block.kind is not SegmentKind.QUOTATION and not any(_between(comments, first, last)):
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
