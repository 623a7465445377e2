"""Cut text into tokens: words, numerals and marks. The same rule cuts data files and drafts, so that they match."""

from __future__ import annotations

import re
from collections.abc import Callable

_GROUP = r"(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+"  # 10 000: thousands separated by a space
_TOKEN = re.compile(
    r"\s*+("
    r"[A-Za-z](?:[a-z]++(?=[ ,.;:?!\n\"”)-])|(?=[ ,]))|[,.](?=\s)|"  # most tokens; only the others try what follows
    r"(?=[^\W\d_])(?:"
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[A-Z][A-Za-z]{1,2}(?=\d)"  # USD20, Rs500: the code, then the number
    r"|[NR](?=\d+(?:[.,]\d|(?:m|bn|k)\b| [bmt]\w{1,2}llion\b))"  # R12.50, N300bn
    r"|(?<=\d)x(?=\d)"  # 3x10
    r"|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*"  # don't, CO2, May
    r")|(?=\d)(?:"
    r"(?<=[A-Za-z][(\[{])\d+(?:\.\d+)?(?=,\d+(?:\.\d+)?[)\]}] ?[=<>])|"  # F(2,28) = 3.4
    r"\d+(?:\.\d+)?[eE][+-]?\d{1,3}(?!\w)"  # 1.5e6
    rf"|(?<![\d.,])\d{{1,3}}{_GROUP}(?:\.\d+)?"  # 10 000.5
    r"|\d{1,3}(?: ?, ?000)+(?!\d|\.\d)"  # 10 , 000 and 10, 000: thousands in tokenised corpora
    r"|\d{1,3}(?: , \d{3})+(?!\d)"
    r"|(?<![\d.,])(?:0\. ?|\d{1,3} \. )\d+(?![\d.,]| \. \d)"  # 0 . 95 and 14 . 8, in the same corpora
    r"|\d+(?:[.,'’]\d+)*"  # 1,234.5
    r")|['’]s\b"  # soldiers, then 's
    r"|(?<![\w.])\.\d+(?:[eE][+-]?\d{1,3}(?!\w))?"  # .25
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+"
    r"|[<>]="
    r"|[^\s\w]|_"
    r")"
)


cut: Callable[[str, int, int], list[str]] = _TOKEN.findall
"""The texts of the tokens between two offsets of a text. White space separates tokens and is left out.

A numeral with its separators is one token; each mark is one token; "5m" is two adjoining tokens.
"""


def places(texts: list[str], text: str, start: int) -> list[int]:
    """The offset in `text` of each of the tokens `texts`, cut from it from `start` on."""
    find = text.find
    starts: list[int] = []
    for token in texts:
        start = find(token, start)
        starts.append(start)
        start += len(token)
    return starts
