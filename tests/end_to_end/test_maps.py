"""The map that a folder opens with names every module in it, and none that is not there."""

import ast
import re
from pathlib import Path

import pytest

CHECKER = Path(__file__).parents[2] / "checker"
FOLDERS = sorted(str(path.parent.relative_to(CHECKER)) for path in CHECKER.glob("*/**/__init__.py"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_map_names_every_module(folder):
    said = ast.get_docstring(ast.parse((CHECKER / folder / "__init__.py").read_text("utf-8"))) or ""
    modules = {path.stem for path in (CHECKER / folder).glob("*.py")} - {"__init__"}
    folders = {path.parent.name for path in (CHECKER / folder).glob("*/__init__.py")}
    assert set(re.findall(r"`([a-z_]+)`", said)) == modules | folders
