"""The manual page and the completions: made from the commands, and never older than they are."""

import shutil
import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from checker.cli.main import COMMANDS, cli

PAGE = Path(__file__).parents[2] / "docs" / "figcheck.1"


def made() -> str:
    return CliRunner().invoke(cli, ["manual"]).output


def test_the_page_is_not_stale():
    assert PAGE.read_text("utf-8") == made(), "write it anew: figcheck manual > docs/figcheck.1"


def test_the_page_has_every_command_and_option():
    page = made().replace(r"\-", "-")
    for name in COMMANDS:
        assert f".SS figcheck {name} " in page
    check = cli.get_command(click.Context(cli), "check")
    for option in check.params:
        assert all(each in page for each in option.opts if each.startswith("--"))


@pytest.mark.skipif(shutil.which("groff") is None, reason="only man's own formatter can tell")
def test_the_page_is_what_man_reads():
    done = subprocess.run(
        ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", PAGE], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    assert "figcheck - a linter for the numbers in article drafts" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completions(shell):
    done = CliRunner().invoke(cli, ["completions", shell])
    assert (done.exit_code, "_FIGCHECK_COMPLETE" in done.output) == (0, True)
