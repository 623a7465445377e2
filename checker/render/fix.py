"""A finding's suggestion as a change to the draft."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document
from checker.model.outcome import Note
from checker.model.span import Span
from checker.model.verdict import Status, Verdict


class Fix(NamedTuple):
    """What to write in place of the source at `span`; unless it is `safe`, a person must review it."""

    span: Span
    replacement: str
    safe: bool


def fix_of(entry: Verdict | Note, document: Document) -> Fix | None:
    """The fix for a finding; None if there is none, it would remove markup, or the draft is not a text file."""
    suggestion = None if isinstance(entry, Note) or entry.status is Status.CONSISTENT else entry.suggestion
    if isinstance(entry, Note) or suggestion is None or document.locators is not None:
        return None
    read = {figure.span: figure.text for _, figure in entry.claim.figures()}
    if read.get(suggestion.span) != suggestion.span.of(document.source):
        return None
    return Fix(suggestion.span, suggestion.text, suggestion.safe)
