"""The markup inside prose: what a reader doesn't see, and what represents something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

import tree_sitter_markdown
from tree_sitter import Language, Node

from checker.read.passage import Stretch
from checker.read.shadow import Tree

_MARKUP = re.compile(rb"[*_`\[<&\\]|~~")
_MOST = 500
"""The most marks parsed at once. The grammar is quadratic in unclosed marks: a thousand of them take 20 ms."""
_HTML_ALONE = bytes.maketrans(b"*_~[]\\`", b",,,,,,,")
_DROPPED = frozenset(("emphasis_delimiter", "code_span", "email_autolink", "strikethrough", "uri_autolink"))
_LINKS = frozenset(("collapsed_reference_link", "full_reference_link", "inline_link", "shortcut_link"))
_CHARACTERS = frozenset(("entity_reference", "numeric_character_reference"))


class MarkKind(Enum):
    """How to treat a mark."""

    DROPPED = "dropped"
    REPLACED = "replaced"
    TAG = "tag"
    IMAGE = "image"


class Mark(NamedTuple):
    """Markup from `start` to `end`. `text` is its replacement or the tag; `inner` is an image's description."""

    start: int
    end: int
    kind: MarkKind = MarkKind.DROPPED
    text: str = ""
    inner: Stretch | None = None


def find_markup(source: str, shadow: bytes, stretches: Sequence[Stretch], labels: frozenset[str]) -> list[Mark]:
    """The marks in these stretches of one text, in order and without overlaps.

    Args:
        source: the source.
        shadow: its shadow for the parser; see `shadow`.
        stretches: the place of the text: one stretch, or one per line in a quotation.
        labels: the link labels that the draft defines, as returned by `label_of`.
    """
    if not any(_MARKUP.search(shadow, start, end) for start, end in stretches):
        return []
    language = Language(tree_sitter_markdown.inline_language())
    marks: list[Mark] = []
    for together in _groups(shadow, stretches):
        marks += sorted(_marks(source, Tree(language, shadow, together), labels), key=lambda mark: mark[:2])
    return marks


def html_alone(shadow: bytes) -> bytes:
    """A shadow in which only HTML is markup, as inside an HTML block."""
    return shadow.translate(_HTML_ALONE)


def label_of(text: str) -> str:
    """A link's label, normalised for comparison."""
    return " ".join(text.split()).casefold()


def _groups(shadow: bytes, stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """The stretches in groups with few enough marks each. Emphasis across group borders is missed."""
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


def _marks(source: str, tree: Tree, labels: frozenset[str]) -> Iterator[Mark]:
    nodes = [tree.root]
    while nodes:
        node = nodes.pop()
        start, end = tree.span(node)
        if node.type in _DROPPED:
            yield Mark(start, end)
        elif node.type in _LINKS:
            marks, read = _link(source, tree, node, labels)
            yield from marks
            nodes += read
        elif node.type == "image":
            yield Mark(start, end, MarkKind.IMAGE, inner=_child(tree, node, "image_description"))
        elif node.type == "html_tag":
            yield Mark(start, end, MarkKind.TAG, source[start:end])
        elif node.type in _CHARACTERS:
            from html import unescape  # noqa: PLC0415 - the table of entities is slow to load and rarely needed

            yield Mark(start, end, MarkKind.REPLACED, unescape(source[start:end]))
        elif node.type == "backslash_escape" or (node.type == "hard_line_break" and source[start] == "\\"):
            yield Mark(start, start + 1)
        else:
            nodes += node.named_children


def _link(source: str, tree: Tree, node: Node, labels: frozenset[str]) -> tuple[list[Mark], list[Node]]:
    """The marks of a link and the nodes of its text. With a label that the draft doesn't define, it is not a link."""
    start, end = tree.span(node)
    text, label = (_child(tree, node, kind) for kind in ("link_text", "link_label"))
    if text is None or source[text[0]] == "^":  # a reference to a footnote
        return [Mark(start, end)], []
    read = [child for child in node.named_children if child.type == "link_text"]
    named = source[slice(*text)] if label is None else source[label[0] + 1 : label[1] - 1]
    if node.type != "inline_link" and label_of(named) not in labels:
        return [], read
    if source[start - 1 : start] == "!" and source[start - 2 : start - 1] != "\\":
        return [Mark(start - 1, end, MarkKind.IMAGE, inner=text)], []  # the ninth of a row is a link to the grammar
    return [Mark(start, text[0]), Mark(text[1], end)], read


def _child(tree: Tree, node: Node, kind: str) -> Stretch | None:
    """The place of the child of a node with this type."""
    return next((tree.span(child) for child in node.named_children if child.type == kind), None)
