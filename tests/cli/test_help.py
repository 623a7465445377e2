"""What `--help` prints, of every command there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from checker.cli.main import COMMANDS, cli
from checker.cli.options import split_names
from checker.lexicon.lexicon import Lexicon
from checker.rules.load import load_rules
from checker.rules.packs import read_packs
from checker.run.selection import check_names, names_of


def every_command(group: click.Group, names: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield names, group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from every_command(command, (*names, name))
        else:
            yield (*names, name), command


ALL = list(every_command(cli))
IDS = [" ".join(("figcheck", *names)) for names, _ in ALL]


@pytest.mark.parametrize(("names", "command"), ALL, ids=IDS)
def test_help_shows_each_example_on_a_line_of_its_own(names: tuple[str, ...], command: click.Command) -> None:
    text = command.get_help(click.Context(command, info_name=" ".join(("figcheck", *names))))
    assert "\\b" not in text
    examples = [line for line in text.splitlines() if line.startswith("    figcheck ")]
    assert examples
    assert all(example.count("figcheck ") == 1 for example in examples)


def test_the_rules_that_examples_name_are_there(lexicon: Lexicon) -> None:
    examples = [line for _, command in ALL for line in (command.help or "").splitlines() if "my-rules" not in line]
    named = re.findall(r"(?:--select|--ignore|figcheck explain) ([a-z,-]+)", "\n".join(examples))
    assert {"percent,dates", "percent-change"} <= {*named}
    check_names(split_names(named), names_of(load_rules(read_packs(), lexicon)))


def test_a_command_that_is_misspelt_is_guessed() -> None:
    assert "No such command 'chek'. (did you mean `check`?)" in CliRunner().invoke(cli, ["chek"]).output


@pytest.mark.parametrize(("names", "command"), ALL, ids=IDS)
def test_a_summary_is_not_cut_short(names: tuple[str, ...], command: click.Command) -> None:
    assert not command.get_short_help_str().endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_in_the_table_is_the_command_s_own(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.short_help == COMMANDS[name][1]
