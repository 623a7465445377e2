"""Mismatches that count only if something else in the draft confirms how it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from checker.judge import english
from checker.model.verdict import HOLDING, MISMATCHES, Status, Verdict


def undecided(verdict: Verdict, reason: str) -> Verdict:
    """The verdict made undecided, for that reason."""
    return verdict._replace(status=Status.UNDECIDED, reason=reason, message=reason)


def without_witness(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Makes each mismatch undecided whose reading of the draft is not confirmed: it fails more often than it holds.

    A confirmed reading that makes a statement true says nothing against readings that don't. Of two compared places, a
    confirmed one is evidence against the other, which is reported once.
    """
    if MISMATCHES.isdisjoint(verdict.status for verdict in verdicts):
        return list(verdicts)
    at_first = _borne_out(verdicts, ())
    true = {
        v.claim.rival
        for v in verdicts
        if v.status is Status.CONSISTENT and v.claim.rival is not None and not at_first.isdisjoint(v.claim.witnesses)
    }
    borne_out = _borne_out(verdicts, true)
    reported: set[str] = set()
    left = []
    for verdict in verdicts:
        names = set(verdict.claim.witnesses)
        against = names - borne_out if verdict.claim.rule.twice else set[str]()
        if verdict.status in MISMATCHES and names and borne_out.isdisjoint(names):
            left.append(verdict.undecided(english.REASONS["witness"]))
        elif verdict.status in MISMATCHES and against & reported:
            left.append(verdict.undecided(english.REASONS["rival"]))
        else:
            left.append(verdict)
            reported |= against if verdict.status in MISMATCHES else set()
    return left


def _borne_out(verdicts: Sequence[Verdict], true: Collection[str | None]) -> set[str]:
    """The groups of witnesses that hold at least as often as they fail, leaving out what is `true` in another way."""
    held = Counter(witness for v in verdicts if v.status in HOLDING for witness in v.claim.witnesses)
    failing = [v.claim for v in verdicts if v.status in MISMATCHES and v.claim.rival not in true]
    failed = Counter(witness for claim in failing for witness in claim.witnesses)
    return {witness for witness, times in held.items() if times >= failed[witness]}
