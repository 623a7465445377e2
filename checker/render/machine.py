"""JSON and JSONL: one record per draft for figures, one per finding for findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.outcome import Outcome
from checker.render.json_text import json_array, json_text
from checker.render.records import Record, figures_record, finding_records
from checker.render.style import Style


def render_json(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One array of findings."""
    return json_array(record for outcome in outcomes for record in finding_records(outcome))


def render_jsonl(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One line per finding."""
    return (_line(record) for outcome in outcomes for record in finding_records(outcome))


def render_figures_json(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One array of drafts, each with its figures."""
    return json_array(map(figures_record, outcomes))


def render_figures_jsonl(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One line per draft, with its figures."""
    return (_line(figures_record(outcome)) for outcome in outcomes)


def _line(record: Record) -> str:
    return json_text(record) + "\n"
