"""Join lines of text on pages into paragraphs, by gaps, indents and letter sizes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from checker.model.locator import Box
from checker.model.segment import SegmentKind

_NUMBER = re.compile(r"\d+")
_BULLET = re.compile(r"(?:[•‣▪●·–-]|\(?\d{1,2}[.)]) +(?=\S)")
_ENDS = (".", "!", "?", ":", "”", '"', ")")
_LARGER = 1.15
"""A heading's letters are larger than those of the text by at least this factor."""
_GAP = 1.6
"""Lines of one paragraph are at most this many line heights apart."""
_CLOSE = 3
"""The most lines between rows of a table whose cells hold more than numbers."""
_ON_MOST = 0.5
"""A line at the edge of at least this share of the pages is a running head."""


class Line(NamedTuple):
    """A line of text on its page; pages count from 1."""

    text: str
    page: int
    box: Box
    hyphenated: bool = False
    """Whether the last word continues on the next line; its hyphen is not in the text."""

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.box[3] - self.box[1]


class Paragraph(NamedTuple):
    """Lines read as one text."""

    kind: SegmentKind
    lines: tuple[Line, ...]


def paragraphs_of(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs, headings and list items made of these lines, without running heads and page numbers."""
    kept = _without_running_heads(lines)
    if not kept:
        return
    usual = median(line.height for line in kept)
    together: list[Line] = []
    for line in kept:
        if together and not _goes_on(together, line):
            yield _paragraph(together, usual)
            together = []
        together.append(line)
    yield _paragraph(together, usual)


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    edges = _edges(lines)
    pages = len({line.page for line in lines})
    repeated = Counter(_NUMBER.sub("#", lines[place].text) for place in edges)
    most = max(3, _ON_MOST * pages)
    heads = {text for text, times in repeated.items() if times >= most or text.strip(" -–—|") == "#"}
    return [line for place, line in enumerate(lines) if place not in edges or _NUMBER.sub("#", line.text) not in heads]


def _edges(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the first and last line of each page, in text order."""
    pages = [line.page for line in lines]
    first = {place for place, page in enumerate(pages) if place == 0 or pages[place - 1] != page}
    last = {place for place, page in enumerate(pages) if place + 1 == len(pages) or pages[place + 1] != page}
    return frozenset(first | last)


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """Whether a line continues the paragraph of the lines above."""
    last = above[-1]
    if _is_row(line) or _is_row(last):
        return False
    if last.hyphenated:
        return True
    if not last.height / _LARGER < line.height < last.height * _LARGER or _BULLET.match(line.text):
        return False
    if line.page != last.page or line.box[1] >= last.box[1]:  # on the next page, or at the top of the next column
        return not last.text.endswith(_ENDS) and line.text[0].islower()
    if last.box[1] - line.box[1] > _GAP * line.height:
        return False
    indented = line.box[0] > above[-1].box[0] + line.height / 2
    short = last.text.endswith(_ENDS) and last.box[2] < max(each.box[2] for each in above) - 4 * line.height
    return not short and not (indented and len(above) > 1 and last.text.endswith(_ENDS))


def pages_with_tables(lines: Sequence[Line]) -> list[int]:
    """The pages with rows of a table close below one another."""
    rows = [(number, line.page) for number, line in enumerate(lines) if _is_row(line)]
    close = (page for (above, page), (below, other) in pairwise(rows) if page == other and below - above <= _CLOSE)
    return sorted(set(close))


def _is_row(line: Line) -> bool:
    """Whether a line looks like a table row: mostly numbers. Such a line is not joined with the next."""
    words = line.text.split()
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    return numbers >= 2 and 2 * numbers >= len(words)


def _paragraph(lines: Sequence[Line], usual: float) -> Paragraph:
    if lines[0].height > usual * _LARGER and not lines[-1].text.endswith("."):
        return Paragraph(SegmentKind.HEADLINE, tuple(lines))
    bullet = _BULLET.match(lines[0].text)
    if bullet:
        return Paragraph(SegmentKind.ITEM, (lines[0]._replace(text=lines[0].text[bullet.end() :]), *lines[1:]))
    return Paragraph(SegmentKind.PARAGRAPH, tuple(lines))


def joined(paragraph: Paragraph, counted: Iterable[str]) -> Iterator[tuple[Line, str]]:
    """Each line of a paragraph with its text in the paragraph: split words rejoined, spaces between lines.

    Args:
        paragraph: the paragraph.
        counted: words that keep their hyphen at a line's end, as in "two-thirds" and "five-year".
    """
    known = frozenset(counted)
    for line in paragraph.lines[:-1]:
        word = line.text.rpartition(" ")[2].lower()
        keeps = word in known or word[-1:].isdigit()
        yield line, line.text + (("-" if keeps else "") if line.hyphenated else " ")
    yield paragraph.lines[-1], paragraph.lines[-1].text
