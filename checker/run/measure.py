"""What each rule does on a corpus: how often it binds figures, with what result, and how long it takes."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from checker.bind.claims import Binder, bind_claims, prepare
from checker.judge.verdicts import judge
from checker.model.rule import Rule
from checker.model.sentence import Figures
from checker.model.verdict import Status, Verdict
from checker.run.drafts import Draft
from checker.run.pipeline import Pipeline

Item = TypeVar("Item")
Clock = Callable[[], float]
"""Returns seconds, counted from any starting point."""

_ENDS = {Status.CONSISTENT: "held", Status.LOOSE: "held", Status.UNDECIDED: "undecided"}


class RuleStatistics(NamedTuple):
    """What became of one rule's claims, and the seconds spent on binding and judging them."""

    held: int = 0
    wrong: int = 0
    undecided: int = 0
    seconds: float = 0.0

    @property
    def bound(self) -> int:
        """How many claims were judged."""
        return self.held + self.wrong + self.undecided

    def plus(self, other: RuleStatistics) -> RuleStatistics:
        """The sum of both."""
        return RuleStatistics(
            self.held + other.held,
            self.wrong + other.wrong,
            self.undecided + other.undecided,
            self.seconds + other.seconds,
        )


class Measured(NamedTuple):
    """Measurements on some drafts: `size` in bytes of UTF-8 text, and the `seconds` that all rules together take.

    `by_rule` has every rule by id, including those that found nothing.
    """

    drafts: int
    size: int
    seconds: float
    by_rule: Mapping[str, RuleStatistics]

    def plus(self, other: Measured) -> Measured:
        """The sum of both, which must be of the same rules."""
        return Measured(
            self.drafts + other.drafts,
            self.size + other.size,
            self.seconds + other.seconds,
            {rule: statistics.plus(other.by_rule[rule]) for rule, statistics in self.by_rule.items()},
        )

    def pace(self, seconds: float) -> float:
        """Milliseconds per million bytes; a negative time counts as zero."""
        return max(seconds, 0.0) * 1000 / (self.size / 1e6) if self.size else 0.0


class Meter(NamedTuple):
    """The rules of a pipeline, ready to be measured; made by `meter_of`.

    Results come from all rules together, as in a run, since one reading of some words can excuse another. Time is
    measured for each rule separately, minus the shared time of a run without rules; that run comes last, so that its
    caches are as warm as the others'.
    """

    pipeline: Pipeline
    alone: Mapping[str, Binder]
    """For each rule id, the binder of that rule only."""
    idle: Binder
    """A binder without rules."""
    clock: Clock

    def nothing(self) -> Measured:
        """The measurements of no drafts."""
        return Measured(0, 0, 0.0, dict.fromkeys(self.alone, RuleStatistics()))

    def measure(self, draft: Draft) -> Measured:
        """The measurements of one draft, whose figures are found only once.

        Raises:
            UserError: it can't be read, or a pattern took too long.
        """
        figures = self.pipeline.extractor.find(self.pipeline.extractor.read(draft))
        verdicts, seconds = self._judged(self.pipeline.binder, figures)
        ends = Counter((verdict.claim.rule.id, _ENDS.get(verdict.status, "wrong")) for verdict in verdicts)
        spent = {rule: self._judged(binder, figures)[1] for rule, binder in self.alone.items()}
        shared = self._judged(self.idle, figures)[1]
        by_rule = {}
        for rule in self.alone:
            held, wrong, undecided = (ends[rule, end] for end in ("held", "wrong", "undecided"))
            by_rule[rule] = RuleStatistics(held, wrong, undecided, spent[rule] - shared)
        return Measured(1, len(figures.document.source.encode("utf-8", "surrogatepass")), seconds, by_rule)

    def _judged(self, binder: Binder, figures: Figures) -> tuple[list[Verdict], float]:
        """The verdicts, and the time of the quicker of two turns, since the first may compile patterns."""
        began = self.clock()
        verdicts = judge(bind_claims(binder, figures), self.pipeline.settings)
        between = self.clock()
        judge(bind_claims(binder, figures), self.pipeline.settings)
        return verdicts, min(between - began, self.clock() - between)


def meter_of(pipeline: Pipeline, clock: Clock = time.process_time) -> Meter:
    """The meter for the rules of `pipeline`, all together and each separately; `clock` defaults to processor time."""
    lexicon, units = pipeline.extractor.lexicon, pipeline.extractor.units

    def binder(*rules: Rule) -> Binder:
        return prepare(rules, lexicon.cues, units)

    return Meter(pipeline, {rule.id: binder(rule) for rule in pipeline.rules}, binder(), clock)


def with_progress(
    items: Iterable[Item], tell: Callable[[int], None], every: float = 3.0, clock: Clock = time.monotonic
) -> Iterator[Item]:
    """The items unchanged; every `every` seconds, `tell` is called with the number done so far."""
    told = clock()
    for done, item in enumerate(items):
        if clock() - told >= every:
            tell(done)
            told = clock()
        yield item
