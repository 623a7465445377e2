"""Takes a draft through the stages: read, find, bind, judge. Made once, then a pure function of each draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.bind.claims import Binder, bind_claims
from checker.find.figures import Finder, find_every_moment, find_with_topics
from checker.judge.english import REASONS
from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.store import Store
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.errors import UserError, UserErrors
from checker.model.outcome import Note, Outcome
from checker.model.rule import Rule, Severity
from checker.model.sentence import Figures
from checker.model.span import Span
from checker.model.verdict import Status, Verdict
from checker.read.formats import read_document
from checker.rules.load import load_sidecar, sidecar_of
from checker.run.batches import Steps, at_once
from checker.run.decode import read_text
from checker.run.drafts import Draft
from checker.run.selection import Reporting
from checker.run.suppress import split, suppressions, useless
from checker.units.units import Units


class Extractor(NamedTuple):
    """What finding a draft's figures requires: the words of its language, and units."""

    lexicon: Lexicon
    units: Units
    finder: Finder = find_with_topics

    def figures(self, draft: Draft) -> Outcome:
        """The draft's figures, including "yesterday" and the like, without any checks."""
        return at_once(self.steps(draft))

    def steps(self, draft: Draft) -> Steps[Outcome]:
        """The draft's figures, with a pause after each stage, so that several drafts can go through it together."""
        document = self.read(draft)
        yield
        return Outcome(document, tuple(find_every_moment(document, self.lexicon, self.units).all()))

    def read(self, draft: Draft) -> Document:
        """The draft as a document."""
        return read_document(draft.name, draft.content, self.lexicon, id=draft.id)

    def find(self, document: Document) -> Figures:
        """The figures of the document that rules see."""
        return self.finder(document, self.lexicon, self.units)


class Pipeline(NamedTuple):
    """Everything that checks a draft, including rules and settings."""

    extractor: Extractor
    rules: tuple[Rule, ...]
    """The rules that run; `binder` has them ready."""
    binder: Binder
    settings: JudgeSettings
    reporting: Reporting
    names: Sequence[str]
    """The names of all rules and families, to recognise unknown ones in suppressions."""
    every_rule: bool
    """Whether all rules run, so that unused suppressions can be reported."""
    store: Store | None = None

    def check(self, draft: Draft) -> Outcome:
        """Everything found in the draft.

        Raises:
            UserError: the rule file beside the draft has mistakes, quotes text that is not in the draft, or has a check
                that the figures can't decide.
        """
        return at_once(self.steps(draft))

    def steps(self, draft: Draft) -> Steps[Outcome]:
        """Everything found in the draft, with a pause after each stage."""
        document = self.extractor.read(draft)
        yield
        found = self.extractor.find(document)
        yield
        claims = [*bind_claims(self.binder, found), *self._claims_beside(draft, found)]
        yield
        verdicts = sorted(judge(claims, self.settings), key=lambda verdict: verdict.span)
        _refuse_undecided(verdicts)
        return self._outcome(found, verdicts)

    def _claims_beside(self, draft: Draft, found: Figures) -> list[Claim]:
        """The claims of the rule file beside the draft, if there is one."""
        path = Path(sidecar_of(str(draft.path))) if draft.path else None
        if path is None or not path.is_file():
            return []
        from checker.bind.quoted import bind_sidecar  # noqa: PLC0415 - few drafts have one

        sidecar = load_sidecar(str(path), read_text(path, str(path)), self.store)
        return bind_sidecar(sidecar, found, self.extractor.lexicon, self.extractor.units)

    def _outcome(self, found: Figures, verdicts: list[Verdict]) -> Outcome:
        document = found.document
        comments = suppressions(document)
        left, used = split((verdict for verdict in verdicts if self.reporting.includes(verdict)), comments)
        notes = useless(comments, used, self.names) if self.every_rule else []
        notes += _unread(document) + _unjudged(verdicts)
        return Outcome(
            document=document,
            figures=tuple(found.all()),
            verdicts=tuple(verdicts),
            reported=tuple(self._weighed(verdict) for verdict in _once(left)),
            notes=tuple(notes),
            strict=self.reporting.strict,
        )

    def _weighed(self, verdict: Verdict) -> Verdict:
        """The verdict with its severity in this run: loose agreement is wrong only in a strict run."""
        if verdict.status is Status.LOOSE and not self.reporting.strict:
            return verdict._replace(severity=Severity.INFO)
        return verdict


def _refuse_undecided(verdicts: Iterable[Verdict]) -> None:
    """Raise a `UserErrors` for the checks beside the draft that prove nothing of it, since they must never pass so."""
    errors = [
        UserError(f"check `{verdict.claim.rule.id}` can't be decided", verdict.claim.rule.place, verdict.reason)
        for verdict in verdicts
        if verdict.claim.rule.pinned and verdict.status is Status.UNDECIDED
    ]
    if errors:
        raise UserErrors(sorted(errors, key=lambda error: error.place.line or 0 if error.place else 0))


def _once(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """The verdicts without those whose sum, of the same figures, an earlier one gives under another rule's name."""
    given: set[object] = set()
    for verdict in verdicts:
        sum_of_figures = frozenset(figure.span for _, figure in verdict.claim.figures()), verdict.derivation
        if not verdict.derivation or sum_of_figures not in given:
            yield verdict
        given.add(sum_of_figures)


def _unread(document: Document) -> list[Note]:
    return [Note("unread", Severity.INFO, message, Span(0, 0)) for message in document.unread]


def _unjudged(verdicts: Sequence[Verdict]) -> list[Note]:
    """One note if the draft has reported tests that can't be recomputed because scipy is not installed."""
    reason = REASONS["scipy"]
    met = next((verdict for verdict in verdicts if verdict.reason == reason), None)
    return [Note("statistics", Severity.INFO, reason, met.span)] if met else []
