"""The data files of one language as they stand on disk, and what they say, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zlib import crc32

from checker.model.errors import Place, UserError

DATA = Path(__file__).parent.parent / "data"
"""All data files that come with figcheck."""


def data_files(language: str) -> list[Path]:
    """Every data file that a lexicon of `language` is made from, in a fixed order.

    Raises:
        UserError: there is no such language.
    """
    folder = DATA / language
    if not (folder / "numbers.yaml").is_file():
        known = ", ".join(sorted(path.parent.name for path in DATA.glob("*/numbers.yaml")))
        raise UserError(f"no word lists for the language {language!r}", hint=f"known here: {known}")
    return sorted([*DATA.glob("*.yaml"), *folder.glob("*.yaml")])


def digest(paths: Iterable[Path]) -> str:
    """A key that changes whenever the content of a file does."""
    content = b"\0".join(path.read_bytes() for path in paths)
    return f"{crc32(content):08x}-{len(content)}"


def read_data(paths: Iterable[Path]) -> dict[str, Any]:
    """What each file says, by its name without the ending.

    Raises:
        UserError: a file is no YAML, with its line and column.
    """
    import yaml  # noqa: PLC0415 - slow to import, and not needed where a compiled lexicon is at hand

    said: dict[str, Any] = {}
    for path in paths:
        try:
            said[path.stem] = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            place = Place(str(path), mark.line + 1, mark.column + 1) if mark else Place(str(path))
            raise UserError(f"not readable as YAML: {error.problem}", place) from error
    return said
