"""The fact-checker's worksheet: every figure of a draft, and what is known about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from textwrap import wrap
from typing import NamedTuple

from checker.model.figure import Figure
from checker.model.outcome import WRONG, Outcome
from checker.model.verdict import Status, Verdict
from checker.render.figures import written_value
from checker.render.json_text import json_array
from checker.render.printable import printable
from checker.render.spreadsheet import csv_row
from checker.render.style import Style


class FigureStatus(StrEnum):
    """What is known about a figure, the most important first."""

    CONTRADICTED = "contradicted"
    CONFIRMED = "confirmed by arithmetic"
    GIVEN = "given as a fact"
    ALONE = "on its own"


_HUES = {
    FigureStatus.CONTRADICTED: "red",
    FigureStatus.CONFIRMED: "green",
    FigureStatus.GIVEN: "green",
    FigureStatus.ALONE: "yellow",
}


_SAME = "as above"
"""Printed for people in place of the sum of the row above."""


class Row(NamedTuple):
    """One figure: where it is, what it says, its status, and the sum that decided it."""

    path: str
    line: int
    column: int
    figure: str
    kind: str
    value: str
    unit: str
    of: str
    status: FigureStatus
    rule: str
    sum: str
    place: str = ""
    """Its place in a draft without lines: "table 1, row 2, column 3"."""

    @property
    def where(self) -> str:
        """Its place in the draft, for people."""
        return self.place or f"{self.line}:{self.column}"


def rows(outcome: Outcome) -> list[Row]:
    """A row for each figure of the draft, in text order."""
    about = sorted(
        (
            (figure.span.start, number)
            for number, verdict in enumerate(outcome.verdicts)
            for _, figure in verdict.claim.figures()
        )
    )
    return [_row(figure, outcome, _verdicts_on(figure, outcome, about)) for figure in outcome.figures]


def render_worksheet(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A table for the terminal, one per draft."""
    from tabulate import tabulate  # noqa: PLC0415 - 50 ms to import, only for this command

    for outcome in outcomes:
        made = rows(outcome)
        cells = [
            (
                row.where,
                _wrapped(printable(row.figure), 34),
                _wrapped(printable(row.of), 20),
                style.paint(row.status, _HUES[row.status]),
                _SAME if row.sum and row.sum == above else _wrapped(row.sum, max(24, style.width - 90)),
            )
            for row, above in zip(made, ("", *(row.sum for row in made)), strict=False)
        ]
        yield f"{style.paint(printable(outcome.document.name), 'bold')}\n"
        if cells:
            heads = ("where", "figure", "of", "status", "sum")
            yield tabulate(cells, heads, disable_numparse=True) + "\n"
        yield "\n"


def render_worksheet_markdown(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A Markdown table under a heading, one per draft."""
    from tabulate import tabulate  # noqa: PLC0415 - as above

    for outcome in outcomes:
        cells = [
            [_escaped(str(cell)) for cell in (row.where, row.figure, row.of, row.status, row.sum)]
            for row in rows(outcome)
        ]
        yield f"## {_escaped(outcome.document.name)}\n\n"
        yield tabulate(cells, ("Where", "Figure", "Of", "Status", "Sum"), "github", disable_numparse=True) + "\n\n"


def render_worksheet_csv(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """Comma-separated values with one header line; what a spreadsheet would run as a formula is quoted."""
    yield csv_row(Row._fields)
    for outcome in outcomes:
        yield from map(csv_row, rows(outcome))


def render_worksheet_json(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """One array of rows, over all drafts."""
    return json_array(row._asdict() for outcome in outcomes for row in rows(outcome))


def _verdicts_on(figure: Figure, outcome: Outcome, about: Sequence[tuple[int, int]]) -> list[Verdict]:
    """The verdicts with a figure that begins within this one: the figure itself, or an end of its range."""
    first, last = (bisect_left(about, (at, 0)) for at in (figure.span.start, figure.span.end))
    return [outcome.verdicts[number] for _, number in about[first:last]]


def _row(figure: Figure, outcome: Outcome, verdicts: Sequence[Verdict]) -> Row:
    at = outcome.document.position(figure.span.start)
    standing, verdict = _status(verdicts)
    return Row(
        path=outcome.document.name,
        line=at.line,
        column=at.column,
        figure=" ".join(figure.text.split()),
        kind=figure.kind.value,
        value=written_value(figure),
        unit=figure.unit.name if figure.unit else "",
        of=figure.of or (figure.noun.text if figure.noun else ""),
        status=standing,
        rule=verdict.claim.rule.id if verdict else "",
        sum=verdict.derivation if verdict else "",
        place=str(outcome.document.locator(figure.span.start) or ""),
    )


def _status(verdicts: Sequence[Verdict]) -> tuple[FigureStatus, Verdict | None]:
    for verdict in verdicts:
        if verdict.status in WRONG - {Status.LOOSE}:
            return FigureStatus.CONTRADICTED, verdict
    for verdict in verdicts:
        if verdict.status in (Status.CONSISTENT, Status.LOOSE) and verdict.claim.relates:
            return (FigureStatus.GIVEN if _by_fact(verdict) else FigureStatus.CONFIRMED), verdict
    return FigureStatus.ALONE, None


def _by_fact(verdict: Verdict) -> bool:
    """Whether one side was a value from a rule file, so that the figure is confirmed from outside the draft."""
    operands = [operand for binding in verdict.claim.bindings for operand in binding.operands]
    return verdict.claim.rule.pinned and any(operand.figure is None for operand in operands)


def _wrapped(text: str, width: int) -> str:
    """The text wrapped into lines; tabulate's own wrapping takes "1,200" for a number and fails."""
    return "\n".join(wrap(text, width))


def _escaped(text: str) -> str:
    return printable(text).replace("\\", "\\\\").replace("|", "\\|")
