"""Binds changes told beside a table: what the text says of a row, and the row's cells for two years.

"Fees rose by 16% in 2025" is said of the row "Fees", in the columns headed 2025 and 2024. Each word of the row's header
must be in the clause, and each word of the clause must be in the row's header, in what stands over it, or add nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from checker.bind.candidates import Candidate, Seeker
from checker.bind.cells import cell_values, positive
from checker.bind.guards import contains_any, is_tabular
from checker.bind.operands import whole_unit
from checker.bind.year_rows import (
    SIZES,
    YEAR,
    YEARS_COMPARED,
    YearRow,
    YearWords,
    ends_year,
    singular,
    telling,
    tells,
    year_rows,
)
from checker.model.claim import Binding, Claim, Operand
from checker.model.document import Table
from checker.model.figure import DATES, Figure, Kind
from checker.model.interval import CONTEXT, Interval
from checker.model.segment import SegmentKind
from checker.model.sentence import Figures, Sentence
from checker.model.span import Span
from checker.model.unit import ONE
from checker.rules.formula import names

_NEAR = 8
"""How many segments before and after a table may speak of it."""
_TEXT = frozenset({SegmentKind.PARAGRAPH, SegmentKind.ITEM})
_LIKE = Decimal(10)
"""How many times as large a change may be as that of the cells, if nothing says in what the table is."""
_MARKS = frozenset(";:()–—[]")
_STOPS = frozenset(".,;:()–—[]")
_AND = "and"
"""After a change, another may follow; before it, the word may be in a row's header."""
_OTHERS = 2
"""A change that stands beside so many other figures of its relation is checked against those."""


class _Clause(NamedTuple):
    """What a clause says beside its figures."""

    words: frozenset[str]
    years: list[int]
    based: frozenset[int]
    """Those that the change is counted from: "since 2019"."""


def year_claims(
    seeker: Seeker, claims: Sequence[Claim], found: Sequence[Candidate], figures: Figures, known: YearWords
) -> Iterator[Claim]:
    """The claims of a rule with a change that the text tells and two cells of the row that it is told of.

    Args:
        seeker: the rule, whose roles are the newer and the older cell.
        claims: what all patterns found in the draft.
        found: the figures of the draft.
        figures: the same, by sentence.
        known: the words that matter.
    """
    own = [claim for claim in claims if claim.rule is seeker.rule]
    if not own or not figures.document.tables:
        return
    kinds = frozenset(Kind(kind) for role in seeker.rule.roles for kind in role.kind)
    placed = {candidate.figure.span: candidate for candidate in found}
    settled = {
        figure.span
        for claim in claims
        if claim.rule is not seeker.rule and not claim.rule.roles and len(claim.figures()) > _OTHERS
        for _, figure in claim.figures()
    }
    values = cell_values(figures)
    tables = [(_span_of(table), year_rows(table, figures.document, values, known)) for table in figures.document.tables]
    for claim in own:
        change = _change(claim)
        at = placed.get(change.span)
        if at is None or change.span in settled or at.sentence.segment.kind not in _TEXT or is_tabular(at.sentence):
            continue
        near = [row for place, rows in tables if at.sentence.segment.index in place for row in rows]
        clause = _clause(claim, at, known) if near and not contains_any(seeker.unless, at.sentence) else None
        row = _meant(clause, near, kinds, known) if clause else None
        if clause and row:
            yield from _compared(seeker, claim, change, clause, row)


def _change(claim: Claim) -> Figure:
    """The figure that the formula compares with the row."""
    computed = names(claim.rule.assertion)
    return next(figure for role, figure in claim.figures() if role in computed)


def _span_of(table: Table) -> range:
    place = [cell for row in table.rows for cell in row if cell is not None]
    return range(min(place) - _NEAR, max(place) + _NEAR + 1) if place else range(0)


def _clause(claim: Claim, at: Candidate, known: YearWords) -> _Clause | None:
    """The words of the clause in which the change is told, without its figures; None if that can't be told."""
    sentence = at.sentence
    moved = next((binding.word.span for binding in claim.bindings if binding.word), None)
    move = _token_at(sentence, moved) if moved else None
    if move is None:
        return None
    figures = {
        place
        for mention in sentence.mentions
        if mention.figure.kind not in DATES
        for place in range(mention.first, mention.last)
    }
    start = _start(sentence, min(move, at.mention.first), figures, known)
    end = _end(sentence, max(move + 1, at.mention.last), figures, known)
    places = [place for place in range(start, end) if place not in figures and place != move]
    words = [sentence.words[place] for place in places]
    said = {singular(word) for place, word in enumerate(words) if tells(word, known) and not ends_year(words, place)}
    years = [(place, int(word)) for place, word in enumerate(words) if YEAR.fullmatch(word)]
    based = {year for place, year in years if not known.since.isdisjoint(words[max(0, place - 2) : place])}
    return _Clause(frozenset(said), [year for _, year in years], frozenset(based))


def _token_at(sentence: Sentence, span: Span) -> int | None:
    return next(
        (place for place in range(len(sentence.words)) if sentence.span(place, place + 1).start == span.start), None
    )


def _start(sentence: Sentence, move: int, figures: set[int], known: YearWords) -> int:
    """Where the clause begins: after a mark or a word that opens one, or after what an earlier clause tells."""
    for place in range(move - 1, -1, -1):
        word = sentence.words[place]
        if word in _MARKS or _opens(sentence, place, known):
            return place + 1
        later = [figure for figure in figures if place < figure < move] if word in known.moves else []
        if later:
            return max(later) + 1
    return 0


