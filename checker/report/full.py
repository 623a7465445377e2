"""The full form: each finding with the lines it is about, carets under its figures, and the sum in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.outcome import Note, Outcome
from checker.model.verdict import Status, Verdict
from checker.report.listing import heading, listed
from checker.report.printable import printable
from checker.report.snippet import Mark, snippet
from checker.report.style import Style


def render_full(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A block of lines for each verdict and note, with an empty line after it."""
    for outcome in outcomes:
        for entry in listed(outcome):
            yield "\n".join(_block(outcome, entry, style)) + "\n\n"


def _block(outcome: Outcome, entry: Verdict | Note, style: Style) -> Iterator[str]:
    yield heading(outcome.document, entry, style)
    if isinstance(entry, Note):
        marks = [Mark(entry.span)]
        remarks = []
    else:
        marks = [Mark(figure.span, role) for role, figure in entry.claim.figures()]
        remarks = _remarks(entry)
    status = None if isinstance(entry, Note) else entry.status
    hue = style.hue(entry.severity, status)
    lines = snippet(outcome.document, marks, style.width - 8)
    gutter = max((len(str(line.number)) for line in lines), default=1)
    bar = style.paint("|", "blue")
    yield f"{'':{gutter}} {bar}"
    for line in lines:
        yield f"{style.paint(f'{line.number:>{gutter}}', 'blue')} {bar} {line.text}"
        yield f"{'':{gutter}} {bar} {style.paint(line.carets, hue, 'bold')}"
    for name, text in remarks:
        yield f"{'':{gutter}} {style.paint('=', 'blue')} {style.paint(name + ':', 'bold')} {printable(text)}"


def _remarks(verdict: Verdict) -> list[tuple[str, str]]:
    remarks = []
    if verdict.derivation:
        remarks.append(("sum", verdict.derivation))
    if verdict.slip:
        remarks.append(("likely", verdict.slip.text))
    if verdict.suggestion and verdict.status is not Status.CONSISTENT:
        remarks.append(("help", f"would agree: “{verdict.suggestion.text}”"))
    if verdict.reason:
        remarks.append(("undecided", verdict.reason))
    return remarks
