"""The items of a list below a paragraph, without those of nested lists and without an item's later paragraphs.

Numbered headlines are the items of a headline: "Five tips", "1. Water it", "2. Weed it".
"""

from __future__ import annotations

import re

from checker.model.document import Document
from checker.model.segment import SegmentKind
from checker.model.span import Span

_BULLET = re.compile(r"[\s>]*(?:[-*+•‣◦▪●·–]|\(?\w{1,4}[.)])\s+\W*|")
"""What precedes the words in an item's line; nothing does in a word processor's file."""
_ITEM_TAG = re.compile(r".*<li\b[^>]*>\W*", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_INNER = re.compile(r"<[uod]l\b")
_NUMBERED = re.compile(r"(?<!\w)#?(\d{1,2})[.):]\s+\W*$")
_MARK = 9
"""Code points before a headline's words for its number and marks: "## 12. "."""
_GLUED = re.compile(r"\n\s*[*•‣◦▪●]\w")
"""A further item whose blank was forgotten, so that it was read as part of the one before: "*the second thing"."""
_UNREAD = re.compile(r"\w{2}")
_CODE = re.compile(r"(?:`[^`\n]*`[^\w`\n]*)+$")
"""Code that an item's line begins with, which is no part of its text."""
_UNREAD_ITEM = re.compile(r"^[\s>]*(?:[-*+•‣◦▪●·–]|\(?\w{1,4}[.)])\s+\S|<li\b", re.MULTILINE)
"""An item that has no text, such as one of code or an image alone."""


def items_below(document: Document, index: int) -> list[tuple[Span, str]]:
    """The place and the text of each item of the list that starts after segment `index`, if one does.

    There are none if something other than prose, such as code, comes between or after, since it may be an item, nor if
    a page has nested lists or an item may hold another.
    """
    above = document.segments[index]
    before = above.offsets.span(0, len(above.text))
    least = _indent(document.source, before.start) if above.kind is SegmentKind.ITEM else None
    found: list[tuple[Span, str]] = []
    indent = 0
    ended = len(document.source)
    for segment in document.segments[index + 1 :]:
        if segment.kind is not SegmentKind.ITEM:
            ended = segment.offsets.span(0, len(segment.text)).start
            break
        span = segment.offsets.span(0, len(segment.text))
        own = _indent(document.source, span.start)
        if found and own is not None and own < indent:
            ended = before.end
            break
        between = _CODE.sub("", document.source[before.end : span.start])
        nested = _GLUED.search(segment.text) or (found and _INNER.search(between))
        if nested or _UNREAD.search(_TAGS.sub("", between)):
            return []
        before = span
        if own is not None and (not found or own == indent):
            indent = own
            found.append((span, _text(document.source, span, segment.text)))
    if _UNREAD_ITEM.search(document.source, before.end, ended):
        return []
    return [] if least is not None and indent <= least else found


def _text(source: str, span: Span, read: str) -> str:
    """An item's text as it is shown: with its code, which is not read."""
    line = source[source.rfind("\n", 0, span.start) + 1 : span.start]
    code = _CODE.search(line)
    written = (code[0] if code else "") + source[span.start : span.end]
    return written if "`" in written else read


def numbered_headlines(document: Document, index: int) -> list[tuple[Span, str]]:
    """The place and the text of the headlines after segment `index` that are numbered from 1 up or down to 1."""
    found: list[tuple[Span, str]] = []
    numbers: list[int] = []
    for segment in document.segments[index + 1 :]:
        if segment.kind is not SegmentKind.HEADLINE:
            continue
        span = segment.offsets.span(0, len(segment.text))
        if number := _NUMBERED.search(document.source[max(0, span.start - _MARK) : span.start]):
            numbers.append(int(number[1]))
            found.append((span, segment.text))
    upwards = list(range(1, len(numbers) + 1))
    return found if numbers in (upwards, upwards[::-1]) else []


def _indent(source: str, start: int) -> int | None:
    """The indentation of an item at `start` in the source; None if no item starts there."""
    before = _CODE.sub("", source[source.rfind("\n", 0, start) + 1 : start])
    if _ITEM_TAG.fullmatch(before):
        return 0
    return len(before) - len(before.lstrip()) if _BULLET.fullmatch(before) else None
