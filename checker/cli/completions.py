"""`figcheck completions`: the script that a shell needs to complete commands, options and their values."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

COMPLETE = "_FIGCHECK_COMPLETE"
"""The variable with which a shell asks for completions; `main` looks for it."""


@click.command(short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the script by which a shell completes commands, options and their values.

    \b
      figcheck completions bash > ~/.local/share/bash-completion/completions/figcheck
      figcheck completions zsh > "${fpath[1]}/_figcheck"
      figcheck completions fish > ~/.config/fish/completions/figcheck.fish
    """  # noqa: D301 - click wants the character itself
    of_shell = get_completion_class(shell)
    if of_shell is None:
        raise click.UsageError(f"this click knows no completions for {shell}")
    click.echo(of_shell(context.find_root().command, {}, "figcheck", COMPLETE).source())
    return 0
