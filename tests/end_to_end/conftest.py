"""The tool as a user has it: the installed command, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("figcheck")
Figcheck = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A terminal's surroundings, with caches that the tests share: figcheck's, and Python's of compiled modules."""
    caches = tmp_path_factory.getbasetemp() / "caches"
    unwanted = ("NO_COLOR", "FIGCHECK_DEBUG", "COLUMNS", "PYTHONDONTWRITEBYTECODE")
    shared = {"FIGCHECK_CACHE_DIR": str(caches / "figcheck"), "PYTHONPYCACHEPREFIX": str(caches / "python")}
    return {name: value for name, value in os.environ.items() if name not in unwanted} | shared


@pytest.fixture
def figcheck(tmp_path: Path, environment: dict[str, str]) -> Figcheck:
    """Run `figcheck` with these arguments in the test's own folder."""

    def run(*arguments: object, given: str = "", cwd: Path = tmp_path, **variables: str):
        return subprocess.run(
            [COMMAND, *map(str, arguments)],
            input=given,
            capture_output=True,
            encoding="utf-8",
            cwd=cwd,
            env=environment | variables,
            timeout=600,
            check=False,
        )

    return run


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a draft into the test's own folder."""

    def write(name: str, text: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write
