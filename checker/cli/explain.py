"""`figcheck explain`: describe a rule."""

from __future__ import annotations

import click

from checker.cli.options import disk_cache, takes_rule_files
from checker.cli.rulebook import open_rulebook
from checker.run.pipelines import RunOptions
from checker.run.selection import check_names, names_of


@click.command(short_help="Explain a rule, with examples.")
@click.argument("name", metavar="RULE")
@takes_rule_files
def command(options: RunOptions, name: str) -> int:
    """Print what a rule finds and why, its formula, and its examples with what it says of them. RULE may be a family.

    \b
      figcheck explain percent-change
      figcheck explain percent
    """  # noqa: D301 - click wants the character itself
    book = open_rulebook(options, disk_cache())
    for rule in book.rules:
        if rule.id == name:
            click.echo(book.rule_page(rule), nl=False)
            return 0
    check_names([name], names_of(book.rules))
    click.echo(book.family_page(name), nl=False)
    return 0
