"""Paragraph styles of a Word file: which mark headings, lists, captions and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.model.segment import SegmentKind
from checker.read.xml_nodes import find

_KINDS = (
    ("toc", None),
    ("table of", None),
    ("heading", SegmentKind.HEADLINE),
    ("title", SegmentKind.HEADLINE),
    ("subtitle", SegmentKind.HEADLINE),
    ("list", SegmentKind.ITEM),
    ("caption", SegmentKind.CAPTION),
    ("quote", SegmentKind.QUOTATION),
    ("intense quote", SegmentKind.QUOTATION),
)
"""The beginnings of the names of Word's own styles, which are English in the file whatever the user's language."""
_BODY = "9"
"""The outline level of body text."""


class Style(NamedTuple):
    """A paragraph style. `kind` is None if its text is not prose, such as a table of contents."""

    kind: SegmentKind | None = SegmentKind.PARAGRAPH
    hidden: bool = False
    """Whether its text is hidden."""


def is_on(switch: Element | None) -> bool:
    """Whether a switch, such as `<w:vanish/>`, is present and not turned off."""
    return switch is not None and switch.get("w:val") not in ("0", "false", "off")


def value_of(parent: Element, path: str) -> str | None:
    """The `w:val` of the element at this path below `parent`, or None."""
    element = find(parent, path)
    return None if element is None else element.get("w:val")


def kind_of(properties: Element) -> SegmentKind | None:
    """The kind that the properties of a paragraph or style give it directly, or None."""
    if (value_of(properties, "w:outlineLvl") or _BODY) < _BODY:
        return SegmentKind.HEADLINE
    listed = find(properties, "w:numPr")
    if listed is None:
        return None
    return SegmentKind.PARAGRAPH if value_of(listed, "w:numId") == "0" else SegmentKind.ITEM


def read_styles(elements: Iterable[Element]) -> Mapping[str, Style]:
    """The styles of `styles.xml` by id, with inherited properties."""
    read = {element.get("w:styleId", ""): element for element in elements if element.tag == "w:style"}
    return {style: _style(style, read) for style in read}


def _style(style: str, read: Mapping[str, Element]) -> Style:
    seen: set[str] = set()
    hidden = False
    while style in read and style not in seen:
        seen.add(style)
        element = read[style]
        hidden = hidden or is_on(find(element, "w:rPr/w:vanish"))
        name = (value_of(element, "w:name") or "").lower()
        for begin, kind in _KINDS:
            if name.startswith(begin):
                return Style(kind, hidden)
        properties = find(element, "w:pPr")
        if properties is not None and (own := kind_of(properties)):
            return Style(own, hidden)
        style = value_of(element, "w:basedOn") or ""
    return Style(hidden=hidden)
