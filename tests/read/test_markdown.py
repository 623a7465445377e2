"""Markdown as a reader sees it. Segments are written as "kind: text"."""

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document


def read(source: str, lexicon: Lexicon) -> list[str]:
    document = read_document("draft.md", source, lexicon)
    return [f"{segment.kind}: {segment.text}" for segment in document.segments]


ROWS = [
    ("![1](a.png) " * 9, ["caption: 1"] * 9),
    # blocks
    ("# Pay rose 4%\n\nIt fell 2% in May.\n", ["headline: Pay rose 4%", "paragraph: It fell 2% in May."]),
    ("Pay rose 4%\n===========\n\nIt fell.\n", ["headline: Pay rose 4%", "paragraph: It fell."]),
    ("## 2. The mill\n\n## 2.1.\u00a0Its 40 jobs\n", ["headline: The mill", "headline: Its 40 jobs"]),
    ("## 2.1 million flee\n\nIt is 2.", ["headline: 2.1 million flee", "paragraph: It is 2."]),
    ("## Jobs ##\n\nSome 40 left.\n", ["headline: Jobs", "paragraph: Some 40 left."]),
    ("Mill adds 40 jobs\n\nIt had 200.\n", ["headline: Mill adds 40 jobs", "paragraph: It had 200."]),
    ("Does it pay?\n\nIt pays 5%.\n", ["headline: Does it pay?", "paragraph: It pays 5%."]),
    ("The new bridge has cost very many \n\n", ["paragraph: The new bridge has cost very many"]),
    (
        "- The new bridge has cost very many  \n\nIt fell.",
        ["item: The new bridge has cost very many", "paragraph: It fell."],
    ),
    (
        "| The new bridge has cost | 5 |\n|---|---|\n| and it will cost as much again | 4 |\n",
        ["cell: The new bridge has cost", "cell: 5", "cell: and it will cost as much again", "cell: 4"],
    ),
    ("- one 1\n  and more\n- two 2\n\n  still two\n", ["item: one 1\nand more", "item: two 2", "item: still two"]),
    ("1. first\n2. second\n   - inner\n", ["item: first", "item: second", "item: inner"]),
    ("- [x] done 3\n- [ ] not done\n", ["item: done 3", "item: not done"]),
    ("> It cost\n> 40 pounds.\n", ["quotation: It cost\n40 pounds."]),
    ("> outer\n>\n> > inner 5\n", ["quotation: outer", "quotation: inner 5"]),
    ("> - 3 cows\n> - 4 pigs\n", ["item: 3 cows", "item: 4 pigs"]),
    ("Sold.[^1]\n\n[^1]: Of 40 sold.\n", ["paragraph: Sold.", "footnote: Of 40 sold."]),
    (
        "It grew.[^a]\n\n[^a]: 12%\n[^b]: Of *all* 30.\n",
        ["paragraph: It grew.", "footnote: 12%", "footnote: Of all 30."],
    ),
    ("[^1]: First 1.\n[^2]: Second 2.\n", ["footnote: First 1.", "footnote: Second 2."]),
    ("Sea.\n\n![A chart of 40 ships](ships-2020.png)\n", ["paragraph: Sea.", "caption: A chart of 40 ships"]),
    ("*It burned 17 homes.*\n\nThe end.\n", ["summary: It burned 17 homes.", "paragraph: The end."]),
    (
        "![Men](a.jpg)\n_Around 60 men._\n\nThe end.\n",
        ["summary: Around 60 men.", "caption: Men", "paragraph: The end."],
    ),
    ("*All* 40 left *at once.*\n\nThe end.\n", ["paragraph: All 40 left at once.", "paragraph: The end."]),
    # front matter is read for what it says of the draft
    ("---\ntitle: 40\ndescription: 'All 30 left.'\n---\nIt fell.\n", ["paragraph: It fell.", "summary: All 30 left."]),
    (
        "---\nsummary: >-\n  All 30\n  left.\ntags: [4]\n---\nIt fell.\n",
        ["paragraph: It fell.", "summary: All 30\n  left."],
    ),
    ('+++\nexcerpt = "All 30 left."\n+++\n\nIt fell.\n', ["paragraph: It fell.", "summary: All 30 left."]),
    # never read
    ("---\ntitle: 40 jobs\ndate: 2020-02-03\n---\nAll 30 left.\n", ["paragraph: All 30 left."]),
    ("+++\ntitle = '40'\n+++\n\nAll 30 left.\n", ["paragraph: All 30 left."]),
    ("Run:\n\n    sleep 40\n\n```\nsleep 50\n```\n\n~~~ 4\nx 60\n~~~\n", ["paragraph: Run:"]),
    ("Call `f(40)` or ``g(`50`)`` now.", ["paragraph: Call  or  now."]),
    ('See [the 2019 list](https://x.org/40 "of 50") now.', ["paragraph: See the 2019 list now."]),
    ("See [list][l], [l] and [l][].\n\n[l]: https://x.org/40 'of 50'\n", ["paragraph: See list, l and l."]),
    ("See <https://x.org/40> or <a40@x.org> or https://x.org/50.", ["paragraph: See  or  or ."]),
    ("At www.x.org/40 (or http://x.org/a_(40)) it is.", ["paragraph: At  (or ) it is."]),
    ("A <!-- 40 --> B.\n\n<!-- 50\n\n60 -->\n", ["paragraph: A  B."]),
    ('One <span data-n="40">two</span> <code>50</code> <del>60</del> six.', ["paragraph: One two   six."]),
    ("<script>\nx = 40;\n\ny = 50;\n</script>\n\nSix.\n", ["paragraph: Six."]),
    ("<pre>\n40\n</pre>\n\n<style>p{width:40px}</style>\n\nSix.\n", ["paragraph: Six."]),
    ("It has ~~40~~ 50 seats.", ["paragraph: It has  50 seats."]),
    # marks that vanish
    ("**10,000** soldiers, *each* __paid__ _2,000_.", ["paragraph: 10,000 soldiers, each paid 2,000."]),
    ("“**12**” and ***13*** and **caf\u00e9**s", ["paragraph: “12” and 13 and caf\u00e9s"]),
    ("A \\$5 \\* 6 \\# fee\\\nfor 3", ["paragraph: A $5 * 6 # fee\nfor 3"]),
    ("&pound;12 &amp; &#8364;13 &#xA3;14&nbsp;m &bogus;", ["paragraph: £12 & €13 £14\xa0m &bogus;"]),
    # marks that are text
    ("From $5 to $6 and $7m.", ["paragraph: From $5 to $6 and $7m."]),
    (
        "It was ~10% in *May* and ~20% in June, ~5~ in all.",
        ["paragraph: It was ~10% in May and ~20% in June, ~5~ in all."],
    ),
    (
        "“Keep a record[.]” he[1] said, a*b and 2 * 3 * 4.",
        ["paragraph: “Keep a record[.]” he[1] said, a*b and 2 * 3 * 4."],
    ),
    ("5 < 6 and p<0.05 and 7 > 3", ["paragraph: 5 < 6 and p<0.05 and 7 > 3"]),
    ("#1 in sales, 2020. Big.", ["paragraph: #1 in sales, 2020. Big."]),
    # HTML
    ("<p>Some <b>40</b> left.</p>\n", ["paragraph: Some 40 left."]),
    ("Five<br>six 10<sup>6</sup> CO<sub>2</sub>", ["paragraph: Five\nsix 10⁶ CO2"]),
    ("<ul><li>3 cows</li><li>4 pigs</li></ul>", ["item: 3 cows", "item: 4 pigs"]),
    ("<figure><img src='40.png'><figcaption>The 5 ships</figcaption></figure>", ["caption: The 5 ships"]),
    ("<h2>Up 5%</h2><blockquote>It is 6%.</blockquote>", ["headline: Up 5%", "quotation: It is 6%."]),
    ("<div>\n2 * 3 * 4 and 5_6_7 &lt; `8`\n</div>\n", ["paragraph: 2 * 3 * 4 and 5_6_7 < `8`"]),
    ("<div>\n\nIt is *6*.\n\n</div>\n", ["paragraph: It is 6."]),
]


