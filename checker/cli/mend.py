"""`figcheck check --fix` and `--diff`: drafts with their fixes applied, or what that would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff

import click

from checker.cli.options import FixOptions
from checker.model.errors import UserError
from checker.model.outcome import Outcome
from checker.render.printable import harmless
from checker.render.style import Style
from checker.render.summary import counted
from checker.run.checking import Checking
from checker.run.discover import STANDARD_INPUT
from checker.run.drafts import Draft
from checker.run.fix import fix_draft
from checker.run.inputs import Inputs
from checker.run.write import rewrite


class Mender:
    """Fixes drafts as they are checked. Files are rewritten; fixed standard input is printed.

    Raises:
        UserError: the inputs are records, or standard input together with files.
    """

    def __init__(self, fixing: FixOptions, checking: Checking, inputs: Inputs, style: Style) -> None:
        if inputs.records or (STANDARD_INPUT in inputs.paths and len(inputs.paths) > 1):
            raise UserError("--fix and --diff take files and folders, or `-` alone", hint="records are not rewritten")
        self.fixes = 0
        self._fixing = fixing
        self._checking = checking
        self._printed = STANDARD_INPUT in inputs.paths
        self._style = style
        self._text: list[str] = []

    def mend(self, draft: Draft) -> Outcome | None:
        """The findings that remain once the draft is fixed, or would remain.

        Raises:
            UserError: the file has changed since, or cannot be written.
        """
        fixed = fix_draft(draft, self._checking, unsafe=self._fixing.unsafe)
        if fixed is None:
            return None
        before, after = draft.content, fixed.draft.content
        if isinstance(before, str) and isinstance(after, str):
            if self._fixing.diff:
                self._text += _diff(draft.name, before, after, self._style)
            elif self._printed:
                self._text.append(after)
            elif fixed.fixes:
                rewrite(draft, after)
        self.fixes += fixed.fixes
        return fixed.outcome

    def text(self, report: Iterable[str]) -> Iterator[str]:
        """The text to print: the report on what remains, or the changes, or the fixed text of standard input."""
        if not self._fixing.diff and not self._printed:
            yield from report
            return
        for chunk in report:
            if not self._fixing.diff:
                click.echo(chunk, nl=False, err=True)
            yield from self._taken()
        yield from self._taken()

    def said(self) -> str:
        """The closing line, such as "Fixed 3 findings"."""
        return f"{'Would fix' if self._fixing.diff else 'Fixed'} {counted(self.fixes, 'finding')}."

    def _taken(self) -> list[str]:
        text, self._text = self._text, []
        return text


def _diff(name: str, before: str, after: str, style: Style) -> Iterator[str]:
    """A unified diff, as `patch` accepts it."""
    name = harmless(name.replace("\n", " ")).lstrip("/")
    old, new = (text.replace("\n", "\n\0").split("\0") for text in (before, after))
    for line in unified_diff([*filter(None, old)], [*filter(None, new)], f"a/{name}", f"b/{name}"):
        text = harmless(line.removesuffix("\n"))
        color = {"+": "green", "-": "red"}.get(line[:1])
        yield (style.paint(text, color) if color else text) + "\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"
