"""What an HTML tag means for the prose around it. All names are HTML's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.model.document import SegmentKind

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_SPAN = re.compile(r"\scolspan\s*=\s*[\"']?(\d{1,2})(?!\d)", re.IGNORECASE)

UNREAD = frozenset(
    (
        "code",
        "del",
        "kbd",
        "math",
        "pre",
        "s",
        "samp",
        "script",
        "strike",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    )
)
"""Elements whose content is no prose, or prose that was struck out."""

BLOCKS: Mapping[str, SegmentKind | None] = {
    "address": None,
    "article": None,
    "aside": None,
    "blockquote": SegmentKind.QUOTATION,
    "body": None,
    "caption": SegmentKind.CAPTION,
    "center": None,
    "dd": SegmentKind.ITEM,
    "details": None,
    "div": None,
    "dl": None,
    "dt": SegmentKind.ITEM,
    "fieldset": None,
    "figcaption": SegmentKind.CAPTION,
    "figure": None,
    "footer": None,
    "form": None,
    "h1": SegmentKind.HEADLINE,
    "h2": SegmentKind.HEADLINE,
    "h3": SegmentKind.HEADLINE,
    "h4": SegmentKind.HEADLINE,
    "h5": SegmentKind.HEADLINE,
    "h6": SegmentKind.HEADLINE,
    "head": None,
    "header": None,
    "hr": None,
    "html": None,
    "li": SegmentKind.ITEM,
    "main": None,
    "nav": None,
    "ol": None,
    "p": None,
    "section": None,
    "summary": None,
    "table": None,
    "tbody": None,
    "td": SegmentKind.CELL,
    "tfoot": None,
    "th": SegmentKind.CELL,
    "thead": None,
    "tr": None,
    "ul": None,
}
"""Elements that end the prose before them, and the kind of segment that begins there; None leaves the kind as it is."""


class Tag(NamedTuple):
    """A tag as written. One that closes itself ("<br/>") is not `closing`."""

    name: str
    closing: bool
    empty: bool
    columns: int
    """How many columns a cell takes."""


def parse_tag(text: str) -> Tag | None:
    """The tag that `text` is, or None where it is a comment, a declaration or an instruction."""
    match = _NAME.match(text)
    if match is None:
        return None
    name = match[1].lower()
    span = _SPAN.search(text) if name in ("td", "th") else None
    return Tag(name, text.startswith("</"), text.endswith("/>"), max(1, int(span[1])) if span else 1)
