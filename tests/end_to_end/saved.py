"""One draft as it is saved in every format. `python saved.py FOLDER` writes them all, to be looked at."""

import json
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "read"))
import office
import pdf_maker


class Draft(NamedTuple):
    head: str
    paragraphs: Sequence[str]
    items: Sequence[str]
    quotation: str
    table: Sequence[Sequence[str]]
    end: str


DRAFT = Draft(
    head="Mill town counts its gains",
    paragraphs=[
        "Sales at the mill rose 12% to $11.1bn from $10.9bn, the company said.",
        "It employs 14 doctors, 22 nurses and 9 drivers, 54 people in all. The road to it is 75 miles (210 km) long.",
    ],
    items=["Of the 120 patients, 45 (47.5%) came back.", "The rest of them stayed at home."],
    quotation="The fleet grew by 21 ships from 48 ships to 60 ships.",
    table=[["Kind", "Boats", "Crew"], ["Large", "31", "410"], ["Small", "46", "120"], ["Total", "97", "530"]],
    end="The owner was born in 1931 and died in 2019 aged 98.",
)


def markdown(draft: Draft) -> str:
    rows = ["| " + " | ".join(row) + " |" for row in draft.table]
    rows.insert(1, "|---|---:|---:|")
    items = "\n".join(f"- {item}" for item in draft.items)
    blocks = [f"# {draft.head}", *draft.paragraphs, items, f"> {draft.quotation}", "\n".join(rows), draft.end]
    return "\n\n".join(blocks) + "\n"


def plain(draft: Draft) -> str:
    items = "\n".join(f"- {item}" for item in draft.items)
    rows = "\n".join("\t".join(row) for row in draft.table)
    return "\n\n".join([draft.head, *draft.paragraphs, items, f"> {draft.quotation}", rows, draft.end]) + "\n"


def separated(draft: Draft) -> str:
    return "".join(",".join(row) + "\r\n" for row in draft.table)


def html(draft: Draft) -> str:
    paragraphs = "\n".join(f"<p>{escape(text)}</p>" for text in draft.paragraphs).replace("12%", "<b>12&#37;</b>")
    items = "".join(f"<li>{escape(item)}\n" for item in draft.items)
    head, *body = ("".join(f"<td>{cell}</td>" for cell in row) for row in draft.table)
    rows = "".join(f"<tr>{cells}</tr>\n" for cells in (head.replace("td>", "th>"), *body))
    return (
        f"<!doctype html><html><head><title>{draft.head} - 40 more</title></head><body><nav>12 of 10</nav><main>\n"
        f"<h1>{draft.head}</h1>\n{paragraphs}\n<ul>{items}</ul>\n<blockquote>{draft.quotation}</blockquote>\n"
        f"<table>{rows}</table>\n<p>{draft.end}</p></main><script>x = '12% of 10'</script></body></html>\n"
    )


def notebook(draft: Draft) -> str:
    head, rest = markdown(draft).split("\n\n", 1)
    cells = [
        {"cell_type": "markdown", "source": head},
        {"cell_type": "code", "source": "12 % 10", "outputs": []},
        {"cell_type": "markdown", "source": rest.splitlines(keepends=True)},
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}, indent=1)


def quarto(draft: Draft) -> str:
    return f"---\nformat: html\n---\n\n{markdown(draft)}\n\n```{{python}}\nx = 12\n```\n\n![](x.png){{width=40%}}\n"


def mdx(draft: Draft) -> str:
    return f'import Chart from "./chart"\n\n{markdown(draft)}\n<Chart of={{[12, 10]}} />\n'


def latex(draft: Draft) -> str:
    def tex(text: str) -> str:
        return text.replace("%", r"\%").replace("$", r"\$")

    items = "".join(f"\\item {tex(item)}\n" for item in draft.items)
    rows = "".join(" & ".join(row) + " \\\\\n" for row in draft.table)
    paragraphs = "\n\n".join(map(tex, draft.paragraphs)).replace("75 miles", "\\SI{75}{miles}")
    return (
        f"\\documentclass[12pt]{{article}}\n\\begin{{document}}\n\\section{{{draft.head}}}\n{paragraphs}\n"
        f"\\begin{{itemize}}\n{items}\\end{{itemize}}\n\\begin{{quote}}{draft.quotation}\\end{{quote}}\n"
        f"\\begin{{tabular}}{{lrr}}\n{rows}\\end{{tabular}}\n\n{draft.end} % 12 of 10\n\\end{{document}}\n"
    )


