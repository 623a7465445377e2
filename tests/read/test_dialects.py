"""Quarto, MyST and MDX are Markdown, but for what they add. Segments are written as "kind: text"."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document

QUARTO = [
    ("---\ntitle: 40\n---\n\n# Up 5% {#sec-up .unnumbered}\n\nIt is 6.", ["headline: Up 5%", "paragraph: It is 6."]),
    ("::: {.callout-note width=40}\nIt is 6.\n:::\n", ["paragraph: It is 6."]),
    ("Sea.\n\n![A chart of 5](c.png){#fig-1 width=50%}\n", ["paragraph: Sea.", "caption: A chart of 5"]),
    ("A [span]{.mark data-n=40} of 5{{< pagebreak 40 >}}.", ["paragraph: A [span] of 5 ."]),
    ("```{python}\n#| echo: false\nx = {40}\n```\n\nIt is `r 40`6.", ["paragraph: It is 6."]),
    ("Of {5} and {sic}.", ["paragraph: Of {5} and {sic}."]),
]
MYST = [
    ("```{note}\nIt is 6.\n```\n\nSeven.", ["paragraph: It is 6.", "paragraph: Seven."]),
    (":::{admonition} Up 5%\n:class: wide-40\n\nIt is 6.\n:::\n", ["headline: Up 5%", "paragraph: It is 6."]),
    (
        "````{tip}\nIt is 6.\n```{code-cell}\nx = 40\n```\n- Seven\n````\nEight.",
        ["paragraph: It is 6.", "item: Seven", "paragraph: Eight."],
    ),
    ("```{figure} c40.png\n:width: 400px\n:name: fig-1\n\nA chart of 5\n```\n", ["paragraph: A chart of 5"]),
    ("```{code-block} python\n:linenos: 40\nx = 40\n```\n\nIt is 6.", ["paragraph: It is 6."]),
    ("```\n:::{note}\n40\n```\n\nIt is 6.", ["paragraph: It is 6."]),
    ("```{math}\n40\n```\n\n:a: 6 it is.", ["paragraph: :a: 6 it is."]),
]
MDX = [
    (
        'import Chart from "./40.js"\nimport x from "y"\n\n# Up 5%\n\nIt is 6.',
        ["headline: Up 5%", "paragraph: It is 6."],
    ),
    ("It is 6.\n\nexport const rate = {\n  a: 40,\n}\n", ["paragraph: It is 6."]),
    ("It is 6.\n\n<Chart data={[40, 50]} of='70 > 60' />\n\nSeven.", ["paragraph: It is 6.", "paragraph: Seven."]),
    ("<Note level={40}>\n  It is 6.\n</Note>", ["paragraph: It is 6."]),
    ("<Note level={40}>It is 6.</Note>", ["paragraph: It is 6."]),
    ("{/* 40 */}\n\nIt is {rate * 12} of 6.", ["paragraph: It is of 6."]),
    ("<div style={{width: 40}}>\n\nIt is 6.\n\n</div>", ["paragraph: It is 6."]),
    ("An open { of 6.\n\nAnd 7 } there.", ["paragraph: An open { of 6.", "paragraph: And 7 } there."]),
    ("```js\nif (x) {\n```\n\nIt is 6}.\n", ["paragraph: It is 6}."]),
    ("They import 5 tonnes and\nexport 6, at 5 < 6.", ["paragraph: They import 5 tonnes and\nexport 6, at 5 < 6."]),
]


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [("a.qmd", *row) for row in QUARTO] + [("a.md", *row) for row in MYST] + [("a.mdx", *row) for row in MDX],
)
def test_a_dialect_is_read_as_it_is_shown(name: str, source: str, expected: list[str], lexicon: Lexicon):
    document = read_document(name, source, lexicon)
    texts = [(segment.kind, segment.text.replace("\u200b", "")) for segment in document.segments]
    assert [f"{kind}: {re.sub(' +', ' ', text).strip()}" for kind, text in texts] == expected
    assert document.source == source


PIECES = [
    "{",
    "}",
    "{#a b=5}",
    "{{<",
    ">}}",
    ":::",
    ":::{note}",
    "```{tip} ",
    "````{a}\n",
    ":b: 6\n",
    "<A ",
    "/>",
    "<B>",
    "import a\n",
    "`",
    "```\n",
    "\n\n",
    "\n",
    "5",
    "é",
    "**",
]


@pytest.mark.parametrize("name", ["a.qmd", "a.md", "a.mdx"])
@given(source=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_read_stands_where_it_is_said_to(name: str, source: str, lexicon: Lexicon):
    for segment in read_document(name, source, lexicon).segments:
        for at, character in enumerate(segment.text):
            origin = segment.offsets.span(at, at + 1).of(source)
            assert character in (origin, "\u200b", " ") or origin[0] in "&<"
