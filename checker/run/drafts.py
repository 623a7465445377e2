"""Reads drafts from files, from standard input, or from the records of a JSONL file, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker.model.errors import Place, UserError
from checker.read.formats import Content, is_binary
from checker.run.decode import decode, read_bytes


class Draft(NamedTuple):
    """A draft to check. `path` is None if there is no file beside which to look for rules and settings."""

    name: str
    content: Content
    path: Path | None = None
    id: str | None = None


def read_draft(path: Path) -> Draft:
    """The draft in the file at `path`.

    Raises:
        UserError: it cannot be read, or its format is not supported.
    """
    return draft_of(str(path), read_bytes(path, str(path)), path)


def draft_of(name: str, data: bytes, path: Path | None = None) -> Draft:
    """The draft in `data`: a text, unless its name or first bytes say otherwise.

    Raises:
        UserError: it is neither text nor a supported format.
    """
    return Draft(name, data if is_binary(name, data) else decode(data, name), path)


def read_records(lines: Iterable[bytes], name: str) -> Iterator[Draft | UserError]:
    """The drafts of a JSONL file, one per line: objects with a `text` and, optionally, an `id`.

    A line that is not such a record is yielded as an error, and the following lines are still read. Blank lines are
    skipped.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _record(line, Place(name, number))
            except UserError as error:
                yield error


def _record(line: bytes, place: Place) -> Draft:
    try:
        record: object = json.loads(decode(line, place.file).removeprefix("\ufeff"))
    except UserError as error:
        raise UserError(error.message, place) from error
    except json.JSONDecodeError as error:
        raise UserError(f"not JSON: {error.msg}", Place(place.file, place.line, error.colno)) from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"not JSON that can be read: {error}", place) from error
    if not isinstance(record, dict):
        raise UserError('a record must be an object such as {"id": "a1", "text": "…"}', place)
    text, id_ = record.get("text"), record.get("id")
    if not isinstance(text, str):
        found = "there is none" if "text" not in record else f"it is {type(text).__name__}"
        raise UserError(f"a record needs a `text` that is a string; {found}", place)
    if id_ is not None and (isinstance(id_, bool) or not isinstance(id_, str | int)):
        raise UserError("a record's `id` must be a string or a whole number", place)
    return Draft(f"{place}", text, id=None if id_ is None else str(id_))
