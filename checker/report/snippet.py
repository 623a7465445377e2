"""The lines of a draft that a finding is about, with carets under each figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.document import Document
from checker.model.span import Span
from checker.report.printable import cells

_GAP = " … "
_LEAST = 12
"""Columns of text kept on either side of a figure, however narrow the terminal."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the source to point at, and a word to put beside the carets: its role in the relation."""

    span: Span
    label: str = ""


@dataclass(frozen=True, slots=True)
class SnippetLine:
    """One line of the source, or the parts of it around its marks, and the line of carets that goes below."""

    number: int
    text: str
    carets: str


def snippet(document: Document, marks: Sequence[Mark], width: int) -> list[SnippetLine]:
    """The lines on which `marks` stand, each at most about `width` columns wide, in the order of the draft."""
    starts = document.line_starts
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(set(marks), key=lambda mark: (mark.span, mark.label)):
        first = bisect_right(starts, mark.span.start)
        last = bisect_right(starts, max(mark.span.start, mark.span.end - 1))
        for line in range(first, last + 1):
            here = Span(max(mark.span.start, starts[line - 1]), min(mark.span.end, _line_end(document, line)))
            by_line.setdefault(line, []).append(Mark(here, mark.label if line == first else ""))
    return [_line(document, number, by_line[number], width) for number in sorted(by_line)]


def _line_end(document: Document, line: int) -> int:
    """Where the text of the line ends, its line break left out; never before its start."""
    starts, source = document.line_starts, document.source
    end = starts[line] if line < len(starts) else len(source)
    while end > starts[line - 1] and source[end - 1] in "\r\n":
        end -= 1
    return end


def _line(document: Document, number: int, marks: Sequence[Mark], width: int) -> SnippetLine:
    start, end = document.line_starts[number - 1], _line_end(document, number)
    text, carets = "", ""
    for window in _windows(Span(start, end), [mark.span for mark in marks], width):
        if window.start > start:
            gap = _GAP if text else _GAP.lstrip()
            text, carets = text + gap, carets + " " * len(gap)
        shown = cells(document.source[window.start : window.end])
        text += "".join(cell for cell, _ in shown)
        for offset, (_, columns) in enumerate(shown, window.start):
            marked = any(mark.span.start <= offset < mark.span.end for mark in marks)
            carets += ("^" if marked else " ") * columns
    if text and _windows(Span(start, end), [mark.span for mark in marks], width)[-1].end < end:
        text += _GAP.rstrip()
    return SnippetLine(number, text.rstrip(), _labelled(carets, marks))


def _windows(line: Span, marks: Sequence[Span], width: int) -> list[Span]:
    """The stretches of the line to show: all of it if it fits, else some text around each mark."""
    length = line.end - line.start
    if length <= width:
        return [line]
    room = width - sum(min(mark.end - mark.start, width) for mark in marks) - len(_GAP) * (len(marks) + 1)
    around = max(_LEAST, room // (2 * len(marks)))
    windows: list[Span] = []
    for mark in marks:
        near = Span(max(line.start, mark.start - around), min(line.end, mark.end + around))
        if near.end - near.start > 4 * width:  # a mark as long as a page
            near = Span(near.start, near.start + 4 * width)
        if windows and near.start <= windows[-1].end + len(_GAP):
            windows[-1] = windows[-1].joined(near)
        else:
            windows.append(near)
    return windows


def _labelled(carets: str, marks: Sequence[Mark]) -> str:
    """The line of carets with each mark's label after it, where there is room before the next."""
    labels = [mark.label for mark in marks]
    runs = [run for run in carets.split(" ") if run]
    if not any(labels) or len(runs) != len(labels):
        return carets.rstrip()
    line, at = carets.rstrip(), 0
    for run, label in zip(runs, labels, strict=True):
        at = line.index(run, at) + len(run)
        rest = line[at:]
        free = len(rest) - len(rest.lstrip(" ")) if rest.strip() else len(label) + 2
        if label and free >= len(label) + 2:
            line = f"{line[:at]} {label}{rest[len(label) + 1 :]}"
            at += len(label) + 1
    return line
