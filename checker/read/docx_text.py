"""The text of a paragraph of a Word file, as a reader sees it with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from checker.read.docx_styles import is_on, value_of
from checker.read.raised import RAISED
from checker.read.xml_nodes import find

_CHARACTERS = {"w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": "\t", "w:tab": "\t"}
_UNREAD = frozenset(
    ("m:oMath", "m:oMathPara", "mc:Fallback", "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:rt", "w:txbxContent")
)
"""Formulas, fallbacks for older programs, deleted or moved text, ruby readings, and what is read elsewhere."""
_OFF_THE_PAGE = ("w:rPr/w:vanish", "w:rPr/w:strike", "w:rPr/w:dstrike")


def text_of(element: Element) -> str:
    """The text in an element, without its text boxes."""
    return "".join(text for text, _ in pieces_of(element))


def boxes_of(element: Element) -> Iterator[Element]:
    """The text boxes in an element, each once."""
    for child in element:
        if child.tag == "w:txbxContent":
            yield child
        elif child.tag not in ("mc:Fallback", "w:del", "w:moveFrom"):
            yield from boxes_of(child)


def pictures_of(element: Element) -> Iterator[str]:
    """The descriptions of the pictures in an element."""
    for child in element.iter("wp:docPr"):
        yield child.get("descr") or ""


def pieces_of(element: Element) -> Iterator[tuple[str, Element]]:
    """The same text in pieces, each with the element that contains or represents it."""
    for child in element:
        if child.tag == "w:t":
            yield child.text or "", child
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag], child
        elif child.tag == "w:r":
            yield from _run(child)
        elif child.tag not in _UNREAD:
            yield from pieces_of(child)


def _run(run: Element) -> Iterator[tuple[str, Element]]:
    """The pieces of a run, a stretch of text with the same formatting."""
    if any(is_on(find(run, path)) for path in _OFF_THE_PAGE):
        return
    raised = value_of(run, "w:rPr/w:vertAlign") == "superscript"
    for text, element in pieces_of(run):
        yield (text.translate(RAISED) if raised else text), element
