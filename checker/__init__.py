"""figcheck: a linter for the numbers in article drafts.

Three functions take a draft as text: `figures` gives every figure in it, `check` what in it cannot all be true, and
`report` the fact-checker's worksheet. What they are made of is imported when the first is called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from checker.model.version import VERSION

if TYPE_CHECKING:
    from checker.model.outcome import Outcome
    from checker.model.verdict import Verdict
    from checker.report.figure_list import FigureList
    from checker.report.worksheet import Row

__version__ = VERSION
__all__ = ["check", "figures", "report"]

# The folder `report` must be imported before the function of that name is defined: importing it later, from wherever,
# would put the module in the function's place.
importlib.import_module("checker.report")


def figures(text: str) -> FigureList:
    """Every figure of the draft, in the order of the text; spans are offsets into `text`.

    What comes back is a list of `Figure`s that a notebook shows as the draft with its figures marked, and that has
    `to_dicts()` (the JSON form of `figcheck figures`), `to_pandas()` and `to_polars()`.

    >>> [figure.text for figure in figures("Pay rose 3% to $2,000 a month.")]
    ['3%', '$2,000 a month']
    """
    from checker.report.figure_list import FigureList  # noqa: PLC0415 - the promise above
    from checker.run.drafts import Draft  # noqa: PLC0415 - the promise above
    from checker.run.pipelines import shared_extractor  # noqa: PLC0415 - the promise above

    outcome = shared_extractor().figures(Draft("<text>", text))
    return FigureList(outcome.figures, outcome.document)


def check(text: str) -> list[Verdict]:
    """What cannot all be true in the draft, in the order of the text; an empty list where the figures agree."""
    return list(_outcome(text).reported)


def report(text: str) -> list[Row]:
    """The fact-checker's worksheet: every figure, whether arithmetic confirms it, and by which sum."""
    from checker.report.worksheet import rows  # noqa: PLC0415 - the promise above

    return rows(_outcome(text))


def _outcome(text: str) -> Outcome:
    from checker.run.drafts import Draft  # noqa: PLC0415 - the promise above
    from checker.run.pipelines import shared_pipeline  # noqa: PLC0415 - the promise above

    return shared_pipeline().check(Draft("<text>", text))
