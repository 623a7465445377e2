"""Locates text from a Word file in the file's element tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from checker.model.document import Document
from checker.model.span import Span
from checker.read.docx_text import pieces_of
from checker.read.xml_nodes import prefixed

Node = Any
"""An lxml element: it knows its parent, unlike the elements that drafts are read from."""


class Piece(NamedTuple):
    """Some text of a paragraph and the node it is in."""

    text: str
    node: Node


class Stretch(NamedTuple):
    """The characters from `start` to `end` of the text of a paragraph."""

    paragraph: Node
    start: int
    end: int


def pieces(paragraph: Node) -> list[Piece]:
    """The text of a paragraph as it is read, each piece with its node."""
    nodes: dict[int, Node] = {}
    copy = _copy(paragraph, None, nodes)
    return [Piece(text, nodes[id(element)]) for text, element in pieces_of(copy) if text]


class Paragraphs:
    """The paragraphs of a Word file, found by their text; where several have the same text, by their order."""

    def __init__(self, document: Document, paragraphs: Sequence[Node]) -> None:
        self._document = document
        self._saying: dict[str, list[Node]] = {}
        for paragraph in paragraphs:
            self._saying.setdefault("".join(piece.text for piece in pieces(paragraph)), []).append(paragraph)
        self._lines = [*self._placed_lines()]

    def stretch(self, span: Span) -> Stretch | None:
        """Where the text at a span of the document's source is; None if it is not in a single paragraph."""
        for line, paragraph in self._lines:
            if line.start <= span.start and span.end <= line.end:
                return Stretch(paragraph, span.start - line.start, span.end - line.start)
        return None

    def _placed_lines(self) -> Iterator[tuple[Span, Node]]:
        """The stretches of the source that are one paragraph each, with that paragraph."""
        seen: Counter[str] = Counter()
        source, locators = self._document.source, self._document.locators
        starts = locators.starts if locators else ()
        for start, after in zip(starts, [*(each - 2 for each in starts[1:]), len(source)], strict=True):
            at = start
            while at <= after:
                end = self._end(at, after)
                if end is None:
                    break
                text = source[at:end]
                yield Span(at, end), self._saying[text][min(seen[text], len(self._saying[text]) - 1)]
                seen[text] += 1
                at = end + 1

    def _end(self, start: int, after: int) -> int | None:
        """Where the paragraph ends whose text begins at `start`: a cell holds several, of one or more lines each."""
        source, end = self._document.source, after
        while end >= start and source[start:end] not in self._saying:
            end = source.rfind("\n", start, end)
        return end if end >= start else None


def _copy(node: Node, parent: Element | None, nodes: dict[int, Node]) -> Element:
    """A copy of the node in the form that drafts are read from; `nodes` maps each copied element to the original."""
    namespace, _, name = node.tag[1:].rpartition("}")
    attributes = {
        prefixed(*key[1:].rpartition("}")[::2]) if key[:1] == "{" else key: value for key, value in node.items()
    }
    tag = prefixed(namespace, name)
    element = Element(tag, attributes) if parent is None else SubElement(parent, tag, attributes)
    element.text = node.text
    nodes[id(element)] = node
    for child in node.iterchildren("*"):
        _copy(child, element, nodes)
    return element
