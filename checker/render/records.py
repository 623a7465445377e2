"""Figures and verdicts as plain data for machines; `docs/output.md` documents each key.

Offsets count code points of the text; in a draft that is not a text file, each also has a `place`. Decimals become
floats here and nowhere else; what no float can hold is null.
"""

from __future__ import annotations

import math
from decimal import Decimal

from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.interval import Toward
from checker.model.outcome import Note, Outcome
from checker.model.verdict import Amount, Verdict
from checker.render.fix import fix_of
from checker.render.listing import listed

Record = dict[str, object]


def figures_record(outcome: Outcome) -> Record:
    """All figures of a draft."""
    document = outcome.document
    return {
        "id": document.id,
        "path": document.name,
        "figures": [figure_record(figure, document) for figure in outcome.figures],
    }


def figure_record(figure: Figure, document: Document) -> Record:
    """One figure: where it is and what it says."""
    at = document.position(figure.span.start)
    value = figure.value
    return {
        "text": figure.text,
        "start": figure.span.start,
        "end": figure.span.end,
        "kind": figure.kind.value,
        "value": [_number(end) for end in value] if isinstance(value, tuple) else _number(value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit.name or None if figure.unit else None,
        "hedge": figure.hedge,
        "noun": figure.noun.singular if figure.noun else None,
        "per": figure.per,
        "lemma": figure.noun.lemma if figure.noun else None,
        "modifiers": list(figure.noun.modifiers) if figure.noun else [],
        "of": figure.of,
        "each": figure.each,
        "date": figure.date.iso if figure.date else None,
        "resolved": figure.resolved.iso if figure.resolved else None,
        "line": at.line,
        "column": at.column,
        **_locator(figure.span.start, document),
    }


def finding_records(outcome: Outcome) -> list[Record]:
    """The reported verdicts and the notes of a draft, in text order."""
    document = outcome.document
    return [
        _note_record(entry, document) if isinstance(entry, Note) else verdict_record(entry, document)
        for entry in listed(outcome)
    ]


def verdict_record(verdict: Verdict, document: Document) -> Record:
    """One relation: its figures by role, its formula, the computed and the stated amount."""
    rule = verdict.claim.rule
    return {
        **_head(document),
        "rule": rule.id,
        "status": verdict.status.value,
        "severity": verdict.severity.value,
        "message": verdict.message,
        **_place(verdict.span.start, verdict.span.end, document),
        "figures": [
            {
                "role": role,
                "text": figure.text,
                "start": figure.span.start,
                "end": figure.span.end,
                **_locator(figure.span.start, document),
            }
            for role, figure in verdict.claim.figures()
        ],
        "formula": rule.assertion.text,
        "computed": _amount(verdict.computed),
        "stated": _amount(verdict.stated),
        "suggestion": verdict.suggestion.text if verdict.suggestion else None,
        "replace": (
            {"start": verdict.suggestion.span.start, "end": verdict.suggestion.span.end} if verdict.suggestion else None
        ),
        "fix": _fix(verdict, document),
        "sum": verdict.derivation,
        "slip": verdict.slip.name if verdict.slip else None,
        "grade": verdict.claim.grade.value,
        "reason": verdict.reason,
    }


def _fix(verdict: Verdict, document: Document) -> Record | None:
    fix = fix_of(verdict, document)
    if fix is None:
        return None
    return {"start": fix.span.start, "end": fix.span.end, "replacement": fix.replacement, "safe": fix.safe}


def _note_record(note: Note, document: Document) -> Record:
    return {
        **_head(document),
        "rule": note.rule,
        "status": "note",
        "severity": note.severity.value,
        "message": note.message,
        **_place(note.span.start, note.span.end, document),
        "figures": [],
    }


def _head(document: Document) -> Record:
    return {"id": document.id, "path": document.name}


def _place(start: int, end: int, document: Document) -> Record:
    at = document.position(start)
    return {"start": start, "end": end, "line": at.line, "column": at.column, **_locator(start, document)}


def _locator(offset: int, document: Document) -> Record:
    """`{"place": {"page": 3, "box": [72.0, 700.1, 523.3, 712.9]}}`; nothing if the draft is a text with lines."""
    locator = document.locator(offset)
    if locator is None:
        return {}
    place: Record = dict(locator.parts)
    return {"place": place | {"box": list(locator.box)} if locator.box else place}


def _amount(amount: Amount | None) -> Record | None:
    if amount is None:
        return None
    low = None if amount.toward is Toward.DOWN else _number(amount.core.low)
    high = None if amount.toward is Toward.UP else _number(amount.core.high)
    return {"low": low, "high": high, "unit": amount.unit.name or None}


def _number(value: Decimal | None) -> float | None:
    if value is None or not value.is_finite():
        return None
    number = float(value)
    return number if math.isfinite(number) else None
