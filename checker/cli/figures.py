"""`figcheck figures`: the figures themselves."""

from __future__ import annotations

import sys

import click

from checker.cli.options import disk_cache, takes_inputs, takes_output
from checker.cli.output import Output, Stream
from checker.render.forms import FIGURES, form
from checker.render.summary import summary
from checker.run.batches import in_step
from checker.run.inputs import Inputs
from checker.run.pipelines import make_extractor


@click.command(short_help="Print every figure in drafts, one a line.")
@click.option("--output-format", type=click.Choice(list(FIGURES)), default="text", show_default=True)
@click.option("--reference", is_flag=True, help="Print a reference of what is read as a figure, in Markdown, and exit.")
@takes_output
@takes_inputs
def command(inputs: Inputs, output: Output, *, output_format: str, reference: bool) -> int:
    """Print every figure in drafts: where it stands, its kind, value and unit, and its words.

    \b
      figcheck figures draft.md
      echo "Pay rose 3% to $2,000 a month." | figcheck figures -
      figcheck figures --output-format jsonl drafts/
      figcheck figures --reference -o docs/figures.md

    Exit codes: 0 done, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    extractor = make_extractor(disk_cache())
    if reference:
        from checker.cli.reference import make_reference  # noqa: PLC0415 - for those who write the documentation
        from checker.render.reference import reference_page  # noqa: PLC0415 - as above

        output.write([reference_page(make_reference(extractor))])
        return 0
    stream = Stream(in_step(inputs.drafts(sys.stdin.buffer), extractor.steps))
    output.write(form(FIGURES, output_format)(stream.outcomes(), output.style()))
    output.end(summary(stream.tally, checked=False))
    return stream.exit_code
