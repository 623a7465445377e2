"""What a user can configure about judging."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class JudgeSettings(NamedTuple):
    """How far apart figures may lie before that is worth reporting."""

    agreement_in_words: bool = True
    """Whether to put relations that hold into words as well, which takes as long as judging them."""
    understated_factor: Decimal = Decimal(2)
    """A true "over X" is misleading if the sum is more than this many times X; "under X" likewise."""
    inferred_near: Decimal = Decimal(2)
    """A mismatch between figures that merely suit one another is reported only if they are within this factor.

    Figures that don't belong together can miss one another by any factor, usually by a large one; an unknown kind of
    slip is nearly always small.
    """
    inferred_understated: Decimal = Decimal(5)
    """The same for a statement that is true but far from the sum."""
    multiplied: Decimal = Decimal(150)
    """A computed change of at least this many per cent, and more than `wild` times the stated one, is not a slip:"""
    wild: Decimal = Decimal(10)
    """the two figures measure different things."""
    unheard_of: Decimal = Decimal(20)
    """A total this many times larger or smaller than its parts, with no slip to explain it, is not their total."""
    inputs_tried: int = 4
    """Slips are looked for in the figures of a sum only if there are no more than this many."""
    inputs_tried_exactly: int = 8
    """The same where the total is exact, as in a table."""
