"""GitLab's code quality report, shown on merge requests.

Fields as documented under "Code Quality report format": https://docs.gitlab.com/ci/testing/code_quality/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from checker.model.document import Document
from checker.model.outcome import Outcome
from checker.model.rule import Severity
from checker.model.span import Span
from checker.render.identity import Identified, identified
from checker.render.json_text import json_array
from checker.render.listing import is_wrong, placed, rule_of
from checker.render.style import Style

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One array of findings."""
    return json_array(
        _issue(found, outcome.document)
        for outcome in outcomes
        for found in identified(outcome)
        if is_wrong(found.entry)
    )


def _issue(found: Identified, document: Document) -> dict[str, object]:
    entry = found.entry
    locator = document.locator(entry.span.start)
    return {
        "description": placed(document, entry),
        "check_name": rule_of(entry),
        "fingerprint": found.fingerprint,
        "severity": _SEVERITIES[entry.severity],
        "location": {
            "path": PurePath(document.name).as_posix(),
            "lines": {"begin": 1} if locator else _lines(entry.span, document),
        },
    }


def _lines(span: Span, document: Document) -> dict[str, int]:
    last = max(span.start, span.end - 1)
    return {"begin": document.position(span.start).line, "end": document.position(last).line}
