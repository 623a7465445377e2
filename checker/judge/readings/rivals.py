"""Readings that compete for the same words or figures: which verdict stands, where one is enough."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from checker.judge import english
from checker.model.claim import Claim
from checker.model.rule import SECOND, Grade, Twice
from checker.model.span import Span
from checker.model.verdict import HOLDING, MISMATCHES, Status, Verdict
from checker.rules.formula import names

_CLOSE = 160
"""The characters of a long sentence: figures that fit within it need no others to bear them out."""
_JOINED = 12
"""The characters between two figures of which one may be meant as well as the other: " and ", " of the "."""
_SURENESS = list(Grade)
_RANKS = [
    Status.CONSISTENT,
    Status.LOOSE,
    Status.UNDERSTATED,
    Status.OVERSTATED,
    Status.CONTRADICTION,
    Status.UNDECIDED,
]


def without_repetitions(verdicts: list[Verdict]) -> list[Verdict]:
    """Of verdicts that say one thing of the same figures, the one that agrees best: a reading that holds is meant."""
    best: dict[object, Verdict] = {}
    for verdict in verdicts:
        spans, rule = _spans(verdict), verdict.claim.rule
        key = (rule.family, rule.assertion.text, spans) if spans else id(verdict)
        if key not in best or _rank(verdict) < _rank(best[key]):
            best[key] = verdict
    return list(best.values())


def _rank(verdict: Verdict) -> tuple[int, bool]:
    return _RANKS.index(verdict.status), verdict.claim.grade is not Grade.EXPLICIT


def without_excused(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that another reading of its words avoids.

    A mere guess excuses nothing that the words state outright. What holds loosely is also left out if another reading
    simply holds.
    """
    rivals = [verdict for verdict in verdicts if verdict.claim.rival is not None]
    held = {(v.claim.rival, v.claim.grade) for v in rivals if v.status in HOLDING}
    firmly = {(v.claim.rival, v.claim.grade) for v in rivals if v.status is Status.CONSISTENT}

    def excused(verdict: Verdict) -> bool:
        loose = verdict.status is Status.LOOSE
        as_sure = _SURENESS[: _SURENESS.index(verdict.claim.grade) + 1]
        escapes = any((verdict.claim.rival, grade) in (firmly if loose else held) for grade in as_sure)
        return escapes and (loose or verdict.status in MISMATCHES)

    return [verdict.undecided(english.REASONS["rival"]) if excused(verdict) else verdict for verdict in verdicts]


