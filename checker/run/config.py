"""Settings from `figcheck.toml`, or from `[tool.figcheck]` in `pyproject.toml`, searched upwards from the draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.model.errors import Place, UserError, UserErrors
from checker.model.rule import Severity
from checker.rules.wording import guess
from checker.run.decode import read_text


class Config(NamedTuple):
    """The settings of a run. Each field except `file` is a key of the settings file, with "-" for "_"."""

    select: tuple[str, ...] = ()
    """Ids or families of the rules to run; if empty, all that are on."""
    extend_select: tuple[str, ...] = ()
    """Ids or families of the rules to run besides."""
    ignore: tuple[str, ...] = ()
    """Ids or families of rules not to run."""
    rules: tuple[str, ...] = ()
    """Files or folders with further rules; in a settings file, relative to it."""
    exclude: tuple[str, ...] = ()
    """Globs of files and folders that are never checked."""
    strict: bool = False
    """Whether to report what holds only if one figure is off by a unit of its last place."""
    severity: Mapping[str, Severity] = {}
    """Severities of rules or families that replace their own."""
    understated_factor: float | None = None
    """How many times "over X" the computed figure must be for X to count as understated."""
    file: str | None = None
    """The settings file."""


def find_config(folder: Path) -> Path | None:
    """The nearest settings file in `folder` or above it. A `pyproject.toml` counts if it has a `[tool.figcheck]`."""
    here = folder.absolute()
    for parent in (here, *here.parents):
        own, shared = parent / "figcheck.toml", parent / "pyproject.toml"
        if own.is_file():
            return own
        if shared.is_file() and _has_settings(shared):
            return shared
    return None


def _has_settings(pyproject: Path) -> bool:
    try:
        return b"[tool.figcheck" in pyproject.read_bytes()
    except OSError:  # another tool's file, not ours to complain about
        return False


def load_config(path: Path) -> Config:
    """The settings in the file at `path`; relative paths in it start from its own folder.

    Raises:
        UserError: it cannot be read, is not TOML, or has unknown keys or invalid values; all mistakes at once.
    """
    import tomllib  # noqa: PLC0415 - most drafts have no settings

    text = read_text(path, str(path))
    try:
        table: object = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", str(error))
        place = Place(str(path), int(said[2]), int(said[3])) if said else Place(str(path))
        raise UserError(f"not TOML: {said[1] if said else error}", place) from error
    if path.name == "pyproject.toml":
        for name in ("tool", "figcheck"):
            table = table.get(name, {}) if isinstance(table, dict) else {}
    config = _config_from(table if isinstance(table, dict) else {}, str(path), text)
    return config._replace(rules=tuple(str(path.parent / rule) for rule in config.rules))


def _config_from(table: Mapping[str, object], file: str, text: str) -> Config:
    """The settings in `table`, which was read from the `text` of `file`; mistakes are reported by line.

    Raises:
        UserErrors: every unknown key and every value of the wrong type.
    """
    errors: list[UserError] = []
    values: dict[str, object] = {}
    for key, value in table.items():
        place = Place(file, _line_of(key, text), key=key)
        if key not in _READERS:
            errors.append(UserError(f"unknown setting `{key}`", place, guess(key, sorted(_READERS))))
            continue
        expected, read = _READERS[key]
        try:
            values[key.replace("-", "_")] = read(value)
        except ValueError:
            errors.append(UserError(f"`{key}` must be {expected}; found {value!r}", place))
    if errors:
        raise errors[0] if len(errors) == 1 else UserErrors(errors)
    return Config(**values, file=file)  # type: ignore[arg-type]  # each reader returns its field's type


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError
    return tuple(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _factor(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 < value < float("inf"):
        raise ValueError
    return float(value)


def _severities(value: object) -> dict[str, Severity]:
    if not isinstance(value, dict):
        raise ValueError
    return {rule: Severity(severity) for rule, severity in value.items()}


_Reader = tuple[str, Callable[[object], object]]
_READERS: Mapping[str, _Reader] = {
    "select": ('a list of rule ids or families, as ["percent-change"]', _names),
    "extend-select": ('a list of rule ids or families, as ["mean-of-whole-numbers"]', _names),
    "ignore": ('a list of rule ids or families, as ["dates"]', _names),
    "rules": ('a list of paths, as ["our-rules/"]', _names),
    "exclude": ('a list of globs, as ["archive/*"]', _names),
    "strict": ("true or false", _switch),
    "severity": ('a table of rules and error, warning or info, as {dates = "warning"}', _severities),
    "understated-factor": ("a number above 1", _factor),
}


def _line_of(key: str, text: str) -> int | None:
    found = re.search(rf"^[ \t\[\"']*(?:tool\.figcheck\.)?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
