"""What docs/writing-rules.md shows works as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli.rulebook import open_rulebook
from checker.model.figure import Kind
from checker.rules.functions import FUNCTIONS
from checker.rules.load import load_sidecar
from checker.rules.pattern import SLOTS
from checker.rules.schema import schema_of
from checker.run.cache import DiskCache
from checker.run.pipelines import RunOptions

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
PACKS = [text for text in BLOCKS if "match:" in text or "assert: rent" in text]


@pytest.mark.parametrize("text", PACKS, ids=lambda text: text.splitlines()[0])
def test_a_rule_on_the_page_does_as_its_examples_say(text: str, tmp_path: Path) -> None:
    path = tmp_path / "tolls.yaml"
    path.write_text(text, "utf-8")
    book = open_rulebook(RunOptions(use_config=False, rules=(str(path),)), DiskCache(None))
    assert len(book.own) == 1
    assert [(failure.sort, failure.text, failure.reason) for failure in book.failures(book.own)] == []


def test_the_file_beside_a_draft_on_the_page_is_one() -> None:
    (text,) = [text for text in BLOCKS if "quote:" in text]
    sidecar = load_sidecar("draft.figcheck.yaml", text)
    assert [figure.role for figure in sidecar.figures] == ["pupils", "meal", "bill"]
    assert len(PACKS) == len(BLOCKS) - 1


def test_the_page_names_every_slot_type_function_and_key() -> None:
    said = set(re.findall(r"`([a-z_]+)[:(`]", PAGE))
    assert set(SLOTS) <= said
    assert {kind.value for kind in Kind} <= said
    assert set(FUNCTIONS) <= said
    shown = said | set(re.findall(r"^[ -]*([a-z]+):", PAGE, re.MULTILINE))
    keys = schema_of("pack")["$defs"]
    assert {*keys["rule"]["properties"], *keys["figure"]["properties"]} <= shown
