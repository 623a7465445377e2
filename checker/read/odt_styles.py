"""Styles of an OpenDocument text: which paragraphs are headings or captions, and which text is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from checker.model.segment import SegmentKind
from checker.read.xml_nodes import find

_KINDS = {
    "Caption": SegmentKind.CAPTION,
    "Drawing": SegmentKind.CAPTION,
    "Figure": SegmentKind.CAPTION,
    "Illustration": SegmentKind.CAPTION,
    "Preformatted_20_Text": None,
    "Quotations": SegmentKind.QUOTATION,
    "Subtitle": SegmentKind.HEADLINE,
    "Table": SegmentKind.CAPTION,
    "Title": SegmentKind.HEADLINE,
}
"""Names of OpenDocument's own styles, the same whatever the user's language. None is for code."""


class Style(NamedTuple):
    """The relevant properties of a paragraph or text style."""

    kind: SegmentKind | None = SegmentKind.PARAGRAPH
    unread: bool = False
    """Whether its text is hidden or struck out."""
    raised: bool = False


class Styles:
    """The styles of one file by name; the body's styles are added to those of the whole file."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        for element in elements:
            self.add(element)

    def add(self, element: Element) -> None:
        """Add a `style:style`."""
        if element.tag == "style:style":
            self._elements[element.get("style:name", "")] = element
            self._known.clear()

    def of(self, element: Element) -> Style:
        """The style named by a paragraph or a stretch of text."""
        name = element.get("text:style-name", "")
        if name not in self._known:
            self._known[name] = self._inherited(name)
        return self._known[name]

    def _inherited(self, name: str) -> Style:
        style = Style()
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            if name in _KINDS:
                return style._replace(kind=_KINDS[name])
            found = self._elements.get(name)
            if found is None:
                break
            properties = find(found, "style:text-properties")
            if properties is not None:
                style = _with(style, properties.attrib)
            name = found.get("style:parent-style-name", "")
        return style


def _with(style: Style, properties: Mapping[str, str]) -> Style:
    struck = properties.get("style:text-line-through-style", "none") != "none"
    hidden = properties.get("text:display") == "none"
    raised = properties.get("style:text-position", "").startswith("super")
    return style._replace(unread=style.unread or struck or hidden, raised=style.raised or raised)
