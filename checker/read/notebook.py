"""Jupyter notebooks → segments and tables of their Markdown cells; code and what it printed are not read.

A notebook is JSON of few keys, so the standard library reads it. nbformat would bring a dozen packages along to check
what is not looked at here, and refuses notebooks that a reader has no trouble with.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Directive, Segment, Table
from checker.model.errors import UserError
from checker.model.locator import Locator, Locators
from checker.model.span import Span
from checker.read.markdown import read_markdown
from checker.read.passage import Passage
from checker.read.segments import Reading

_BETWEEN = "\n\n"


def read_notebook(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a notebook; its source is the text of its Markdown cells.

    Raises:
        UserError: it is no notebook.
    """
    whole = Reading(())
    parts: list[str] = []
    starts: list[int] = []
    locators: list[Locator] = []
    length = 0
    for number, text in _cells(source):
        whole = _joined(whole, read_markdown(text, lexicon), length)
        at = length
        for line, written in enumerate(text.splitlines(keepends=True), 1):
            starts.append(at)
            locators.append(Locator((("cell", number), ("line", line))))
            at += len(written)
        parts.append(text + _BETWEEN)
        length += len(parts[-1])
    found = Locators(tuple(starts), tuple(locators)) if starts else None
    return whole._replace(source="".join(parts).removesuffix(_BETWEEN), locators=found)


def _cells(source: str) -> Iterator[tuple[int, str]]:
    """The text of each Markdown cell that has any, with its number among all cells."""
    try:
        notebook: object = json.loads(source.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UserError(f"not a notebook: {error}") from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise UserError("not a notebook: it has no list of `cells`")
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown":
            lines = cell.get("source")
            text = "".join(map(str, lines)) if isinstance(lines, list) else lines
            if isinstance(text, str) and text.strip():
                yield number, text


def _joined(whole: Reading, part: Reading, by: int) -> Reading:
    """A reading with that of a further part, which stands `by` further on in the source."""
    first = len(whole.segments)
    return whole._replace(
        segments=(*whole.segments, *(_moved(segment, first, by) for segment in part.segments)),
        tables=(*whole.tables, *(_numbered(table, first) for table in part.tables)),
        directives=(*whole.directives, *(_directive_moved(directive, by) for directive in part.directives)),
        date=whole.date or part.date,
        unread=(*whole.unread, *part.unread),
    )


def _moved(segment: Segment, first: int, by: int) -> Segment:
    offsets = Passage(segment.text, segment.offsets).moved(by).offsets
    return replace(segment, index=segment.index + first, offsets=offsets)


def _numbered(table: Table, first: int) -> Table:
    rows = tuple(tuple(None if cell is None else cell + first for cell in row) for row in table.rows)
    return Table(rows, table.header_rows, None if table.caption is None else table.caption + first)


def _directive_moved(directive: Directive, by: int) -> Directive:
    return directive._replace(span=Span(directive.span.start + by, directive.span.end + by))
