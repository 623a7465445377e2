"""HTML as a reader of the article sees it. Segments are written as "kind: text"."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from turbohtml import TokenType, tokenize

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document
from checker.read.html_tokens import find_tokens
from checker.read.inline import MarkKind
from checker.read.tags import parse_tag


def read(source: str, lexicon: Lexicon) -> list[str]:
    document = read_document("draft.html", source, lexicon)
    return [f"{segment.kind}: {segment.text}" for segment in document.segments]


ROWS = [
    # blocks
    ("<h1>Pay rose 4%</h1><p>It fell 2%.", ["headline: Pay rose 4%", "paragraph: It fell 2%."]),
    ("<P>One<p>two<DIV>three</div>four", ["paragraph: One", "paragraph: two", "paragraph: three", "paragraph: four"]),
    ("<ul><li>3 cows<li>4 pigs</ul>Five", ["item: 3 cows", "item: 4 pigs", "paragraph: Five"]),
    ("<blockquote><p>It is 6.</p></blockquote><p>No.", ["quotation: It is 6.", "paragraph: No."]),
    (
        "<figure><img src=40.png><figcaption>The 5 ships</figcaption></figure>It sank.",
        ["caption: The 5 ships", "paragraph: It sank."],
    ),
    ("<table><tr><td>5</table><p>Six.", ["cell: 5", "paragraph: Six."]),
    # white space, marks
    ("<p>Some\n   10,000\r\n\tsoldiers\n</p>", ["paragraph: Some 10,000 soldiers"]),
    ("<p>Some <b>40</b> <i>or</i> <a href='/50'>60</a>", ["paragraph: Some 40 or 60"]),
    ("<p>Five<br>six 10<sup>6</sup> CO<sub>2</sub>", ["paragraph: Five\nsix 10⁶ CO2"]),
    ("<p>&pound;12 &amp; &#8364;13 &#xA3;14&nbsp;m &bogus; R&D", ["paragraph: £12 & €13 £14\xa0m &bogus; R&D"]),
    ("<p>5 < 6 and p<0.05 and 7 > 3", ["paragraph: 5 < 6 and p<0.05 and 7 > 3"]),
    ("<p title='a > b' data-n=5>Six", ["paragraph: Six"]),
    ("<p>See <a href=https://x.org/40>https://x.org/50</a>.", ["paragraph: See ."]),
    ("<p>A <!-- 40 --> B <!-- 50 -- > 60 --> C <!> D <!---> E", ["paragraph: A  B  C  D  E"]),
    ("<p>A<?php echo 40 > 30 ?>", ["paragraph: A 30 ?>"]),
    # never read
    ("<title>5</title><script>x = '<p>40</p>'; y < 60</script><style>p{width:40px}</style>Six", ["paragraph: Six"]),
    ("<script>document.write('</div> 5 of 6')</SCRIPT >Six", ["paragraph: Six"]),
    ("Six<script>var rate = 12", ["paragraph: Six"]),
    ("<script><!-- write('<script>4</script>', 5 of 6) --></script>Six", ["paragraph: Six"]),
    ("<script><!--> write('<script>4</script>Six", ["paragraph: Six"]),
    ("<pre>40</pre><code>50</code><del>60</del> Six", ["paragraph: Six"]),
    ("<nav><ul><li>40 news</ul></nav>Six<nav>50", ["paragraph: Six"]),
    ("<p hidden>40<p>Six<div aria-hidden='true'>7<div>8</div>9</div>", ["paragraph: Six"]),
    ("<p>Five<span style='display: none'>40<span>50</span>60</span> six", ["paragraph: Five six"]),
    ("<ul><li hidden>40<ul><li>50</ul>60<li>Six</ul>", ["item: Six"]),
    ("<p hidden>40<div>Six</div><p hidden>50<ul><li>Seven</ul>", ["paragraph: Six", "item: Seven"]),
    ("<p title='hidden role style'>Six<p style='color: red'>Seven", ["paragraph: Six", "paragraph: Seven"]),
    ("<p>Six<button>Share 40</button><select><option>50</select> now", ["paragraph: Six now"]),
    ("<div role=navigation>40</div><p>Six<p><noscript>50</noscript>", ["paragraph: Six"]),
    ("<p>Six<aside>40 more stories</aside><footer>50 offices</footer>", ["paragraph: Six"]),
    # the article alone
    ("<p>40<article><h1>Up 5%</h1>Six</article><p>50", ["headline: Up 5%", "paragraph: Six"]),
    ("<article>Six<aside>A box</aside></article>", ["paragraph: Six", "paragraph: A box"]),
    ("<h1>Up 5%</h1><h2>40</h2><main><p>Six</main><h1>50</h1>", ["headline: Up 5%", "paragraph: Six"]),
    ("<main><p>40<article>Six<article>A reply</article></article></main>", ["paragraph: Six", "paragraph: A reply"]),
    ("<article>One</article><article>Two</article>", ["paragraph: One", "paragraph: Two"]),
    ("<p>3<main><article>One</article><article>Two</article></main>", ["paragraph: One", "paragraph: Two"]),
    # XHTML
    ("<?xml version='1.0'?><html><script src='x.js'/><title/><p>Six<br/>seven</p></html>", ["paragraph: Six\nseven"]),
    ("\ufeff<p>Six", ["paragraph: Six"]),
]


@pytest.mark.parametrize(("source", "expected"), ROWS, ids=[source[:30] for source, _ in ROWS])
def test_a_page_is_read_as_it_is_shown(source: str, expected: list[str], lexicon: Lexicon):
    assert read(source, lexicon) == expected


TABLES = [
    ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", [["a", "b"], ["1", "2"]], 1),
    (
        "<table><tr><th rowspan=2>a<th colspan='2'>b<tr><th>c<th>d<tr><td>1<td>2<td>3</table>",
        [["a", "b", None], [None, "c", "d"], ["1", "2", "3"]],
        2,
    ),
    (
        "<table><tr><td>1</td><td ROWSPAN=2>2</td></tr>\n<tr><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>",
        [["1", "2"], ["3", None], ["4", "5"]],
        0,
    ),
    ("<table><tr><td title='rowspan=2'>1</td></tr><tr><td rowspan=x>2</td></tr></table>", [["1"], ["2"]], 0),
]


@pytest.mark.parametrize(("source", "rows", "heads"), TABLES)
def test_tables_keep_their_rows(source: str, rows: list[list[str | None]], heads: int, lexicon: Lexicon):
    document = read_document("draft.html", source, lexicon)
    (table,) = document.tables
    assert [[None if c is None else document.segments[c].text for c in row] for row in table.rows] == rows
    assert table.header_rows == heads


def test_a_table_has_its_caption(lexicon: Lexicon):
    document = read_document("draft.html", "<table><caption>Ships (thousands)</caption><tr><td>1</table>", lexicon)
    assert document.tables[0].caption is not None
    assert document.segments[document.tables[0].caption].text == "Ships (thousands)"


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("<meta property='article:published_time' content='2020-02-03T10:00Z'>", "2020-02-03"),
        ("<meta name=date content=2020-02-03><p>Six", "2020-02-03"),
        ("<nav><time datetime=2021-01-01></time></nav><p>On <time datetime='2020-02-03'>Monday</time>", "2020-02-03"),
        ("<h1>Head</h1><p>Monday, February 3, 2020</p><p>Text.", "2020-02-03"),
        ("<meta name=date content=soon><meta name=viewport content=2020-02-03><p>Six", None),
    ],
)
def test_the_date_of_a_page(source: str, date: str | None, lexicon: Lexicon):
    assert read_document("draft.html", source, lexicon).date == date


def test_a_comment_speaks_to_figcheck(lexicon: Lexicon):
    (directive,) = read_document("draft.html", "<p>Six<!-- figcheck: ignore ages -->", lexicon).directives
    assert (directive.action, directive.rules) == ("ignore", ("ages",))


@pytest.mark.parametrize(
    ("name", "source", "unread"),
    [
        ("a.html", "<img alt='Table 2: ships by kind'>", "Table 2: ships by kind"),
        ("a.html", "<img alt='A table of ships'>", "A table of ships"),
        ("a.html", "<figure><img><figcaption>Table <b>2</b>: ships</figcaption></figure>", "Table 2: ships"),
        ("a.html", "<figure><table><tr><td>1</table><figcaption>Table 2: ships</figcaption></figure>", None),
        ("a.html", "<p>Table 2 is good.<img alt='Guests sit at a table'>", None),
        ("a.md", "It is.\n\n![Tables of ships](x.png)\n", "Tables of ships"),
        ("a.md", "It is.\n\n![A chart of ships](x.png)\n", None),
    ],
)
def test_a_picture_of_a_table_is_said_to_be_unread(name: str, source: str, unread: str | None, lexicon: Lexicon):
    expected = (f"A picture that shows a table was not read: “{unread}”",) if unread else ()
    assert read_document(name, source, lexicon).unread == expected


PIECES = [
    "<p>", "</p>", "<br/>", '<a href="x>y">', "<a b='c' d=e>", "<B hidden>", "</B >", "<td\tx>", "text ", " 5 < 6 ",
    "R&D ", "&amp;", "&lt", "&copy=1", "<!DOCTYPE html>", "<?x", "<!", "<", "</", "</ ", "<é>", "<a é='1'>", "<a =b>",
    "<a 'b>", "</a b='>'>", "<a b='", '<a b="', "<a b=c/ ", "'", '"', "=", "/", ">", "a", "\n", "\f", "<!-- <b> -->",
    "<!--", "-->", "--!>", "<!-->", "<!--->", "<!-- <!-- -->", "<script>", "</script>", "<SCRIPT x>", "</script >",
    "<style>", "</style >", "<title>", "</title>", "<textarea>", "</textarea", "<xmp>", "</xmp>", "<iframe>",
]  # fmt: skip


@given(source=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("<script><!--<script></script>--></script><b>")
def test_tags_are_where_the_standard_has_them(source: str):
    """As turbohtml finds them; a tag in which the page ends is none for it, and has no text for either."""
    page = source + " end"
    lines = [0, *(end.end() for end in re.finditer("\n", page))]
    expected = [
        (lines[token.line - 1] + token.col, token.type is TokenType.END_TAG)
        for token in tokenize(page)
        if token.type in (TokenType.START_TAG, TokenType.END_TAG)
    ]
    marks = [mark for mark in find_tokens(page) if mark.kind is MarkKind.TAG and parse_tag(mark.text)]
    if marks and marks[-1].end == len(page) and len(marks) > len(expected):
        marks.pop()
    assert [(mark.start, mark.text[1] == "/") for mark in marks] == expected
