"""Split text into sentences: a pattern finds each mark that may end one, and rules about the words around decide."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.model.span import Span

_PATTERN: Final = r"""
    (?P<mark> MARK (?<!MARK MARK) MARK*+ )                     # "?!", "..." are one mark
    (?P<closed> ["”’»')\]]*+ (?: \[\d{1,3}\] | [⁰¹²³⁴-⁹] )*+ )  # the quotation it ends, a note: 'he said."[12]'
    \s++ (?P<opened> ["“‘«'(\[¿¡]*+ )
    (?P<next> [^\W\d_][\w.’'-]*+ | \S )
"""
_STOP: Final = re.compile(_PATTERN.replace("MARK", "[.!?…]"), re.VERBOSE)
_FULL_STOP: Final = re.compile(_PATTERN.replace("MARK", r"\."), re.VERBOSE)
"""The same for a text without the other marks, found twice as quickly."""
_CONTINUING: Final = frozenset(",;:)]}&/%")
"""Marks that never begin a sentence: "Acme Inc., which …"."""
_NOUGHT: Final = re.compile(r"(?<!\d)0$")
"""The beginning of a decimal split by spaces: "P < 0. 001"; in tokenised text, "rose 14 . 8 %"."""
_BACK: Final = 24
"""No abbreviation is longer than this many characters."""


class _Stop(NamedTuple):
    """A mark that may end a sentence, with the words before and after it."""

    before: str
    mark: str
    closed: str
    next: str
    apart: bool
    """Whether white space precedes the mark, as in tokenised text: "the firm , inc . , said"."""
    first: bool
    """Whether the word before the mark is the sentence's first: "1. Sales"."""
    bracketed: bool
    """Whether the sentence begins with a bracket."""


def split_sentences(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """The spans of the sentences of `text`, in order, without the white space between them."""
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    pattern = _STOP if "!" in text or "?" in text or "…" in text else _FULL_STOP
    for match in pattern.finditer(text):
        at = match.start()
        word = text[max(start, at - _BACK) : at].rsplit(maxsplit=1)
        if not word:
            continue
        plain = text[at] == "." and text[at + 1].isspace() and text[match.start("next")].isupper()
        if plain and _plainly_ends(word[-1], lexicon):
            spans.append(Span(start, at + 1))
            start = match.start("opened")
            continue
        stop = _Stop(
            before=word[-1].lstrip("([\"“‘'"),
            mark=match["mark"],
            closed=match["closed"],
            next=match["next"],
            apart=text[at - 1].isspace(),
            first=len(word) == 1 and at - start <= _BACK,
            bracketed=text[start] in "([",
        )
        if _ends(stop, lexicon):
            spans.append(Span(start, match.end("closed")))
            start = match.start("opened")
    end = len(text.rstrip())
    if start < end:
        spans.append(Span(start, end))
    return tuple(spans)


def _plainly_ends(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before a full stop ends a sentence if a capital follows, as nine in ten do: no abbreviation."""
    return before.isalpha() and before.islower() and len(before) > 1 and before not in lexicon.abbreviations


def _ends(stop: _Stop, lexicon: Lexicon) -> bool:
    if stop.next[0] in _CONTINUING:
        return False
    if ")" in stop.closed or "]" in stop.closed.partition("[")[0]:
        return stop.bracketed or _opens(stop.next, lexicon)
    if stop.mark != ".":
        return not stop.next[0].islower() and not (stop.mark[0] in ".…" and stop.next[0].isdigit())
    kind = _kind(stop, lexicon)
    if kind is None:
        return stop.apart or not stop.next[0].islower()
    return _ends_after(kind, stop.next, lexicon)


def _kind(stop: _Stop, lexicon: Lexicon) -> str | None:
    """The kind of abbreviation before the stop, from `abbreviations.yaml`, or None."""
    word = stop.before.rpartition("%")[2]  # 95%C.I.
    shouted = word.isupper() and "." not in word
    kind = lexicon.abbreviations.get(word) or (None if shouted else lexicon.abbreviations.get(word.lower()))
    if kind is not None:
        return kind
    pulled_apart = stop.next[0].isdigit() and (_NOUGHT.search(word) or (stop.apart and word.isdecimal()))
    if pulled_apart or (stop.first and word.isdecimal()):
        return "inside"
    letters = word.split(".")
    if all(len(letter) == 1 and letter.isalpha() for letter in letters) and (
        word[0].isupper() or stop.apart or len(letters) > 1
    ):
        return "maybe"
    return None


def _ends_after(kind: str, following: str, lexicon: Lexicon) -> bool:
    if kind == "number":
        return following[0].isupper() and not _is_numeral(following)
    if kind == "maybe":
        return _opens(following, lexicon)
    if kind == "usually":
        return following[0].isupper() and not _names_time(following, lexicon)
    return False


def _opens(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() and word.lower() in lexicon.openers


def _is_numeral(word: str) -> bool:
    return any(mark.isdigit() for mark in word) or (word.isupper() and set(word) <= set("IVXLC"))


def _names_time(word: str, lexicon: Lexicon) -> bool:
    calendar, small = lexicon.calendar, word.lower().rstrip(".")
    return small in calendar.weekdays or small in calendar.months or small in calendar.zones