def _end(sentence: Sentence, start: int, figures: set[int], known: YearWords) -> int:
    """Where the clause ends; "or $5m," and the like after the change are passed over."""
    place = start
    while place < len(sentence.words):
        word = sentence.words[place]
        aside = word in ",(" and _passes(sentence, place, figures)
        if (word in _STOPS and place not in figures and not aside) or word == _AND or _opens(sentence, place, known):
            return place
        place += 1
    return place


def _opens(sentence: Sentence, place: int, known: YearWords) -> bool:
    """Whether a word opens another clause: "with", but not in "compared with", nor "as" in "as compared to"."""
    beside = {*sentence.words[max(0, place - 1) : place], *sentence.words[place + 1 : place + 2]}
    return sentence.words[place] in known.reasons and known.since.isdisjoint(beside)


def _passes(sentence: Sentence, mark: int, figures: set[int]) -> bool:
    """Whether a mark is followed by another form of the change, or by its year: ", or 5%,", "(5%)", ", in 2025"."""
    after = sentence.words[mark + 1 : mark + 3]
    return bool({mark + 1, mark + 2} & figures) or any(YEAR.fullmatch(word) for word in after)


def _meant(clause: _Clause, rows: Sequence[YearRow], kinds: frozenset[Kind], known: YearWords) -> YearRow | None:
    """The row that a clause names, with the columns that it names; None if it names none, or several."""
    named = []
    for row in rows:
        label = row.label - known.totals or row.label
        if not label or not label <= clause.words:
            continue
        for rest, cells in row.years.items():
            if len(cells) < YEARS_COMPARED or not all(
                cell.figure and cell.figure.kind in kinds for cell in cells.values()
            ):
                continue
            columns = telling(rest, known)
            if clause.words <= row.label | row.section | row.around | columns | known.totals:
                shown = [names & clause.words for names in (row.label, row.section, columns)]
                sureness = (*map(len, shown), row.section <= clause.words)
                named.append((sureness, row._replace(years={rest: cells})))
    surest = max((sureness for sureness, _ in named), default=None)
    best = [row for sureness, row in named if sureness == surest]
    return best[0] if len(best) == 1 else None


def _compared(seeker: Seeker, claim: Claim, change: Figure, clause: _Clause, row: YearRow) -> Iterator[Claim]:
    """The claims of the years that may be meant, as rivals."""
    [cells] = row.years.values()
    newer, older = (role.role for role in seeker.rule.roles)
    for new, old in _years(clause, sorted(cells)):
        size = _size(change, cells[new], cells[old], row.sizes)
        pair = _pair(cells[new], cells[old], row.sizes[0]) if size else None
        if size and pair:
            values = [_in_unit(value, change, size) for value in pair]
            bindings = (*claim.bindings, Binding(newer, (values[0],)), Binding(older, (values[1],)))
            rival = f"{seeker.rule.family}@{change.span.start}"
            yield claim._replace(bindings=bindings, grade=seeker.rule.grade, rival=rival)


def _years(clause: _Clause, known: Sequence[int]) -> list[tuple[int, int]]:
    """The newer and the older year that may be meant, of those that the row has."""
    said = sorted(set(clause.years))
    if any(year not in known for year in said) or len(said) > YEARS_COMPARED:
        return []
    match said:
        case [old, new]:
            return [(new, old)]
        case [old] if old in clause.based:
            return [(new, old) for new in known if new > old]
        case [new]:
            return [(new, old) for old in known if old == new - 1 or (len(known) == YEARS_COMPARED and old < new)]
        case _:
            return [(new, old) for old, new in pairwise(known)][::-1]


def _pair(new: Operand, old: Operand, size: Decimal) -> tuple[Operand, Operand] | None:
    """The two values, losses as sizes; None if one is a loss and the other is not."""
    low = [value.core.low for value in (new, old)]
    if 0 in low or (low[0] < 0) != (low[1] < 0):
        return None
    first, second = (_as_printed(positive(value), size) for value in (new, old))
    return (first, second) if first and second else None


def _as_printed(value: Operand, size: Decimal) -> Operand | None:
    """The value as exact as its digits: in thousands, it is rounded to one of them, whatever zeros end it."""
    number = value.figure.number if value.figure else None
    if number is None:
        return None
    unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
    core = Interval.point(abs(number))
    if size > 1 or unit < 1:
        core = core.widened(unit / 2)
    return value._replace(core=core, step=core.widened(unit))


def _in_unit(value: Operand, change: Figure, size: Decimal) -> Operand:
    """The value in the unit of the change, and in as many of it as the table is in."""
    unit = whole_unit(change)
    if change.kind is Kind.PERCENT or size == 1:
        return value._replace(unit=ONE if change.kind is Kind.PERCENT else unit)
    return value._replace(unit=replace(unit, name=f"{size} {unit.name}".rstrip(), factor=unit.factor * size))


def _size(change: Figure, new: Operand, old: Operand, sizes: Sequence[Decimal]) -> Decimal | None:
    """In what the row is: of the sizes that it may be in, the one by which its cells differ most nearly by the change.

    None if nothing says in what the table is, and in none do they differ by anything like the change.
    """
    first, second, stated = (value.middle() for value in (new.core, old.core, change.core))
    if change.kind is Kind.PERCENT or first is None or second is None or not stated or first == second:
        return sizes[0]
    ratio = abs(CONTEXT.divide(stated, CONTEXT.subtract(first, second)))
    apart = {size: max(CONTEXT.divide(ratio, size), CONTEXT.divide(size, ratio)) for size in sizes}
    best = min(sizes, key=lambda size: apart[size])
    return best if len(sizes) < len(SIZES) or apart[best] < _LIKE else None