def rst(draft: Draft) -> str:
    widths = [max(map(len, column)) for column in zip(*draft.table, strict=True)]
    border = "  ".join("=" * width for width in widths)
    rows = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in draft.table]
    table = "\n".join([border, rows[0], border, *rows[1:], border])
    items = "\n".join(f"* {item}" for item in draft.items)
    paragraphs = "\n\n".join(draft.paragraphs).replace("12%", "**12%**")
    return (
        f"{draft.head}\n{'=' * len(draft.head)}\n\n{paragraphs}\n\n{items}\n\n"
        f".. pull-quote::\n\n   {draft.quotation}\n\n{table}\n\n{draft.end}\n\n.. 12 of 10\n"
    )


def asciidoc(draft: Draft) -> str:
    head, *body = ("|" + " |".join(row) for row in draft.table)
    items = "\n".join(f"* {item}" for item in draft.items)
    paragraphs = "\n\n".join(draft.paragraphs).replace("12%", "*12%*")
    table = "\n".join(["|===", head, "", *body, "|==="])
    return f"= {draft.head}\n\n{paragraphs}\n\n{items}\n\n____\n{draft.quotation}\n____\n\n{table}\n\n{draft.end}\n"


def org(draft: Draft) -> str:
    rows = ["| " + " | ".join(row) + " |" for row in draft.table]
    rows.insert(1, "|---+---+---|")
    items = "\n".join(f"- {item}" for item in draft.items)
    paragraphs = "\n\n".join(draft.paragraphs).replace("12%", "*12%*")
    quotation = f"#+begin_quote\n{draft.quotation}\n#+end_quote"
    return f"* {draft.head}\n\n{paragraphs}\n\n{items}\n\n{quotation}\n\n" + "\n".join(rows) + f"\n\n{draft.end}\n"


def docx(draft: Draft) -> bytes:
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    cells = (("".join(f"<w:tc>{office.p(cell)}</w:tc>" for cell in row)) for row in draft.table)
    first, *others = (f"<w:tr>{row}</w:tr>" for row in cells)
    head = first.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    return office.docx(
        office.p(draft.head, style="berschrift1")
        + "".join(map(office.p, draft.paragraphs))
        + "".join(office.p(item, properties=number) for item in draft.items)
        + office.p(draft.quotation, style="Zitat")
        + f"<w:tbl>{head}{''.join(others)}</w:tbl>"
        + office.p(draft.end)
    )


def odt(draft: Draft) -> bytes:
    def p(text: str, style: str = "") -> str:
        return f'<text:p text:style-name="{style}">{text}</text:p>'

    def cell(text: str) -> str:
        return f"<table:table-cell>{p(text)}</table:table-cell>"

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in draft.table)
    items = "".join(f"<text:list-item>{p(item)}</text:list-item>" for item in draft.items)
    return office.odt(
        f"<text:h>{draft.head}</text:h>{''.join(map(p, draft.paragraphs))}<text:list>{items}</text:list>"
        f"{p(draft.quotation, 'Quotations')}<table:table>{rows}</table:table>{p(draft.end)}"
    )


def pdf(draft: Draft) -> bytes:
    lines: list[str] = []
    rows = ["   ".join(row) for row in draft.table]
    for text in [*draft.paragraphs, *(f"• {item}" for item in draft.items), draft.quotation, *rows, draft.end]:
        words = text.split()
        while words:
            taken = next((n for n in range(len(words), 0, -1) if len(" ".join(words[:n])) <= 60), 1)
            lines.append(" ".join(words[:taken]))
            words = words[taken:]
        lines.append("")
    return pdf_maker.pdf([pdf_maker.Line(72, 750, draft.head, 20), *pdf_maker.column(lines)])


SAVED = {
    ".adoc": asciidoc,
    ".csv": separated,
    ".docx": docx,
    ".html": html,
    ".ipynb": notebook,
    ".md": markdown,
    ".mdx": mdx,
    ".odt": odt,
    ".org": org,
    ".pdf": pdf,
    ".qmd": quarto,
    ".rst": rst,
    ".tex": latex,
    ".txt": plain,
}


def save(folder: Path) -> None:
    for suffix, write in SAVED.items():
        saved = write(DRAFT)
        (folder / f"draft{suffix}").write_bytes(saved.encode() if isinstance(saved, str) else saved)


if __name__ == "__main__":
    save(Path(sys.argv[1]))
