"""Binds the text beside a table: a sentence's figure, and the one cell whose row and column the sentence names.

What a sentence says of a table is mostly more than one cell, so whatever agrees is set aside first: figures that some
cell has, and cells whose figure the sentence gives. Only a figure and a cell that are left alone are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.bind.candidates import Candidate, Seeker, suits
from checker.bind.cells import MOST_LINES, cell_values, exact, heads_of, rows_of
from checker.bind.guards import contains_any, is_tabular
from checker.bind.operands import operand, whole_unit
from checker.bind.stems import stem, stems
from checker.model.claim import Binding, Claim, Operand
from checker.model.document import Document, Table
from checker.model.figure import Figure, Kind
from checker.model.interval import CONTEXT
from checker.model.rule import Grade, RolePlace
from checker.model.segment import SegmentKind
from checker.model.sentence import Figures, Sentence

_WORD = re.compile(r"[^\W\d_]+|\d{4}")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NEAR = 4
"""How many segments before and after a table may speak of it."""
_SIZES = tuple(Decimal(size) for size in (1, 1_000, 1_000_000, 1_000_000_000))
"""In what a table may be, as its head or its caption says."""
_LIKE = Decimal(10)
"""How many times as large a figure may be as the cell that it is compared with."""
_CLOSE = Decimal("1.25")
_BESIDE = 8
"""How many tokens on either side of a figure are about it."""
_TEXT = frozenset({SegmentKind.PARAGRAPH, SegmentKind.ITEM})
_YEAR = len("2000")
_MOST_CELLS = 1_000
_OF_PERCENT = frozenset("%")
_OF_MONEY = frozenset("$£€¥")


class TableWords(NamedTuple):
    """The words that matter to the text beside tables, in small letters."""

    totals: frozenset[str]
    """What a line of totals is called."""
    in_all: frozenset[str]
    """What a sentence says of a total: "together", "in all"."""
    apart: frozenset[str]
    """What stands beside figures that are in no table: "by" how much, "of which"."""
    unechoed: frozenset[str]
    """Words that stand everywhere."""


class _Cell(NamedTuple):
    """A cell: its value, and what its row and its column are called, as stems and in full."""

    value: Operand
    row: frozenset[str]
    column: frozenset[str]
    heads: str


def cell_claims(seeker: Seeker, found: Sequence[Candidate], figures: Figures, known: TableWords) -> Iterator[Claim]:
    """The claims of a rule with a figure of the text and the cell of a table that its sentence names.

    Args:
        seeker: the rule.
        found: the figures of the draft, in order.
        figures: the same, by sentence.
        known: the words that matter.
    """
    document = figures.document
    if not document.tables:
        return
    values = cell_values(figures)
    by_sentence: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in found:
        if candidate.sentence.segment.kind in _TEXT and not is_tabular(candidate.sentence):
            by_sentence[candidate.number].append(candidate)
    cell_role, text_role = sorted(seeker.rule.roles, key=lambda role: role.place is not RolePlace.CELL)
    for table in document.tables:
        cells = _cells(table, document, values, known)
        place = [cell for row in table.rows for cell in row if cell is not None]
        near = range(min(place) - _NEAR, max(place) + _NEAR + 1) if cells else range(0)
        for own in by_sentence.values():
            if own[0].sentence.segment.index in near and not contains_any(seeker.unless, own[0].sentence):
                usable = [each for each in own if suits(text_role, each, seeker) and not _is_elsewhere(each, known)]
                for figure, cell in _pairs(usable, cells, known):
                    grade = seeker.rule.grade if _is_close(figure, cell) else Grade.GUESSED
                    bindings = (Binding(cell_role.role, (cell,)), Binding(text_role.role, (operand(figure),)))
                    yield Claim(seeker.rule, bindings, grade, rival=f"{seeker.rule.family}@{figure.span.start}")


def _cells(table: Table, document: Document, values: dict[int, Operand], known: TableWords) -> list[_Cell]:
    rows = rows_of(table, document, values)
    heads = heads_of(table, rows, document)
    caption = document.segments[table.caption].text.lower() if table.caption is not None else ""
    if not heads or len(rows) > MOST_LINES or len(rows) * len(heads) > _MOST_CELLS:
        return []
    columns = [_stems(head, known) for head in heads]
    return [
        _Cell(exact(value), _stems(row.head, known), columns[place], f"{row.head} {heads[place]} {caption}")
        for row in rows
        for place, value in enumerate(row.cells)
        if value is not None
    ]


def _pairs(usable: Sequence[Candidate], cells: Sequence[_Cell], known: TableWords) -> Iterator[tuple[Figure, Operand]]:
    """Each figure with a cell that the sentence names: those that agree, and the two that are left alone, if any."""
    named = _named(usable[0].sentence, cells, known) if usable else []
    if not named:
        return
    for each in usable:
        own = [cell for cell in named if _agrees(each.figure, cell) and _comparable(each.figure, cell)]
        yield from _valued(each.figure, own[:1])
    left = [each for each in usable if not any(_agrees(each.figure, cell) for cell in cells)]
    if len(left) == 1:
        alone = [cell for cell in named if not any(_agrees(each.figure, cell) for each in usable)]
        alone = [cell for cell in alone if _comparable(left[0].figure, cell)]
        if len(alone) == 1 and not _said_near(left[0], known).isdisjoint(alone[0].row | alone[0].column):
            yield from _valued(left[0].figure, alone)


def _named(sentence: Sentence, cells: Sequence[_Cell], known: TableWords) -> list[_Cell]:
    """The cells whose row and column a sentence names; none if it speaks of a year that the table does not have."""
    years = {word for word in sentence.words if word.isdecimal() and len(word) == _YEAR}
    if any(all(year not in cell.heads for cell in cells) for year in years):
        return []
    said = _stems(" ".join(sentence.words), known)
    if contains_any(known.in_all, sentence):
        said |= {stem(word) for word in known.totals}
    return [cell for cell in cells if cell.row and cell.column and cell.row <= said and cell.column <= said]


def _valued(figure: Figure, cells: Sequence[_Cell]) -> Iterator[tuple[Figure, Operand]]:
    """The figure with the value of each cell in the figure's unit, if they are of about one size."""
    for cell in cells:
        for size in _SIZES:
            core = cell.value.core.scaled(size)
            middle, number = core.middle(), figure.number
            if middle and number and 1 / _LIKE < abs(CONTEXT.divide(number, middle)) < _LIKE:
                step = cell.value.step.scaled(size) if cell.value.step else None
                yield figure, cell.value._replace(core=core, step=step, unit=whole_unit(figure))
                break


