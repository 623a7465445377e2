"""JUnit's XML, as build servers show it: one suite per draft, and a test case for each finding.

There is no standard for it. These elements and attributes are those that Ant's task, Maven's Surefire and Jenkins
share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from checker.model.document import Document
from checker.model.outcome import Note, Outcome
from checker.model.rule import Severity
from checker.model.verdict import Verdict
from checker.render.listing import is_wrong, listed, rule_of
from checker.render.printable import printable
from checker.render.style import Style


def render_junit(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One document; a draft without findings has one case, which passes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="figcheck">\n'
    for outcome in outcomes:
        yield "\n".join(_suite(outcome)) + "\n"
    yield "</testsuites>\n"


def _suite(outcome: Outcome) -> Iterator[str]:
    entries = listed(outcome)
    failures = sum(map(_fails, entries))
    name = _attribute(outcome.document.name)
    counts = f'tests="{len(entries) or 1}" failures="{failures}" errors="0" skipped="0" time="0"'
    yield f"  <testsuite name={name} {counts}>"
    for entry in entries:
        yield from _case(entry, outcome.document, name)
    if not entries:
        yield f'    <testcase name="figcheck" classname={name} time="0"/>'
    yield "  </testsuite>"


def _case(entry: Verdict | Note, document: Document, draft: str) -> Iterator[str]:
    at = document.position(entry.span.start)
    place = document.locator(entry.span.start) or f"line {at.line}, column {at.column}"
    name = _attribute(f"{rule_of(entry)} ({place})")
    yield f'    <testcase name={name} classname={draft} time="0">'
    text = "\n".join(map(_text, _lines(entry)))
    if _fails(entry):
        message = _attribute(entry.message)
        yield f"      <failure type={_attribute(entry.severity.value)} message={message}>{text}</failure>"
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _fails(entry: Verdict | Note) -> bool:
    return is_wrong(entry) and entry.severity is not Severity.INFO


def _lines(entry: Verdict | Note) -> Iterator[str]:
    yield entry.message
    if isinstance(entry, Verdict):
        for role, figure in entry.claim.labelled():
            yield f"{role}: {figure.text}"
        if entry.suggestion:
            yield f"would agree: “{entry.suggestion.text}”"


def _text(text: str) -> str:
    return escape(printable(text))


def _attribute(text: str) -> str:
    return quoteattr(printable(text))
