"""The meaning of LaTeX's commands and environments for prose. All names are from LaTeX or its packages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.read.raised import RAISED

TAGS: Mapping[str, str] = {
    "caption": "figcaption",
    "captionof": "figcaption",
    "chapter": "h2",
    "lstinline": "code",
    "paragraph": "h2",
    "part": "h2",
    "section": "h2",
    "sout": "del",
    "st": "del",
    "subparagraph": "h2",
    "subsection": "h2",
    "subsubsection": "h2",
    "subtitle": "h2",
    "textsuperscript": "sup",
    "texttt": "code",
    "title": "h1",
}
"""Commands whose argument corresponds to an HTML element."""

FOOTNOTES = frozenset(("endnote", "footnote", "footnotetext", "sidenote", "thanks"))
"""Commands whose argument is read separately from the sentence around it."""

DROPPED: Mapping[str, int] = {
    "Cref": 1,
    "DeclareMathOperator": 2,
    "addbibresource": 1,
    "addtocounter": 2,
    "addtolength": 2,
    "autocite": 1,
    "autoref": 1,
    "bibliography": 1,
    "bibliographystyle": 1,
    "captionof": 1,
    "captionsetup": 1,
    "cite": 1,
    "citealp": 1,
    "citeauthor": 1,
    "citep": 1,
    "citet": 1,
    "citeyear": 1,
    "cline": 1,
    "cmidrule": 1,
    "color": 1,
    "cref": 1,
    "def": 1,
    "definecolor": 3,
    "documentclass": 1,
    "eqref": 1,
    "fontsize": 2,
    "footcite": 1,
    "footnotemark": 0,
    "geometry": 1,
    "graphicspath": 1,
    "href": 1,
    "hspace": 1,
    "hypersetup": 1,
    "include": 1,
    "includegraphics": 1,
    "index": 1,
    "input": 1,
    "label": 1,
    "multicolumn": 2,
    "multirow": 2,
    "newcommand": 2,
    "newenvironment": 3,
    "nocite": 1,
    "pageref": 1,
    "pagestyle": 1,
    "parbox": 1,
    "parencite": 1,
    "providecommand": 2,
    "raisebox": 1,
    "ref": 1,
    "renewcommand": 2,
    "resizebox": 2,
    "rule": 2,
    "scalebox": 1,
    "setcounter": 2,
    "setlength": 2,
    "sisetup": 1,
    "textcite": 1,
    "textcolor": 1,
    "thispagestyle": 1,
    "url": 1,
    "usepackage": 1,
    "usetikzlibrary": 1,
    "vref": 1,
    "vspace": 1,
}
"""Commands with the number of their first arguments that are not prose; a further one is read."""

QUANTITIES: Mapping[str, int] = {
    "SI": 1,
    "SIrange": 2,
    "ang": 1,
    "num": 1,
    "numproduct": 1,
    "numrange": 2,
    "qty": 1,
    "qtyproduct": 1,
    "qtyrange": 2,
}
"""Commands of siunitx with the number of numbers they print."""
WITH_UNIT = frozenset(("SI", "SIrange", "qty", "qtyproduct", "qtyrange"))
"""The commands of siunitx that print a unit after the numbers."""

LISTS = frozenset(("compactenum", "compactitem", "description", "enumerate", "itemize"))
QUOTATIONS = frozenset(("displayquote", "quotation", "quote", "verse"))
TABLES: Mapping[str, int] = {
    "longtable": 1,
    "supertabular": 1,
    "tabular": 1,
    "tabular*": 2,
    "tabularx": 2,
    "tabulary": 2,
}
"""Table environments with the number of their arguments."""
ARGUMENTS: Mapping[str, int] = {"minipage": 1, "multicols": 1, "subfigure": 1, "wrapfigure": 2}
"""Other environments with the number of their first arguments that are not prose."""
UNREAD = frozenset(
    (
        "Verbatim",
        "align",
        "align*",
        "algorithm",
        "algorithmic",
        "alltt",
        "array",
        "comment",
        "displaymath",
        "eqnarray",
        "eqnarray*",
        "equation",
        "equation*",
        "filecontents",
        "flalign",
        "gather",
        "gather*",
        "listing",
        "lstlisting",
        "math",
        "minted",
        "multline",
        "multline*",
        "thebibliography",
        "tikzpicture",
        "verbatim",
    )
)
"""Environments for code, formulas, drawings or references."""


CHARACTERS: Mapping[str, str] = {
    "'": "’",
    "''": "”",
    "--": "–",
    "---": "—",
    "\\ ": " ",
    "\\!": "",
    "\\,": "\u2009",
    "\\-": "",
    "\\/": "",
    "\\:": " ",
    "\\;": " ",
    "\\@": "",
    "\\\n": " ",
    "`": "‘",
    "``": "“",
    "~": "\u00a0",
}
"""The meaning of special characters; any other character after a backslash is itself."""
NAMED: Mapping[str, str] = {
    "EUR": "€",
    "dots": "…",
    "euro": "€",
    "ldots": "…",
    "newline": "\n",
    "pounds": "£",
    "qquad": " ",
    "quad": " ",
    "textasciitilde": "~",
    "textbar": "|",
    "textdegree": "°",
    "textdollar": "$",
    "textemdash": "—",
    "textendash": "–",
    "texteuro": "€",
    "textsterling": "£",
}
"""Commands that print a character."""
_UNITS: Mapping[str, str] = {
    "celsius": "°C",
    "cubic": "cubic ",
    "degree": "°",
    "degreeCelsius": "°C",
    "of": " of ",
    "per": " per ",
    "percent": "%",
    "square": "square ",
}
"""Names in siunitx that are printed with a space around them, or differently from their name."""
_IN_NUMBER = re.compile(r"\\times|\\pm|\\[%$,;: ]|\{,\}|\^\{?(?P<raised>[-+0-9]+)\}?|~")
_NUMBER = re.compile(r"[-+−±×0-9⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺.,/%$ \u2009]*[0-9][-+−±×0-9⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺.,/%$ \u2009]*")


def unit_of(written: str) -> str:
    r"""A unit as siunitx takes it, as words: `\kilo\metre\per\hour` is "kilometre per hour".

    siunitx calls prefixes, units and what stands between them by their names, so these are put together.
    """
    if "\\" not in written:
        return written.replace(".", " ").replace("~", " ")
    names = [name.strip() for name in written.replace("{", "").replace("}", "").split("\\")[1:]]
    return "".join(_UNITS.get(name, name) for name in names)


def number_of(formula: str) -> str:
    r"""What a formula says that is a mere number, such as `$12\%$` or `$3 \times 10^{6}$`; nothing for any other."""
    inner = formula.strip("$").removeprefix("\\(").removesuffix("\\)").removeprefix("\\[").removesuffix("\\]")
    plain = _IN_NUMBER.sub(_in_number, inner).strip()
    return plain if _NUMBER.fullmatch(plain) else ""


def _in_number(match: re.Match[str]) -> str:
    if match["raised"]:
        return match["raised"].translate(RAISED)
    return {"\\times": "×", "\\pm": "±", "{,}": ",", "\\%": "%", "\\$": "$"}.get(match.group(), " ")
