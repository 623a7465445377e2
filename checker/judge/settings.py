"""What a user may set about judging."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class JudgeSettings(NamedTuple):
    """How far apart figures may lie before it is worth a word."""

    agreement_in_words: bool = True
    """Whether relations that hold are put into words as well, which takes as long as judging them."""
    understated_factor: Decimal = Decimal(2)
    """A true "over X" is misleading where the sum comes to more than this many times X; "under X" likewise."""
    inferred_near: Decimal = Decimal(2)
    """A mismatch between figures that merely fit one another is told only where they are within this factor.

    Figures that don't belong together miss one another by any factor, most of them by far; a slip that isn't one of the
    known ones is nearly always small.
    """
    inferred_understated: Decimal = Decimal(5)
    """The same for a statement that is true but far from the sum."""
    multiplied: Decimal = Decimal(150)
    """A change of more per cent than this is no slip of one that is stated as a small one,"""
    wild: Decimal = Decimal(10)
    """so many times smaller; the two figures are of different things."""
    unheard_of: Decimal = Decimal(100)
    """So many times as much as its parts, or as little, with no slip to explain it, is no total of them."""
    inputs_tried: int = 4
    """A slip is looked for in the figures that a sum is made of only where they are no more than this."""
    inputs_tried_exactly: int = 8
    """The same where the total is exact, as in a table."""
