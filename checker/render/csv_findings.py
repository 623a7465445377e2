"""Findings as comma-separated values, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.document import Document
from checker.model.outcome import Note, Outcome
from checker.model.verdict import Verdict
from checker.render.fix import fix_of
from checker.render.listing import listed, rule_of
from checker.render.spreadsheet import csv_row
from checker.render.style import Style

_HEADS = (
    "path",
    "line",
    "column",
    "place",
    "severity",
    "rule",
    "status",
    "message",
    "figures",
    "sum",
    "suggestion",
    "fix",
)
_FIXES = {None: "", False: "unsafe", True: "safe"}


def render_csv(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A header line, then one line for each verdict and note; what a spreadsheet would run as a formula is quoted."""
    yield csv_row(_HEADS)
    for outcome in outcomes:
        for entry in listed(outcome):
            fix = fix_of(entry, outcome.document)
            place = _place(outcome.document, entry.span.start)
            yield csv_row((*place, entry.severity, rule_of(entry), *_said(entry), _FIXES[fix and fix.safe]))


def _place(document: Document, offset: int) -> tuple[object, ...]:
    locator, at = document.locator(offset), document.position(offset)
    return (document.name, None, None, locator) if locator else (document.name, at.line, at.column, None)


def _said(entry: Verdict | Note) -> tuple[str, ...]:
    if isinstance(entry, Note):
        return "note", entry.message, "", "", ""
    figures = "; ".join(f"{role}: {figure.text}" for role, figure in entry.claim.labelled())
    suggestion = entry.suggestion.text if entry.suggestion else ""
    return entry.status.value, entry.message, figures, entry.derivation, suggestion
