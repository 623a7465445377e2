"""The markup inside a stretch of prose: what a reader doesn't see, and what stands for something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from html import unescape
from typing import NamedTuple

import tree_sitter_markdown
from tree_sitter import Language, Node

from checker.read.shadow import parse

Stretch = tuple[int, int]

_MARKUP = re.compile(rb"[*_`\[<&\\]|~~")
_MOST = 500
"""Marks parsed at once. The grammar takes quadratic time over marks that never close: 20 ms for a thousand of them."""
_HTML_ALONE = bytes.maketrans(b"*_~[]\\`", b",,,,,,,")
_DROPPED = frozenset(("emphasis_delimiter", "code_span", "email_autolink", "strikethrough", "uri_autolink"))
_LINKS = frozenset(("collapsed_reference_link", "full_reference_link", "inline_link", "shortcut_link"))
_CHARACTERS = frozenset(("entity_reference", "numeric_character_reference"))


class MarkKind(Enum):
    """What is to be done about a mark."""

    DROPPED = "dropped"
    REPLACED = "replaced"
    TAG = "tag"
    IMAGE = "image"


class Mark(NamedTuple):
    """Markup from `start` to `end`; `text` is what replaces it, or the tag; `inner` is an image's description."""

    start: int
    end: int
    kind: MarkKind = MarkKind.DROPPED
    text: str = ""
    inner: Stretch | None = None


def find_markup(source: str, shadow: bytes, stretches: list[Stretch], labels: frozenset[str]) -> list[Mark]:
    """The marks in these stretches, which are one text, in order and apart from one another.

    Args:
        source: what is written.
        shadow: the same for the parser, see `shadow`.
        stretches: where the text stands: one stretch, or a line each in a quotation.
        labels: the names of links that the draft defines, as `label_of` gives them.
    """
    if not any(_MARKUP.search(shadow, start, end) for start, end in stretches):
        return []
    language = Language(tree_sitter_markdown.inline_language())
    marks: list[Mark] = []
    for together in _groups(shadow, stretches):
        marks += _marks(source, parse(language, shadow, together), labels)
    return sorted(marks)


def html_alone(shadow: bytes) -> bytes:
    """A shadow in which only HTML is markup, as it is inside an HTML block."""
    return shadow.translate(_HTML_ALONE)


def label_of(text: str) -> str:
    """A link's label in the form in which two of them are compared."""
    return " ".join(text.split()).casefold()


def _groups(shadow: bytes, stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """The stretches in groups that hold few enough marks each; emphasis across their borders is not seen."""
    group: list[Stretch] = []
    left = _MOST
    for start, end in stretches:
        at = start
        for match in _MARKUP.finditer(shadow, start, end):
            left -= 1
            if left < 0:
                cut = max(shadow.rfind(b" ", at, match.start()), shadow.rfind(b"\n", at, match.start()))
                cut = cut if cut > at else match.start()
                if cut > at:
                    group.append((at, cut))
                yield group
                group, at, left = [], cut, _MOST
        group.append((at, end))
    yield group


def _marks(source: str, root: Node, labels: frozenset[str]) -> Iterator[Mark]:
    nodes = [root]
    while nodes:
        node = nodes.pop()
        start, end = node.start_byte, node.end_byte
        if node.type in _DROPPED:
            yield Mark(start, end)
        elif node.type in _LINKS:
            yield from _link_marks(source, node, labels)
            nodes += [
                child for child in node.named_children if child.type == "link_text" and not _is_note(source, child)
            ]
        elif node.type == "image":
            inner = _child(node, "image_description")
            yield Mark(start, end, MarkKind.IMAGE, inner=(inner.start_byte, inner.end_byte) if inner else None)
        elif node.type == "html_tag":
            yield Mark(start, end, MarkKind.TAG, source[start:end])
        elif node.type in _CHARACTERS:
            yield Mark(start, end, MarkKind.REPLACED, unescape(source[start:end]))
        elif node.type == "backslash_escape" or (node.type == "hard_line_break" and source[start] == "\\"):
            yield Mark(start, start + 1)
        else:
            nodes += node.named_children


def _link_marks(source: str, node: Node, labels: frozenset[str]) -> Iterable[Mark]:
    """The marks around a link's text; brackets that are no link's are text: "hide the facts[.]"."""
    start, end = node.start_byte, node.end_byte
    text = _child(node, "link_text")
    if text is None or _is_note(source, text):
        return [Mark(start, end)]
    if node.type != "inline_link":
        label = _child(node, "link_label")
        named = source[label.start_byte + 1 : label.end_byte - 1] if label else source[text.start_byte : text.end_byte]
        if label_of(named) not in labels:
            return []
    return [Mark(start, text.start_byte), Mark(text.end_byte, end)]


def _is_note(source: str, text: Node) -> bool:
    """Whether a link's text refers to a footnote."""
    return source[text.start_byte] == "^"


def _child(node: Node, kind: str) -> Node | None:
    return next((child for child in node.named_children if child.type == kind), None)