def without_misplaced(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided whose figures hold with another one in the place of one of them.

    "Of 1,012 asked, 506 said yes, 455 (45%) no and 51 (5%) nothing": 455 of the 506 are not 45%, but of the 1,012 they
    are. That must be borne out by other claims, as by the 5%, or else stand close by, which excuses no guess; and
    nothing excuses what the words state outright.
    """
    held = Counter(witness for verdict in verdicts if verdict.status in HOLDING for witness in verdict.claim.witnesses)
    holding = [verdict for verdict in verdicts if verdict.status is Status.CONSISTENT and verdict.claim.witnesses]
    borne_out = [v for v in holding if any(held[witness] > 1 for witness in v.claim.witnesses)]
    close = [v for v in holding if _is_close(v)]
    fitting = {
        Grade.EXPLICIT: frozenset[object](),
        Grade.INFERRED: _with_another(borne_out + close),
        Grade.GUESSED: _with_another(borne_out),
    }

    def misplaced(verdict: Verdict) -> bool:
        return verdict.status in MISMATCHES and not fitting[verdict.claim.grade].isdisjoint(_without_one(verdict))

    return [verdict.undecided(english.REASONS["rival"]) if misplaced(verdict) else verdict for verdict in verdicts]


def without_second_of_two(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that holds for the figure just before one of its own, both before all others.

    In "3.8 and 8.1 months (95% CI 2.9-4.8)" the interval is the first one's, and the sexes are those of the first in
    "39 of 45 swans (34 male, 5 female)".
    """
    consistent = [verdict for verdict in verdicts if verdict.status is Status.CONSISTENT]
    held = {key: first for verdict in consistent for key, first in _opened(verdict)}

    def second(verdict: Verdict) -> bool:
        return any(key in held and 0 < own.start - held[key].end <= _JOINED for key, own in _opened(verdict))

    return [
        verdict.undecided(english.REASONS["rival"]) if verdict.status in MISMATCHES and second(verdict) else verdict
        for verdict in verdicts
    ]


def without_mixtures(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that takes figures of relations of its rule that hold, unless the words state it.

    In "14 boats at $612 cost $8,568, and six at $740 cost $4,440" the six are not sold at $612. One figure is enough
    where the others are not close by. Shares of one whole are told by their witnesses instead.
    """
    holding: defaultdict[str, list[frozenset[Span]]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.status is Status.CONSISTENT and _sought(verdict.claim):
            holding[verdict.claim.rule.id].append(_spans(verdict))

    def mixed(verdict: Verdict) -> bool:
        if verdict.status not in MISMATCHES or not _sought(verdict.claim):
            return False
        shared = {_spans(verdict) & spans for spans in holding[verdict.claim.rule.id]} - {frozenset()}
        return len(shared) >= (2 if _is_close(verdict) else 1)

    return [verdict.undecided(english.REASONS["rival"]) if mixed(verdict) else verdict for verdict in verdicts]


def _sought(claim: Claim) -> bool:
    """Whether all its figures were found by what they are, not by words."""
    return bool(claim.rule.roles) and not claim.rule.patterns


def without_sums_of_summands(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided whose figures are all summands of one sum that holds.

    In "seven parishes (three urban, two urban-rural and two rural)" the three are not the total of the others.
    """
    summands = [
        (verdict.claim.rule.assertion.text, frozenset(part.figure.span for part in binding.operands if part.figure))
        for verdict in verdicts
        if verdict.status is Status.CONSISTENT
        for binding in verdict.claim.bindings
        if len(binding.operands) > 2
    ]

    def among(verdict: Verdict) -> bool:
        spans, formula = _spans(verdict), verdict.claim.rule.assertion.text
        return bool(spans) and any(formula == of and spans <= parts for of, parts in summands)

    return [
        verdict.undecided(english.REASONS["rival"]) if verdict.status in MISMATCHES and among(verdict) else verdict
        for verdict in verdicts
    ]


def _opened(verdict: Verdict) -> list[tuple[object, Span]]:
    """The rule and all figures but the first of those that its formula names, with that one."""
    claim = verdict.claim
    named = set(names(claim.rule.assertion))
    spans = sorted({figure.span for role, figure in claim.figures() if role in named}, key=lambda span: span.start)
    if claim.rule.twice or claim.rival is None or len(spans) < 2:
        return []
    return [((claim.rule.id, frozenset(spans[1:])), spans[0])]


def _with_another(holding: Sequence[Verdict]) -> frozenset[object]:
    """What `_without_one` gives for each mismatch that one of these avoids."""
    return frozenset(without for verdict in holding for without in _without_one(verdict))


def _is_close(verdict: Verdict) -> bool:
    spans = _spans(verdict)
    return max(span.end for span in spans) - min(span.start for span in spans) <= _CLOSE


def _without_one(verdict: Verdict) -> set[object]:
    """The formula and all figures but one, for each of them; none if that leaves a single figure."""
    spans = _spans(verdict)
    return {(verdict.claim.rule.assertion.text, spans - {span}) for span in spans} if len(spans) > 2 else set()


def first_of_each(reading: Callable[[Claim], object], verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided whose `reading` is that of an earlier one, unless it is None."""
    reported: set[object] = set()
    left = []
    for verdict in verdicts:
        name = reading(verdict.claim) if verdict.status in MISMATCHES else None
        left.append(verdict.undecided(english.REASONS["rival"]) if name is not None and name in reported else verdict)
        reported.add(name)
    return left


def rival(claim: Claim) -> object:
    """The words of which the claim is one reading."""
    return claim.rival


def rival_of_rule(claim: Claim) -> object:
    """The words of which the claim is one reading, among those of its rule."""
    return claim.rival and (claim.rival, claim.rule.id)


def once_each(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that a surer rule already reports.

    Of two compared places, one that is wrong by itself is reported, and one that its unit shows to be wrong is reported
    once, whatever others it is compared with; for the same figures, the mismatch that is not guessed, or the first of
    those that are.
    """
    wrong = [(verdict, _spans(verdict)) for verdict in verdicts if verdict.status in MISMATCHES]
    alone = [spans for verdict, spans in wrong if not verdict.claim.rule.twice]
    sure = {spans for verdict, spans in wrong if verdict.claim.grade is not Grade.GUESSED}
    first = {spans: verdict for verdict, spans in reversed(wrong)}
    of_first_place = {_of_first_place(verdict): verdict for verdict, _ in reversed(wrong)}

    def again(verdict: Verdict) -> bool:
        spans = _spans(verdict)
        if verdict.claim.rule.twice is Twice.UNITS and of_first_place[_of_first_place(verdict)] is not verdict:
            return True
        if verdict.claim.rule.twice:
            return any(one and one < spans for one in alone)
        return verdict.claim.grade is Grade.GUESSED and (spans in sure or first[spans] is not verdict)

    return [
        verdict.undecided(english.REASONS["rival"]) if verdict.status in MISMATCHES and again(verdict) else verdict
        for verdict in verdicts
    ]


def _of_first_place(verdict: Verdict) -> object:
    """The rule, and the figures of the first of two compared places."""
    figures = verdict.claim.figures()
    return verdict.claim.rule.id, frozenset(figure.span for role, figure in figures if not role.endswith(SECOND))


def _spans(verdict: Verdict) -> frozenset[Span]:
    return frozenset(figure.span for _, figure in verdict.claim.figures())
