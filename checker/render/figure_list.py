"""A draft's figures for Python users: a list that can also be shown as text, in a notebook or as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.outcome import Outcome
from checker.render.records import Record, figure_record, figures_record

if TYPE_CHECKING:
    import pandas
    import polars


class FigureList(list[Figure]):
    """The figures of one draft, in text order, together with the draft.

    It is a list in every respect; slices and sums of it are plain lists of figures.

    >>> import checker
    >>> figures = checker.figures("Pay rose 3% to $2,000 a month.")
    >>> figures[1].unit.name, figures[1].low, figures[1].high
    ('USD / month', Decimal('1950'), Decimal('2050'))
    >>> print(figures)
    <text>:1:10  percent  3     percent      3%
    <text>:1:16  money    2000  USD / month  $2,000 a month
    """

    def __init__(self, figures: Iterable[Figure], document: Document) -> None:
        super().__init__(figures)
        self.document = document
        """The draft as it was read; the figures' spans refer to its `source`."""

    def to_dicts(self) -> list[Record]:
        """One plain dictionary per figure, in the form of `figcheck figures --output-format jsonl`.

        Its keys are `text`, `start`, `end`, `kind`, `value` (a number, or [from, to] for a range), `low`, `high`,
        `unit`, `hedge`, `noun`, `per` and a few more; all of it can be dumped as JSON.
        """
        return [figure_record(figure, self.document) for figure in self]

    def to_dict(self) -> Record:
        """One line of that form for the draft: its `id`, its `path`, and its `figures`."""
        return figures_record(self._outcome())

    def to_pandas(self) -> pandas.DataFrame:
        """The figures as a pandas table, one row each, with the columns of `to_polars`.

        Raises:
            ImportError: pandas is not installed.
        """
        from checker.render.frames import pandas_frame  # noqa: PLC0415 - pandas is slow to import

        return pandas_frame(self.to_dicts())

    def to_polars(self) -> polars.DataFrame:
        """The figures as a polars table, one row each.

        The columns are the keys of `to_dicts`, each of one type: for a range, `value` is null, and its ends as written
        are in `value_from` and `value_to`.

        Raises:
            ImportError: polars is not installed.
        """
        from checker.render.frames import polars_frame  # noqa: PLC0415 - polars is slow to import

        return polars_frame(self.to_dicts())

    def __str__(self) -> str:
        """The figures in columns, one per line, as `figcheck figures` prints them."""
        from checker.render.figures import render_figures  # noqa: PLC0415 - few print the list
        from checker.render.style import Style  # noqa: PLC0415 - as above

        return "".join(render_figures([self._outcome()], Style())).rstrip("\n")

    def _repr_html_(self) -> str:
        """The draft with its figures marked, as notebooks show it."""
        from checker.render.highlight import highlighted  # noqa: PLC0415 - only for notebooks

        return highlighted(self.document.source, self)

    def _outcome(self) -> Outcome:
        return Outcome(self.document, tuple(self))
