"""Shared by the forms for people: the order of a draft's entries, and the line that starts each."""

from __future__ import annotations

from checker.model.document import Document
from checker.model.outcome import WRONG, Note, Outcome
from checker.model.rule import Severity
from checker.model.verdict import Status, Verdict
from checker.render.printable import printable
from checker.render.style import Style

_OF_SEVERITY = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def listed(outcome: Outcome) -> list[Verdict | Note]:
    """The reported verdicts and the notes of a draft, in text order."""
    return sorted((*outcome.reported, *outcome.notes), key=lambda entry: (entry.span.start, entry.span.end))


def rule_of(entry: Verdict | Note) -> str:
    """The id of the entry's rule."""
    return entry.rule if isinstance(entry, Note) else entry.claim.rule.id


def said(entry: Verdict | Note) -> str:
    """The entry's message, with what would agree."""
    if isinstance(entry, Note) or not entry.suggestion:
        return entry.message
    return f"{entry.message} (would agree: “{entry.suggestion.text}”)"


def is_wrong(entry: Verdict | Note) -> bool:
    """Whether the entry reports an error, rather than agreement or something undecided.

    A merely loose agreement has a severity above `info` only in a strict run.
    """
    if isinstance(entry, Note) or entry.status is not Status.LOOSE:
        return isinstance(entry, Note) or entry.status in WRONG
    return entry.severity is not Severity.INFO


def grade_of(entry: Verdict | Note) -> str:
    """The entry's label: a severity if something is wrong, else the verdict's status."""
    return entry.severity.value if isinstance(entry, Note) or is_wrong(entry) else entry.status.value


def hue(entry: Verdict | Note) -> str:
    """The name of the entry's colour."""
    if isinstance(entry, Note) or is_wrong(entry):
        return _OF_SEVERITY[entry.severity]
    return "green" if entry.status is Status.CONSISTENT else "cyan"


def of_whole(entry: Verdict | Note) -> bool:
    """Whether the entry concerns the draft as a whole, so that there is no line to show."""
    return entry.span.start == entry.span.end


def placed(document: Document, entry: Verdict | Note) -> str:
    """The entry's text, starting with its place if the draft has no lines."""
    locator = None if of_whole(entry) else document.locator(entry.span.start)
    return f"{locator}: {said(entry)}" if locator else said(entry)


def where(document: Document, offset: int) -> str:
    """`draft.md:12:84`; `draft.docx, table 1, row 2, column 3` if the draft has no lines."""
    name = printable(document.name)
    locator = document.locator(offset)
    if locator:
        return f"{name}, {locator}"
    at = document.position(offset)
    return f"{name}:{at.line}:{at.column}"


def heading(document: Document, entry: Verdict | Note, message: str, style: Style) -> str:
    """`draft.md:12:84: error[percent-change] 8% is not the change from 120 to 150`."""
    grade = style.paint(f"{grade_of(entry)}[{rule_of(entry)}]", hue(entry), "bold")
    nowhere = document.locators is not None and of_whole(entry)
    place = printable(document.name) if nowhere else where(document, entry.span.start)
    return f"{style.paint(f'{place}:', 'bold')} {grade} {printable(message)}"
