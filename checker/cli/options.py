"""Options shared by several commands. Each decorator adds some, and passes them to the command as one record."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.output import Output
from checker.model.rule import Severity
from checker.run.cache import DiskCache, cache_folder
from checker.run.inputs import Inputs
from checker.run.pipelines import RunOptions
from checker.run.selection import Reporting

Command = Callable[..., int]
_FILE = click.Path(path_type=Path)
_NEVER = "never"


class FilterOptions(NamedTuple):
    """Which findings count: those touching what changed since a commit, those not listed in a baseline."""

    since: str | None
    baseline: Path | None


class FixOptions(NamedTuple):
    """What was requested: `fix` writes drafts, `diff` shows the changes, `unsafe` includes all fixes."""

    fix: bool
    diff: bool
    unsafe: bool


def takes_inputs(command: Command) -> Command:
    """Add the arguments that name drafts; the command gets them as `inputs`."""

    @click.argument("paths", nargs=-1, metavar="[PATH]...", type=_FILE)
    @click.option(
        "--input-format",
        type=click.Choice(["text", "jsonl"]),
        default="text",
        show_default=True,
        help='Read inputs as drafts, or as records {"id": …, "text": …}, one a line.',
    )
    @click.option("--stdin-filename", metavar="NAME", help="The name of standard input, `-`, in reports.")
    @functools.wraps(command)
    def wrapped(paths: Sequence[Path], input_format: str, stdin_filename: str | None, **rest: object) -> int:
        return command(inputs=Inputs(paths, input_format == "jsonl", stdin_filename), **rest)

    return wrapped


def takes_reporting(command: Command) -> Command:
    """Add the options for what is reported besides contradictions; the command gets them as `reporting`."""

    @click.option(
        "--strict", is_flag=True, help="Also report relations that hold only if a figure is off in its last place."
    )
    @click.option("--show-consistent", is_flag=True, help="Also print relations that hold.")
    @click.option("--show-undecided", is_flag=True, help="Also print relations that could not be decided, and why.")
    @functools.wraps(command)
    def wrapped(strict: bool, show_consistent: bool, show_undecided: bool, **rest: object) -> int:
        reporting = Reporting(strict, show_consistent, show_undecided, sums=show_consistent)
        return command(reporting=reporting, **rest)

    return wrapped


def takes_failing(command: Command) -> Command:
    """Add the options for which findings fail a run; the command gets the least severity, or None, as `fail_on`."""

    @click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found, like --fail-on never.")
    @click.option(
        "--fail-on",
        type=click.Choice([*(each.value for each in Severity), _NEVER]),
        default=Severity.WARNING.value,
        show_default=True,
        help="Exit with 1 on findings of this severity or above.",
    )
    @functools.wraps(command)
    def wrapped(exit_zero: bool, fail_on: str, **rest: object) -> int:
        return command(fail_on=None if exit_zero or fail_on == _NEVER else Severity(fail_on), **rest)

    return wrapped


def takes_filters(command: Command) -> Command:
    """Add the options for which findings count; the command gets them as `filters`."""

    @click.option("--since", metavar="REF", help="Report only findings on lines changed since this commit or branch.")
    @click.option(
        "--baseline",
        type=_FILE,
        metavar="FILE",
        help="Report only findings that `figcheck baseline` did not record in FILE.",
    )
    @functools.wraps(command)
    def wrapped(since: str | None, baseline: Path | None, **rest: object) -> int:
        return command(filters=FilterOptions(since, baseline), **rest)

    return wrapped


def takes_fixes(command: Command) -> Command:
    """Add the options that apply fixes to drafts; the command gets them as `fixing`."""

    @click.option(
        "--fix", is_flag=True, help="Apply the safe fixes to the drafts; with `-`, print standard input fixed."
    )
    @click.option("--diff", is_flag=True, help="Print what --fix would change; exit with 1 if there is any change.")
    @click.option("--unsafe-fixes", is_flag=True, help="Also apply fixes that need a person's review.")
    @functools.wraps(command)
    def wrapped(fix: bool, diff: bool, unsafe_fixes: bool, **rest: object) -> int:
        return command(fixing=FixOptions(fix, diff, unsafe_fixes), **rest)

    return wrapped


def takes_output(command: Command) -> Command:
    """Add the options for where text goes and how it looks; the command gets them as `output`."""

    @click.option(
        "-o", "--output", "file", type=_FILE, metavar="FILE", help="Write to FILE instead of standard output."
    )
    @click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="When to use colours; auto respects NO_COLOR.",
    )
    @click.option("-q", "--quiet", is_flag=True, help="Leave out the closing summary line.")
    @functools.wraps(command)
    def wrapped(file: Path | None, color: str, quiet: bool, **rest: object) -> int:
        return command(output=Output(file, color, quiet), **rest)

    return wrapped


def takes_rules(command: Command) -> Command:
    """Add the options that choose rules and settings; the command gets them as `options`."""

    @click.option(
        "--select", multiple=True, metavar="RULES", help="Run only these rules or families (comma-separated)."
    )
    @click.option(
        "--extend-select",
        multiple=True,
        metavar="RULES",
        help="Run these as well, such as rules that are off by default.",
    )
    @click.option(
        "--ignore", multiple=True, metavar="RULES", help="Don't run these rules or families (comma-separated)."
    )
    @takes_rule_files
    @functools.wraps(command)
    def wrapped(
        select: Sequence[str], extend_select: Sequence[str], ignore: Sequence[str], options: RunOptions, **rest: object
    ) -> int:
        chosen = options._replace(
            select=split_names(select), extend_select=split_names(extend_select), ignore=split_names(ignore)
        )
        return command(options=chosen, **rest)

    return wrapped


def takes_rule_files(command: Command) -> Command:
    """Add the options for further rule files and settings; the command gets them as `options`."""

    @click.option("--rules", multiple=True, metavar="PATH", help="A file or folder of more rules; may be repeated.")
    @click.option("--config", type=_FILE, metavar="FILE", help="Use these settings for all drafts.")
    @click.option("--no-config", is_flag=True, help="Don't look for figcheck.toml or pyproject.toml.")
    @functools.wraps(command)
    def wrapped(rules: Sequence[str], config: Path | None, no_config: bool, **rest: object) -> int:
        return command(options=RunOptions(config, not no_config, rules=tuple(rules)), **rest)

    return wrapped


def split_names(given: Sequence[str]) -> tuple[str, ...]:
    """Names from options that may be repeated and may each list several: `--select a,b --select c`."""
    return tuple(name.strip() for names in given for name in names.split(",") if name.strip())


def disk_cache() -> DiskCache:
    """The current user's cache."""
    return DiskCache(cache_folder(os.environ))
