"""`figcheck report`: the fact-checker's worksheet."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.options import disk_cache, takes_inputs, takes_output, takes_rules
from checker.cli.output import Output, Stream
from checker.model.errors import Place, UserError
from checker.render.forms import WORKSHEET, form
from checker.render.summary import summary
from checker.run.batches import in_step
from checker.run.inputs import Inputs
from checker.run.pipelines import RunOptions, make_pipelines

_WORD = ".docx"
_BY_SUFFIX = {"": "text", ".txt": "text", ".md": "markdown", ".csv": "csv", ".json": "json", ".html": "html"}


@click.command(short_help="Print the fact-checker's worksheet: every figure and its status.")
@click.option(
    "--output-format",
    type=click.Choice(list(WORKSHEET)),
    help="Defaults to what the suffix of --output says, or else text.",
)
@takes_rules
@takes_output
@takes_inputs
def command(inputs: Inputs, output: Output, options: RunOptions, *, output_format: str | None) -> int:
    """Print the fact-checker's worksheet: every figure in a draft, and what is known about it.

    A figure is contradicted, confirmed by arithmetic, given as a fact (by a rule file beside the draft), or on its own,
    which means that it needs a source. A page for a browser (.html) shows the draft with its figures marked as well.
    For a Word file, -o reviewed.docx writes a copy with a comment at each finding; the original stays unchanged.

    \b
      figcheck report draft.md
      figcheck report draft.md -o worksheet.html
      figcheck report draft.docx -o reviewed.docx

    Exit codes: 0 done, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    if output.file and output.file.suffix.lower() == _WORD and output_format is None:
        from checker.cli.review import review  # noqa: PLC0415 - few reports are Word files

        return review(inputs, output, options, output.file)
    made = output_format or _form_of(output.file)
    pipelines = make_pipelines(options, disk_cache())
    stream = Stream(in_step(inputs.drafts(sys.stdin.buffer), pipelines.steps))
    output.write(form(WORKSHEET, made)(stream.outcomes(), output.style()))
    output.end(summary(stream.tally))
    return stream.exit_code


def _form_of(file: Path | None) -> str:
    """The form that the suffix of a file asks for; text on standard output."""
    suffix = file.suffix.lower() if file else ""
    if suffix not in _BY_SUFFIX:
        known = ", ".join(filter(None, [*_BY_SUFFIX, _WORD]))
        raise UserError(f"no worksheet is written as `{suffix}`", Place(str(file)), hint=f"{known}, or --output-format")
    return _BY_SUFFIX[suffix]
