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

KINDS: Mapping[str, SegmentKind] = {
    "blockquote": SegmentKind.QUOTATION,
    "caption": SegmentKind.CAPTION,
    "dd": SegmentKind.ITEM,
    "dt": SegmentKind.ITEM,
    "figcaption": SegmentKind.CAPTION,
    "h1": SegmentKind.HEADLINE,
    "h2": SegmentKind.HEADLINE,
    "h3": SegmentKind.HEADLINE,
    "h4": SegmentKind.HEADLINE,
    "h5": SegmentKind.HEADLINE,
    "h6": SegmentKind.HEADLINE,
    "li": SegmentKind.ITEM,
    "td": SegmentKind.CELL,
    "th": SegmentKind.CELL,
}
"""Elements that are segments of a kind of their own."""

BLOCKS = frozenset(KINDS) | frozenset(
    """
    address article aside body center details div dl fieldset figure footer form head header hr html main nav ol p
    section summary table tbody tfoot thead tr ul
    """.split()
)
"""Elements that end the prose before them."""


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
