"""CSV rows that a spreadsheet reads as text and numbers, never as a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.render.printable import printable

_FORMULA = re.compile(r"\s*[=+\-@\uff0b\uff0d\uff1d\uff20]")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?(e[+-]?\d+)?", re.ASCII)


def csv_row(values: Iterable[object]) -> str:
    """The values as one line; None is an empty cell."""
    return ",".join(_cell("" if value is None else str(value)) for value in values) + "\r\n"


def _cell(text: str) -> str:
    shown = printable(text)
    if _FORMULA.match(shown) and not _NUMBER.fullmatch(shown):
        shown = f"'{shown}"
    return '"' + shown.replace('"', '""') + '"' if set(shown) & set(',";\t') else shown
