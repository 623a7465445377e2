"""The `figcheck` command. A command's module is imported only when it is called; errors are reported here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import click

from checker.cli.output import complain
from checker.model.errors import UserError, system_error
from checker.model.version import VERSION
from checker.rules.wording import nearest

COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("checker.cli.check", "Find the figures in drafts that cannot all be true."),
    "baseline": ("checker.cli.baseline", "Record the findings there are today, so that only new ones fail."),
    "report": ("checker.cli.report", "Print the fact-checker's worksheet: every figure and its status."),
    "figures": ("checker.cli.figures", "Print every figure in drafts, one a line."),
    "rules": ("checker.cli.rules", "List, test and measure rules; start a new one."),
    "explain": ("checker.cli.explain", "Explain a rule, with examples."),
    "completions": ("checker.cli.completions", "Print the completion script for a shell."),
    "manual": ("checker.cli.manual", "Print the manual page, for man."),
    "init": ("checker.cli.init", "Start a settings file, a rule file beside a draft, a pre-commit entry."),
}

FINDINGS, CANNOT_RUN, BUG, INTERRUPTED, CLOSED_PIPE = 1, 2, 3, 130, 141


class LazyGroup(click.Group):
    """A group whose commands are listed in `COMMANDS`; showing their help imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments start with; if there is none, the error suggests the most similar one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            meant = nearest(args[0], COMMANDS)
            raise click.UsageError(f"{error.message} ({meant})" if meant else error.message, ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The names with their summaries."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, "-V", "--version", prog_name="figcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """A linter for the numbers in article drafts.

    figcheck finds every figure in a draft, works out which of them the text relates to one another, recomputes each
    relation, and reports the figures that cannot all be true, with the sum shown.

    \b
      figcheck check draft.md         what cannot be true
      figcheck report draft.md        what still needs a source
      figcheck explain percent-change what a rule is about

    Exit codes: 0 nothing found, 1 findings, 2 something could not be read or run, 3 a bug in figcheck.
    """  # noqa: D301 - click wants the character itself


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code; every error becomes a line on standard error and such a code."""
    try:
        for stream in (sys.stdout, sys.stderr):
            # A lone surrogate from a JSON record is written back as its escape.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        code = _called(arguments)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return CANNOT_RUN
    except UserError as error:
        complain(error)
        return CANNOT_RUN
    except (click.Abort, KeyboardInterrupt):
        _drop_output()
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return CLOSED_PIPE
    except OSError as error:
        _drop_output()
        complain(system_error("cannot go on", error, str(error.filename or "figcheck")))
        return CANNOT_RUN
    except Exception as error:
        if os.environ.get("FIGCHECK_DEBUG"):
            raise
        return _bug(error)
    return code if isinstance(code, int) else 0


def _called(arguments: list[str]) -> object:
    """The command's result. `cli.main` is not used, since it handles closed pipes and Ctrl-C in its own way."""
    if "_FIGCHECK_COMPLETE" in os.environ:
        return cli.main(arguments, prog_name="figcheck")
    try:
        with cli.make_context("figcheck", arguments) as context:
            return cli.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code


def _bug(error: Exception) -> int:
    what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    click.echo(
        f"figcheck: this is a bug in figcheck {VERSION}: {what}"
        " (please report it, with the draft and what FIGCHECK_DEBUG=1 makes it print)",
        err=True,
    )
    return BUG


def _drop_output() -> None:
    """Discard what is still buffered, so that the interpreter doesn't complain about it at exit."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError):
        pass
