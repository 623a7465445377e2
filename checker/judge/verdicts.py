"""Claims → verdicts: the stage's result, and its only entry. Read it first.

Each claim is compared (`compare`, by `evaluate` over the intervals of its figures, and `bands`). A mismatch is put to
the known slips (`slips`); one between figures that merely fit one another is told only where it is near, or a slip
explains it. Last, readings of the same words are held against one another: where one holds, the others are dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import localcontext
from itertools import islice

from checker.judge import calendar, wording
from checker.judge.altered import readings
from checker.judge.amounts import PERCENT
from checker.judge.arithmetic import Undecided
from checker.judge.compare import Compared, agrees, compare
from checker.judge.derivation import derive
from checker.judge.likened import likened
from checker.judge.magnified import magnified
from checker.judge.message import finding
from checker.judge.nominal import amounts
from checker.judge.sameness import HELD
from checker.judge.scene import stated_date
from checker.judge.settings import JudgeSettings
from checker.judge.witnesses import FOUND, undecided, without_witness
from checker.model.claim import Claim
from checker.model.formula import Operation
from checker.model.interval import CONTEXT
from checker.model.rule import Grade, Severity
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
    """What becomes of each claim, in their order; of claims that say the same, one verdict.

    Never raises on a number: what can't be judged is undecided, with the reason.
    """
    with localcontext(CONTEXT):  # no number, however absurd, raises an exception in here
        verdicts = [_first(claim, settings) for claim in claims]
        holding = [verdict.claim for verdict in verdicts if verdict.status is Status.CONSISTENT]
        settled = _without_rivals(_without_repetitions(without_witness(verdicts)))
        return _told_once([_worded(verdict, settings, holding) for verdict in settled])


def _first(claim: Claim, settings: JudgeSettings) -> Verdict:
    """What becomes of one claim by itself, taking the reading under which it holds, if there is one."""
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
        return undecided(_open(claim), impossible)  # a rule about dates alone tells it, once
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
    """Whether all that the rule asks for under `where` holds; what can't be told does not."""
    try:
        return all(agrees(claim, condition, settings) for condition in claim.rule.where)
    except Undecided:
        return False


def _worded(verdict: Verdict, settings: JudgeSettings, holding: Sequence[Claim]) -> Verdict:
    """The verdict with its sum in words, which takes longer than the sum; those that were dropped need none."""
    if verdict.computed is None or verdict.status is Status.UNDECIDED:
        return verdict
    if verdict.status is Status.CONSISTENT and not settings.agreement_in_words:
        return verdict
    claim, compared = verdict.claim, compare(verdict.claim, settings)
    verdict = verdict._replace(derivation=derive(claim, compared))
    if verdict.status in HELD:
        return verdict._replace(message=finding(claim, compared, verdict.derivation, None))
    return _explained(verdict, compared, settings, holding)


def _explained(verdict: Verdict, compared: Compared, settings: JudgeSettings, holding: Sequence[Claim]) -> Verdict:
    """A mismatch with the slip behind it and what would mend it, or undecided where it is likelier a mis-reading."""
    from checker.judge.mending import mended  # noqa: PLC0415
    from checker.judge.slips import explain  # noqa: PLC0415  (needed for a mismatch alone)

    claim = verdict.claim
    explanation = explain(claim, compared, settings, holding)
    guessed = claim.grade is Grade.GUESSED or (claim.grade is Grade.INFERRED and not _near(claim, compared, settings))
    if explanation is None and (guessed or _wild(claim, compared, settings)):
        return undecided(verdict, wording.REASONS["far"])
    slip = explanation.slip if explanation else None
    return verdict._replace(
        slip=slip,
        message=finding(claim, compared, verdict.derivation, slip),
        suggestion=mended(claim, compared, settings, explanation),
    )


def _wild(claim: Claim, compared: Compared, settings: JudgeSettings) -> bool:
    """Whether a small percentage would be one that multiplies: "up 4% to $210m" is no change from a quarter's $71m."""
    if compared.computed.unit.factor != PERCENT or not isinstance(compared.sides.computed, Operation):
        return False
    found = amounts(claim, compared)
    if found is None or not found[1] or abs(found[0]) < settings.multiplied:
        return False
    return abs(CONTEXT.divide(found[0], found[1])) > settings.wild


def _near(claim: Claim, compared: Compared, settings: JudgeSettings) -> bool:
    found = amounts(claim, compared)
    if found is None or not found[0] or not found[1]:
        return False
    far = settings.inferred_near if compared.status is Status.CONTRADICTION else settings.inferred_understated
    ratio = CONTEXT.divide(found[0], found[1])
    return 1 / far <= ratio <= far


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
        spans = frozenset(figure.span for _, figure in verdict.claim.figures())
        rule = verdict.claim.rule
        key = (rule.family, rule.assertion.text, spans) if spans else id(verdict)
        if key not in best or _rank(verdict) < _rank(best[key]):
            best[key] = verdict
    return list(best.values())


def _rank(verdict: Verdict) -> tuple[int, bool]:
    return _RANKS.index(verdict.status), verdict.claim.grade is not Grade.EXPLICIT


def _without_rivals(verdicts: list[Verdict]) -> list[Verdict]:
    """Undecided in place of each mismatch that another reading of the same words escapes, or is told of before it.

    What is merely guessed excuses nothing that the words say outright.
    """
    held = {(v.claim.rival, v.claim.grade) for v in verdicts if v.status in HELD}
    told: set[str | None] = set()
    left = []
    for verdict in verdicts:
        rival = verdict.claim.rival
        if verdict.status not in FOUND or rival is None:
            left.append(verdict)
            continue
        as_sure = _SURENESS[: _SURENESS.index(verdict.claim.grade) + 1]
        excused = rival in told or any((rival, grade) in held for grade in as_sure)
        left.append(undecided(verdict, wording.REASONS["rival"]) if excused else verdict)
        told.add(rival)
    return left


def _told_once(verdicts: list[Verdict]) -> list[Verdict]:
    """Undecided in place of each mismatch of two places where one of them is told to be wrong by itself."""
    alone = [
        {figure.span for _, figure in verdict.claim.figures()}
        for verdict in verdicts
        if verdict.status in FOUND and not verdict.claim.rule.twice
    ]
    return [
        undecided(verdict, wording.REASONS["rival"])
        if verdict.status in FOUND
        and verdict.claim.rule.twice
        and any(spans and spans < {figure.span for _, figure in verdict.claim.figures()} for spans in alone)
        else verdict
        for verdict in verdicts
    ]
