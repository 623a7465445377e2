"""A draft as HTML with its figures marked, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from checker.model.figure import Figure, Kind
from checker.render.figures import written_value
from checker.render.printable import printable

LONGEST = 20_000
"""A notebook shows at most this many characters of a draft, and reports how many it left out."""

_BOX = "white-space: pre-wrap; line-height: 1.7; max-width: 60em"
_MARK = (
    "background: hsl({hue} 80% 50% / .22); color: inherit; padding: .1em .25em; border-radius: .25em; "
    "-webkit-box-decoration-break: clone; box-decoration-break: clone"
)
_LABEL = "opacity: .65; font-size: 70%; margin-left: .4em; user-select: none"
_HUES = {
    Kind.MONEY: 120,
    Kind.PERCENT: 265,
    Kind.POINTS: 265,
    Kind.FRACTION: 265,
    Kind.RATIO: 265,
    Kind.MULTIPLE: 265,
    Kind.QUANTITY: 190,
    Kind.DURATION: 30,
    Kind.AGE: 30,
    Kind.DATE: 30,
    Kind.YEAR: 30,
    Kind.TIME: 30,
    Kind.WEEKDAY: 30,
}
_OTHER_HUE = 50


def highlighted(source: str, figures: Sequence[Figure]) -> str:
    """`source` as one HTML element, every figure in a `mark` that shows its kind, with the rest in its tooltip.

    Nothing in `source` is ever more than text there: all of it is escaped, and its control characters are shown.
    """
    return f'<div style="{_BOX}">{"".join(_parts(source[:LONGEST], figures))}{_rest(source)}</div>'


def _parts(source: str, figures: Iterable[Figure]) -> Iterator[str]:
    at = 0
    for figure in figures:
        start, end = figure.span.start, figure.span.end
        if at <= start < end <= len(source):
            yield as_html(source[at:start])
            yield _mark(source[start:end], figure)
            at = end
    yield as_html(source[at:])


def _mark(text: str, figure: Figure) -> str:
    style = _MARK.format(hue=_HUES.get(figure.kind, _OTHER_HUE))
    label = f'<small style="{_LABEL}">{escape(figure.kind.value)}</small>'
    return f'<mark style="{style}" title="{as_html(_meaning(figure))}">{as_html(text)}{label}</mark>'


def _meaning(figure: Figure) -> str:
    """What the figure was read as, one line per property: `value 2000`, `unit USD / month`."""
    said = {
        "value": written_value(figure),
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit and figure.unit.name,
        "hedge": figure.hedge,
        "noun": figure.noun and figure.noun.singular,
        "per": figure.per,
    }
    return "\n".join(f"{name} {_short(what)}" for name, what in said.items() if what not in (None, ""))


def _short(what: object) -> str:
    return what if isinstance(what, str) else f"{what:.12g}"


def _rest(source: str) -> str:
    left = len(source) - LONGEST
    return f"<p><i>… and {left:,} more characters</i></p>" if left > 0 else ""


def as_html(text: str) -> str:
    """Text for the inside of an element or an attribute: escaped, with its control characters shown."""
    return escape("\n".join(map(printable, text.split("\n"))))
