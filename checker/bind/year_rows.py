"""The rows of a table that have values in several years, and in what they are: in thousands, in millions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from checker.bind.cells import MOST_LINES, Line, columns_of, heads_of, is_percent, rows_of
from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.claim import Operand
from checker.model.document import Document, Table

_WORD = re.compile(r"'?\d+s?|[$£€¥]|[^\W\d_][^\W_]*")
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)")
_NOTE = re.compile(r"\([^()\d]*\)|^[^\d]{1,40}$")
"""What a text says of the table below it: "(in thousands)", or a line of its own."""
_ABOVE = 2
"""How many segments before a table may say in what it is."""
SIZES = (Decimal(1), Decimal(1_000), Decimal(1_000_000), Decimal(1_000_000_000))
"""In what a table may be."""
YEARS_COMPARED = 2


class YearWords(NamedTuple):
    """The words that matter to changes told beside tables, in small letters."""

    idle: frozenset[str]
    """Words that say nothing of which row is meant: "overall", "our", "in", "year"."""
    reasons: frozenset[str]
    """Words with which a clause goes on to something else: "driven" by, "while"."""
    totals: frozenset[str]
    since: frozenset[str]
    """Words before the year that a change is counted from."""
    sizes: tuple[frozenset[str], ...]
    """Words that say a table is in thousands, in millions, in billions."""
    moves: frozenset[str]
    """Words of a rise or a fall."""


def year_words(cues: Mapping[str, Cue]) -> YearWords:
    """The words that matter here."""
    return YearWords(
        idle=entries(["idle_beside_table"], cues),
        reasons=entries(["table_reasons"], cues),
        totals=entries(["table_total"], cues),
        since=entries(["since_year"], cues),
        sizes=tuple(entries([name], cues) for name in ("table_thousands", "table_millions", "table_billions")),
        moves=entries(["rise", "fall"], cues),
    )


class YearRow(NamedTuple):
    """A line of a table with a value in each of its years."""

    label: frozenset[str]
    section: frozenset[str]
    """The words of the line without values that stands over it."""
    years: dict[str, dict[int, Operand]]
    """By what else the headers of the years say, the cell of each year."""
    around: frozenset[str]
    """The words of the caption and of the table's corner."""
    sizes: tuple[Decimal, ...]
    """In what the values may be; all if nothing says so."""


def year_rows(table: Table, document: Document, values: Mapping[int, Operand], known: YearWords) -> list[YearRow]:
    """The lines of a table, rows or columns, that have values in several years."""
    rows = rows_of(table, document, values)
    if not rows or len(rows) > MOST_LINES:
        return []
    heads = heads_of(table, rows, document)
    around = [_said(table.caption, document), *(_said(row[0], document) for row in table.rows[: table.header_rows])]
    first = min((cell for row in table.rows for cell in row if cell is not None), default=0)
    above = [segment.text for segment in document.segments[max(0, first - _ABOVE) : first]]
    notes = [note for text in above for note in _NOTE.findall(text)]
    said = " ".join([*around, *heads, *notes])
    context = telling(" ".join(around), known)
    found = list(_lines(rows, heads, said, context, known))
    across = [line._replace(head=head) for line, head in zip(columns_of(table, rows, document), heads, strict=False)]
    return found or list(_lines(across, [row.head for row in rows], said, context, known))


def _lines(
    lines: Sequence[Line], heads: Sequence[str], said: str, context: frozenset[str], known: YearWords
) -> Iterator[YearRow]:
    years: list[tuple[str, int, int]] = []
    for place, head in enumerate(heads):
        stated = set(YEAR.findall(head))
        if len(stated) == 1 and "%" not in head:
            years.append((_rest(head, known), int(stated.pop()), place))
    if len({year for _, year, _ in years}) < YEARS_COMPARED:
        return
    section = frozenset[str]()
    for line in lines:
        if not any(line.cells):
            section = telling(line.head, known)
            continue
        cells: dict[str, dict[int, Operand]] = {}
        twice: set[str] = set()
        for rest, year, place in years:
            value = line.cells[place]
            if value is not None:
                group = f"{rest} %" if is_percent(value) else rest
                twice.update({group} if year in cells.get(group, {}) else ())
                cells.setdefault(group, {})[year] = value
        by_rest = {rest: cells[rest] for rest in cells if rest not in twice}
        yield YearRow(telling(line.head, known), section, by_rest, context, _sizes(f"{line.head} {said}", known))


def _said(segment: int | None, document: Document) -> str:
    return "" if segment is None else document.segments[segment].text.lower()


def _rest(head: str, known: YearWords) -> str:
    """What a header says beside its year: "q3", and nothing of "Year ended 31 December 2025"."""
    words = _WORD.findall(YEAR.sub(" ", head))
    said = [word for place, word in enumerate(words) if tells(word, known) and not ends_year(words, place)]
    return " ".join(dict.fromkeys(said))


def _sizes(said: str, known: YearWords) -> tuple[Decimal, ...]:
    words = _WORD.findall(said.lower())
    pairs = {*words, *map("".join, pairwise(words))}
    stated = [size for size, names in zip(SIZES[1:], known.sizes, strict=True) if not names.isdisjoint(pairs)]
    return tuple(dict.fromkeys([*stated, SIZES[0]])) if stated else SIZES


def telling(text: str, known: YearWords) -> frozenset[str]:
    """The words of a text that say which row or column is meant, in the singular."""
    return frozenset(singular(word) for word in _WORD.findall(text.lower()) if tells(word, known))


def tells(word: str, known: YearWords) -> bool:
    """Whether a word in small letters says which row or column is meant."""
    return word[:1].isalpha() and len(word) > 1 and word not in known.idle


def singular(word: str) -> str:
    """The word without the ending of a plural."""
    return word.rstrip("s")


def ends_year(words: Sequence[str], place: int) -> bool:
    """Whether a word is the month in which a year ends: "for the year ended December 31"."""
    return "ended" in words[max(0, place - 2) : place]
