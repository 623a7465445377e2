"""Markdown for a pull request comment: one table of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from checker.model.document import Document
from checker.model.outcome import Note, Outcome
from checker.model.verdict import Verdict
from checker.render.listing import grade_of, is_wrong, listed, rule_of, where
from checker.render.printable import printable
from checker.render.style import Style
from checker.render.summary import Tally, summary

LONGEST = 60_000
"""Maximum number of characters of findings; GitHub accepts 65,536 in a comment."""

_MARKS = re.compile(r"[\\`*_{}\[\]()#+!|~$]|(?<=://)|@|(?<=www)(?=\.)")
_BREAK = "<!-- -->"
"""Invisible to a reader; it keeps "@name", "#12" and "www.a.b" from becoming a mention, an issue and a link."""


def render_markdown(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A heading with the number of findings, the table, and the line that every run ends with."""
    rows: list[str] = []
    tally, length, left = Tally(), 0, 0
    for outcome in outcomes:
        tally = tally.with_outcome(outcome)
        for entry in listed(outcome):
            if is_wrong(entry):
                row = _row(entry, outcome.document)
                length += len(row)
                left += length > LONGEST
                rows += [row] if length <= LONGEST else []
    yield "### figcheck\n\n"
    if rows:
        yield "| Where | Finding |\n|---|---|\n"
        yield from rows
        yield f"\n… and {left:,} more.\n\n" if left else "\n"
    yield summary(tally) + "\n"


def _row(entry: Verdict | Note, document: Document) -> str:
    finding = f"**{grade_of(entry)}** ({rule_of(entry)}): {_text(entry.message)}"
    if isinstance(entry, Verdict) and entry.suggestion:
        finding += f"<br>Would agree: “{_text(entry.suggestion.text)}”"
    return f"| {_text(where(document, entry.span.start))} | {finding} |\n"


def _text(text: str) -> str:
    """The text escaped: nothing in it is markup, a link or a mention."""
    return _MARKS.sub(_harmless, escape(printable(text), quote=False))


def _harmless(found: re.Match[str]) -> str:
    mark = found[0]
    if mark in ("@", "#", ""):
        return mark + _BREAK
    return f"\\{mark}"
