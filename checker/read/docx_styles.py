"""What the styles of a Word file say of its paragraphs: which are headings, lists, captions, quotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.model.document import SegmentKind
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
"""How the names of Word's own styles begin, which are English in the file whatever the language of its user."""
_BODY = "9"
"""The outline level of text that is no heading."""


class Style(NamedTuple):
    """A style of paragraphs; `kind` None is for those that are no prose, such as a table of contents."""

    kind: SegmentKind | None = SegmentKind.PARAGRAPH
    hidden: bool = False
    """Whether text in it is not shown."""


def is_on(switch: Element | None) -> bool:
    """Whether a switch, such as `<w:vanish/>`, is there and not turned off."""
    return switch is not None and switch.get("w:val") not in ("0", "false", "off")


def value_of(parent: Element, path: str) -> str | None:
    """The `w:val` of the element at this path below `parent`, where there is one."""
    element = find(parent, path)
    return None if element is None else element.get("w:val")


def kind_of(properties: Element) -> SegmentKind | None:
    """What the properties of a paragraph or of a style make of it by themselves; None where they say nothing."""
    if (value_of(properties, "w:outlineLvl") or _BODY) < _BODY:
        return SegmentKind.HEADLINE
    listed = find(properties, "w:numPr")
    if listed is None:
        return None
    return SegmentKind.PARAGRAPH if value_of(listed, "w:numId") == "0" else SegmentKind.ITEM


def read_styles(elements: Iterable[Element]) -> Mapping[str, Style]:
    """The styles of `styles.xml` by their ids, what they inherit included."""
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
