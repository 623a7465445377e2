"""What each rule does on a corpus: how often it binds figures, how that ends, and the time that it takes."""

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
"""Seconds from any beginning."""

_ENDS = {Status.CONSISTENT: "held", Status.LOOSE: "held", Status.UNDECIDED: "undecided"}


class Earning(NamedTuple):
    """What became of the claims of one rule, and the seconds that binding and judging them took."""

    held: int = 0
    wrong: int = 0
    undecided: int = 0
    seconds: float = 0.0

    @property
    def bound(self) -> int:
        """How many claims were judged."""
        return self.held + self.wrong + self.undecided

    def plus(self, other: Earning) -> Earning:
        """Both together."""
        return Earning(
            self.held + other.held,
            self.wrong + other.wrong,
            self.undecided + other.undecided,
            self.seconds + other.seconds,
        )


class Measured(NamedTuple):
    """What was measured on some drafts: `size` bytes of text as UTF-8, and the `seconds` that all rules take together.

    `earnings` has every rule by its id, those that found nothing as well.
    """

    drafts: int
    size: int
    seconds: float
    earnings: Mapping[str, Earning]

    def plus(self, other: Measured) -> Measured:
        """Both together; they are of the same rules."""
        return Measured(
            self.drafts + other.drafts,
            self.size + other.size,
            self.seconds + other.seconds,
            {rule: earning.plus(other.earnings[rule]) for rule, earning in self.earnings.items()},
        )

    def pace(self, seconds: float) -> float:
        """Milliseconds for each million bytes; a rule as quick as none at all takes nothing."""
        return max(seconds, 0.0) * 1000 / (self.size / 1e6) if self.size else 0.0


class Meter(NamedTuple):
    """The rules of a pipeline, ready to be measured; `meter_of` makes one.

    How claims end is told by all rules together, as a run tells it, since one reading of some words excuses another.
    Time is told by each rule alone, less that of a run without rules, which is what they share; that run comes last, as
    warm as the others.
    """

    pipeline: Pipeline
    alone: Mapping[str, Binder]
    """By the id of a rule, what binds that one."""
    idle: Binder
    """What binds no rule."""
    clock: Clock

    def nothing(self) -> Measured:
        """What is measured on no draft at all."""
        return Measured(0, 0, 0.0, dict.fromkeys(self.alone, Earning()))

    def measure(self, draft: Draft) -> Measured:
        """What the rules do on one draft, whose figures are found once.

        Raises:
            UserError: it can't be read, or a pattern took too long.
        """
        figures = self.pipeline.extractor.find(self.pipeline.extractor.read(draft))
        verdicts, seconds = self._judged(self.pipeline.binder, figures)
        ends = Counter((verdict.claim.rule.id, _ENDS.get(verdict.status, "wrong")) for verdict in verdicts)
        spent = {rule: self._judged(binder, figures)[1] for rule, binder in self.alone.items()}
        shared = self._judged(self.idle, figures)[1]
        earnings = {}
        for rule in self.alone:
            held, wrong, undecided = (ends[rule, end] for end in ("held", "wrong", "undecided"))
            earnings[rule] = Earning(held, wrong, undecided, spent[rule] - shared)
        return Measured(1, len(figures.document.source.encode("utf-8", "surrogatepass")), seconds, earnings)

    def _judged(self, binder: Binder, figures: Figures) -> tuple[list[Verdict], float]:
        """The verdicts, and the time of the quicker of two turns: the first may compile patterns, once in a run."""
        began = self.clock()
        verdicts = judge(bind_claims(binder, figures), self.pipeline.settings)
        between = self.clock()
        judge(bind_claims(binder, figures), self.pipeline.settings)
        return verdicts, min(between - began, self.clock() - between)


def meter_of(pipeline: Pipeline, clock: Clock = time.process_time) -> Meter:
    """What measures the rules of `pipeline`, each by itself as well, in the processor's time unless `clock` says so."""
    lexicon, units = pipeline.extractor.lexicon, pipeline.extractor.units

    def binder(*rules: Rule) -> Binder:
        return prepare(rules, lexicon.cues, units)

    return Meter(pipeline, {rule.id: binder(rule) for rule in pipeline.rules}, binder(), clock)


def now_and_then(
    items: Iterable[Item], tell: Callable[[int], None], every: float = 3.0, clock: Clock = time.monotonic
) -> Iterator[Item]:
    """The items as they come; each time that `every` seconds are over, `tell` is given how many are done with."""
    told = clock()
    for done, item in enumerate(items):
        if clock() - told >= every:
            tell(done)
            told = clock()
        yield item
