"""The Python interface: three functions that take a draft as text."""

from __future__ import annotations

from checker.model.outcome import Outcome
from checker.model.verdict import Verdict
from checker.render.figure_list import FigureList
from checker.render.worksheet import Row, rows
from checker.run.drafts import Draft
from checker.run.pipelines import shared_extractor, shared_pipeline


def figures(text: str) -> FigureList:
    """Every figure of the draft, in the order of the text; spans are offsets into `text`.

    What comes back is a list of `Figure`s that a notebook shows as the draft with its figures marked, and that has
    `to_dicts()` (the JSON form of `figcheck figures`), `to_pandas()` and `to_polars()`.

    >>> [figure.text for figure in figures("Pay rose 3% to $2,000 a month.")]
    ['3%', '$2,000 a month']
    """
    outcome = shared_extractor().figures(_draft(text))
    return FigureList(outcome.figures, outcome.document)


def check(text: str) -> list[Verdict]:
    """What cannot all be true in the draft, in the order of the text; an empty list where the figures agree."""
    return list(_outcome(text).reported)


def report(text: str) -> list[Row]:
    """The fact-checker's worksheet: every figure, whether arithmetic confirms it, and by which sum."""
    return rows(_outcome(text))


def _outcome(text: str) -> Outcome:
    return shared_pipeline().check(_draft(text))


def _draft(text: str) -> Draft:
    return Draft("<text>", text)
