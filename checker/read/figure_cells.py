"""Tell by their texts what the cells of a table without markup are: figures, the years above them, or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_FIGURE = re.compile(
    r"[(\[]?[-+−–—<>≤≥~≈±]?(?:[A-Z]{0,3}[$£€¥₹]|[A-Z]{3} )? ?[-+−–—(]?"  # "(", "-US$", "$("
    r"(?:\d{1,3}(?:[,'\u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,]\d+)?"
    r" ?(?:%|[^\W\d_]{1,12}\.?|p\.p\.)?[)\]]?%?[*†‡§¹²³]{0,3}"
)
"""A number with its sign, its currency before it, and its unit behind it, of one word."""
_NOTHING = re.compile(r"[-–—.…*]{1,4}|(?:n/?a|nil|none|nm|n\.a\.)", re.IGNORECASE)
"""What stands in a cell without a figure."""
_WORD = re.compile(r"[^\W\d_]{2}")
_YEAR = re.compile(r"(?:FY ?|CY ?)?((?:19|20)\d\d)[AEFP*]?")
_CLOSE = 10
"""The years above two columns that stand side by side are at most so far apart."""
_LONGEST = 40
_MOST_HEADS = 4


def is_figure(text: str) -> bool:
    """Whether the text of a cell is one number and what belongs to it."""
    return len(text) <= _LONGEST and _FIGURE.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Whether the text of a cell is a number, or stands where there is none: "-", "n/a"."""
    return is_figure(text) or _NOTHING.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether the text of a cell is a year."""
    return _YEAR.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    """Whether the text of a cell names a line: "Wheat", "0-14", "65+"."""
    return not is_value(text) and any(map(str.isalnum, text))


def _has_words(text: str) -> bool:
    return not is_figure(text) and _WORD.search(text) is not None


def heads_of(rows: Sequence[Sequence[str]]) -> int:
    """How many rows at the top of a table are headers, by the texts of its cells, "" where there is none.

    Their cells are words or years, where figures stand below. A first row that has figures is none.
    """
    heads = 0
    while heads < min(_MOST_HEADS, len(rows) - 1) and _is_head(rows[heads], rows[heads + 1 :]):
        heads += 1
    while heads and not any(rows[heads - 1][1:]):
        heads -= 1  # the name of a section
    return heads


def _is_head(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    texts = [text for text in row[1:] if text]
    if any(is_value(text) and not is_year(text) for text in texts):
        return False
    years = [int(match[1]) for text in texts if (match := _YEAR.fullmatch(text))]
    if not years:
        return True
    if any(earlier == later or abs(earlier - later) > _CLOSE for earlier, later in pairwise(sorted(set(years)))):
        return False
    return not all(is_year(text) for other in below for text in other[1:] if text)


def holds_figures(rows: Sequence[Sequence[str]], heads: int) -> bool:
    """Whether the rows below the headers are lines of figures that something names: what a table must at least be.

    One column beside the first must be mostly figures, and words must stand in the first column or above the others.
    """
    body = rows[heads:]
    columns = [[text for text in column if text] for column in list(zip(*body, strict=True))[1:]]
    filled = [column for column in columns if sum(map(is_figure, column)) >= 2]
    figures = any(2 * sum(map(is_figure, column)) > len(column) for column in filled)
    named = sum(_is_name(row[0]) for row in body)
    return figures and (2 * named >= len(body) or any(map(_has_words, (text for row in rows[:heads] for text in row))))
