"""The full form: each finding with its lines, carets under its figures, and the sum in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.outcome import Note, Outcome
from checker.model.verdict import Status, Verdict
from checker.render.listing import heading, hue, listed, of_whole
from checker.render.printable import printable
from checker.render.snippet import Mark, snippet
from checker.render.style import Style


def render_full(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """A block of lines for each verdict and note, followed by an empty line."""
    for outcome in outcomes:
        for entry in listed(outcome):
            yield "\n".join(_block(outcome, entry, style)) + "\n\n"


def _block(outcome: Outcome, entry: Verdict | Note, style: Style) -> Iterator[str]:
    if isinstance(entry, Note):
        marks, opening = [Mark(entry.span)], entry.message
        remarks: list[tuple[str, str]] = []
    else:
        marks = [Mark(figure.span, role) for role, figure in entry.claim.labelled()]
        opening, remarks = _remarks(entry)
    yield heading(outcome.document, entry, opening, style)
    if of_whole(entry):
        return
    lines = snippet(outcome.document, marks, style.width - 8)
    heads = [str(outcome.document.locator(line.at) or line.number) for line in lines]
    gutter = max(map(len, heads), default=1)
    bar, equals = style.paint("|", "blue"), style.paint("=", "blue")
    yield f"{'':{gutter}} {bar}"
    for head, line in zip(heads, lines, strict=True):
        yield f"{style.paint(f'{head:>{gutter}}', 'blue')} {bar} {line.text}".rstrip()
        for below in line.below:
            yield f"{'':{gutter}} {bar} {style.paint(below, hue(entry), 'bold')}"
    for name, text in remarks:
        yield f"{'':{gutter}} {equals} {style.paint(name + ':', 'bold')} {printable(text)}"


def _remarks(verdict: Verdict) -> tuple[str, list[tuple[str, str]]]:
    """The start of the message, and the rest as separate lines: the sum, the slip, what would agree."""
    opening, parted, rest = verdict.message.partition(f": {verdict.derivation}")
    if not parted:
        rest = ""
    remarks = []
    if verdict.slip:
        rest = rest.partition(f"; {verdict.slip.text}")[0]
        remarks.append(("likely", verdict.slip.text))
    if verdict.derivation and opening != verdict.derivation:
        remarks.insert(0, ("sum", verdict.derivation + rest))
    if verdict.suggestion and verdict.status is not Status.CONSISTENT:
        remarks.append(("help", f"would agree: “{verdict.suggestion.text}”"))
    if verdict.reason:
        remarks.append(("undecided", verdict.reason))
    return opening, remarks
