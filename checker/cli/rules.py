"""`figcheck rules`: list, test and measure rules, print their schema, start a new one, write their pages."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import click

from checker.cli.measure import measure_rules
from checker.cli.options import disk_cache, takes_rules
from checker.cli.rulebook import open_rulebook
from checker.lexicon.source import DATA
from checker.model.errors import Place, UserError, system_error
from checker.model.rule import Rule
from checker.render.printable import printable
from checker.render.summary import counted
from checker.rules.examples import count_examples
from checker.rules.schema import schema_of
from checker.run.pipelines import RunOptions

_FILES = click.argument("paths", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))


@click.group(short_help="List, test and measure rules; start a new one.")
def command() -> None:
    """List, test and measure rules; start a new one.

    \b
      figcheck rules list
      figcheck rules new pay-per-head my-rules/pay.yaml
      figcheck rules test my-rules/
      figcheck rules measure drafts/
    """  # noqa: D301 - click wants the character itself


command.add_command(measure_rules)


@command.command("list", short_help="List all rules.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@takes_rules
def list_rules(options: RunOptions, output_format: str) -> int:
    """List all rules: those that come with figcheck, and those of your settings.

    \b
      figcheck rules list
      figcheck rules list --rules my-rules/ --output-format json
    """  # noqa: D301 - click wants the character itself
    book = open_rulebook(options, disk_cache())
    on = {rule.id for rule in book.selected}
    if output_format == "json":
        click.echo(json.dumps([_record(rule, rule.id in on) for rule in book.rules], indent=2, ensure_ascii=False))
        return 0
    from tabulate import tabulate  # noqa: PLC0415 - only used here

    rows = [(r.id, r.family, r.severity.value, "on" if r.id in on else "off", printable(r.summary)) for r in book.rules]
    click.echo(tabulate(rows, headers=["rule", "family", "severity", "", "finds"]))
    return 0


@command.command("test", short_help="Run the examples of rules.")
@_FILES
def test_rules(paths: Sequence[Path]) -> int:
    """Run the examples in rule files as tests, with all packs on.

    FILE is a rule file or a folder of them; without one, the packs are tested.

    \b
      figcheck rules test
      figcheck rules test my-rules/pay.yaml

    Exit codes: 0 all examples pass, 1 some fail, 2 a rule file has mistakes.
    """  # noqa: D301 - click wants the character itself
    book = open_rulebook(RunOptions(use_config=False, rules=tuple(map(str, paths))), disk_cache())
    rules = book.own if paths else book.rules
    failures = book.failures(rules)
    for failure in failures:
        click.echo(printable(f"{book.place(failure)}: {failure.rule.id}: {failure.sort} example fails"))
        click.echo(printable(f"  {failure.text}"))
        click.echo(printable(f"  {failure.reason}"))
    bare = [rule.id for rule in rules if not count_examples(rule)]
    click.echo(
        f"{counted(len(rules), 'rule')}, {counted(sum(map(count_examples, rules)), 'example')}: "
        f"{len(failures) or 'none'} failed" + (f"; without examples: {', '.join(bare)}" if bare else ""),
        err=True,
    )
    return 1 if failures else 0


@command.command("schema", short_help="Print the JSON Schema of a rule file.")
@click.option("--of", "part", type=click.Choice(["pack", "draft"]), default="pack", show_default=True)
def print_schema(part: str) -> int:
    """Print the JSON Schema of a rule file (pack), or of one beside a draft, for editors to complete and check.

    \b
      figcheck rules schema > figcheck-rules.schema.json
    """  # noqa: D301 - click wants the character itself
    click.echo(json.dumps(schema_of(part), indent=2, ensure_ascii=False))
    return 0


@command.command("new", short_help="Start a rule.")
@click.argument("id_", metavar="ID")
@click.argument("path", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
def new_rule(id_: str, path: Path | None) -> int:
    """Start a rule: print a commented rule file, or write it to FILE, which must not exist yet.

    \b
      figcheck rules new pay-per-head
      figcheck rules new pay-per-head my-rules/pay.yaml
    """  # noqa: D301 - click wants the character itself
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id_):
        raise UserError(
            f"`{id_}` is not a rule's id", hint="small letters and digits with hyphens between: pay-per-head"
        )
    taken = [rule for rule in open_rulebook(RunOptions(use_config=False), disk_cache()).rules if rule.id == id_]
    if taken:
        raise UserError(f"the id `{id_}` is taken, in {taken[0].place}")
    text = (DATA / "new" / "rule.yaml").read_text("utf-8").replace("new-rule", id_)
    if path is None:
        click.echo(text, nl=False)
    else:
        write_new(path, text)
        click.echo(f"wrote {path}; try it with: figcheck rules test {path}", err=True)
    return 0


@command.command("pages", short_help="Write the documentation page of each rule file.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@_FILES
def write_pages(folder: Path, paths: Sequence[Path]) -> int:
    """Write a page for each rule file into FOLDER, in Markdown; without a FILE, for each pack.

    \b
      figcheck rules pages docs/rules
    """  # noqa: D301 - click wants the character itself
    book = open_rulebook(RunOptions(use_config=False, rules=tuple(map(str, paths))), disk_cache())
    folder.mkdir(parents=True, exist_ok=True)
    for family in dict.fromkeys(rule.family for rule in (book.own if paths else book.rules)):
        (folder / f"{family}.md").write_text(book.family_page(family), encoding="utf-8")
    return 0


def write_new(path: Path, text: str) -> None:
    """Write a file that doesn't exist yet, with its folders.

    Raises:
        UserError: it exists, or can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise UserError("it is there already, and is left as it is", Place(str(path))) from None
    except OSError as error:
        raise system_error("cannot be written", error, str(path)) from error


def _record(rule: Rule, on: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "family": rule.family,
        "severity": rule.severity.value,
        "enabled": on,
        "summary": rule.summary,
        "formula": rule.assertion.text,
    }
