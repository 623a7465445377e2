"""Read LaTeX into segments and tables: its commands become marks, with structure expressed as HTML tags.

No published parser is suitable: pylatexenc (2.11) and TexSoup (0.3) recurse into groups up to Python's limit, TexSoup
takes 10 s for 300 kB of prose, and tree-sitter's grammar comes only in a pack that downloads it. Prose needs little of
LaTeX: the names in `latex_commands`, groups, and a few special characters. Formulas are read only if they are a plain
number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.lexicon.lexicon import Lexicon
from checker.model.segment import SegmentKind
from checker.read.article import without
from checker.read.datelines import date_of
from checker.read.flow import Flow
from checker.read.inline import Mark
from checker.read.latex_tokens import Latex
from checker.read.passage import Stretch
from checker.read.segments import Reading, Segments

_BODY = re.compile(r"^[ \t]*\\begin[ \t]*\{document\}", re.MULTILINE)
_END = re.compile(r"^[ \t]*\\end[ \t]*\{document\}", re.MULTILINE)
_TITLE = re.compile(r"^[ \t]*\\title\b[^\n]*(?:\n(?![ \t]*(?:\\|\n))[^\n]*)*", re.MULTILINE)
_DATE = re.compile(r"\\date[ \t]*\{([^{}]*)\}")


def read_latex(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a LaTeX document, with its date if it states one."""
    segments = Segments(lexicon)
    flow = Flow(source, segments)
    for start, end in _parts(source):
        latex = Latex(source, start, end)
        marks = latex.marks()
        notes = sorted(outer for outer, _ in latex.notes)
        text = list(without([(start, end)], notes))
        flow.read_page(text, [mark for stretch in text for mark in _within(marks, stretch)])
        for _, inner in latex.notes:
            flow.read(SegmentKind.FOOTNOTE, [inner], _within(marks, inner))
    stated = _DATE.search(source)
    date = date_of(stated[1].strip(), lexicon.calendar) if stated else None
    return Reading(segments.all(), tuple(flow.tables), tuple(flow.directives), date, tuple(flow.unread))


def _parts(source: str) -> Iterator[Stretch]:
    """The title, if it is in the preamble, and the document body; all of a file without a body of its own."""
    body = _BODY.search(source)
    if body is None:
        yield 1 if source.startswith("\ufeff") else 0, len(source)
        return
    if title := _TITLE.search(source, 0, body.start()):
        yield title.span()
    end = _END.search(source, body.end())
    yield body.end(), end.start() if end else len(source)


def _within(marks: Sequence[Mark], stretch: Stretch) -> Sequence[Mark]:
    first, last = (bisect_left(marks, at, key=lambda mark: mark.start) for at in stretch)
    return marks[first:last]
