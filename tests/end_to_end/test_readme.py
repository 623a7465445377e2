"""What README shows is what a user gets."""

import json
import re
from pathlib import Path

import pytest

import checker
from checker.judge.slips.known import SLIPS
from checker.model.verdict import Status
from checker.run.config import Config, load_config

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text("utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


ROWS = [
    (rule, re.sub(r"\*\*", "", text))
    for rule, text in re.findall(r"^\| \[([a-z-]+)\]\(\S+\) \| (.*) \|$", README, re.MULTILINE)
    if "**" in text
]


def test_the_first_command_prints_what_is_shown(figcheck):
    command, _, shown = blocks("console")[0].partition("\n")
    done = figcheck(*command.removeprefix("$ figcheck ").split(), cwd=CHECKOUT)
    assert done.stdout.startswith(shown)
    assert done.returncode == 1


@pytest.mark.parametrize(("rule", "text"), ROWS, ids=[rule for rule, _ in ROWS])
def test_each_rule_finds_what_its_row_says(rule, text):

    assert [
        verdict
        for verdict in checker.check(text)
        if (verdict.claim.rule.id, verdict.status) == (rule, Status.CONTRADICTION)
    ]


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in (CHECKOUT / "docs").glob("*.md"))]
)
def test_every_link_leads_to_a_page(page):
    links = re.findall(r"\]\(([^):#]+)\)", (CHECKOUT / page).read_text("utf-8"))
    assert [link for link in links if not ((CHECKOUT / page).parent / link).exists()] == []


def test_each_rule_stands_on_the_page_that_its_row_links_to():
    for rule, page in re.findall(r"^\| \[([a-z-]+)\]\((\S+)\)", README, re.MULTILINE):
        assert f"\n## {rule}\n" in (CHECKOUT / page).read_text("utf-8")


def test_the_page_on_output_names_every_slip():
    page = (CHECKOUT / "docs" / "output.md").read_text("utf-8")
    assert [name for name in SLIPS if f"`{name}`" not in page] == []


def test_the_page_on_output_has_every_key_of_the_json(figcheck, draft):
    page = (CHECKOUT / "docs" / "output.md").read_text("utf-8")
    path = draft("draft.md", "Sales rose 12% to $11.1bn from $10.9bn.")
    (finding,) = json.loads(figcheck("check", "--output-format", "json", path).stdout)
    (record,) = json.loads(figcheck("figures", "--output-format", "json", path).stdout)
    keys = {*finding, *finding["figures"][0], *finding["fix"], *record, *record["figures"][0]}
    assert [key for key in keys if f"`{key}`" not in page] == []


def test_the_api_reads_figures(capsys):
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out == "10,000 soldiers 9500 10500\nabout $2000 per month 1800.0 2200.0\n"


def test_the_page_on_settings_has_every_key_and_its_example_is_read(tmp_path):
    page = (CHECKOUT / "docs" / "settings.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "figcheck.toml").write_text(example, "utf-8")
    given = load_config(tmp_path / "figcheck.toml")._asdict()
    assert [name for name, value in given.items() if value == Config()._asdict()[name]] == []
    assert [name for name in set(given) - {"file"} if f"| `{name.replace('_', '-')}` |" not in page] == []


def test_the_settings_are_settings(figcheck, draft):
    (settings,) = blocks("toml")
    draft("figcheck.toml", settings.replace("our-rules/", str(CHECKOUT / "rules" / "dates.yaml")).split("rules =")[0])
    path = draft("draft.md", "The tax was raised by 1% from 2.0% to 3.0%.")
    assert figcheck("check", path).returncode == 0
    assert figcheck("check", "--no-config", path).returncode == 1


@pytest.mark.parametrize(
    "comment", re.findall("<!-- figcheck: [^-]*(?:-[a-z-]+)* ?[a-z-]* -->", blocks("markdown")[0])[:1]
)
def test_a_comment_silences_a_rule(comment, figcheck, draft):
    finding = "Sales rose 12% to $11.1bn from $10.9bn."
    assert figcheck("check", draft("plain.md", finding)).returncode == 1
    assert figcheck("check", draft("silenced.md", f"{comment}\n{finding}")).returncode == 0


def test_the_file_beside_a_draft_checks_it(figcheck, draft):
    beside = next(block for block in blocks("yaml") if block.startswith("figures:"))
    path = draft("pledges.md", (CHECKOUT / "fixtures" / "pledges.md").read_text("utf-8"))
    draft("pledges.figcheck.yaml", beside)
    done = figcheck("check", "--show-consistent", "--output-format", "concise", path)
    assert "consistent[pledge-meets-appeal]" in done.stdout
    assert "consistent[need-is-less-than-pledged]" in done.stdout
    draft("pledges.figcheck.yaml", beside.replace("4 million tonnes / year", "7 million tonnes / year"))
    assert "error[pledge-meets-appeal]" in figcheck("check", "--output-format", "concise", path).stdout
