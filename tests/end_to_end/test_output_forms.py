"""What other tools read: each form of one draft beside it as a file; `pytest --snapshot-update` writes them anew."""

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
import yaml

from checker.render.forms import CHECK

CHECKOUT = Path(__file__).parents[2]
DRAFT = CHECKOUT / "fixtures" / "forms" / "harbour.md"
SCHEMA = CHECKOUT / "tests" / "render" / "schemas" / "sarif-2.1.0.json"
FORMS = {
    "concise": "concise.txt",
    "csv": "csv",
    "full": "full.txt",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "json": "json",
    "jsonl": "jsonl",
    "junit": "xml",
    "markdown": "markdown.md",
    "sarif": "sarif",
}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""The fields that GitLab's documentation of a code quality report asks for; it publishes no schema."""

WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"
HOSTILE = (
    "::error file=a,line=1::x ##[error]x ##vso[task.complete result=Failed] ##teamcity[x] \x1b[31m \x9b31m \u202e =1+1"
)
COMMANDS = re.compile(r"^\s*::|##\w*\[|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", re.MULTILINE)


@pytest.mark.parametrize("form", FORMS)
def test_a_draft_gives_its_report_in_each_form(form, figcheck, request):
    done = figcheck("check", DRAFT.relative_to(CHECKOUT), "--output-format", form, "--quiet", cwd=CHECKOUT)
    golden = DRAFT.with_suffix(f".{FORMS[form]}")
    report = done.stdout.replace("\r\n", "\n")
    if request.config.getoption("update_snapshots"):
        golden.write_text(report, "utf-8")
    assert (report, done.returncode) == (golden.read_text("utf-8"), 1)


def test_every_form_is_among_them():
    assert set(FORMS) == set(CHECK)
    page = (CHECKOUT / "docs" / "output.md").read_text("utf-8")
    forms = page.partition("\n## Forms\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `.*?\|", forms, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"\w+", row)} == set(CHECK)


@pytest.mark.parametrize("options", [(), ("--show-consistent", "--show-undecided", "--strict")], ids=["plain", "all"])
def test_sarif_is_valid(figcheck, draft, options):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    draft("a b#?.md", f"<!-- figcheck: ignore ages -->\n\n{WRONG}\n{WRONG}\nUp 2% to $11.1bn from $10.9bn.\n")
    for done in (
        figcheck("check", DRAFT, "--output-format", "sarif", *options),
        figcheck("check", ".", "--output-format", "sarif", *options),
        figcheck("check", "-", "--output-format", "sarif", *options, given=""),
    ):
        log = json.loads(done.stdout)
        jsonschema.validate(log, schema, jsonschema.Draft7Validator, format_checker=jsonschema.FormatChecker())
        (run,) = log["runs"]
        rules = run["tool"]["driver"]["rules"]
        for rule in rules:
            assert {"shortDescription", "fullDescription", "help"} <= rule.keys(), "GitHub asks for all of them"
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        prints = [result["partialFingerprints"]["figcheckFinding/v1"] for result in run["results"]]
        assert len(prints) == len(set(prints))


def test_sarif_has_all_figures_and_the_fix(figcheck):
    done = figcheck("check", DRAFT.relative_to(CHECKOUT), "--output-format", "sarif", cwd=CHECKOUT)
    first = json.loads(done.stdout)["runs"][0]["results"][0]
    text = DRAFT.read_text("utf-8").split("\n")

    def of(region):
        assert region["startLine"] == region["endLine"]
        return text[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]

    related = [each["physicalLocation"]["region"] for each in first["relatedLocations"]]
    assert [of(region) for region in related] == ["Monday", "March 12, 2025"]
    (change,) = first["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"]["uri"] == "fixtures/forms/harbour.md"
    assert (of(replacement["deletedRegion"]), replacement["insertedContent"]["text"]) == ("Monday", "Wednesday")


