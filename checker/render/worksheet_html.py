"""The fact-checker's worksheet as a page for a browser: the draft with its figures marked, and the table under it.

The page stands alone: it has no script and loads nothing, so that it can be sent, archived and printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.model.outcome import Outcome
from checker.render.highlight import as_html
from checker.render.style import Style
from checker.render.summary import counted
from checker.render.worksheet import FigureStatus, Row, rows

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8886; border-radius: .4rem; padding: 1rem; }
.draft a { color: inherit; text-decoration: underline 2px; text-underline-offset: .2em; border-radius: .2rem; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #8886; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
a:target, tr:target { outline: 2px solid; outline-offset: 2px; }
.contradicted { background: #e0301e2e; }
.confirmed, .given { background: #2e9d4a2e; }
.alone { background: #d9a4002e; }
.draft .contradicted { text-decoration: underline wavy 2px #c8230f; }
.draft .confirmed, .draft .given { text-decoration-color: #23803a; }
.draft .alone { text-decoration: underline dotted 2px #a87f00; }
td .contradicted, td .confirmed, td .given, td .alone { padding: .1em .4em; border-radius: .3em; white-space: nowrap; }
@media print { body { max-width: none; margin: 0; } a, span { print-color-adjust: exact; } }
""".strip()
_PAGE = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<title>Worksheet</title>\n<style>\n{style}\n</style>\n</head>\n<body>\n"
)
_HEADS = ("Where", "Figure", "Of", "Status", "Sum")
_CLASSES = {
    FigureStatus.CONTRADICTED: "contradicted",
    FigureStatus.CONFIRMED: "confirmed",
    FigureStatus.GIVEN: "given",
    FigureStatus.ALONE: "alone",
}


def render_worksheet_html(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One page, with a section per draft; each marked figure and its row lead to each other."""
    yield _PAGE.format(style=_STYLE)
    for number, outcome in enumerate(outcomes, 1):
        made = rows(outcome)
        yield f"<section>\n<h1>{as_html(outcome.document.name)}</h1>\n<p>{_counts(made)}</p>\n"
        yield f'<div class="draft">{"".join(_marked(outcome, made, number))}</div>\n'
        yield from _table(made, number)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def _counts(made: Sequence[Row]) -> str:
    """How many figures have each status: "3 figures: 2 contradicted, 1 on its own"."""
    found = Counter(row.status for row in made)
    parts = ", ".join(f"{found[status]} {status}" for status in FigureStatus if found[status])
    return f"{counted(len(made), 'figure')}{': ' if parts else ''}{parts}"


def _marked(outcome: Outcome, made: Sequence[Row], number: int) -> Iterator[str]:
    """The draft's text with each figure as a link to its row; a figure inside another is not marked again."""
    source, at = outcome.document.source.removeprefix("\ufeff"), 0
    begin = len(outcome.document.source) - len(source)
    for place, (figure, row) in enumerate(zip(outcome.figures, made, strict=True), 1):
        start, end = figure.span.start - begin, figure.span.end - begin
        if start < at:
            continue
        yield as_html(source[at:start])
        title = f"{row.status}: {row.sum}" if row.sum else row.status
        yield (
            f'<a id="f{number}-{place}" href="#r{number}-{place}" class="{_CLASSES[row.status]}"'
            f' title="{as_html(title)}">{as_html(source[start:end])}</a>'
        )
        at = end
    yield as_html(source[at:])


def _table(made: Sequence[Row], number: int) -> Iterator[str]:
    if not made:
        return
    yield f"<table>\n<thead><tr>{''.join(f'<th>{head}</th>' for head in _HEADS)}</tr></thead>\n<tbody>\n"
    for place, row in enumerate(made, 1):
        status = f'<span class="{_CLASSES[row.status]}">{row.status}</span>'
        where = f'<a href="#f{number}-{place}">{as_html(row.where)}</a>'
        cells = (where, as_html(row.figure), as_html(row.of), status, as_html(row.sum))
        yield f'<tr id="r{number}-{place}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>\n'
    yield "</tbody>\n</table>\n"
