"""The way a figure is written, so that another value can be written the same way."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import NamedTuple

from checker.judge.english import MAGNITUDES
from checker.model.figure import Figure
from checker.model.interval import CONTEXT

LONGEST = 15
"""Maximum number of digits worth writing out."""
ENOUGH = 4
MILLION = 1_000_000


_MINUS = re.compile(r"[-‐‑–−]")


class Written(NamedTuple):
    """A figure's text, cut at its numeral: "over $" "300" " million"."""

    before: str
    numeral: str
    after: str
    scale: Decimal
    """The multiplier of the numeral: a million."""
    hedge: int = 0
    """How much of `before` is the hedge."""

    @property
    def decimals(self) -> int:
        """Digits after the decimal point."""
        return len(self.numeral.partition(".")[2])

    @property
    def digits(self) -> str:
        """The numeral without its separators."""
        return re.sub(r"[^\d.]", "", self.numeral)

    def say(self, value: Decimal, decimals: int | None = None, *, hedged: bool = True) -> str | None:
        """`value`, in the figure's unit, written like this figure; None if that can't be done.

        Args:
            value: the value to write; its sign is left to the surrounding words.
            decimals: digits after the point; None for all of a short number, else one more than this figure's.
            hedged: whether the hedge before the figure is kept.
        """
        form = self._fitting(abs(value))
        number = CONTEXT.divide(abs(value), form.scale)
        rounded = significant(number, form.decimals + 1) if decimals is None else _rounded(number, decimals)
        if rounded is None:
            return None
        grouped = not re.fullmatch(r"\d{4,}(\.\d+)?", self.numeral) or abs(rounded) >= 100_000
        before = form.before if hedged else form.before[form.hedge :].lstrip()
        return f"{before}{plain(rounded, grouped=grouped)}{form.after}"

    def value(self, value: Decimal, decimals: int) -> Decimal | None:
        """What `say` writes, as a number in the figure's unit: `value`, rounded to `decimals` of its numeral."""
        form = self._fitting(abs(value))
        rounded = _rounded(CONTEXT.divide(abs(value), form.scale), decimals)
        return None if rounded is None else CONTEXT.multiply(rounded, form.scale)

    def _fitting(self, value: Decimal) -> Written:
        """This form with the word for a larger or smaller magnitude, if its own would read badly."""
        number = CONTEXT.divide(value, self.scale)
        in_digits = self.scale == 1 and (number < MILLION or Decimal(self.digits) >= MILLION)
        if value == 0 or 1 <= number < 1000 or in_digits:
            return self
        word = re.match(r"[\s-]?([A-Za-z]+)\b", self.after) if self.scale != 1 else None
        sets = [words for words in MAGNITUDES if word and words.get(word[1]) == self.scale]
        if word is None and self.scale == 1:
            sets = [{f" {each}": scale for each, scale in MAGNITUDES[0].items()}]
        if not sets:
            return self
        rest = self.after[word.end() :] if word else self.after
        joint = self.after[: word.start(1)] if word else ""
        for each, scale in sets[0].items():
            if 1 <= CONTEXT.divide(value, scale) < 1000:
                return self._replace(after=joint + each + rest, scale=scale)
        return self._replace(after=rest, scale=Decimal(1)) if value < min(sets[0].values()) else self


def written(figure: Figure) -> Written | None:
    """How `figure` is written; None for number words, ranges, and anything without a single numeral."""
    number = figure.number
    found = [match for match in _numerals().finditer(figure.text) if len(match[0]) <= 2 * LONGEST]
    if number is None or len(found) != 1:
        return None
    numeral = found[0]
    digits = Decimal(numeral[0].replace(",", "").replace(" ", ""))
    scale = CONTEXT.divide(abs(number), digits) if digits else Decimal(1)
    if not scale.is_finite() or scale <= 0:
        return None
    before = figure.text[: numeral.start()]
    if number < 0:
        before = _MINUS.sub("", before)  # "−$5m": the sign is left to the surrounding words
    hedge = figure.hedge or ""
    return Written(
        before=before,
        numeral=numeral[0],
        after=figure.text[numeral.end() :],
        scale=scale.normalize(),
        hedge=len(hedge) if hedge and before.lower().startswith(hedge.lower()) else 0,
    )


def significant(value: Decimal, decimals: int = 0) -> Decimal | None:
    """`value` unchanged if it is short, else rounded to `decimals` (or one less), but to at least three digits.

    None if it is too large or too small to be written out.
    """
    if not value.is_finite() or abs(value.adjusted()) > LONGEST:
        return None
    if value == 0:
        return Decimal(0)
    exact = _quantized(value, value.adjusted() - 11)
    if value.adjusted() + 1 + decimals > ENOUGH:
        decimals = max(0, decimals - 1)
    places = min(-decimals, value.adjusted() - 2)
    return (
        exact if len(exact.as_tuple().digits) <= 4 or places >= exact.adjusted() else _quantized(value, min(places, 0))
    )


def plain(value: Decimal, *, grouped: bool = True) -> str:
    """`value` in digits, with a proper minus and, if `grouped`, thousands separators."""
    text = f"{abs(value):,f}" if grouped else f"{abs(value):f}"
    return f"−{text}" if value < 0 else text


def _quantized(value: Decimal, exponent: int) -> Decimal:
    rounded = value.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP, CONTEXT).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def _rounded(value: Decimal, decimals: int) -> Decimal | None:
    if not value.is_finite() or value.adjusted() > LONGEST or decimals > LONGEST:
        return None
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, CONTEXT)


@cache
def _numerals() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\.\d+|\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?", re.ASCII)
