"""`figcheck report draft.docx -o reviewed.docx`: a copy of a Word file with comments."""

from __future__ import annotations

import sys
from pathlib import Path

from checker.cli.options import disk_cache
from checker.cli.output import Output, Stream
from checker.find.figures import find_figures
from checker.model.errors import Place, UserError, system_error
from checker.model.outcome import Outcome
from checker.render.summary import summary
from checker.run.batches import one_by_one
from checker.run.drafts import Draft
from checker.run.inputs import Inputs
from checker.run.pipelines import RunOptions, make_pipelines


def review(inputs: Inputs, output: Output, options: RunOptions, copy: Path) -> int:
    """Write the only Word file of the inputs to `copy`, with a comment at each finding; return the exit code.

    Raises:
        UserError: there are several drafts, or it is not a Word file, or is `copy` itself; or python-docx is missing.
    """
    pipelines = make_pipelines(options, disk_cache(), find_figures)
    found: list[tuple[Draft, Outcome]] = []

    def keep(draft: Draft) -> Outcome | None:
        outcome = pipelines.check(draft)
        found.extend([(draft, outcome)] if outcome else [])
        return outcome

    stream = Stream(one_by_one(inputs.drafts(sys.stdin.buffer), keep))
    for _ in stream.outcomes():
        if len(found) > 1:
            raise UserError("comments are put into one Word file at a time", Place(str(copy)))
    if found:
        _write(copy, *found[0])
    output.end(summary(stream.tally))
    return stream.exit_code


def _write(copy: Path, draft: Draft, outcome: Outcome) -> None:
    if not isinstance(draft.content, bytes) or outcome.document.locators is None:
        raise UserError("only a Word file can be given back with comments, and this is none", Place(draft.name))
    if draft.path and copy.exists() and copy.samefile(draft.path):
        raise UserError("the original is never written to; name another file after -o", Place(draft.name))
    try:
        from checker.render.reviewed import reviewed  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise UserError("writing Word files needs python-docx", hint="pip install 'figcheck[word]'") from error
    data = reviewed(outcome, draft.content)
    try:
        copy.write_bytes(data)
    except OSError as error:
        raise system_error("cannot be written", error, str(copy)) from error
