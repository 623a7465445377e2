"""Text → tokens: words, numerals and marks. Data files and drafts are cut by the same rule, so that they meet."""

from __future__ import annotations

import re

from checker.model.sentence import Token

_GROUP = r"(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+"  # 10 000: thousands parted by a space
_TOKEN = re.compile(
    r"[a-z]+(?=[ ,])|"  # most words; what follows is tried for the others alone
    r"(?=[^\W\d_])(?:"
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[A-Z][A-Za-z]{1,2}(?=\d)"  # USD20, Rs500: the code, then the number
    r"|(?<=\d)x(?=\d)"  # 3x10
    r"|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*"  # don't, CO2, May
    r")|(?=\d)(?:"
    r"\d+(?:\.\d+)?[eE][+-]?\d{1,3}(?!\w)"  # 1.5e6
    rf"|(?<![\d.,])\d{{1,3}}{_GROUP}(?:\.\d+)?"  # 10 000.5
    r"|\d{1,3}(?: ?, ?000)+(?!\d)"  # 10 , 000 and 10, 000: tokenised corpora print thousands so
    r"|\d{1,3}(?: , \d{3})+(?!\d)"
    r"|\d+(?:[.,'’]\d+)*"  # 1,234.5
    r")|['’]s\b"  # soldiers, then 's
    r"|(?<![\w.])\.\d+"  # .25
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+"
    r"|[<>]="
    r"|[^\s\w]|_"
)


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text` from `start` to `end`; white space parts them and is left out.

    A numeral is one token with its separators; marks are one token each; "5m" is two tokens that touch.
    """
    matches = _TOKEN.finditer(text, start, len(text) if end is None else end)
    new = tuple.__new__  # half the time of Token(…), and a draft has many tokens
    return [new(Token, (match.group(), match.start(), match.end())) for match in matches]
