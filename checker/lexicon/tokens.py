"""Cut text into tokens: words, numerals and marks. The same rule cuts data files and drafts, so that they match."""

from __future__ import annotations

import re
from typing import Final

_GROUP: Final = r"(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+"  # 10 000: thousands separated by a space
_TOKEN: Final = re.compile(
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
    r"|\d+(?:[.,'’]\d+|·(?!10\W)\d+)*"  # 1,234.5, and 0·47 as in some journals
    r")|['’]s\b"  # soldiers, then 's
    r"|(?<![\w.])\.\d+(?:[eE][+-]?\d{1,3}(?!\w))?"  # .25
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+"
    r"|[<>]="
    r"|[^\s\w]|_"
    r")"
)
_CODE: Final = re.compile(r"[NR]\d")
"""Where what follows a space decides whether a letter is a currency's."""

_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 40
"""The most letters of a piece that is kept."""
_MOST: Final = 1 << 14
"""How many pieces are kept at most."""

_Token = tuple[str, str, int]
"""A token's text, the same in lower case, and its offset."""
_kept: Final[dict[str, tuple[bool, tuple[_Token, ...]]]] = {}
"""What stands between two spaces, with whether it has a digit, and its tokens: prose repeats itself."""


def cut(text: str) -> list[str]:
    """The texts of the tokens of `text`. White space separates tokens and is left out.

    A numeral with its separators is one token; each mark is one token; "5m" is two adjoining tokens.
    """
    tokens: list[str] = _TOKEN.findall(text)
    return tokens


def cut_sentence(text: str, start: int, end: int) -> tuple[list[str], list[str], list[int]]:
    """The tokens of a text between two offsets: their texts, the same in lower case, and their offsets in `text`.

    They are those of `cut`, found piece by piece, which takes less time once the pieces are known: most are plain
    words, and the others come again. Only a numeral may depend on what follows the space after it, and then on digits
    or marks ("10 000") or in a code ("N300 billion").
    """
    texts: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    at = done = start
    for piece in text[start:end].split(" "):
        after = at + len(piece) + 1
        if at >= done and piece.isalpha():
            texts.append(piece)
            words.append(piece.lower())
            starts.append(at)
        elif at >= done:
            begin = at
            numeral, tokens = _kept.get(piece) or _cut_piece(piece)
            if numeral and after < end and (not text[after].isalpha() or _CODE.search(piece)):
                begin, tokens = 0, _cut_numerals(text, at, end)
                done = tokens[-1][2] + len(tokens[-1][0])
            for token, word, offset in tokens:
                texts.append(token)
                words.append(word)
                starts.append(begin + offset)
        at = after
    return texts, words, starts


def _cut_piece(piece: str) -> tuple[bool, tuple[_Token, ...]]:
    """Whether a text without spaces has a digit, and its tokens."""
    numeral = False
    word, mark = piece[:-1], piece[-1:]
    if word.isalpha() and not mark.isalnum() and not mark.isspace():
        tokens = [(word, word.lower(), 0), (mark, mark, len(word))]  # most, and quicker than by the pattern
    else:
        numeral = _DIGIT.search(piece) is not None
        tokens = [_token(match) for match in _TOKEN.finditer(piece)]
    cut_up = numeral, tuple(tokens)
    if len(piece) <= _LONGEST:
        if len(_kept) >= _MOST:
            _kept.clear()
        _kept[piece] = cut_up
    return cut_up


def _cut_numerals(text: str, at: int, end: int) -> tuple[_Token, ...]:
    """The tokens from `at` to the first space that no numeral contains, with their offsets in `text`."""
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, at, end):
        tokens.append(_token(match))
        if match.end() < end and text[match.end()] == " ":
            break
    return tuple(tokens)


def _token(match: re.Match[str]) -> _Token:
    return match[1], match[1].lower(), match.start(1)
