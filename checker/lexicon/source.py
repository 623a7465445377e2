"""The data files of one language on disk, and their content as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zlib import crc32

from checker.model.errors import Place, UserError

DATA = Path(__file__).parent.parent / "data"
"""The folder of all data files shipped with figcheck."""


def data_files(language: str) -> list[Path]:
    """Every data file for the lexicon of `language`, in a fixed order.

    Raises:
        UserError: the language does not exist.
    """
    folder = DATA / language
    if not (folder / "numbers.yaml").is_file():
        known = ", ".join(sorted(path.parent.name for path in DATA.glob("*/numbers.yaml")))
        raise UserError(f"no word lists for the language {language!r}", hint=f"known here: {known}")
    return sorted([*DATA.glob("*.yaml"), *folder.glob("*.yaml")])


def digest(paths: Iterable[Path]) -> str:
    """A key that changes whenever the content of a file changes."""
    content = b"\0".join(path.read_bytes() for path in paths)
    return f"{crc32(content):08x}-{len(content)}"


def read_data(paths: Iterable[Path]) -> dict[str, Any]:
    """The content of each file, by its name without the suffix.

    Raises:
        UserError: a file is not valid YAML; the error gives its line and column.
    """
    import yaml  # noqa: PLC0415 - slow to import, and not needed if a compiled lexicon is stored

    said: dict[str, Any] = {}
    for path in paths:
        try:
            said[path.stem] = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            place = Place(str(path), mark.line + 1, mark.column + 1) if mark else Place(str(path))
            raise UserError(f"not readable as YAML: {error.problem}", place) from error
    return said
