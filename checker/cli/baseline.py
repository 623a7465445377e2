"""`figcheck baseline`: record what is wrong today, so that only new findings fail."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.options import disk_cache, takes_inputs, takes_rules
from checker.cli.output import Output, Stream
from checker.find.figures import find_figures
from checker.model.outcome import Outcome
from checker.render.summary import summary
from checker.run.baseline import Known, known_of, written
from checker.run.batches import one_by_one
from checker.run.drafts import Draft
from checker.run.inputs import Inputs
from checker.run.pipelines import RunOptions, make_pipelines
from checker.run.selection import Reporting


@click.command(short_help="Record the findings there are today, so that only new ones fail.")
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(path_type=Path),
    default="figcheck-baseline.json",
    show_default=True,
    metavar="FILE",
    help="The file to record them in; an existing one is replaced.",
)
@click.option(
    "--strict", is_flag=True, help="Also record relations that hold only if a figure is off in its last place."
)
@takes_rules
@takes_inputs
def command(inputs: Inputs, options: RunOptions, *, file: Path, strict: bool) -> int:
    """Record the findings there are today. `figcheck check --baseline FILE` then reports only those not recorded.

    A finding is recognised by its rule, its figures and their sentences, so it may move within its draft.

    \b
      figcheck baseline drafts/
      figcheck check drafts/ --baseline figcheck-baseline.json

    Exit codes: 0 done, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    pipelines = make_pipelines(
        options._replace(reporting=Reporting(strict=strict, sums=False)), disk_cache(), find_figures
    )
    known: list[Known] = []

    def record(draft: Draft) -> Outcome | None:
        outcome = pipelines.check(draft)
        known.extend(known_of(draft, outcome, file) if outcome else ())
        return outcome

    stream = Stream(one_by_one(inputs.drafts(sys.stdin.buffer), record))
    for _ in stream.outcomes():
        pass
    output = Output(file, "never", quiet=False)
    output.write([written(known)])
    output.end(f"{summary(stream.tally)} Recorded in {file}.")
    return stream.exit_code
