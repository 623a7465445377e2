"""`figcheck check`: find the figures that cannot all be true."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from checker.cli.options import disk_cache, takes_inputs, takes_output, takes_rules
from checker.cli.output import Output, Stream
from checker.find.figures import find_figures
from checker.report.forms import CHECK, form
from checker.report.summary import summary
from checker.run.inputs import Inputs
from checker.run.pipelines import Wanted, make_pipelines
from checker.run.selection import Shown


@click.command(short_help="Find the figures in drafts that cannot all be true.")
@click.option("--output-format", type=click.Choice(list(CHECK)), default="full", show_default=True)
@click.option("--strict", is_flag=True, help="Also report what holds only if figures are off in their last place.")
@click.option("--show-consistent", is_flag=True, help="Also print the relations that hold.")
@click.option("--show-undecided", is_flag=True, help="Also print the relations that could not be decided, and why.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@takes_rules
@takes_output
@takes_inputs
def command(  # noqa: PLR0913 - one argument an option
    inputs: Inputs,
    output: Output,
    wanted: Wanted,
    *,
    output_format: str,
    strict: bool,
    show_consistent: bool,
    show_undecided: bool,
    exit_zero: bool,
) -> int:
    """Find the figures in drafts that cannot all be true, and show the sum.

    PATH is a file, a folder (its drafts are checked: Markdown, HTML, Word, notebooks and more) or `-` for
    standard input; none at all means the folder you are in. A file of rules beside a draft, draft.figcheck.yaml, is
    used by itself.

    \b
      figcheck check draft.md
      figcheck check drafts/ --select percent,ages
      cat draft.md | figcheck check - --stdin-filename draft.md
      figcheck check --input-format jsonl --output-format jsonl articles.jsonl

    Exit codes: 0 nothing found, 1 findings, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    shown = Shown(strict=strict, consistent=show_consistent, undecided=show_undecided, sums=show_consistent)
    pipelines = make_pipelines(replace(wanted, shown=shown), disk_cache(), find_figures)
    stream = Stream(inputs.drafts(sys.stdin.buffer), pipelines.check)
    output.write(form(CHECK, output_format)(stream.outcomes(), output.style()))
    output.end(summary(stream.tally))
    if stream.tally.unread:
        return 2
    return 1 if stream.tally.findings and not exit_zero else 0
