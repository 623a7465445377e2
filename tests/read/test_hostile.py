"""Hostile drafts end, in time that grows with their length alone, and never with an error."""

from collections.abc import Callable

import pytest
import tree_sitter_markdown
from hypothesis import assume, given
from hypothesis import strategies as st
from tree_sitter import Language, Node, Parser

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document
from checker.read.shadow import Tree, shadow_of

UNITS = [
    "*a ", "a**b", "*_", "**a _b ", "~~a", "`a", "``a`", "[", "![", "[a](", "[a][b] ", "<", "<a ", "<!--",
    "<!-- figcheck: ignore ", "<![CDATA[", "<?", "<b>", "<div>", "<table>", "<td>", "<sup>1", "<code>", "&",
    "&amp;", "\\", "\\*", "$a ", "~1 ", "> ", ">", "- ", "1. ", "> - ", "|", "|a", "|-|\n", "|a|\n|-|\n", "a\n=\n",
    "# a\n", "#", "```\n", "    a\n", "[a]: b\n", "[^1]: b\n", "---\n", "---\na: b\n", "\n", "\r", "\r\n", " ",
    "\t", "\u0000", "a. ", ". ", ".", "?\" ", "Mr. ", "http://a.b/(", "http://", "www.", "5 ", "😀", "漢。",
    "<!-- figcheck: off -->\n", "word and more ", "It rose 5% in May. ",
]  # fmt: skip


UNITS += [
    "<nav>",
    "</p>",
    "<p hidden>5",
    "<a b='",
    '<a b="',
    "<a b=c/ ",
    "</",
    "<?",
    "<script>",
    "<script></script",
    "<li>5",
]


UNITS += [
    "{",
    "}",
    "\\a{",
    "\\footnote{",
    "\\ref{",
    "\\begin{a}",
    "\\begin{align}",
    "\\[",
    "\\(",
    "\\SI{5}{",
    "\\item ",
]


@pytest.mark.parametrize(
    "name", ["draft.md", "draft.txt", "draft.html", "draft.tex", "draft.adoc", "draft.org", "draft.rst"]
)
@pytest.mark.parametrize("unit", UNITS)
def test_any_pile_is_read_in_time(unit: str, name: str, lexicon: Lexicon, in_time):
    source = unit * (20_000 // len(unit))
    assert in_time(2, lambda: read_document(name, source, lexicon)).source == source


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_a_line_of_a_megabyte_is_read(name: str, lexicon: Lexicon, in_time):
    document = in_time(5, lambda: read_document(name, "word and 12 of it, " * 55_000, lexicon))
    assert len(document.segments) == 1


def test_a_table_of_holes_is_no_table(lexicon: Lexicon):
    wide = "|a" * 1000 + "|\n"
    document = read_document("draft.md", wide + "|-" * 1000 + "|\n" + "|b|\n" * 1000, lexicon)
    assert document.tables == ()
    assert len(document.segments) == 2000


@pytest.mark.parametrize("end", ["", "</div>" * 100_000])
def test_a_page_nested_very_deep_is_read(end: str, lexicon: Lexicon, in_time):
    page = "<div>" * 100_000 + "It is 5." + end
    document = in_time(5, lambda: read_document("draft.html", page, lexicon))
    assert [segment.text for segment in document.segments] == ["It is 5."]


def test_emphasis_far_down_a_paragraph_is_seen(lexicon: Lexicon):
    document = read_document("draft.md", "It is **5** now. " * 2000, lexicon)
    assert "*" not in document.segments[0].text


lines = st.lists(
    st.sampled_from(
        [
            "the price of the ship rose by a lot in the year ",
            "5 ",
            "| ",
            "- ",
            "<b> ",
            "*the* ",
            "\n",
            "\n\n",
            "\n\n\n\n",
            "# ",
        ]
    ),
    max_size=25,
).map("".join)


def leaves(root: Node, span: Callable[[Node], tuple[int, int]]) -> list[tuple[str, int]]:
    nodes, found = [root], []
    while nodes:
        node = nodes.pop()
        nodes += node.named_children
        if node.type in ("inline", "pipe_table_cell", "html_block", "list_item", "code_fence_content"):
            found.append((node.type, span(node)[0]))
    return found


@given(source=lines)
def test_to_leave_out_ordinary_words_changes_nothing(source: str):
    shadow = shadow_of(source)
    language = Language(tree_sitter_markdown.language())
    whole = Parser(language).parse(shadow).root_node
    assume(not whole.has_error)
    tree = Tree(language, shadow, [(0, len(shadow))])
    assert leaves(tree.root, tree.span) == leaves(whole, lambda node: (node.start_byte, node.end_byte))


@pytest.mark.parametrize(
    "source",
    [
        "# \n\n\n> | It is 5 <div>|-|\n[a]: b\n1. 1. ",
        "*the* <div>1. <!-- \n\n-->|-|\nIt is 5 [a]: b\n> - 1. ",
        "- <div>\n\n\n- It is 5\n",
        "<b> =\n\n\n1. - It is 5",
    ],
)
def test_what_the_grammar_cannot_parse_is_read_all_the_same(source: str, lexicon: Lexicon):
    document = read_document("draft.md", source, lexicon)
    assert "It is 5" in " ".join(segment.text for segment in document.segments)
