"""The blocks of a Markdown text by tree-sitter's grammar: its prose, tables, HTML and definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

import tree_sitter_markdown
from tree_sitter import Language, Node

from checker.model.segment import SegmentKind
from checker.read.passage import Stretch
from checker.read.shadow import Tree

_KINDS = {
    "atx_heading": SegmentKind.HEADLINE,
    "block_quote": SegmentKind.QUOTATION,
    "list_item": SegmentKind.ITEM,
    "setext_heading": SegmentKind.HEADLINE,
}
_UNREAD = frozenset(("fenced_code_block", "indented_code_block", "thematic_break"))


_HASHES = re.compile(rb"(?:^|(?<=[ \t]))#+[ \t]*$")
"""The marks that close a heading, as in "## Jobs ##". The grammar treats them as text."""


class Content(Enum):
    """The content of a block."""

    PROSE = "prose"
    HTML = "html"
    TABLE = "table"
    DEFINITION = "definition"
    """A link definition, "[1]: https://…". A footnote of one word looks the same."""
    FRONT_MATTER = "front matter"


_CONTENTS = {
    "html_block": Content.HTML,
    "inline": Content.PROSE,
    "link_reference_definition": Content.DEFINITION,
    "minus_metadata": Content.FRONT_MATTER,
    "pipe_table": Content.TABLE,
    "plus_metadata": Content.FRONT_MATTER,
}


class Row(NamedTuple):
    """A row of a table: the place of each cell's text, None for a cell between two adjoining bars."""

    cells: tuple[Stretch | None, ...]
    head: bool


class Block(NamedTuple):
    """A block without nested blocks. `kind` is that of the innermost list, quotation or heading around it.

    `stretches` excludes the quotation and list marks at the start of its lines.
    """

    content: Content
    kind: SegmentKind
    stretches: tuple[Stretch, ...]
    rows: tuple[Row, ...] = ()

    @property
    def start(self) -> int:
        """Its start in the source."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Its end in the source."""
        return self.stretches[-1][1]


def find_blocks(shadow: bytes, start: int) -> list[Block]:
    """The blocks of a shadow from `start` on, in order, without code."""
    return sorted(_blocks(shadow, start), key=lambda block: block.start)


def _blocks(shadow: bytes, start: int) -> Iterator[Block]:
    tree = Tree(Language(tree_sitter_markdown.language()), shadow, [(start, len(shadow))])
    waiting = [(tree.root, SegmentKind.PARAGRAPH)]
    while waiting:
        node, kind = waiting.pop()
        if content := _CONTENTS.get(node.type):
            rows = tuple(_rows(tree, node, shadow)) if content is Content.TABLE else ()
            yield Block(content, kind, tuple(_stretches(tree, node, shadow)), rows)
        elif node.type not in _UNREAD:
            if node.type == "ERROR":
                yield from (Block(Content.PROSE, kind, (loose,)) for loose in _loose(tree, node))
            kind = _KINDS.get(node.type, kind)
            waiting += [(child, kind) for child in reversed(node.named_children)]


def _loose(tree: Tree, error: Node) -> Iterator[Stretch]:
    """The parts that the grammar could not parse, so that they are at least read as they are."""
    at, end = tree.span(error)
    for child in error.named_children:
        start, after = tree.span(child)
        if at < start:
            yield at, start
        at = max(at, after)
    if at < end:
        yield at, end


def _stretches(tree: Tree, block: Node, shadow: bytes) -> Iterator[Stretch]:
    at, end = tree.span(block)
    if block.parent and block.parent.type == "atx_heading":
        end = at + len(_HASHES.sub(b"", shadow[at:end]))
    for child in block.named_children:
        if child.type == "block_continuation":
            marks = tree.span(child)
            if at < marks[0]:
                yield at, marks[0]
            at = max(at, marks[1])
    yield at, max(at, end)


def _rows(tree: Tree, table: Node, shadow: bytes) -> Iterator[Row]:
    for row in table.named_children:
        if row.type in ("pipe_table_header", "pipe_table_row"):
            yield Row(tuple(_cells(tree, row, shadow)), row.type == "pipe_table_header")


def _cells(tree: Tree, row: Node, shadow: bytes) -> Iterator[Stretch | None]:
    at = shadow.rfind(b"\n", 0, tree.span(row)[0]) + 1
    for node in row.named_children:
        if node.type == "pipe_table_cell":
            cell = tree.span(node)
            yield from [None] * (shadow.count(b"|", at, cell[0]) - 1)  # the grammar has no cell for "||"
            yield cell
            at = cell[1]
