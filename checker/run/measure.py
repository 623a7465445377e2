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

_ALL_TIMED, _TIMED_EVERY = 200, 10
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

    `by_rule` has every rule by id, including those that found nothing. All times are of `timed` of the bytes.
    """

    drafts: int
    size: int
    timed: int
    seconds: float
    by_rule: Mapping[str, RuleStatistics]

    def plus(self, other: Measured) -> Measured:
        """The sum of both, which must be of the same rules."""
        return Measured(
            self.drafts + other.drafts,
            self.size + other.size,
            self.timed + other.timed,
            self.seconds + other.seconds,
            {rule: statistics.plus(other.by_rule[rule]) for rule, statistics in self.by_rule.items()},
        )

    def pace(self, seconds: float) -> float:
        """Milliseconds per million bytes; a negative time counts as zero."""
        return max(seconds, 0.0) * 1000 / (self.timed / 1e6) if self.timed else 0.0


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
        return Measured(0, 0, 0, 0.0, dict.fromkeys(self.alone, RuleStatistics()))

    def measure(self, draft: Draft, *, timed: bool = True) -> Measured:
        """The measurements of one draft, whose figures are found only once.

        Args:
            draft: what to measure.
            timed: whether to take times, for which every rule is run by itself.

        Raises:
            UserError: it can't be read, or a pattern took too long.
        """
        figures = self.pipeline.extractor.find(self.pipeline.extractor.read(draft))
        verdicts = self._judged(self.pipeline.binder, figures)
        ends = Counter((verdict.claim.rule.id, _ENDS.get(verdict.status, "wrong")) for verdict in verdicts)
        spent, seconds = self._times(figures) if timed else (dict.fromkeys(self.alone, 0.0), 0.0)
        by_rule = {
            rule: RuleStatistics(ends[rule, "held"], ends[rule, "wrong"], ends[rule, "undecided"], spent[rule])
            for rule in self.alone
        }
        size = len(figures.document.source.encode("utf-8", "surrogatepass"))
        return Measured(1, size, size if timed else 0, seconds, by_rule)

    def _times(self, figures: Figures) -> tuple[dict[str, float], float]:
        """The seconds that each rule adds to a run without rules, and those of a run with all of them."""
        together = self._time(self.pipeline.binder, figures)
        spent = {rule: self._time(binder, figures) for rule, binder in self.alone.items()}
        shared = self._time(self.idle, figures)
        return {rule: seconds - shared for rule, seconds in spent.items()}, together

    def _time(self, binder: Binder, figures: Figures) -> float:
        """The time of the quicker of two turns, since the first may compile patterns."""
        began = self.clock()
        self._judged(binder, figures)
        between = self.clock()
        self._judged(binder, figures)
        return min(between - began, self.clock() - between)

    def _judged(self, binder: Binder, figures: Figures) -> list[Verdict]:
        return judge(bind_claims(binder, figures), self.pipeline.settings)


def is_timed(before: int) -> bool:
    """Whether to take times of a draft, given how many came before: of the first ones, then of a few.

    To run every rule by itself takes ten times as long as to run them all together, and a time needs no more than a
    million bytes or two.
    """
    return before < _ALL_TIMED or before % _TIMED_EVERY == 0


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
    last = clock()
    for done, item in enumerate(items):
        if clock() - last >= every:
            tell(done)
            last = clock()
        yield item
