"""The concise form: one line per finding, as compilers print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.outcome import Outcome
from checker.render.listing import heading, listed
from checker.render.style import Style


def render_concise(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A line for each verdict and note."""
    for outcome in outcomes:
        for entry in listed(outcome):
            yield heading(outcome.document, entry, entry.message, style) + "\n"
