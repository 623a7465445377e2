"""How a verdict is reported: its sum in words and, for a mismatch, the likely slip and a suggestion."""

from __future__ import annotations

from collections.abc import Sequence

from checker.judge import english
from checker.judge.comparing.compare import Compared, compare
from checker.judge.comparing.literal import literal_amounts
from checker.judge.misreadings import cannot_add_up, is_misread, outnumbers_others
from checker.judge.settings import JudgeSettings
from checker.judge.slips.known import explain
from checker.judge.slips.mending import mended
from checker.judge.wording.derivation import derive
from checker.judge.wording.message import finding
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.formula import Call, Operation
from checker.model.interval import CONTEXT, Toward
from checker.model.rule import Grade
from checker.model.verdict import HOLDING, Slip, Status, Verdict

ANOTHER_TIME = 5
"""Counts of one time and of another differ at least by this factor: a month has four weeks and more."""


def explained(verdict: Verdict, settings: JudgeSettings, holding: Sequence[Claim]) -> Verdict:
    """The verdict with its sum in words; a mismatch is explained, or undecided if it is more likely a misreading.

    A mismatch between figures that merely suit one another is reported only if it is near or a slip explains it.
    `holding` are the claims of the draft that hold.
    """
    claim, compared = verdict.claim, compare(verdict.claim, settings)
    verdict = verdict._replace(derivation=derive(claim, compared))
    if verdict.status in HOLDING:
        return verdict._replace(message=finding(claim, compared, verdict.derivation, None))
    return _with_slip(verdict, compared, settings, holding)


def _with_slip(verdict: Verdict, compared: Compared, settings: JudgeSettings, holding: Sequence[Claim]) -> Verdict:
    """A mismatch with its slip and a suggestion, or undecided if it is more likely a misreading."""
    claim = verdict.claim
    if is_misread(claim):
        return verdict.undecided(english.REASONS["far"])
    explanation = explain(claim, compared, settings, holding)
    slip = explanation.slip if explanation else None
    if not claim.rule.pinned and _is_misread(claim, compared, settings, slip):
        return verdict.undecided(english.REASONS["far"])
    return verdict._replace(
        slip=slip,
        message=finding(claim, compared, verdict.derivation, slip),
        suggestion=mended(claim, compared, settings, explanation),
    )


def _is_misread(claim: Claim, compared: Compared, settings: JudgeSettings, slip: Slip | None) -> bool:
    """Whether figures that don't belong together explain a mismatch better than the slip, or the lack of one."""
    if slip is not None:
        return slip.name == "period" and _lent_a_period(claim)
    if claim.grade is Grade.GUESSED or _wild(claim, compared, settings) or _left_open(compared):
        return True
    return claim.grade is Grade.INFERRED and not _near(claim, compared, settings)


def _left_open(compared: Compared) -> bool:
    """Whether a bound leaves the percentage open on the side where it is: a fall of "14% from more than 50,000"."""
    computed, stated = compared.computed, compared.stated
    if not computed.unit.is_percent:
        return False
    above, below = stated.core.low > computed.core.high, stated.core.high < computed.core.low
    return (computed.toward is Toward.UP and above) or (computed.toward is Toward.DOWN and below)


def _lent_a_period(claim: Claim) -> bool:
    """Whether a figure was given the period of another: "from £400 to £160, a loss of £4.62 a week" is right."""
    operands = [operand for binding in claim.bindings for operand in binding.operands]
    own = [(operand.unit, operand.figure.unit) for operand in operands if operand.figure and operand.figure.unit]
    return any("time" in dict(unit.dimension) and "time" not in dict(said.dimension) for unit, said in own)


def _wild(claim: Claim, compared: Compared, settings: JudgeSettings) -> bool:
    """Whether the two sides are so far apart that the figures must measure different things.

    No parts add up to twenty times as much. A small percentage doesn't multiply anything: "up 4% to $210m" is not a
    change from a quarter's $71m, nor is "80 a week, up from 3,100" one of a week's.
    """
    if _counts_another_time(claim) or outnumbers_others(claim) or cannot_add_up(claim):
        return True
    found = literal_amounts(claim, compared)
    if found is None or not found[0] or not found[1]:
        return False
    times = abs(CONTEXT.divide(*found))
    computed = compared.sides.computed
    if isinstance(computed, Call) and computed.function == "sum":
        return not 1 / settings.unheard_of <= times <= settings.unheard_of
    if not compared.computed.unit.is_percent or not isinstance(computed, Operation):
        return False
    return abs(found[0]) >= settings.multiplied and times > settings.wild


def _counts_another_time(claim: Claim) -> bool:
    """Whether some counts are said of a time ("80 a week"), and others, much larger or smaller, are not."""
    counts = [figure for _, figure in claim.figures() if figure.kind is Kind.NUMBER and figure.number]
    sizes = [abs(figure.number) for figure in counts if figure.number]
    return len({figure.per for figure in counts}) > 1 and max(sizes) > ANOTHER_TIME * min(sizes)


def _near(claim: Claim, compared: Compared, settings: JudgeSettings) -> bool:
    found = literal_amounts(claim, compared)
    if found is None or not found[0] or not found[1]:
        return False
    far = settings.inferred_near if compared.status is Status.CONTRADICTION else settings.inferred_understated
    ratio = CONTEXT.divide(found[0], found[1])
    return 1 / far <= ratio <= far
