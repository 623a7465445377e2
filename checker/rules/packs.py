"""Finds rule files: the packs that come with figcheck, and those of the user's project."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.model.errors import Place, UserError, system_error

LARGEST = 1_000_000
"""Maximum size of a rule file in bytes."""


def packs_folder() -> Path:
    """The folder of the packs: `checker/packs` in a wheel, `rules` beside the package in a source tree."""
    package = Path(__file__).parents[1]  # importlib.resources gives the same, 10 ms slower
    packed = package / "packs"
    return packed if packed.is_dir() else package.parent / "rules"


def read_packs() -> list[tuple[str, str]]:
    """Name and text of each pack, sorted by name, such as `rules/percent.yaml`."""
    return [(f"rules/{path.name}", path.read_text("utf-8")) for path in sorted(packs_folder().glob("*.yaml"))]


def read_rule_files(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Name and text of each rule file, and of each `.yaml` or `.yml` file in a folder.

    Raises:
        UserError: a path is missing or can't be read, a folder holds no rules, a file is too large or not UTF-8.
    """
    return [(str(path), _text(path)) for given in paths for path in _files(given)]


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if file.suffix in (".yaml", ".yml") and file.is_file())
    if not found:
        raise UserError("no rule file (.yaml) is in this folder", Place(str(path)))
    return found


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UserError(f"a rule file has at most {LARGEST:,} bytes, this one more", Place(str(path)))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        raise UserError(f"a rule file must be UTF-8; byte {bad.start} is not", Place(str(path))) from None
    except OSError as bad:
        raise system_error("the rule file cannot be read", bad, str(path)) from None
