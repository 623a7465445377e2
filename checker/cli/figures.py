"""`figcheck figures`: the figures themselves."""

from __future__ import annotations

import sys

import click

from checker.cli.options import disk_cache, takes_inputs, takes_output
from checker.cli.output import Output, Stream
from checker.report.forms import FIGURES, form
from checker.report.summary import summary
from checker.run.inputs import Inputs
from checker.run.pipelines import make_extractor


@click.command(short_help="Print every figure of drafts, one a line.")
@click.option("--output-format", type=click.Choice(list(FIGURES)), default="text", show_default=True)
@takes_output
@takes_inputs
def command(inputs: Inputs, output: Output, *, output_format: str) -> int:
    """Print every figure of drafts: where it stands, its kind, value and unit, and its words.

    \b
      figcheck figures draft.md
      echo "Pay rose 3% to $2,000 a month." | figcheck figures -
      figcheck figures --output-format jsonl drafts/

    Exit codes: 0 done, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    extractor = make_extractor(disk_cache())
    stream = Stream(inputs.drafts(sys.stdin.buffer), extractor.figures)
    output.write(form(FIGURES, output_format)(stream.outcomes(), output.style()))
    output.end(summary(stream.tally, checked=False))
    return 2 if stream.tally.unread else 0
