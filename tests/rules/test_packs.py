"""The packs: where they are, and that they are as rule files should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from yamllint import linter
from yamllint.config import YamlLintConfig

from checker.model.errors import UserError
from checker.model.figure import Kind
from checker.model.rule import Grade, RolePlace, ScopeKind, Severity
from checker.rules.packs import packs_folder, read_packs, read_rule_files
from checker.rules.schema import schema_of, schema_text

PACKS = read_packs()
LINT = "{extends: default, rules: {line-length: {max: 140}, document-start: disable}}"


@pytest.mark.parametrize(("file", "text"), PACKS, ids=[file for file, _ in PACKS])
def test_a_pack_is_clean_yaml_of_the_published_schema(file: str, text: str) -> None:
    assert [str(problem) for problem in linter.run(text, YamlLintConfig(LINT))] == []
    Draft202012Validator(schema_of("pack")).validate(yaml.safe_load(text))


def test_the_schema_is_one_and_knows_what_the_records_know() -> None:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    rule, figure = schema["$defs"]["rule"]["properties"], schema["$defs"]["figure"]["properties"]
    assert figure["kind"]["items"]["enum"] == [kind.value for kind in Kind]
    assert figure["place"]["enum"] == [place.value for place in RolePlace]
    assert rule["grade"]["enum"] == [grade.value for grade in Grade]
    assert schema["$defs"]["severity"]["enum"] == [severity.value for severity in Severity]
    assert rule["within"]["pattern"].startswith(f"^({'|'.join(kind.value for kind in ScopeKind)}|")


def test_the_packs_are_found() -> None:
    assert packs_folder().is_dir()
    assert "rules/percent.yaml" in [file for file, _ in PACKS]


def test_rule_files_of_a_project_are_read_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    (tmp_path / "c.yaml").mkdir()
    assert [text for _, text in read_rule_files([tmp_path])] == ["a.yml", "b.yaml"]
    assert read_rule_files([tmp_path / "notes.txt"]) == [(str(tmp_path / "notes.txt"), "notes.txt")]


def test_rule_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"summary: caf\xe9")
    (tmp_path / "empty").mkdir()
    (tmp_path / "large.yaml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(UserError, match=r"large\.yaml: a rule file has at most 1,000,000 bytes, this one more"):
        read_rule_files([tmp_path / "large.yaml"])
    with pytest.raises(UserError, match=r"latin\.yaml: a rule file must be UTF-8; byte 12 is not"):
        read_rule_files([tmp_path / "latin.yaml"])
    with pytest.raises(UserError, match=r"gone\.yaml: the rule file cannot be read: No such file"):
        read_rule_files([tmp_path / "gone.yaml"])
    with pytest.raises(UserError, match="no rule file"):
        read_rule_files([tmp_path / "empty"])
