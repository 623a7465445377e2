"""`figcheck rules measure`: which rules are worth their cost."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

import click

from checker.cli.options import disk_cache, takes_inputs, takes_rules
from checker.cli.output import complain
from checker.find.figures import find_figures
from checker.model.errors import UserError
from checker.model.rule import Rule
from checker.render.summary import counted
from checker.run.inputs import Inputs
from checker.run.measure import Measured, meter_of, with_progress
from checker.run.pipelines import RunOptions, make_pipelines
from checker.run.selection import Reporting

_HEADS = {"id": "rule", "ms_per_mb": "ms/MB"}


@click.command("measure", short_help="Measure on a corpus how often rules apply, and how that ends.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@takes_rules
@takes_inputs
def measure_rules(inputs: Inputs, options: RunOptions, *, output_format: str) -> int:
    """Measure on a corpus, for each rule, how often it binds figures, how that ends, and how long it takes.

    Of the claims that a rule makes (bound), some hold, some are wrong, and some stay undecided. The time is what the
    rule adds to a run, in milliseconds per million bytes. The settings of the current folder apply to all drafts.

    \b
      figcheck rules measure drafts/
      figcheck rules measure --input-format jsonl articles.jsonl
      figcheck rules measure drafts/ --rules my-rules/ --select pay --output-format json

    Exit codes: 0 done, 2 something could not be read or run.
    """  # noqa: D301 - click wants the character itself
    pipelines = make_pipelines(
        options.with_one_settings_file()._replace(reporting=Reporting(sums=False)), disk_cache(), find_figures
    )
    meter = meter_of(pipelines.of_no_file())
    total, unread = meter.nothing(), 0
    drafts = inputs.drafts(sys.stdin.buffer)
    for draft in with_progress(drafts, _tell) if sys.stderr.isatty() else drafts:
        try:
            if isinstance(draft, UserError):
                raise draft
            if pipelines.of(draft.path):
                total = total.plus(meter.measure(draft))
        except UserError as error:
            complain(error)
            unread += 1
    click.echo(_text(_records(meter.pipeline.rules, total), total, output_format))
    click.echo(_closing(total, unread), err=True)
    return 2 if unread else 0


def _tell(done: int) -> None:
    click.echo(f"{done:,} drafts so far", err=True)


def _records(rules: Iterable[Rule], total: Measured) -> list[dict[str, str | int | float]]:
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
        for rule in sorted(rules, key=lambda rule: (rule.family, rule.id))
        for statistics in [total.by_rule[rule.id]]
    ]


def _text(records: list[dict[str, str | int | float]], total: Measured, output_format: str) -> str:
    if output_format == "json":
        whole = {
            "drafts": total.drafts,
            "bytes": total.size,
            "ms_per_mb": round(total.pace(total.seconds), 2),
            "rules": records,
        }
        return json.dumps(whole, indent=2, ensure_ascii=False)
    from tabulate import tabulate  # noqa: PLC0415 - only used here

    heads = [_HEADS.get(key, key) for key in records[0]] if records else []
    return tabulate([[*record.values()] for record in records], heads, floatfmt=".2f", intfmt=",")


def _closing(total: Measured, unread: int) -> str:
    drafts = counted(total.drafts, "draft")
    said = (
        f"Measured {drafts}, {total.size:,} bytes: all rules together take {total.pace(total.seconds):,.0f} ms/MB."
        if total.drafts
        else "Measured nothing."
    )
    return f"{said} {unread:,} could not be measured." if unread else said
