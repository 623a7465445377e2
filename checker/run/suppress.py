"""Comments in a draft that silence a rule: `<!-- figcheck: ignore percent-change -->`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model.document import Directive, Document
from checker.model.outcome import Note
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.verdict import Verdict
from checker.rules.wording import nearest


class Suppression(NamedTuple):
    """A directive and the stretch of the source that it covers."""

    directive: Directive
    stretch: Span

    def covers(self, verdict: Verdict) -> bool:
        """Whether one of the verdict's figures is in the stretch and the directive names its rule."""
        names = self.directive.rules
        rule = verdict.claim.rule
        meant = not names or rule.id in names or rule.family in names
        return meant and any(self.stretch.meets(figure.span) for _, figure in verdict.claim.figures())


def suppressions(document: Document) -> list[Suppression]:
    """What each directive of the draft covers.

    "ignore" covers the block that contains it or that it ends (a paragraph, a list item, a whole table), or else the
    next one; "off" covers everything up to the next "on" with the same rules or none; "ignore-file" covers the whole
    file.
    """
    if not document.directives:
        return []
    found = []
    end = len(document.source)
    blocks = _blocks(document)
    for number, directive in enumerate(document.directives):
        at = directive.span.start
        if directive.action == "ignore":
            found.append(Suppression(directive, _block_of(directive.span, blocks, document.source)))
        elif directive.action == "off":
            later = document.directives[number + 1 :]
            off_until = next((d.span.start for d in later if _ends(d, directive)), end)
            found.append(Suppression(directive, Span(at, off_until)))
        elif directive.action == "ignore-file":
            found.append(Suppression(directive, Span(0, end)))
    return found


def split(
    verdicts: Iterable[Verdict], suppressions: Sequence[Suppression]
) -> tuple[list[Verdict], frozenset[Suppression]]:
    """The verdicts that no suppression covers, and the suppressions that covered one."""
    left, used = [], set()
    for verdict in verdicts:
        covering = [suppression for suppression in suppressions if suppression.covers(verdict)]
        used.update(covering)
        if not covering:
            left.append(verdict)
    return left, frozenset(used)


def useless(suppressions: Iterable[Suppression], used: frozenset[Suppression], known: Sequence[str]) -> list[Note]:
    """A warning for each suppression that silenced nothing, suggesting a name if it names an unknown rule."""
    return [_note(each.directive, known) for each in suppressions if each not in used]


def _note(directive: Directive, known: Sequence[str]) -> Note:
    said = f"{directive.action} {', '.join(directive.rules)}".strip()
    message = f"Nothing here needs `{said}`"
    unknown = next((name for name in directive.rules if name not in known), None)
    if unknown is not None:
        message = "; ".join(filter(None, (f"No rule is called `{unknown}`", nearest(unknown, known))))
    return Note("unused-suppression", Severity.WARNING, message, directive.span)


def _ends(directive: Directive, off: Directive) -> bool:
    return directive.action == "on" and (not directive.rules or directive.rules == off.rules)


def _block_of(comment: Span, blocks: Sequence[Span], source: str) -> Span:
    """The block that contains the comment, or that it ends; else the next one; else only the comment itself."""
    after = bisect_right(blocks, comment)
    if after and "\n" not in source[blocks[after - 1].end : comment.start]:
        return blocks[after - 1]
    return blocks[after] if after < len(blocks) else comment


def _blocks(document: Document) -> list[Span]:
    """The source of each block in draft order; a table is one block, its cells aren't."""
    spans = {segment.index: segment.offsets.span(0, segment.offsets.end) for segment in document.segments}
    blocks = []
    for table in document.tables:
        cells = [spans.pop(cell) for row in table.rows for cell in row if cell is not None and cell in spans]
        if cells:
            blocks.append(Span(min(cell.start for cell in cells), max(cell.end for cell in cells)))
    return sorted([*blocks, *spans.values()])
