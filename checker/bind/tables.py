"""Binds by position: the totals of tables, the columns of their rows, and lines that belong together by example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.bind.by_example import ExampleRule, Passed, bind_by_example, example_rules, grid, passed_words
from checker.bind.cells import cell_values, columns_of, heads_of, rows_of
from checker.bind.columns import RowRule, bind_rows, row_rules
from checker.bind.headed import HeadedRule, bind_headed, headed_rules
from checker.bind.totals import TotalRule, bind_totals, total_rules
from checker.lexicon.lexicon import Cue
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.model.sentence import Figures


class TableRules(NamedTuple):
    """The rules for tables, by how they are bound."""

    totals: tuple[TotalRule, ...]
    across: tuple[RowRule, ...]
    headed: tuple[HeadedRule, ...]
    by_example: tuple[ExampleRule, ...]
    passed: Passed


def table_rules(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> TableRules:
    """The rules for tables, ready to be bound."""
    return TableRules(
        total_rules(rules, cues),
        row_rules(rules, cues),
        headed_rules(rules, cues),
        example_rules(rules),
        passed_words(cues),
    )


def bind_tables(rules: TableRules, figures: Figures) -> Iterator[Claim]:
    """The claims of the totals of rows and columns, of the columns of each row, and of lines by example."""
    document = figures.document
    if not document.tables:
        return
    values = cell_values(figures)
    for number, table in enumerate(document.tables):
        rows = rows_of(table, document, values)
        heads = heads_of(table, rows, document)
        columns = columns_of(table, rows, document)
        for rule in rules.totals:
            yield from bind_totals(rule, rows, heads, f"{rule.rule.id}@{number}:rows")
            yield from bind_totals(rule, columns, [row.head for row in rows], f"{rule.rule.id}@{number}:columns")
        for other in rules.across:
            yield from bind_rows(other, rows, heads, f"@{number}")
        for headed in rules.headed:
            yield from bind_headed(headed, rows, heads, f"headed@{number}:rows")
            yield from bind_headed(headed, columns, [row.head for row in rows], f"headed@{number}:columns")
        if rules.by_example and rows:
            by_row = grid(rows, heads, rules.passed)
            by_column = grid(columns, [row.head for row in rows], rules.passed)
            for example in rules.by_example:
                yield from bind_by_example(example, by_row, f"example@{number}:rows")
                yield from bind_by_example(example, by_column, f"example@{number}:columns")
