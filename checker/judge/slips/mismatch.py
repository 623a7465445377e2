"""A claim that doesn't hold, in the form that the slips examine."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.judge import english
from checker.judge.altered import with_operand
from checker.judge.comparing import bands
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.compare import Compared, holds
from checker.judge.comparing.literal import is_exact, literal_amounts, taken_literally
from checker.judge.comparing.sides import named, stated_operand
from checker.judge.settings import JudgeSettings
from checker.judge.wording.spelling import spell
from checker.model.claim import Claim, Operand
from checker.model.formula import Call, Name
from checker.model.interval import CONTEXT, INFINITY, Toward
from checker.model.rule import Grade
from checker.model.verdict import Slip, Status, Suggestion
from checker.rules.formula import expressions

NEARER = 3
EXACT = Decimal("0.0001")
"""Maximum width of a figure, as a share of it, at which a chance match is out of the question."""


SHARP = Decimal("0.01")
"""The same where only other claims confirm that the figures belong together: 35.7% is sharp enough, 36% isn't."""


class Explanation(NamedTuple):
    """A slip that explains a mismatch, and the text it suggests, if the slip determines one."""

    slip: Slip
    suggestion: Suggestion | None = None


class Mismatch(NamedTuple):
    """A claim, how its sides compare, and methods to test whether a changed claim would hold."""

    claim: Claim
    compared: Compared
    settings: JudgeSettings
    beside: Sequence[Claim] = ()
    """The claims of the draft that hold."""

    @property
    def stated(self) -> Operand | None:
        """The figure or fact on the stated side, if it is a single one."""
        return stated_operand(self.claim, self.compared.sides)

    def inputs(self) -> list[Operand]:
        """The figures and facts of the computed side."""
        return [operand for binding in named(self.claim, self.compared.sides.computed) for operand in binding.operands]

    def quoted(self) -> str:
        """What is stated: the figure's words, or those of the figures that make it up.

        Of two places, the one that fewer others of the draft agree with.
        """
        side = self.compared.sides.stated
        agreeing = [sum(place in other.witnesses for other in self.beside) for place in self.claim.witnesses]
        if self.claim.rule.twice and len(agreeing) == 2 and agreeing[0] < agreeing[1]:
            side = self.compared.sides.computed
        said = [operand.text for binding in named(self.claim, side) for operand in binding.operands]
        return said[0] if len(said) == 1 else spell(side, self.claim)

    def borne_out(self) -> int:
        """How many claims that hold bear out that the figures of this one belong together."""
        names = frozenset(self.claim.witnesses)
        return sum(not names.isdisjoint(other.witnesses) for other in self.beside) if names else 0

    def is_guessed_sum(self) -> bool:
        """Whether its figures are merely guessed to be all the parts of a sum."""
        parts = expressions(self.compared.sides.computed)
        added = any(isinstance(part, Call) and part.function == "sum" for part in parts)
        return added and self.claim.grade is Grade.GUESSED

    def confirmed(self, operand: Operand) -> bool:
        """Whether another claim about its figure holds, so that it is hardly the wrong one."""
        figure = operand.figure
        return figure is not None and any(figure == other for claim in self.beside for _, other in claim.figures())

    def fits_elsewhere(self, operand: Operand) -> bool:
        """Whether a claim of the same rule about its figure holds: with another value, that one would not.

        "Of 72 sailors 40 (55.6%) were ill, and 10 (45.5%) of the old ones": the group is another one, not 22 for 72.
        """
        return operand.figure is not None and any(
            claim.rule is self.claim.rule and any(operand.figure == other for _, other in claim.figures())
            for claim in self.beside
        )

    def holds(self, changed: Claim) -> bool:
        """Whether the relation holds in a changed claim."""
        try:
            return holds(changed, self.settings)
        except Undecided:
            return False

    def holds_with(self, old: Operand, new: Operand) -> bool:
        """Whether the relation holds with `new` in place of one of its figures.

        "Over" and "under" on the stated figure are ignored: with them it would agree with nearly any number. The others
        are taken literally, since vague ones would agree too easily as well.
        """
        if old is self.stated:
            return self.compared.computed.core.meets(new.core) and (not self._is_repetition() or self._same(new))
        changed = with_operand(self.undirected(), old, new)
        return self.holds(taken_literally(changed, but=self.stated)) and self.holds(changed)

    def settled_by(self, old: Operand, new: Operand) -> bool:
        """Whether the relation holds with `new` in place of one of its figures, and to the digit.

        The sum of the numbers as written must round to what is stated: a round figure is near too many others.
        """
        return self.holds_with(old, new) and is_exact(with_operand(self.claim, old, new), self.compared)

    def _is_repetition(self) -> bool:
        """Whether nothing is computed: the same figure appears in two places, in the same unit."""
        inputs, stated = self.inputs(), self.stated
        single = isinstance(self.compared.sides.computed, Name) and len(inputs) == 1
        return single and stated is not None and inputs[0].unit.name == stated.unit.name

    def _same(self, new: Operand) -> bool:
        """Whether `new` equals the other figure to the digit; a round one is near too many values."""
        one, other = self.compared.computed.core.middle(), new.core.middle()
        if one is None or other is None:
            return False
        return abs(CONTEXT.subtract(one, other)) <= CONTEXT.multiply(EXACT, abs(other))

    def nearer(self, changed: Claim) -> bool:
        """Whether the relation holds in a changed claim, and not from vagueness: it comes much nearer than this one."""
        if not self.holds(changed):
            return False
        then, now = literal_amounts(changed, self.compared), literal_amounts(self.claim, self.compared)
        if then is None or now is None:
            return False
        return NEARER * abs(CONTEXT.subtract(*then)) <= abs(CONTEXT.subtract(*now))

    def undirected(self) -> Claim:
        """The claim with its stated figure as exact as its digits, without the leeway of "over" or "under"."""
        stated = self.stated
        if stated is None or stated.toward is Toward.NONE:
            return self.claim
        return with_operand(self.claim, stated, stated._replace(toward=Toward.NONE))

    def inputs_tried(self, sharpness: Decimal) -> list[Operand]:
        """The figures of the computed side, if looking for a slip in each of them can be conclusive.

        For that they must be few, surely the ones meant (by the words, or because others confirm it), and the stated
        figure sharp: editing some figure gives nearly any two-digit number. A p value changes so fast with its test
        that editing any figure would do, and nearly any other count allows a mean.

        Args:
            sharpness: how wide the stated figure may be, as a share of it.
        """
        inputs, settings = self.inputs(), self.settings
        if self.is_test():
            return []
        if self._sharper(EXACT):
            return inputs if len(inputs) <= settings.inputs_tried_exactly else []
        if len(inputs) > settings.inputs_tried:
            return []
        if self.claim.grade is Grade.EXPLICIT:
            return inputs if self._sharper(sharpness) else []
        return inputs if self.claim.witnesses and self._sharper(min(sharpness, SHARP)) else []

    def is_test(self) -> bool:
        """Whether a p value is computed from its test, or a mean from its number of cases."""
        parts = expressions(self.compared.sides.computed)
        return any(isinstance(part, Call) and part.function in {"nearest_mean", "p_value"} for part in parts)

    def _sharper(self, share: Decimal) -> bool:
        core = self.compared.stated.core
        return CONTEXT.subtract(core.high, core.low) <= CONTEXT.multiply(share, abs(core.high))

    def meets(self, factor: Decimal) -> bool:
        """Whether the sum is the stated figure itself, times `factor`."""
        return self.compared.computed.core.meets(self.compared.stated.core.scaled(factor))

    def reaches(self, factor: Decimal) -> bool:
        """Whether the sum agrees with the stated figure, including its hedge, times `factor`."""
        stated = self.compared.stated._replace(core=self.compared.stated.core.scaled(factor))
        return bands.equality(self.compared.computed, stated, self.settings.understated_factor) is Status.CONSISTENT

    def gap(self, factor: Decimal) -> Decimal:
        """The distance from the middle of the stated figure, times `factor`, to that of the sum; 0 is exact."""
        computed, stated = self.compared.computed.core.middle(), self.compared.stated.core.middle()
        if not computed or not stated:
            return INFINITY
        return abs(CONTEXT.ln(abs(CONTEXT.divide(computed, CONTEXT.multiply(stated, factor)))))


def slip(name: str, **said: str) -> Slip:
    """The slip of that name, with its sentence."""
    return Slip(name, english.SLIPS[name].format(**said))
