"""The map that a folder opens with names every module in it, and none that is not there."""

import ast
import re
from pathlib import Path

import pytest

JUDGE = ("comparing", "readings", "slips", "wording")
CHECKER = Path(__file__).parents[2] / "checker"


FOLDERS = ["bind", "find", "judge", *(f"judge/{part}" for part in JUDGE), "lexicon", "units"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_map_names_every_module(folder):
    said = ast.get_docstring(ast.parse((CHECKER / folder / "__init__.py").read_text("utf-8"))) or ""
    modules = {path.stem for path in (CHECKER / folder).glob("*.py")} - {"__init__"}
    folders = {path.parent.name for path in (CHECKER / folder).glob("*/__init__.py")}
    assert set(re.findall(r"`([a-z_]+)`", said)) == modules | folders
