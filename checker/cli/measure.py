"""`figcheck rules measure`: which rules are worth their cost."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable

import click

from checker.cli.options import disk_cache, takes_inputs, takes_rules
from checker.cli.output import complain
from checker.find.figures import find_figures
from checker.model.errors import UserError
from checker.model.rule import Rule
from checker.render.summary import counted
from checker.run.inputs import Inputs
from checker.run.measure import Measured, is_timed, meter_of, with_progress
from checker.run.pipelines import RunOptions, make_pipelines
from checker.run.selection import Reporting

Record = dict[str, str | int | float]

_INTERRUPTED = 130
_HEADS = {"id": "rule", "ms_per_mb": "ms/MB"}
_SORTS: dict[str, Callable[[Record], tuple[str | float, ...]]] = {
    "family": lambda record: (record["family"], record["id"]),
    "bound": lambda record: (-float(record["bound"]), record["id"]),
    "wrong": lambda record: (-float(record["wrong"]), record["id"]),
    "time": lambda record: (-float(record["ms_per_mb"]), record["id"]),
}


@click.command("measure", short_help="Measure on a corpus how often rules apply, and how that ends.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--sort", type=click.Choice([*_SORTS]), default="family", show_default=True, help="What to sort rules by."
)
@takes_rules
@takes_inputs
def measure_rules(inputs: Inputs, options: RunOptions, *, output_format: str, sort: str) -> int:
    """Measure on a corpus, for each rule, how often it binds figures, how that ends, and how long it takes.

    Of the claims that a rule makes (bound), some hold, some are wrong, and some stay undecided. The time is what the
    rule adds to a run, in milliseconds per million bytes; it is taken on a part of a large corpus. Ctrl-C ends
    with what is measured so far. The settings of the current folder apply to all drafts.

    \b
      figcheck rules measure drafts/
      figcheck rules measure --input-format jsonl articles.jsonl --sort wrong
      figcheck rules measure drafts/ --rules my-rules/ --select pay --output-format json

    Exit codes: 0 done, 2 something could not be read or run, 130 stopped by Ctrl-C.
    """  # noqa: D301 - click wants the character itself
    pipelines = make_pipelines(
        options.with_one_settings_file()._replace(reporting=Reporting(sums=False)), disk_cache(), find_figures
    )
    meter = meter_of(pipelines.of_no_file())
    total, unread, code = meter.nothing(), 0, 0
    drafts = inputs.drafts(sys.stdin.buffer)
    try:
        for draft in with_progress(drafts, _tell) if sys.stderr.isatty() else drafts:
            try:
                if isinstance(draft, UserError):
                    raise draft
                if pipelines.of(draft.path):
                    total = total.plus(meter.measure(draft, timed=is_timed(total.drafts)))
            except UserError as error:
                complain(error)
                unread, code = unread + 1, 2
    except KeyboardInterrupt:
        code = _INTERRUPTED
    records = sorted(_records(meter.pipeline.rules, total), key=_SORTS[sort])
    click.echo(_text(records, total, output_format))
    click.echo(_closing(total, unread), err=True)
    return code


def _tell(done: int) -> None:
    click.echo(f"{done:,} drafts so far", err=True)


def _records(rules: Iterable[Rule], total: Measured) -> list[Record]:
    return [
        {
            "id": rule.id,
            "family": rule.family,
            "bound": statistics.bound,
            "held": statistics.held,
            "wrong": statistics.wrong,
            "undecided": statistics.undecided,
            "ms_per_mb": round(total.pace(statistics.seconds), 2),
        }
        for rule in rules
        for statistics in [total.by_rule[rule.id]]
    ]


def _text(records: list[Record], total: Measured, output_format: str) -> str:
    if output_format == "json":
        whole = {
            "drafts": total.drafts,
            "bytes": total.size,
            "bytes_timed": total.timed,
            "ms_per_mb": round(total.pace(total.seconds), 2),
            "rules": records,
        }
        return json.dumps(whole, indent=2, ensure_ascii=False)
    from tabulate import tabulate  # noqa: PLC0415 - only used here

    if not records:
        return ""
    ends = {key: sum(int(record[key]) for record in records) for key in ("bound", "held", "wrong", "undecided")}
    together = ["all rules", "", *ends.values(), total.pace(total.seconds)]
    heads = [_HEADS.get(key, key) for key in records[0]]
    return tabulate([*(list(record.values()) for record in records), together], heads, floatfmt=".2f", intfmt=",")


def _closing(total: Measured, unread: int) -> str:
    drafts = counted(total.drafts, "draft")
    said = (
        f"Measured {drafts}, {total.size:,} bytes: all rules together take {total.pace(total.seconds):,.0f} ms/MB."
        if total.drafts
        else "Measured nothing."
    )
    return f"{said} {unread:,} could not be measured." if unread else said
