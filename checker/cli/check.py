"""`figcheck check`: find the figures that cannot all be true."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.options import (
    FilterOptions,
    FixOptions,
    disk_cache,
    takes_failing,
    takes_filters,
    takes_fixes,
    takes_inputs,
    takes_output,
    takes_reporting,
    takes_rules,
)
from checker.cli.output import Output, Stream, exit_code
from checker.find.figures import find_figures
from checker.model.errors import UserError
from checker.model.rule import Severity
from checker.render.forms import CHECK, form
from checker.render.summary import summary
from checker.run.batches import in_step, one_by_one
from checker.run.checking import Checking, Filter
from checker.run.discover import STANDARD_INPUT
from checker.run.inputs import Inputs
from checker.run.pipelines import RunOptions, make_pipelines
from checker.run.selection import Reporting

if TYPE_CHECKING:
    from checker.cli.mend import Mender
    from checker.run.baseline import Baseline


@click.command(short_help="Find the figures in drafts that cannot all be true.")
@click.option(
    "--output-format",
    type=click.Choice(list(CHECK)),
    default="full",
    show_default=True,
    help="How to print findings: full shows the lines and the sum, concise one line a finding.",
)
@takes_reporting
@takes_failing
@takes_filters
@takes_fixes
@takes_rules
@takes_output
@takes_inputs
def command(  # noqa: PLR0913 - one argument per group of options
    inputs: Inputs,
    output: Output,
    options: RunOptions,
    *,
    output_format: str,
    reporting: Reporting,
    fail_on: Severity | None,
    filters: FilterOptions,
    fixing: FixOptions,
) -> int:
    """Find the figures in drafts that cannot all be true, and show the sum.

    PATH is a file, a folder (its drafts are checked: Markdown, HTML, Word, notebooks and more) or `-` for
    standard input; without one, the current folder is checked. A rule file beside a draft, draft.figcheck.yaml, is
    used automatically.

    \b
      figcheck check draft.md
      figcheck check drafts/ --select percent,dates
      cat draft.md | figcheck check - --stdin-filename draft.md
      figcheck check drafts/ --diff
      figcheck check drafts/ --since origin/main
      figcheck check --input-format jsonl --output-format jsonl articles.jsonl

    Exit codes: 0 nothing found (or nothing that --fail-on asks for), 1 findings, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    pipelines = make_pipelines(options._replace(reporting=reporting), disk_cache(), find_figures)
    known = _known(filters)
    checking = Checking(pipelines.steps, _filters(filters, known, inputs))
    mender = _mender(fixing, checking, inputs, output)
    drafts = inputs.drafts(sys.stdin.buffer)
    stream = Stream(one_by_one(drafts, mender.mend) if mender else in_step(drafts, checking.check), fail_on)
    report = form(CHECK, output_format)(stream.outcomes(), output.style())
    output.write(mender.text(report) if mender else report)
    for line in known.gone_lines() if known else ():
        output.end(line)
    output.end(f"{summary(stream.tally)} {mender.said()}" if mender else summary(stream.tally, fixes=True))
    if mender and fixing.diff:
        return exit_code(stream.tally, failed=mender.fixes > 0 and fail_on is not None)
    return stream.exit_code


def _known(filters: FilterOptions) -> Baseline | None:
    if filters.baseline is None:
        return None
    from checker.run.baseline import load_baseline  # noqa: PLC0415 - few runs have one

    return load_baseline(filters.baseline)


def _filters(filters: FilterOptions, known: Baseline | None, inputs: Inputs) -> tuple[Filter, ...]:
    """What removes findings that don't count; known ones come first, since they are recognised among all findings."""
    chosen: list[Filter] = [known.new] if known else []
    if filters.since is not None:
        from checker.run.changes import changes_since  # noqa: PLC0415 - git is asked only on request

        if inputs.records or STANDARD_INPUT in inputs.paths:
            raise UserError("--since takes files and folders: standard input and records have no history")
        chosen.append(changes_since(filters.since, inputs.paths).touched)
    return tuple(chosen)


def _mender(fixing: FixOptions, checking: Checking, inputs: Inputs, output: Output) -> Mender | None:
    if not fixing.fix and not fixing.diff:
        return None
    from checker.cli.mend import Mender  # noqa: PLC0415 - a run that fixes nothing needs no differences

    return Mender(fixing, checking, inputs, output.style())
