"""Figures as a pandas or polars table: one row each, every column of one type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.render.records import Record

if TYPE_CHECKING:
    import pandas
    import polars

_TEXT, _COUNT, _NUMBER, _TEXTS = "String", "Int64", "Float64", "List"
COLUMNS: Mapping[str, str] = {
    "text": _TEXT,
    "start": _COUNT,
    "end": _COUNT,
    "kind": _TEXT,
    "value": _NUMBER,
    "value_from": _NUMBER,
    "value_to": _NUMBER,
    "low": _NUMBER,
    "high": _NUMBER,
    "unit": _TEXT,
    "hedge": _TEXT,
    "noun": _TEXT,
    "per": _TEXT,
    "lemma": _TEXT,
    "modifiers": _TEXTS,
    "each": _TEXT,
    "of": _TEXT,
    "date": _TEXT,
    "resolved": _TEXT,
    "line": _COUNT,
    "column": _COUNT,
}
"""The columns in order, each with polars' name for its type."""
_PANDAS = {_COUNT: "int64", _NUMBER: "float64"}


def pandas_frame(records: Sequence[Record]) -> pandas.DataFrame:
    """The records of figures as a pandas table; a missing number is NaN, a missing text None.

    Raises:
        ImportError: pandas is not installed.
    """
    library = _library("pandas")
    types = {name: _PANDAS.get(kind, "object") for name, kind in COLUMNS.items()}
    frame: pandas.DataFrame = library.DataFrame(list(map(_row, records)), columns=list(COLUMNS), dtype="object")
    return frame.astype(types)


def polars_frame(records: Sequence[Record]) -> polars.DataFrame:
    """The records of figures as a polars table; missing values are null.

    Raises:
        ImportError: polars is not installed.
    """
    library = _library("polars")
    types = {name: getattr(library, kind) for name, kind in COLUMNS.items()}
    types = {name: kind(library.String) if COLUMNS[name] == _TEXTS else kind for name, kind in types.items()}
    frame: polars.DataFrame = library.DataFrame(list(map(_row, records)), schema=types, orient="row")
    return frame


def _row(record: Record) -> list[object]:
    value = record["value"]
    begin, end = value if isinstance(value, list) else (None, None)
    single = None if isinstance(value, list) else value
    cells = {**record, "value": single, "value_from": begin, "value_to": end}
    return [cells.get(name) for name in COLUMNS]


def _library(name: str) -> Any:  # noqa: ANN401 - the module may not be installed
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ImportError(f"{name} is not installed; to get it: pip install 'figcheck[{name}]'", name=name) from None
