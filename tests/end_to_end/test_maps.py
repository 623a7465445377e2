"""The map that a folder opens with names every module in it, and none that is not there."""

import ast
import re
from pathlib import Path

import pytest

CHECKER = Path(__file__).parents[2] / "checker"


@pytest.mark.parametrize("folder", ["bind", "find", "judge", "lexicon", "units"])
def test_a_map_names_every_module(folder):
    said = ast.get_docstring(ast.parse((CHECKER / folder / "__init__.py").read_text("utf-8"))) or ""
    modules = {path.stem for path in (CHECKER / folder).glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`([a-z_]+)`", said)) == modules
