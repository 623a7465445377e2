"""Read digits: thousands with any separator, decimal points and commas, powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 40
"""The most digits in a figure; longer rows are identifiers."""

_SPACES = re.compile(r"\s+")
_GROUPED = re.compile(r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 1,234.5 and 1,00,000
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")  # 1.234.567,8
_PLAIN = re.compile(r"\d*\.?\d+(?:[eE][+-]?\d{1,3})?")
_DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})|0,\d+")
_SHARES = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒",
        [
            "1/2",
            "1/3",
            "2/3",
            "1/4",
            "3/4",
            "1/5",
            "2/5",
            "3/5",
            "4/5",
            "1/6",
            "5/6",
            "1/8",
            "3/8",
            "5/8",
            "7/8",
            "1/7",
            "1/9",
            "1/10",
        ],
        strict=True,
    )
)


def read_numeral(text: str) -> Decimal | None:
    """The value of a numeral token, with its written precision; None if its separators fit no number ("1.2.3")."""
    if len(text) > LONGEST:
        return None
    text = _SPACES.sub("", text).replace("·", ".")
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", "").replace("'", "").replace("’", ""))
    if _POINTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def read_share(mark: str) -> Decimal | None:
    """The value of a mark such as ½."""
    share = _SHARES.get(mark)
    if share is None:
        return None
    upper, lower = share.split("/")
    return Decimal(upper) / Decimal(lower)


def read_superscript(text: str) -> int | None:
    """The whole number of raised digits: ⁻⁵ is -5."""
    digits = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+"))
    return int(digits) if re.fullmatch(r"[+-]?\d{1,3}", digits) else None
