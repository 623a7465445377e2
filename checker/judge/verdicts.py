"""Claims → verdicts: the stage's result, and its only entry. Read it first.

Each claim is compared (`comparing.compare`). Readings of the same words compete: if one holds, the others are dropped
(`readings`). What remains is put into words, and each mismatch is checked for known slips (`explained`).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import localcontext
from itertools import islice

from checker.judge import english
from checker.judge.comparing import calendar
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.compare import agrees, compare
from checker.judge.readings.alternatives import alternatives
from checker.judge.readings.other_wholes import without_other_wholes
from checker.judge.readings.rivals import (
    first_of_each,
    once_each,
    rival,
    rival_of_rule,
    without_excused,
    without_misplaced,
    without_mixtures,
    without_repetitions,
    without_second_of_two,
    without_sums_of_summands,
)
from checker.judge.readings.shared_units import with_shared_unit
from checker.judge.readings.witnesses import without_witness
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim
from checker.model.interval import CONTEXT
from checker.model.rule import Severity
from checker.model.verdict import TRUE_BUT_FAR, Status, Verdict

MOST_READINGS = 8


def judge(claims: Sequence[Claim], settings: JudgeSettings) -> list[Verdict]:
    """The verdict on each claim, in order; claims that say the same share one verdict.

    Never raises on a number: what can't be judged is undecided, with the reason.
    """
    with localcontext(CONTEXT):  # no number, however absurd, raises an exception here
        verdicts = [_first(claim, settings) for claim in claims]
        holding = [verdict.claim for verdict in verdicts if verdict.status is Status.CONSISTENT]
        settled = first_of_each(rival_of_rule, _standing(verdicts))
        return once_each(first_of_each(rival, [_worded(verdict, settings, holding) for verdict in settled]))


def _standing(verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with each mismatch undecided that another reading of the draft avoids."""
    left = without_mixtures(without_sums_of_summands(without_repetitions(without_witness(verdicts))))
    return without_excused(without_other_wholes(without_misplaced(without_second_of_two(left))))


def _first(claim: Claim, settings: JudgeSettings) -> Verdict:
    """The verdict on one claim by itself, taking the reading under which it holds, if there is one."""
    verdict = _verdict(claim, settings)
    if verdict.status is Status.CONSISTENT:
        return verdict
    alike = with_shared_unit(claim) if verdict.status is Status.UNDECIDED else None
    if alike is not None:
        claim, verdict = alike, _verdict(alike, settings)
        if verdict.status is Status.CONSISTENT:
            return verdict
    others = (_verdict(reading, settings) for reading in islice(alternatives(claim), MOST_READINGS))
    return next((other for other in others if other.status is Status.CONSISTENT), verdict)


def _verdict(claim: Claim, settings: JudgeSettings) -> Verdict:
    impossible = _impossible_date(claim)
    if impossible is not None and len(claim.figures()) > 1:
        return _open(claim).undecided(impossible)  # a rule about dates alone reports it, once
    if impossible is not None:
        return Verdict(claim, Status.CONTRADICTION, claim.rule.severity, impossible, impossible)
    if not _applies(claim, settings):
        return _open(claim).undecided(english.REASONS["where"])
    try:
        compared = compare(claim, settings)
    except Undecided as reason:
        return _open(claim).undecided(str(reason))
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
    from checker.judge.explained import explained  # noqa: PLC0415 - half of the stage, and most drafts have nothing to report

    return explained(verdict, settings, holding)


def _severity(claim: Claim, status: Status) -> Severity:
    if status in TRUE_BUT_FAR and claim.rule.severity is Severity.ERROR:
        return Severity.WARNING
    return claim.rule.severity


def _impossible_date(claim: Claim) -> str | None:
    for _, figure in claim.figures():
        date = figure.stated_date
        if date is not None and not calendar.exists(date):
            return english.SAYS["no such day"].format(date=figure.text)
    return None
