"""The lines of a draft that a finding concerns, with carets under each figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.document import Document
from checker.model.span import Span
from checker.render.printable import cells

_GAP = " … "
_LEAST = 12
"""Characters kept on either side of a figure, however narrow the terminal."""


class Mark(NamedTuple):
    """A stretch of the source to point at, and the label to put below it: its role in the relation."""

    span: Span
    label: str = ""


class SnippetLine(NamedTuple):
    """One line of the source, or the parts of it around its marks, and what goes below it: carets, then labels."""

    number: int
    text: str
    below: tuple[str, ...]
    at: int
    """Where in the source its first mark begins."""


def snippet(document: Document, marks: Sequence[Mark], width: int) -> list[SnippetLine]:
    """The lines that contain `marks`, each at most about `width` columns wide, in draft order."""
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(set(marks), key=lambda mark: (mark.span, mark.label)):
        for number, part in _parts(document, mark):
            by_line.setdefault(number, []).append(part)
    return [_line(number, document, parts, width) for number, parts in sorted(by_line.items())]


def _parts(document: Document, mark: Mark) -> list[tuple[int, Mark]]:
    """The mark split at line ends; its label stays with the first part."""
    starts = document.line_starts
    first = bisect_right(starts, mark.span.start)
    last = bisect_right(starts, max(mark.span.start, mark.span.end - 1))
    parts = []
    for number in range(first, last + 1):
        line = _line_span(document, number)
        start = min(max(mark.span.start, line.start), line.end)
        part = Span(start, max(start, min(mark.span.end, line.end)))
        parts.append((number, Mark(part, mark.label if number == first else "")))
    return parts


def _line_span(document: Document, number: int) -> Span:
    """The line without its line break."""
    starts, source = document.line_starts, document.source
    start, end = starts[number - 1], starts[number] if number < len(starts) else len(source)
    while end > start and source[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def _line(number: int, document: Document, marks: Sequence[Mark], width: int) -> SnippetLine:
    line = _line_span(document, number)
    text, columns = "", {}
    windows = _windows(line, [mark.span for mark in marks], document.source, width)
    at = 0
    for window in windows:
        if window.start > line.start:
            gap = _GAP if text else _GAP.lstrip()
            text, at = text + gap, at + len(gap)
        for offset, (cell, taken) in enumerate(cells(window.of(document.source)), window.start):
            columns[offset] = at
            text, at = text + cell, at + taken
        columns[window.end] = at
    if windows[-1].end < line.end:
        text += _GAP.rstrip()
    placed = [(columns[mark.span.start], columns.get(mark.span.end, at), mark.label) for mark in marks]
    below = (_carets(placed), *_labels(placed))
    return SnippetLine(number, text.rstrip(), below, marks[0].span.start)


def _windows(line: Span, marks: Sequence[Span], source: str, width: int) -> list[Span]:
    """The stretches of the line to show: all of it if it fits, else whole words around each mark."""
    if line.end - line.start <= width:
        return [line]
    room = width - sum(mark.end - mark.start for mark in marks) - len(_GAP) * (len(marks) + 1)
    around = max(_LEAST, room // (2 * len(marks)))
    windows: list[Span] = []
    for mark in marks:
        start = max(line.start, mark.start - around)
        if start > line.start:
            start = max(start, source.find(" ", start, mark.start) + 1)
        end = min(line.end, mark.end + around, mark.start + 4 * width)  # a mark may be as long as a page
        if end < line.end:
            end = max(source.rfind(" ", mark.end, end), min(mark.end, end)) if mark.end < end else end
        if windows and start <= windows[-1].end + len(_GAP):
            windows[-1] = windows[-1].joined(Span(start, end))
        else:
            windows.append(Span(start, end))
    return windows


def _carets(placed: Sequence[tuple[int, int, str]]) -> str:
    line = ""
    for start, end, _ in placed:
        line = line.ljust(start) + "^" * max(1, end - max(start, len(line)))
    return line


def _labels(placed: Sequence[tuple[int, int, str]]) -> list[str]:
    """Each label below the start of its carets, on the first line with room for it."""
    lines: list[str] = []
    for start, _, label in placed:
        if label:
            free = next((k for k, line in enumerate(lines) if len(line) < start or not line), None)
            if free is None:
                lines.append(" " * start + label)
            else:
                lines[free] = lines[free].ljust(start) + label
    return lines
