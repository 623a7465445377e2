"""Comments in a draft that keep a rule quiet: `<!-- figcheck: ignore percent-change -->`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from checker.model.document import Directive, Document
from checker.model.outcome import Note
from checker.model.rule import Severity
from checker.model.span import Span
from checker.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Suppression:
    """A directive and the stretch of the source that it covers."""

    directive: Directive
    stretch: Span

    def covers(self, verdict: Verdict) -> bool:
        """Whether one of the verdict's figures stands in the stretch, and its rule is meant."""
        names = self.directive.rules
        rule = verdict.claim.rule
        meant = not names or rule.id in names or rule.family in names
        return meant and any(self.stretch.meets(figure.span) for _, figure in verdict.claim.figures())


def suppressions(document: Document) -> list[Suppression]:
    """What each directive of the draft covers.

    "ignore" covers the block it stands in (a paragraph, a list item, a whole table) or, between blocks, the next one;
    "off" all that follows up to the "on" that names the same rules or none; "ignore-file" the whole file.
    """
    found = []
    end = len(document.source)
    for number, directive in enumerate(document.directives):
        at = directive.span.start
        if directive.action == "ignore":
            found.append(Suppression(directive, _block(document, directive.span)))
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
    """A warning for each suppression that kept nothing quiet, with the likely name where it names no rule at all."""
    notes = []
    for suppression in suppressions:
        if suppression not in used:
            directive = suppression.directive
            unknown = [name for name in directive.rules if name not in known]
            message = (
                f"Nothing here needs `{directive.action}{' ' if directive.rules else ''}{', '.join(directive.rules)}`"
            )
            for name in unknown:
                message = f"No rule is called `{name}`"
                if near := get_close_matches(name, known, 1):
                    message += f"; did you mean `{near[0]}`?"
            notes.append(Note("unused-suppression", Severity.WARNING, message, directive.span))
    return notes


def _ends(directive: Directive, off: Directive) -> bool:
    return directive.action == "on" and (not directive.rules or directive.rules == off.rules)


def _block(document: Document, at: Span) -> Span:
    """The source of the block around or after `at`; of a table's cell, the whole table."""
    spans = {s.index: s.offsets.span(0, s.offsets.end) for s in document.segments if s.offsets.end}
    index = next((index for index, span in spans.items() if span.end > at.end), None)
    if index is None:
        return Span(at.start, len(document.source))
    for table in document.tables:
        cells = [cell for row in table.rows for cell in row if cell in spans]
        if index in cells:
            stretches = [spans[cell] for cell in cells if cell is not None]
            return Span(min(s.start for s in stretches), max(s.end for s in stretches))
    return spans[index]
