"""`figcheck manual`: the manual page, made from what `--help` prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from checker.model.version import VERSION

_FILES = (
    ("draft.figcheck.yaml", "The rules for draft.md, found beside it."),
    ("figcheck.toml, pyproject.toml", "Settings for the drafts below; the nearest is used."),
    ("figcheck-baseline.json", "What `figcheck baseline` records."),
)
_ENVIRONMENT = (
    ("FIGCHECK_CACHE_DIR", "Where to keep rules made ready; empty for nowhere."),
    ("NO_COLOR", "Print no colours."),
)


@click.command(short_help="Print the manual page, for man.")
@click.pass_context
def command(context: click.Context) -> int:
    """Print the manual page of all commands, as man reads it.

    \b
      figcheck manual | man -l -
    """  # noqa: D301 - click wants the character itself
    root = context.find_root().command
    click.echo("\n".join(_page(root)))
    return 0


def _page(root: click.Command) -> Iterator[str]:
    yield f'.TH FIGCHECK 1 "" "figcheck {VERSION}" "User commands"'
    yield from (".SH NAME", r"figcheck \- a linter for the numbers in article drafts")
    yield from (".SH SYNOPSIS", r"\fBfigcheck\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIPATH\fR]...")
    yield from (".SH DESCRIPTION", *_prose(root.help or ""), ".SH COMMANDS")
    for names, each in _commands(root, ("figcheck",)):
        context = click.Context(each, info_name=" ".join(names))
        usage = " ".join(each.collect_usage_pieces(context))
        yield from (f".SS {_roff(f'{context.info_name} {usage}')}", *_prose(each.help or ""))
        for parameter in each.params:
            record = parameter.get_help_record(context)
            if record:
                yield from (".TP", rf"\fB{_roff(record[0])}\fR", _roff(record[1]))
    for heading, entries in (("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {heading}"
        for name, text in entries:
            yield from (".TP", rf"\fB{_roff(name)}\fR", _roff(text))


def _commands(group: click.Command, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """All commands below `group` that are not groups, with their names."""
    if not isinstance(group, click.Group):
        yield names, group
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command:
            yield from _commands(command, (*names, name))


def _prose(text: str) -> Iterator[str]:
    """Paragraphs as roff; those with click's no-wrap mark keep their line breaks."""
    for paragraph in re.split(r"\n\s*\n", cleandoc(text)):
        yield ".PP"
        if paragraph.startswith("\b"):
            yield from (".nf", *(_roff(line.rstrip()) for line in paragraph.split("\n")[1:]), ".fi")
        else:
            yield _roff(" ".join(paragraph.split()))


def _roff(text: str) -> str:
    """The text escaped: no mark in it is a request, and hyphens can be copied."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in {".", "'"} else escaped