def _said_near(candidate: Candidate, known: TableWords) -> frozenset[str]:
    words, mention = candidate.sentence.words, candidate.mention
    return _stems(" ".join(words[max(0, mention.first - _BESIDE) : mention.last + _BESIDE]), known)


def _is_close(figure: Figure, cell: Operand) -> bool:
    """Whether the two differ so little, or only in the order of their digits, that they must be meant to be one."""
    number, other = figure.number, cell.core.middle()
    if not number or not other:
        return False
    return 1 / _CLOSE < CONTEXT.divide(number, other) < _CLOSE or sorted(_digits(number)) == sorted(_digits(other))


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.normalize(CONTEXT).as_tuple().digits))


def _stems(text: str, known: TableWords) -> frozenset[str]:
    """The stems of the words that tell something, and years."""
    return stems(_WORD.findall(_ASIDE.sub(" ", text.lower())), known.unechoed)


def _is_elsewhere(candidate: Candidate, known: TableWords) -> bool:
    """Whether a figure is in no cell: "rose by 5", "5 more than", "of which 5", "the three towns"."""
    words, mention = candidate.sentence.words, candidate.mention
    before = words[max(0, mention.first - 2) : mention.first]
    if not known.apart.isdisjoint(before) or not known.apart.isdisjoint(words[mention.last : mention.last + 2]):
        return True
    return not any(character.isdigit() for character in candidate.figure.text)


def _agrees(figure: Figure, cell: _Cell) -> bool:
    """Whether a cell has the figure, in whatever unit its head gives it."""
    return any(figure.core.meets(cell.value.core.scaled(size)) for size in _SIZES)


def _comparable(figure: Figure, cell: _Cell) -> bool:
    """Whether a cell may hold such a figure, by its own unit or by what its row, its column or the caption says."""
    kind = cell.value.figure.kind if cell.value.figure else Kind.NUMBER
    if kind is not Kind.NUMBER:
        return kind is figure.kind and cell.value.unit.dimension == whole_unit(figure).dimension
    if figure.kind in (Kind.QUANTITY, Kind.DURATION):
        return figure.text.lower().split()[-1] in _WORD.findall(cell.heads)
    needed = {Kind.PERCENT: _OF_PERCENT, Kind.MONEY: _OF_MONEY}.get(figure.kind)
    said = (_OF_PERCENT | _OF_MONEY).intersection(cell.heads)
    return bool(said & needed) if needed else not said
