"""Binds by position: the totals of tables, and the columns of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.bind.cells import cell_values, columns_of, heads_of, rows_of
from checker.bind.columns import RowRule, bind_rows
from checker.bind.totals import TotalRule, bind_totals
from checker.model.claim import Claim
from checker.model.sentence import Figures


def bind_tables(totals: Sequence[TotalRule], across: Sequence[RowRule], figures: Figures) -> Iterator[Claim]:
    """The claims of the totals of rows and columns, and of the columns of each row, table by table."""
    document = figures.document
    if not document.tables or not (totals or across):
        return
    values = cell_values(figures)
    for number, table in enumerate(document.tables):
        rows = rows_of(table, document, values)
        heads = heads_of(table, rows, document)
        for rule in totals:
            columns = columns_of(table, rows, document)
            yield from bind_totals(rule, rows, heads, f"{rule.rule.id}@{number}:rows")
            yield from bind_totals(rule, columns, [row.head for row in rows], f"{rule.rule.id}@{number}:columns")
        for other in across:
            yield from bind_rows(other, rows, heads, f"@{number}")
