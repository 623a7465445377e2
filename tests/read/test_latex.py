"""LaTeX as a reader sees it. Segments are written as "kind: text"."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document

ROWS = [
    # parts
    (
        "\\documentclass[40pt]{a}\n\\title{Up \\emph{5}\\%}\n\\author{A}\n\\begin{document}\nSix.\n\\end{document}\n50",
        ["headline: Up 5%", "paragraph: Six."],
    ),
    ("\\section*{Jobs}\nSix.\n\n\nSeven.", ["headline: Jobs", "paragraph: Six.", "paragraph: Seven."]),
    ("\\begin{itemize}\\item 3 cows\n\\item[x] 4 pigs\\end{itemize}", ["item: 3 cows", "item: 4 pigs"]),
    ("It.\n\\begin{quote}Said 5.\\end{quote}\nSix.", ["paragraph: It.", "quotation: Said 5.", "paragraph: Six."]),
    (
        "\\begin{figure}[ht]\\includegraphics[width=4cm]{x40}\\caption{Of 5.}\\label{fig:50}\\end{figure}",
        ["caption: Of 5."],
    ),
    ("Sold\\footnote{Of \\emph{40}.} 5\\thanks{Of 6.}.", ["paragraph: Sold 5.", "footnote: Of 40.", "footnote: Of 6."]),
    # characters
    ("From~\\$5 to 6\\% of R\\&D\\, \\#1---``so'' 3--4.", ["paragraph: From\xa0$5 to 6% of R&D\u2009 #1—“so” 3–4."]),
    ("Some\n  10,000 % of 40\n  soldiers", ["paragraph: Some 10,000 soldiers"]),
    ("Five\\\\six \\textbf{7} {\\large 8}\\newline 9", ["paragraph: Five\nsix 7 8\n9"]),
    ("Of 10\\textsuperscript{6}, \\textcolor{red}{7} and \\href{http://x/40}{8}.", ["paragraph: Of 10⁶, 7 and 8."]),
    # siunitx, formulas
    ("\\num{12345} and \\num[x=40]{1.2e6}", ["paragraph: 12345 and 1.2e6"]),
    (
        "\\SI{5}{\\kilo\\metre\\per\\hour}, \\qty{30}{\\percent} \\qty{6}{kg}",
        ["paragraph: 5 kilometre per hour, 30% 6 kg"],
    ),
    ("\\SIrange{1}{5}{\\metre}, \\numrange{6}{7}, \\SI{8}", ["paragraph: 1–5 metre, 6–7, 8"]),
    (
        "$12\\%$ of $3\\times 10^{6}$, \\(1{,}234\\) but $n = 40$ and \\[x = 50\\].",
        ["paragraph: 12% of 3× 10⁶, 1,234 but  and ."],
    ),
    # never read
    ("See \\cite[p.~40]{a40}, \\ref{50} \\verb|60| \\texttt{70} \\sout{80} 9.", ["paragraph: See ,     9."]),
    ("\\newcommand{\\a}[1]{40 #1}Six.\\setlength{\\x}{50pt}", ["paragraph: Six."]),
    ("\\begin{align}a &= 40\\end{align}Six.\\begin{verbatim}\n\\item 50\n\\end{verbatim}", ["paragraph: Six."]),
    ("} Six {{ seven", ["paragraph: Six  seven"]),
    ("\\newcommand{Six", ["paragraph: Six"]),
]


@pytest.mark.parametrize(("source", "expected"), ROWS, ids=[source[:30] for source, _ in ROWS])
def test_latex_is_read_as_it_is_printed(source: str, expected: list[str], lexicon: Lexicon):
    document = read_document("a.tex", source, lexicon)
    texts = [f"{segment.kind}: {segment.text}" for segment in document.segments]
    assert [" ".join(text.split(" ")) for text in texts] == [" ".join(text.split(" ")) for text in expected]


def test_a_table_keeps_its_rows(lexicon: Lexicon):
    source = (
        "\\begin{tabular}{l|r}\n\\hline\nKind & Ships \\\\ \\hline\nBig & 3 \\\\[2pt]\n& 4\\\\\n"
        "A \\& B & 8 \\\\ \\bottomrule\n\\end{tabular} One & two"
    )
    document = read_document("a.tex", source, lexicon)
    (table,) = document.tables
    assert [[None if c is None else document.segments[c].text for c in row] for row in table.rows] == [
        ["Kind", "Ships"],
        ["Big", "3"],
        [None, "4"],
        ["A & B", "8"],
    ]
    assert document.segments[-1].text == "One & two"


def test_a_date_and_a_comment_to_figcheck(lexicon: Lexicon):
    source = "\\date{3 February 2020}\n\\begin{document}\nSix. % <!-- figcheck: ignore ages -->\n\\end{document}"
    document = read_document("a.tex", source, lexicon)
    assert document.date == "2020-02-03"
    assert document.directives[0].rules == ("ages",)


PIECES = [
    "{",
    "}",
    "\\a{",
    "\\textbf{",
    "\\section{",
    "\\footnote{",
    "\\begin{itemize}",
    "\\item ",
    "\\end{itemize}",
    "\\\\",
    "&",
    "\\begin{tabular}{l}",
    "\\end{tabular}",
    "$",
    "\\[",
    "\\]",
    "%",
    "\n",
    "\n\n",
    "\\%",
    "\\SI{5}{",
    "\\num{",
    "--",
    "5",
    "é",
    "[",
    "]",
    "\\",
    "\\begin{align}",
    "\\verb|",
    "~",
    "\\newcommand{",
    "\ufeff",
    "\r\n",
]


@example(source="\\begin{tabular}{l}\\%\n\n$")
@given(source=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_read_stands_where_it_is_said_to(source: str, lexicon: Lexicon):
    for segment in read_document("a.tex", source, lexicon).segments:
        spans = [segment.offsets.span(at, at + 1) for at in range(len(segment.text))]
        assert spans == sorted(spans)
        for character, span in zip(segment.text, spans, strict=True):
            origin = span.of(source)
            assert (
                character == origin
                or origin[0] in "\\$`'-~"
                or (origin.isspace() and character.isspace())
                or origin[-1] in "}{"
            )
