"""Claims → verdicts: the stage's result, and its only entry. Read it first.

Each claim is compared (`compare`, by `evaluate` over the intervals of its figures, and `bands`). Readings of the same
words compete: if one holds, the others are dropped. What remains is put into words (`telling`), and each mismatch is
checked for known slips (`slips`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import localcontext
from itertools import islice

from checker.judge import calendar, wording
from checker.judge.altered import readings
from checker.judge.arithmetic import Undecided
from checker.judge.compare import agrees, compare
from checker.judge.likened import likened
from checker.judge.magnified import magnified
from checker.judge.scene import stated_date
from checker.judge.settings import JudgeSettings
from checker.judge.witnesses import FOUND, HELD, undecided, without_witness
from checker.model.claim import Claim
from checker.model.interval import CONTEXT
from checker.model.rule import Grade, Severity
from checker.model.span import Span
from checker.model.verdict import Status, Verdict

MOST_READINGS = 8
_SURENESS = [Grade.EXPLICIT, Grade.INFERRED, Grade.GUESSED]
_RANKS = [
    Status.CONSISTENT,
    Status.LOOSE,
    Status.UNDERSTATED,
    Status.OVERSTATED,
    Status.CONTRADICTION,
    Status.UNDECIDED,
]


def judge(claims: Sequence[Claim], settings: JudgeSettings) -> list[Verdict]:
    """The verdict on each claim, in order; claims that say the same share one verdict.

    Never raises on a number: what can't be judged is undecided, with the reason.
    """
    with localcontext(CONTEXT):  # no number, however absurd, raises an exception here
        verdicts = [_first(claim, settings) for claim in claims]
        holding = [verdict.claim for verdict in verdicts if verdict.status is Status.CONSISTENT]
        settled = _first_of(_without_excused(_without_repetitions(without_witness(verdicts))), _rival_of_rule)
        return _told_once(_first_of([_worded(verdict, settings, holding) for verdict in settled], _rival))


def _first(claim: Claim, settings: JudgeSettings) -> Verdict:
    """The verdict on one claim by itself, taking the reading under which it holds, if there is one."""
    verdict = _verdict(claim, settings)
    if verdict.status is Status.CONSISTENT:
        return verdict
    alike = likened(claim) if verdict.status is Status.UNDECIDED else None
    if alike is not None:
        claim, verdict = alike, _verdict(alike, settings)
        if verdict.status is Status.CONSISTENT:
            return verdict
    others = (_verdict(reading, settings) for reading in islice(_readings(claim), MOST_READINGS))
    return next((other for other in others if other.status is Status.CONSISTENT), verdict)


def _readings(claim: Claim) -> Iterator[Claim]:
    """What else the words of the claim's figures may mean, the likeliest first."""
    yield from readings(claim)
    yield from magnified(claim)


def _verdict(claim: Claim, settings: JudgeSettings) -> Verdict:
    impossible = _impossible_date(claim)
    if impossible is not None and len(claim.figures()) > 1:
        return undecided(_open(claim), impossible)  # a rule about dates alone reports it, once
    if impossible is not None:
        return Verdict(claim, Status.CONTRADICTION, claim.rule.severity, impossible, impossible)
    if not _applies(claim, settings):
        return undecided(_open(claim), wording.REASONS["where"])
    try:
        compared = compare(claim, settings)
    except Undecided as reason:
        return undecided(_open(claim), str(reason))
    severity = _severity(claim, compared.status)
    return Verdict(claim, compared.status, severity, "", "", compared.computed, compared.stated)


def _open(claim: Claim) -> Verdict:
    return Verdict(claim, Status.UNDECIDED, claim.rule.severity, "", "")


def _applies(claim: Claim, settings: JudgeSettings) -> bool:
    """Whether all the rule's `where` conditions hold; an undecidable one does not."""
    try:
        return all(agrees(claim, condition, settings) for condition in claim.rule.where)
    except Undecided:
        return False


def _worded(verdict: Verdict, settings: JudgeSettings, holding: Sequence[Claim]) -> Verdict:
    """The verdict with its sum in words, which takes longer than the sum; dropped verdicts need none."""
    if verdict.computed is None or verdict.status is Status.UNDECIDED:
        return verdict
    if verdict.status is Status.CONSISTENT and not settings.agreement_in_words:
        return verdict
    from checker.judge.telling import told  # noqa: PLC0415 - half of the stage, and most drafts have nothing to report

    return told(verdict, settings, holding)


def _severity(claim: Claim, status: Status) -> Severity:
    if status in {Status.UNDERSTATED, Status.OVERSTATED} and claim.rule.severity is Severity.ERROR:
        return Severity.WARNING
    return claim.rule.severity


def _impossible_date(claim: Claim) -> str | None:
    for _, figure in claim.figures():
        date = stated_date(figure)
        if date is not None and not calendar.exists(date):
            return wording.SAYS["no such day"].format(date=figure.text)
    return None


def _without_repetitions(verdicts: list[Verdict]) -> list[Verdict]:
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


def _without_excused(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that another reading of its words avoids.

    A mere guess excuses nothing that the words state outright. What holds loosely is also left out if another reading
    simply holds.
    """
    rivals = [verdict for verdict in verdicts if verdict.claim.rival is not None]
    held = {(v.claim.rival, v.claim.grade) for v in rivals if v.status in HELD}
    firmly = {(v.claim.rival, v.claim.grade) for v in rivals if v.status is Status.CONSISTENT}

    def excused(verdict: Verdict) -> bool:
        loose = verdict.status is Status.LOOSE
        as_sure = _SURENESS[: _SURENESS.index(verdict.claim.grade) + 1]
        escapes = any((verdict.claim.rival, grade) in (firmly if loose else held) for grade in as_sure)
        return escapes and (loose or verdict.status in FOUND)

    return [undecided(verdict, wording.REASONS["rival"]) if excused(verdict) else verdict for verdict in verdicts]


def _first_of(verdicts: list[Verdict], reading: Callable[[Claim], object]) -> list[Verdict]:
    """Makes each mismatch undecided whose `reading` is that of an earlier one, unless it is None."""
    told: set[object] = set()
    left = []
    for verdict in verdicts:
        name = reading(verdict.claim) if verdict.status in FOUND else None
        left.append(undecided(verdict, wording.REASONS["rival"]) if name is not None and name in told else verdict)
        told.add(name)
    return left


def _rival(claim: Claim) -> object:
    return claim.rival


def _rival_of_rule(claim: Claim) -> object:
    return claim.rival and (claim.rival, claim.rule.id)


def _told_once(verdicts: list[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided that a surer rule already reports.

    Of two compared places, one that is wrong by itself is reported; for the same figures, the mismatch that is not
    guessed.
    """
    told = [(verdict, _spans(verdict)) for verdict in verdicts if verdict.status in FOUND]
    alone = [spans for verdict, spans in told if not verdict.claim.rule.twice]
    sure = [spans for verdict, spans in told if verdict.claim.grade is not Grade.GUESSED]

    def again(verdict: Verdict) -> bool:
        spans = _spans(verdict)
        if verdict.claim.rule.twice:
            return any(one and one < spans for one in alone)
        return verdict.claim.grade is Grade.GUESSED and spans in sure

    return [
        undecided(verdict, wording.REASONS["rival"]) if verdict.status in FOUND and again(verdict) else verdict
        for verdict in verdicts
    ]


def _spans(verdict: Verdict) -> frozenset[Span]:
    return frozenset(figure.span for _, figure in verdict.claim.figures())
