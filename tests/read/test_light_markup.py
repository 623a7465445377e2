"""AsciiDoc, Org and reStructuredText as a reader sees them. Segments are written as "kind: text"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.read.formats import read_document
from checker.read.raised import RAISED


def shown(document: Document) -> list[str]:
    return [f"{segment.kind}: {' '.join(segment.text.split(' '))}" for segment in document.segments]


ASCIIDOC = [
    (
        "= Up 5%\n:x: 40\n\nIt is 6.\n\n=== Jobs\nSeven.",
        ["headline: Up 5%", "paragraph: It is 6.", "headline: Jobs", "paragraph: Seven."],
    ),
    (
        "* 3 cows\n** [x] 4 pigs\nand more\n+\n5 goats\n\n. six\n\nNo.",
        ["item: 3 cows", "item: 4 pigs and more", "item: 5 goats", "item: six", "paragraph: No."],
    ),
    ("Cows:: 3 of them\nPigs::\n4 of them", ["item: Cows:: 3 of them", "item: Pigs:: 4 of them"]),
    ("One of\n40:: of it", ["paragraph: One of 40:: of it"]),
    ("Some *10,000* _men_ **w**ere `40` #paid# 10^6^ CO~2~.", ["paragraph: Some 10,000 men were  paid 10⁶ CO2."]),
    ("See link:http://x/40[the 5], https://x/50[it] <<a40,Six>> <<b50>> {c-60}.", ["paragraph: See the 5, it Six  ."]),
    ("Sold footnote:[Of *40*.] 5.", ["paragraph: Sold  5.", "footnote: Of 40."]),
    ("Five +\nsix 2*3*4 a_b_c.", ["paragraph: Five\nsix 2*3*4 a_b_c."]),
    ("It was [line-through]#40# 5.", ["paragraph: It was  5."]),
    ("[source,python]\n----\nx = 40\n----\n\n....\n50\n....\n\n[source]\nx = 60\n\nSix.", ["paragraph: Six."]),
    (
        "[quote, A. Man, 40]\n____\nSaid 5.\n\n* 6\n\nAnd 7.\n____\nSeven.",
        ["quotation: Said 5.", "item: 6", "quotation: And 7.", "paragraph: Seven."],
    ),
    ("====\nIn 5.\n\n----\n40\n----\n====\n////\n50\n////\n// 60\nSix.", ["paragraph: In 5.", "paragraph: Six."]),
    (".Of 5 ships\nimage::x40.png[50]\n\nimage:y.png[60] Six.", ["caption: Of 5 ships", "paragraph:  Six."]),
]
ORG = [
    (
        "#+TITLE: Up 5%\n#+OPTIONS: 40\n\n* TODO [#A] Jobs :x50:\nSeven.",
        ["headline: Up 5%", "headline: TODO [#A] Jobs", "paragraph: Seven."],
    ),
    (
        "- 3 cows\n- [X] 4 pigs\n  and more\n\n1. five\n\nNo.",
        ["item: 3 cows", "item: 4 pigs and more", "item: five", "paragraph: No."],
    ),
    (
        "Some *10,000* /men/ _were_ ~40~ =50= +60+ paid 10^{6} CO_{2}.",
        ["paragraph: Some 10,000 men were    paid 10⁶ CO2."],
    ),
    ("2*3*4 a/b/c 5_6_7, http://x/40/50/ and 8/9/10.", ["paragraph: 2*3*4 a/b/c 5_6_7,  and 8/9/10."]),
    (
        "See [[http://x/40][the 5]], [[file:50.png]] [fn:1] on <2020-02-03 Mon>.",
        ["paragraph: See the 5,   on 2020-02-03 Mon."],
    ),
    ("Sold[fn:: Of *40*.] 5.\n\n[fn:1] Of 6.", ["paragraph: Sold 5.", "paragraph: Of 6.", "footnote: Of 40."]),
    ("Five\\\\\nsix.", ["paragraph: Five\nsix."]),
    (
        "#+BEGIN_SRC python :x 40\nx = 50\n#+END_SRC\n#+begin_quote\nSaid 5.\n\nAnd 7.\n#+end_quote\nSix.",
        ["quotation: Said 5.", "quotation: And 7.", "paragraph: Six."],
    ),
    (
        "* Head\n:PROPERTIES:\n:x: 40\n:END:\nSCHEDULED: <2020-02-03>\n: 50\n# 60\n#+CAPTION: Of 5\nSix.",
        ["headline: Head", "caption: Of 5", "paragraph: Six."],
    ),
]

RST = [
    ("=====\nUp 5%\n=====\n\n:x: 40\n\nJobs\n----\n\nSix.", ["headline: Up 5%", "headline: Jobs", "paragraph: Six."]),
    (
        "* 3 cows\n* 4 pigs\n  and more\n\n1. five\n#. six\n\nNo.",
        ["item: 3 cows", "item: 4 pigs and more", "item: five", "item: six", "paragraph: No."],
    ),
    ("Some **10,000** *men* ``40`` of 10\\ :sup:`6` :math:`50` here.", ["paragraph: Some 10,000 men  of 10⁶  here."]),
    (
        "See `the 5 <http://x/40>`_, `this`__ [50]_ and :ref:`six <x60>`, |seven|.",
        ["paragraph: See the 5, this and six, seven."],
    ),
    ("2*3*4, a_b and word_ \\*5.", ["paragraph: 2*3*4, a_b and word *5."]),
    (
        "Sold.\n\n.. [1] Of *40*.\n.. _x: http://y/50\n.. 60\n   70\n\nSix.",
        ["paragraph: Sold.", "paragraph: Of 40.", "paragraph: Six."],
    ),
    (".. figure:: x40.png\n   :width: 50%\n\n   Of 5.\n\nSix.", ["caption: Of 5.", "paragraph: Six."]),
    (
        ".. note:: It is 5.\n\n   - six\n\n.. pull-quote::\n\n   Said 7.\n\nNo.",
        ["paragraph: It is 5.", "item: six", "quotation: Said 7.", "paragraph: No."],
    ),
    (
        ".. code-block:: python\n   :x: 40\n\n   y = 50\n\nSix::\n\n    z = 60\n\nSeven.",
        ["paragraph: Six", "paragraph: Seven."],
    ),
    ("A 40:: b\nc", ["paragraph: A 40:: b c"]),
]


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [("a.rst", *row) for row in RST] + [("a.adoc", *row) for row in ASCIIDOC] + [("a.org", *row) for row in ORG],
)
def test_markup_is_read_as_it_is_shown(name: str, source: str, expected: list[str], lexicon: Lexicon):
    assert shown(read_document(name, source, lexicon)) == [text.replace(":  Six", ": Six") for text in expected]
    windows = shown(read_document(name, "\ufeff" + source.replace("\n", "\r\n"), lexicon))
    assert [text.replace("\r\n", "\n") for text in windows] == [text.replace(":  Six", ": Six") for text in expected]


TABLES = [
    (
        "a.adoc",
        "|===\n|Kind |Ships\n\n|Big |3\n|Small\n|4\nmen\n|===\nNo.",
        [["Kind", "Ships"], ["Big", "3"], ["Small", "4 men"]],
        1,
    ),
    (
        "a.adoc",
        '[cols="2*,1",options="header"]\n|===\n|a |b |c\n2+|1 |2\n.2+|3 |4 |5\n|6 |7\n|===',
        [["a", "b", "c"], ["1", None, "2"], ["3", "4", "5"], [None, "6", "7"]],
        1,
    ),
    ("a.adoc", "|===\n|1 >s|2\n|3 \\| x |4\n|===", [["1", "2"], ["3 \\| x", "4"]], 0),
    (
        "a.org",
        "| Kind | Ships |\n|------+-------|\n| Big | *3* |\n| | 4 |\nNo.",
        [["Kind", "Ships"], ["Big", "3"], [None, "4"]],
        1,
    ),
    (
        "a.rst",
        "+-----+---+\n| a   | b |\n+=====+===+\n| *1* | 2 |\n| x   |   |\n+-----+---+\nNo.",
        [["a", "b"], ["1   x", "2"]],
        1,
    ),
    (
        "a.rst",
        "===  ===\na    b\n===  ===\n1    2 x\n     y\n3\n===  ===\n\nNo.",
        [["a", "b"], ["1", "2 x y"], ["3", None]],
        1,
    ),
    (
        "a.rst",
        ".. list-table:: Of 40\n   :header-rows: 1\n\n   * - a\n     - b\n   * - 1\n     - 2\n       x\n\nNo.",
        [["a", "b"], ["1", "2 x"]],
        1,
    ),
    (
        "a.rst",
        "  +------+-------+\n  | Kind | Ships |\n  |      +---+---+\n  |      | a | b |\n  +======+===+===+\n"
        "  | Big  | 1 | 2 |\n  +------+---+ x |\n  | No | 5   |   |\n  +----------+---+\n\nNo.",
        [["Kind", "Ships", None], [None, "a", "b"], ["Big", "1", "2   x"], ["No | 5", None, None]],
        2,
    ),
    (
        "a.rst",
        "====  ===  ====\n      Ships\n----  ---------\nKind  Old  New\n====  ===  ====\nBig   1    2\n\nAll   3\n"
        "----  ---------\n====  ===  ====\n\nNo.",
        [[None, "Ships", None], ["Kind", "Old", "New"], ["Big", "1", "2"], ["All", "3", None]],
        2,
    ),
    ("a.org", "|1|2|\n|3|4", [["1", "2"], ["3", "4"]], 0),
]


@pytest.mark.parametrize(("name", "source", "rows", "heads"), TABLES)
def test_tables_keep_their_rows(name: str, source: str, rows: list, heads: int, lexicon: Lexicon):
    document = read_document(name, source, lexicon)
    (table,) = document.tables
    assert [[None if c is None else document.segments[c].text for c in row] for row in table.rows] == rows
    assert table.header_rows == heads


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.adoc", "= Head\n:revdate: 2020-02-03\n\nSix.\n// <!-- figcheck: ignore ages -->"),
        ("a.rst", ":Date: 2020-02-03\n\nSix.\n\n.. <!-- figcheck: ignore ages -->"),
        ("a.org", "#+DATE: <2020-02-03 Mon>\n\nSix.\n# <!-- figcheck: ignore ages -->"),
    ],
)
def test_a_date_and_a_comment_to_figcheck(name: str, source: str, lexicon: Lexicon):
    document = read_document(name, source, lexicon)
    assert document.date == "2020-02-03"
    assert document.directives[0].rules == ("ages",)


PIECES = [
    "\n",
    "\n\n",
    "\r\n",
    "= ",
    "* ",
    "- ",
    ". ",
    "|===\n",
    "|",
    "2+|",
    "----\n",
    "____\n",
    "*",
    "_",
    "`",
    "#",
    "^",
    "~",
    "/",
    "[[a][",
    "]]",
    "[",
    "]",
    "footnote:[",
    "[fn:1]",
    "[fn:: ",
    "#+begin_src\n",
    "#+end_src\n",
    "#+begin_quote\n",
    ":x:\n",
    "| ",
    "|-\n",
    "a:: ",
    "[source]\n",
    "<<a,",
    ">>",
    " +\n",
    "\\\\\n",
    "5",
    "é",
    "\ufeff",
    "w ",
]


PIECES += [
    "---\n",
    "===\n",
    "+--+\n",
    "| a|\n",
    "=== ===\n",
    ".. a::\n",
    ".. note:: ",
    "   ",
    "::\n",
    "``",
    "`",
    ":a:`",
    "[1]_",
    "* - ",
]


def test_a_table_that_cannot_be_read_is_told(lexicon: Lexicon):
    source = "+---+---+\n| 1 | 2 |\n+---+---+\n| 3 | 4\n+---+---+\n\n.. csv-table::\n\n   1,2\n\nSix."
    document = read_document("a.rst", source, lexicon)
    assert shown(document) == ["paragraph: Six."]
    assert document.unread == (
        "The bars of the table on line 1 are no grid, and it was not read",
        "A table of comma-separated values (`csv-table`) was not read",
    )


@pytest.mark.parametrize("name", ["a.adoc", "a.org", "a.rst"])
@given(source=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_read_stands_where_it_is_said_to(name: str, source: str, lexicon: Lexicon):
    for segment in read_document(name, source, lexicon).segments:
        spans = [segment.offsets.span(at, at + 1) for at in range(len(segment.text))]
        assert spans == sorted(spans)
        for character, span in zip(segment.text, spans, strict=True):
            origin = span.of(source)
            read = {origin, origin.translate(RAISED)}  # "10^5^" is 10⁵
            assert character in read or (character.isspace() and not set(origin) - set(" +|\\\t\r\n"))