@pytest.mark.parametrize(("source", "expected"), ROWS, ids=[source[:30] for source, _ in ROWS])
def test_markdown_is_read_as_it_is_shown(source: str, expected: list[str], lexicon: Lexicon):
    assert read(source, lexicon) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(("source", "expected"), ROWS, ids=[source[:30] for source, _ in ROWS])
def test_line_ends_change_nothing(source: str, expected: list[str], end: str, lexicon: Lexicon):
    texts = read("\ufeff" + source.replace("\n", end), lexicon)
    assert [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts] == expected


TABLES = [
    ("| a | b |\n|---|--:|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], 1),
    ("a | b\n--|--\n1 | *2* \\| 3\n4\n", [["a", "b"], ["1", "2 | 3"], ["4", None]], 1),
    (
        "| a |  | c |\n|-|-|-|\n| | 1 ||\n|| 2 | 3 | 4 |\n",
        [["a", None, "c", None], [None, "1", None, None], [None, "2", "3", "4"]],
        1,
    ),
    ("> | a | b |\n> |--|--|\n> | 1 ||\n", [["a", "b"], ["1", None]], 1),
    ("- | a | b |\n  |--|--|\n  | 1 | `x` 2 |\n", [["a", "b"], ["1", "2"]], 1),
    ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", [["a", "b"], ["1", "2"]], 1),
    (
        "<table>\n<tr><td>1</td><td></td></tr>\n\n<tr><td colspan=2><p>3</p><p>4</p></td></tr>\n</table>",
        [["1", None], ["3\n\n4", None]],
        0,
    ),
]


@pytest.mark.parametrize(("source", "rows", "heads"), TABLES)
def test_tables_keep_their_rows(source: str, rows: list[list[str | None]], heads: int, lexicon: Lexicon):
    document = read_document("draft.md", source, lexicon)
    (table,) = document.tables
    texts = [[None if cell is None else document.segments[cell].text.strip() for cell in row] for row in table.rows]
    assert texts == rows
    assert table.header_rows == heads


def test_a_line_above_a_table_is_its_caption(lexicon: Lexicon):
    document = read_document("draft.md", "It rose 5%.\n\nTable 1: ships (thousands)\n\n| a |\n|---|\n| 1 |\n", lexicon)
    assert document.tables[0].caption is not None
    assert document.segments[document.tables[0].caption].text == "Table 1: ships (thousands)"


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("---\ntitle: x\ndate: 2020-02-03\n---\nText.\n", "2020-02-03"),
        ("---\ndate: '2020-02-03T10:00:00Z' # then\n---\nText.\n", "2020-02-03"),
        ('+++\ndate = "2020-02-03"\n+++\nText.\n', "2020-02-03"),
        ("---\npublished: 3 February 2020\n---\nText.\n", "2020-02-03"),
        ("---\ndate: soon\n---\nText.\n", None),
        ("# Head\n\nMonday, February 3, 2020\n\nText.\n", "2020-02-03"),
        ("Text.\n", None),
    ],
)
def test_the_date_of_a_draft(source: str, date: str | None, lexicon: Lexicon):
    assert read_document("draft.md", source, lexicon).date == date
