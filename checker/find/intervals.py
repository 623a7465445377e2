"""Intervals as in tables and abstracts: "95% CI 0.70, 0.96", "[−4.1; −0.7]", "14.2 months (IQR 11-17)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.find.amount import Amount
from checker.find.drafts import Draft
from checker.find.ranges import Range, shared
from checker.find.stretch import Stretch
from checker.model.figure import Kind

_MARKS = frozenset("()[:=,;")
_LISTING = frozenset({",", ";"})
_MOST_MARKS = 4
"""The most marks and function words between "interval" and its first end: "interval (CI), [0.7"."""
_NAME = 4
"""Tokens of the longest name of an interval, starting at its level: "95% confidence interval (CI"."""


def spanned(s: Stretch, drafts: Iterable[Draft]) -> Iterable[Draft]:
    """The drafts, with a list of two after a word such as "CI" joined into a range in the unit of its estimate."""
    if s.lexicon.words["interval_words"].isdisjoint(s.words):
        return drafts
    paired = list(_paired(s, drafts))
    return [_measured(s, paired, place) for place in range(len(paired))]


def interval_word(s: Stretch, at: int) -> int | None:
    """The place of the word for an interval before token `at`, with only marks between, or None."""
    for before in range(at - 1, max(-1, at - 2 - _MOST_MARKS), -1):
        if s.listed("interval_words", before):
            return before
        if s.text(before) not in _MARKS and not s.plays("of", before):
            return None
    return None


def _is_another(s: Stretch, estimate: Amount, interval: Range) -> bool:
    """Whether the interval is not in the amount's unit: "at 2 months (95% CI …)", "91% (0.85-0.95)"."""
    if estimate.kind is Kind.DURATION:
        return s.listed("before_follow_up", estimate.first - 1)
    share = estimate.number.value / 100
    return estimate.kind is Kind.PERCENT and interval.low.number.value <= share <= interval.high.number.value


def _paired(s: Stretch, drafts: Iterable[Draft]) -> Iterator[Draft]:
    waiting: Draft | None = None
    for draft in drafts:
        joined = _joined(s, waiting, draft) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = draft if not joined and interval_word(s, draft.first) is not None else None
        if not waiting:
            yield joined or draft
    if waiting:
        yield waiting


def _joined(s: Stretch, left: Draft, right: Draft) -> Draft | None:
    """The range from one amount to the next if they are a list of two in ascending order."""
    if not (isinstance(left.read, Amount) and isinstance(right.read, Amount)) or left.hedge or right.hedge:
        return None
    if right.first != left.last + 1 or not (s.text(left.last) in _LISTING or s.plays("and", left.last)):
        return None
    low, high = shared(left.read, right.read)
    if low.unit != high.unit or low.kind is not high.kind or low.number.value >= high.number.value:
        return None
    return right._replace(first=left.first, read=Range(left.first, right.last, low, high, low.kind))


def _measured(s: Stretch, drafts: Sequence[Draft], place: int) -> Draft:
    """The draft at `place`; a bare interval takes the unit of its estimate: "14.2 months (95% CI 11.3-17.0)"."""
    draft = drafts[place]
    word = interval_word(s, draft.first)
    if word is None or not isinstance(draft.read, Range) or draft.read.kind is not Kind.NUMBER or draft.noun:
        return draft
    before = [other for other in drafts[max(0, place - 2) : place] if isinstance(other.read, Amount)]
    name = word
    if before and before[-1].read.kind is Kind.PERCENT and word - _NAME <= before[-1].last <= word:
        name = before.pop().first
    if not before or any(s.text(at).isalpha() and not s.listed("stop", at) for at in range(before[-1].last, name)):
        return draft
    estimate = before[-1].read
    if not isinstance(estimate, Amount) or estimate.unit is None or _is_another(s, estimate, draft.read):
        return draft
    low, high = (
        end._replace(kind=estimate.kind, unit=estimate.unit, per=estimate.per)
        for end in (draft.read.low, draft.read.high)
    )
    return draft._replace(read=draft.read._replace(low=low, high=high, kind=estimate.kind))
