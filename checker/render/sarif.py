"""SARIF 2.1.0, for code scanning services: findings with all their figures, and the fix if there is one.

Results come out as drafts are checked, so their rules follow after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from urllib.parse import quote

from checker.model.document import Document
from checker.model.outcome import WRONG, Note, Outcome
from checker.model.rule import Rule, Severity
from checker.model.span import Span
from checker.model.verdict import Status, Verdict
from checker.model.version import VERSION
from checker.render.fix import fix_of
from checker.render.identity import Identified, identified
from checker.render.json_text import json_text
from checker.render.listing import rule_of
from checker.render.style import Style

Json = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://github.com/figcheck/figcheck"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_REMARKS = {
    "statistics": "A reported test was not recomputed, since scipy is not installed.",
    "unread": "A part of the draft, such as a picture of a table, could not be read, and its figures were not checked.",
    "unused-suppression": "A comment in the draft silences a rule that finds nothing there, or that does not exist.",
}
"""What notes are about; GitHub requires a description and a help text for everything that code scanning shows."""
_KINDS = {Status.CONSISTENT: "pass", Status.UNDECIDED: "open"}


def render_sarif(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One log with one run; columns count code points."""
    yield f'{{"$schema": {json_text(SCHEMA)}, "version": "2.1.0", "runs": [{{\n"columnKind": "unicodeCodePoints",\n'
    yield '"results": ['
    rules: dict[str, Json] = {}
    opening = "\n"
    for outcome in outcomes:
        for found in identified(outcome):
            rule = rule_of(found.entry)
            rules.setdefault(rule, _rule(found.entry))
            yield opening + json_text(_result(found, outcome.document, [*rules].index(rule)))
            opening = ",\n"
    driver = {"name": "figcheck", "version": VERSION, "informationUri": HOME, "rules": [*rules.values()]}
    yield f'\n],\n"tool": {json_text({"driver": driver})}\n}}]}}\n'


def _rule(entry: Verdict | Note) -> Json:
    if isinstance(entry, Note):
        about = {"text": _REMARKS[entry.rule]}
        short = {"text": entry.rule.replace("-", " ").capitalize()}
        return {"id": entry.rule, "shortDescription": short, "fullDescription": about, "help": about}
    rule = entry.claim.rule
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": _help(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _help(rule: Rule) -> str:
    parts = [rule.summary, rule.why, f"What must hold: {rule.assertion.text}", f"More: figcheck explain {rule.id}"]
    return "\n".join(part.rstrip(".") + "." for part in parts if part)


def _result(found: Identified, document: Document, rule: int) -> Json:
    entry = found.entry
    result: Json = {
        "ruleId": rule_of(entry),
        "ruleIndex": rule,
        **_judgement(entry),
        "message": {"text": _plain(entry.message or rule_of(entry))},
        "locations": [_location(entry.span, document)],
        "partialFingerprints": {"figcheckFinding/v1": found.fingerprint},
    }
    if isinstance(entry, Verdict):
        result["relatedLocations"] = [
            {"id": number, **_location(figure.span, document), "message": {"text": _plain(f"{role}: {figure.text}")}}
            for number, (role, figure) in enumerate(entry.claim.labelled(), 1)
        ]
    fix = fix_of(entry, document)
    if fix:
        replacement = {"deletedRegion": _region(fix.span, document), "insertedContent": {"text": fix.replacement}}
        change = {"artifactLocation": _artifact(document), "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": f"Write “{fix.replacement}”"}, "artifactChanges": [change]}]
    return result


def _plain(text: str) -> str:
    """The message with brackets escaped, so that they make no link."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text)


def _judgement(entry: Verdict | Note) -> Json:
    if isinstance(entry, Note) or entry.status in WRONG:
        return {"level": _LEVELS[entry.severity]}
    return {"kind": _KINDS[entry.status], "level": "none"}


def _location(span: Span, document: Document) -> Json:
    locator = document.locator(span.start)
    if locator is None:
        return {"physicalLocation": {"artifactLocation": _artifact(document), "region": _region(span, document)}}
    logical = {"fullyQualifiedName": str(locator), "kind": locator.parts[-1][0]}
    return {"physicalLocation": {"artifactLocation": _artifact(document)}, "logicalLocations": [logical]}


def _artifact(document: Document) -> Json:
    path = PurePath(document.name)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="backslashreplace")}


def _region(span: Span, document: Document) -> Json:
    start, end = document.position(span.start), document.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
