"""`figcheck rules`, `explain` and `init`, driven as a user does."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FIGCHECK = [sys.executable, "-c", "from checker.cli.start import main; main()"]


@pytest.fixture
def figcheck(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory):
    cache = tmp_path_factory.getbasetemp() / "cache"

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "FIGCHECK_CACHE_DIR": str(cache)}
        return subprocess.run(
            [*FIGCHECK, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_rules_are_listed(figcheck) -> None:
    done = figcheck("rules", "list", "--ignore", "times", "--output-format", "json")
    rules = {rule["id"]: rule for rule in json.loads(done.stdout)}
    assert rules["percent-change"]["enabled"]
    assert not rules["times"]["enabled"]
    assert rules["rate-times-count"] == {
        "id": "rate-times-count",
        "family": "rates",
        "severity": "error",
        "enabled": True,
        "summary": "A total is not the rate, or the price, times the count",
        "formula": "rate * count = total",
    }
    assert "percent-change" in figcheck("rules", "list").stdout


def test_a_new_rule_passes_its_own_test(figcheck, tmp_path: Path) -> None:
    done = figcheck("rules", "new", "room-bill", "mine/rooms.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    tested = figcheck("rules", "test", "mine")
    assert (tested.returncode, tested.stdout) == (0, "")
    assert tested.stderr == "1 rule, 3 examples: none failed\n"
    again = figcheck("rules", "new", "room-bill", "mine/rooms.yaml")
    assert (again.returncode, again.stderr) == (2, "mine/rooms.yaml: it is there already, and is left as it is\n")
    assert figcheck("rules", "new", "room-bill").stdout == (tmp_path / "mine" / "rooms.yaml").read_text("utf-8")
    assert figcheck("rules", "new", "Room Bill").returncode == 2
    assert figcheck("rules", "new", "percent-change").stderr.startswith("the id `percent-change` is taken, in rules/")


def test_a_failing_example_is_told(figcheck, tmp_path: Path) -> None:
    text = figcheck("rules", "new", "room-bill").stdout.replace("$3,600", "$3,000")
    (tmp_path / "rooms.yaml").write_text(text, "utf-8")
    done = figcheck("rules", "test", "rooms.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith(
        "rooms.yaml:25:9: room-bill: contradiction example fails\n  20 rooms at $150 each cost $3,000 in all.\n"
        "  the rule finds it consistent: "
    )
    assert done.stderr == "1 rule, 3 examples: 1 failed\n"


def test_a_mistake_in_a_rule_file_is_told_with_its_place(figcheck, tmp_path: Path) -> None:
    (tmp_path / "pay.yaml").write_text("- id: x\n  sumary: y\n", "utf-8")
    (tmp_path / "figcheck.toml").write_text('rules = ["pay.yaml"]\n', "utf-8")
    for arguments in (["rules", "test", "pay.yaml"], ["rules", "list"], ["explain", "x"], ["check", "."]):
        done = figcheck(*arguments)
        assert done.returncode == 2
        assert "pay.yaml:2:3: unknown key `sumary`\n  did you mean `summary`?" in done.stderr


def test_the_schema_is_printed(figcheck) -> None:
    assert json.loads(figcheck("rules", "schema").stdout)["$ref"] == "#/$defs/pack"
    assert json.loads(figcheck("rules", "schema", "--of", "draft").stdout)["$ref"] == "#/$defs/draft"


def test_a_rule_and_a_family_are_explained(figcheck) -> None:
    assert figcheck("explain", "rate-times-count").stdout.startswith("## rate-times-count\n\nA total is not")
    assert figcheck("explain", "rates").stdout.startswith("# rates\n")
    done = figcheck("explain", "percent-chnage")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "no rule or family is called `percent-chnage`\n  did you mean `percent-change`?\n"


def test_init_begins_what_is_missing_and_touches_nothing_else(figcheck, tmp_path: Path) -> None:
    (tmp_path / "pay.md").write_text("The 400 nurses get £1,500 a month, or 5% more, and 5% later.\n", "utf-8")
    done = figcheck("init", "pay.md")
    assert done.returncode == 0
    assert done.stdout == "wrote figcheck.toml\nwrote .pre-commit-config.yaml\nwrote pay.figcheck.yaml\n"
    rules = tmp_path / "pay.figcheck.yaml"
    assert '  # nurse: {quote: "400 nurses"}\n' in rules.read_text("utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert "left pay.figcheck.yaml as it is" in figcheck("init", "pay.md").stdout
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
    assert figcheck("check", "pay.md").returncode == 0
    (tmp_path / "pay.md").write_text("The 450 nurses get £1,500 a month.\n", "utf-8")
    assert figcheck("check", "pay.md").returncode == 0
    rules.write_text(rules.read_text("utf-8").replace("# nurse:", "nurse:"), "utf-8")
    assert "the draft does not say '400 nurses'" in figcheck("check", "pay.md").stderr


def test_init_says_what_to_add_to_hooks_that_are_there(figcheck, tmp_path: Path) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", "utf-8")
    assert "add to the `repos` of .pre-commit-config.yaml:\n\n  - repo: local\n" in figcheck("init").stdout
    assert figcheck("init", "gone.md").returncode == 2


def test_rules_are_measured(figcheck, tmp_path: Path) -> None:
    texts = ["Sales rose 10% to $22bn from $20bn.", "Rents rose 12% to $11.1bn from $10.9bn."]
    (tmp_path / "all.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    arguments = ("rules", "measure", "--select", "times,percent-change", "--input-format", "jsonl", "all.jsonl")
    done = figcheck(*arguments, "--output-format", "json")
    measured = json.loads(done.stdout)
    assert (done.returncode, measured["drafts"], measured["bytes"]) == (0, 2, sum(map(len, texts)))
    rules = measured["rules"]
    assert [rule["id"] for rule in rules] == [r["id"] for r in sorted(rules, key=lambda r: (r["family"], r["id"]))]
    assert all(rule.pop("ms_per_mb") >= 0 for rule in rules)
    assert rules[0] == {
        "id": "percent-change",
        "family": "percent",
        "bound": 2,
        "held": 1,
        "wrong": 1,
        "undecided": 0,
    }
    assert any(rule["bound"] == 0 for rule in rules)
    table = figcheck(*arguments)
    assert table.stdout.split()[:7] == ["rule", "family", "bound", "held", "wrong", "undecided", "ms/MB"]
    assert table.stdout.splitlines()[-1].split()[:6] == ["all", "rules", "2", "1", "1", "0"]
    by_bound = figcheck(*arguments, "--sort", "bound").stdout.splitlines()
    assert by_bound[2].split()[0] == "percent-change"
    assert re.fullmatch(r"Measured 2 drafts, 74 bytes: all rules together take [\d,]+ ms/MB\.\n", table.stderr)


def test_what_cannot_be_measured_is_told(figcheck, tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text("nonsense\n", "utf-8")
    done = figcheck("rules", "measure", "--input-format", "jsonl", "all.jsonl")
    assert done.returncode == 2
    assert done.stderr.startswith("all.jsonl:1:1: not JSON")
    assert done.stderr.endswith("Measured nothing. 1 could not be measured.\n")


def test_drafts_that_the_settings_exclude_are_not_measured(figcheck, tmp_path: Path) -> None:
    (tmp_path / "figcheck.toml").write_text('select = ["times"]\nexclude = ["old.md"]\n', "utf-8")
    for name in ("old.md", "new.md"):
        (tmp_path / name).write_text("The harbour was quiet.\n", "utf-8")
    done = figcheck("rules", "measure", "--output-format", "json")
    measured = json.loads(done.stdout)
    assert measured["drafts"] == 1
    assert {rule["family"] for rule in measured["rules"]} == {"times"}
