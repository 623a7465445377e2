"""The form that GitHub's runners turn into annotations on a pull request's lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.document import Document
from checker.model.outcome import WRONG, Note, Outcome
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.verdict import Verdict
from checker.render.listing import listed, placed, rule_of
from checker.render.printable import printable
from checker.render.style import Style

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A workflow command for each verdict and note."""
    for outcome in outcomes:
        for entry in listed(outcome):
            yield _command(outcome.document, entry)


def _command(document: Document, entry: Verdict | Note) -> str:
    """`::error file=draft.md,line=3,col=9,endLine=3,endColumn=40,title=percent-change::message`.

    Columns are left out if the entry covers several lines, since a runner refuses them there. In a draft without lines,
    the message starts with the place.
    """
    locator = document.locator(entry.span.start)
    lines = {} if locator else _lines(document, entry.span)
    properties = {"file": document.name, **lines, "title": f"figcheck {rule_of(entry)}"}
    wrong = isinstance(entry, Note) or entry.status in WRONG
    command = _COMMANDS[entry.severity] if wrong else "notice"
    listed_properties = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{command} {listed_properties}::{_data(printable(placed(document, entry)))}\n"


def _lines(document: Document, span: Span) -> dict[str, int]:
    start, end = document.position(span.start), document.position(max(span.start, span.end - 1))
    lines = {"line": start.line, "endLine": end.line}
    return lines | {"col": start.column, "endColumn": end.column + 1} if start.line == end.line else lines


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return printable(_data(text)).replace(":", "%3A").replace(",", "%2C")
