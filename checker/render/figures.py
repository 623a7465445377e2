"""The figures of a draft for people: one per line, in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.model.figure import Figure, Kind
from checker.model.outcome import Outcome
from checker.render.listing import where
from checker.render.printable import cells, printable
from checker.render.style import Style

_WIDEST = 40
"""A column never pushes the next one further than this; a wider cell simply overflows."""


_CALENDAR = frozenset({Kind.DATE, Kind.WEEKDAY})


def render_figures(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """`draft.md:12:84  money  200000000  USD / year  over $200 million` for each figure."""
    for outcome in outcomes:
        rows = [_row(figure, outcome) for figure in outcome.figures]
        widths = [min(_WIDEST, max(map(_columns, column))) for column in zip(*rows, strict=True)]
        for row in rows:
            padded = [cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True)]
            padded[0] = style.paint(padded[0], "faint")
            padded[1] = style.paint(padded[1], "cyan")
            yield "  ".join(padded).rstrip() + "\n"


def _row(figure: Figure, outcome: Outcome) -> list[str]:
    noun = figure.noun.lemma if figure.noun else ""
    return [
        where(outcome.document, figure.span.start),
        figure.kind.value,
        written_value(figure),
        figure.unit.name if figure.unit else noun and f"({noun})",
        printable(figure.text),
    ]


def written_value(figure: Figure) -> str:
    """The value without exponent or grouping, as spreadsheets accept it: `2000`, `3..5`, `3..` for an open end.

    Of a date it is what is known of it, completed by the draft's own date: `2019-10-03`, `--10-03`; of others, nothing.
    """
    if figure.kind in _CALENDAR:
        date = figure.resolved or figure.date
        return (date.iso if date else None) or ""
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return f"{'' if low is None else _plain(low)}..{'' if high is None else _plain(high)}"
    return _plain(figure.value)


def _plain(value: Decimal) -> str:
    if abs(value.adjusted()) > 30:
        return f"{value.normalize():e}"
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(width for _, width in cells(text))
