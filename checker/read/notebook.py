"""Read the Markdown cells of Jupyter notebooks into segments and tables. Code and its output are not read.

A notebook is JSON with few relevant keys, so the standard library is enough. nbformat would add a dozen packages to
validate what is not used here, and rejects notebooks that can be read without trouble.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Directive, Table
from checker.model.errors import UserError
from checker.model.locator import Locator, Locators
from checker.model.segment import Segment
from checker.model.span import Span
from checker.read.markdown import read_markdown
from checker.read.passage import Passage
from checker.read.segments import Reading

_BETWEEN = "\n\n"


def read_notebook(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a notebook. The source is the text of its Markdown cells.

    Raises:
        UserError: the file is not a notebook.
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
    """The text of each non-empty Markdown cell, with its number among all cells."""
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
    """A reading joined with that of the next part, whose offsets move by `by`."""
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