def test_gitlabs_report_has_the_documented_fields(figcheck, draft):
    draft("a.md", WRONG + "\n" + WRONG + "\nUp 2% to $11.1bn from $10.9bn.\n")
    done = figcheck("check", "./a.md", "--output-format", "gitlab", "--show-consistent")
    issues = json.loads(done.stdout)
    jsonschema.validate(issues, GITLAB)
    assert len(issues) == len({issue["fingerprint"] for issue in issues}) == 2
    assert json.loads(figcheck("check", "-", "--output-format", "gitlab", given="").stdout) == []


def test_a_fingerprint_survives_moved_lines(figcheck, draft):
    def prints():
        issues = json.loads(figcheck("check", "a.md", "--output-format", "gitlab").stdout)
        return {issue["fingerprint"]: issue["location"]["lines"]["begin"] for issue in issues}

    draft("a.md", WRONG)
    before = prints()
    draft("a.md", "A line before.\n\n" + WRONG.replace(" to ", "\nto "))
    assert (list(prints()), [*before.values(), *prints().values()]) == (list(before), [1, 3])


def test_junit_counts_what_it_holds(figcheck, draft):
    draft("a.md", WRONG)
    draft("b.md", "Up 2% to $11.1bn from $10.9bn.\n")
    done = figcheck("check", "a.md", "b.md", "--output-format", "junit")
    root = ElementTree.fromstring(done.stdout)
    assert root.tag == "testsuites"
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(cases) > 0
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert {"name", "errors", "skipped", "time"} <= set(suite.attrib)
        assert all(case.attrib["classname"] == suite.attrib["name"] and case.attrib["name"] for case in cases)
    assert [suite.attrib["failures"] for suite in root] == ["1", "0"]


def test_a_comment_says_that_nothing_is_wrong(figcheck):
    done = figcheck("check", "-", "--output-format", "markdown", given="Up 2% to $11.1bn from $10.9bn.\n")
    assert done.stdout == "### figcheck\n\nChecked 1 draft: 3 figures, 1 relation, 0 findings.\n"


@pytest.mark.parametrize("form", FORMS)
def test_no_form_lets_a_draft_speak_for_itself(form, figcheck, draft):
    """A service that reads what is printed takes no line of it for a command, nor does a terminal."""
    draft("a.md", f"{HOSTILE}\n\n" + WRONG.replace("Sales", f"{HOSTILE[40:]} Sales"))
    done = figcheck("check", "a.md", "--output-format", form, "--quiet")
    printed = done.stdout.replace("\r\n", "\n")
    assert not COMMANDS.search(printed.removeprefix("::") if form == "github" else printed)


@pytest.mark.parametrize("form", FORMS)
def test_nor_a_name_of_a_file(form, figcheck, draft):
    name = "::warning::\n::error::x ##vso[x] \x1b[31m =1, @everyone | <img src=x> a.md"
    draft(name, WRONG)
    done = figcheck("check", ".", "--output-format", form)
    assert done.returncode == 1
    for line in (
        (done.stdout + done.stderr).replace("\r\n", "\n").removeprefix("::" if form == "github" else "\0").split("\n")
    ):
        assert not COMMANDS.search(line)


def test_no_cell_is_a_formula(figcheck, tmp_path):
    rule = {
        "id": "sums",
        "summary": "x",
        "match": ["{a:number} and {b:number}"],
        "assert": "a = b",
        "message": '=HYPERLINK("http://example.org")',
        "examples": {"contradiction": ["3 and 4"]},
    }
    (tmp_path / "rules.yaml").write_text(yaml.safe_dump([rule]))
    done = figcheck("check", "-", "--rules", "rules.yaml", "--output-format", "csv", given="We saw 3 and 4 there.\n")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["rule"] for row in rows] == ["sums"]
    assert rows[0]["message"].startswith("'=HYPERLINK")


def test_a_comment_holds_no_markup_of_the_draft(figcheck, draft):
    draft("@team_*a*_<b>|#12.md", WRONG)
    done = figcheck("check", ".", "--output-format", "markdown")
    assert "| @<!-- -->team\\_\\*a\\*\\_&lt;b&gt;\\|#<!-- -->12.md:1:12 |" in done.stdout
