"""The meaning of HTML tags for the prose around them. All names are from HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.model.segment import SegmentKind
from checker.read.tables import small_number

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_ATTRIBUTE = re.compile(r"""[\s/]([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_SPANS = re.compile(r"span", re.IGNORECASE)

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
"""Elements whose content is not prose, or is struck out."""

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
"""Elements that end the prose before them, and the kind of segment that begins there; None keeps the kind."""


class Tag(NamedTuple):
    """A tag as written. A self-closing tag ("<br/>") is not `closing`."""

    name: str
    closing: bool
    empty: bool
    columns: int = 1
    """The number of columns that a cell takes."""
    rows: int = 1
    """The number of rows that a cell takes."""


def parse_tag(text: str) -> Tag | None:
    """Parse `text` as a tag; None if it is a comment, a declaration or an instruction."""
    name = name_of(text)
    if name is None:
        return None
    tag = Tag(name, text.startswith("</"), text.endswith("/>"))
    if name in ("td", "th") and _SPANS.search(text):
        given = attributes_of(text)
        return tag._replace(columns=small_number(given.get("colspan")), rows=small_number(given.get("rowspan")))
    return tag


def name_of(text: str) -> str | None:
    """The name of the tag `text`, or None."""
    match = _NAME.match(text)
    return match[1].lower() if match else None


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of the tag `text`. The first of each name counts; one without a value is empty."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        found.setdefault(match[1].lower(), match[2] or match[3] or match[4] or "")
    return found
