"""What `--help` prints, of every command there is."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from checker.cli.main import COMMANDS, cli


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


@pytest.mark.parametrize(("names", "command"), ALL, ids=IDS)
def test_a_summary_is_not_cut_short(names: tuple[str, ...], command: click.Command) -> None:
    assert not command.get_short_help_str().endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_in_the_table_is_the_command_s_own(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.short_help == COMMANDS[name][1]
