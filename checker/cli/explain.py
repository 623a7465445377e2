"""`figcheck explain`: what a rule is about."""

from __future__ import annotations

from difflib import get_close_matches

import click

from checker.cli.options import disk_cache, takes_rules
from checker.cli.rulebook import open_rulebook
from checker.model.errors import UserError
from checker.run.pipelines import Wanted


@click.command(short_help="Print what a rule is about, with examples.")
@click.argument("name", metavar="RULE")
@takes_rules
def command(wanted: Wanted, name: str) -> int:
    """Print what a rule finds and why, its formula, and what it says of its examples; of a family, all its rules.

    \b
      figcheck explain percent-change
      figcheck explain percent
    """  # noqa: D301 - click wants the character itself
    book = open_rulebook(wanted, disk_cache())
    for rule in book.rules:
        if rule.id == name:
            click.echo(book.rule_page(rule), nl=False)
            return 0
    families = {rule.family for rule in book.rules}
    if name not in families:
        near = get_close_matches(name, sorted(families | {rule.id for rule in book.rules}), 1)
        hint = f"did you mean `{near[0]}`?" if near else "`figcheck rules list` shows them all"
        raise UserError(f"no rule or family is called `{name}`", hint=hint)
    click.echo(book.family_page(name), nl=False)
    return 0
