"""Roman numerals."""

from __future__ import annotations

_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def roman(value: int) -> str:
    """The numeral of a whole number below forty, in lower case: 19 is "xix"."""
    tens, units = divmod(value, 10)
    return "x" * tens + _UNITS[units]
