"""Rules × figures → claims: the stage's result, and its only entry. Read it first.

A rule finds its figures in four ways: by the words around them, by what they are, by their position in a table, and by
quotation in a file beside the draft (`quoted`). The folder's map lists the modules of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.bind.again import repeated
from checker.bind.apart import joined
from checker.bind.beside_tables import TableWords, cell_claims
from checker.bind.candidates import Candidates, Seeker, candidates, seekers
from checker.bind.equations import EquationWords, equation_words, equations
from checker.bind.guards import entries, is_in_document
from checker.bind.infer import complete, infer
from checker.bind.lists import list_claims
from checker.bind.match import match
from checker.bind.matchers import Matchers, matchers
from checker.bind.scopes import Places, places
from checker.bind.summaries import SummaryWords, summary_claims
from checker.bind.tables import TableRules, bind_tables, table_rules
from checker.bind.things import Words, list_words
from checker.bind.transcript import transcribe
from checker.bind.twice import across_units, pairs
from checker.bind.under_headlines import HeadlineWords, headline_pairs, lead_claims
from checker.bind.year_rows import YearWords, year_words
from checker.bind.years_in_tables import year_claims
from checker.lexicon.lexicon import Cue
from checker.lexicon.store import Store
from checker.model.claim import Claim
from checker.model.rule import RolePlace, Rule, Twice
from checker.model.sentence import Figures
from checker.rules.formula import names
from checker.units.units import Units


class Binder(NamedTuple):
    """A set of rules ready to use; `prepare` makes it once per run."""

    matchers: Matchers
    seekers: tuple[Seeker, ...]
    tables: TableRules
    cues: Mapping[str, Cue]
    list_words: Words
    headline_words: HeadlineWords
    sides: tuple[frozenset[str], ...]
    """What the sides of a fight are called, whose dead are not the same people: soldiers, rebels, civilians."""
    summary_words: SummaryWords
    table_words: TableWords
    year_words: YearWords
    equation_words: EquationWords


def prepare(rules: Sequence[Rule], cues: Mapping[str, Cue], units: Units, store: Store | None = None) -> Binder:
    """The rules, ready to be bound to the figures of any number of drafts.

    Args:
        rules: the rules to run, in the order in which their claims are wanted.
        cues: the word lists that they may name.
        units: resolves the dimensions that they ask for.
        store: keeps the compiled patterns.

    Raises:
        PatternError: a pattern can't be read; the loader has already reported it to the user.
    """
    return Binder(
        matchers(rules, cues, store),
        seekers(rules, cues, units),
        table_rules(rules, cues),
        cues,
        list_words(cues),
        HeadlineWords(*(entries(names, cues) for names in (["unechoed"], ["deaths", "injuries"], ["other"], ["past"]))),
        tuple(entries([side], cues) for side in ("forces", "militants", "bystanders")),
        SummaryWords(*(entries([name], cues) for name in ("summary_headings", "unechoed", "period_words"))),
        TableWords(*(entries([name], cues) for name in ("table_total", "in_all", "table_apart", "unechoed"))),
        year_words(cues),
        equation_words(cues),
    )


def bind_claims(binder: Binder, figures: Figures) -> list[Claim]:
    """The claims that the rules make about a draft's figures, without those that lack a role of their formula.

    The same figures bound by the same rule in the same roles are claimed once, by the surest of its patterns.

    Raises:
        UserError: a pattern took too long.
    """
    if not figures.sentences:
        return []
    draft = _Draft(figures, candidates(figures.sentences), places(figures.document))
    matched = _matched(binder, draft)
    found = [claim for claim in matched if not (claim.rule.roles or claim.rule.twice or claim.rule.apart)]
    found += _put_together(matched, binder, draft)
    for seeker in binder.seekers:
        found += _sought(seeker, matched, binder, draft)
    found += bind_tables(binder.tables, figures)
    return _distinct([claim for claim in found if _complete(claim)])


class _Draft(NamedTuple):
    figures: Figures
    amounts: Candidates
    where: Places


def _matched(binder: Binder, draft: _Draft) -> list[Claim]:
    """What the patterns find, except those of rules that require words that the draft lacks."""
    transcript = transcribe(draft.figures, binder.matchers.alphabet)
    headlines, tables = bool(draft.amounts.headlines), bool(draft.figures.document.tables)
    matched = match(binder.matchers, transcript, binder.cues, headlines=headlines, tables=tables)
    conditions = {claim.rule.id: entries(claim.rule.given, binder.cues) for claim in matched if claim.rule.given}
    unmet = {rule for rule, given in conditions.items() if not is_in_document(given, draft.figures.document)}
    return [claim for claim in matched if claim.rule.id not in unmet]


def _put_together(matched: Sequence[Claim], binder: Binder, draft: _Draft) -> list[Claim]:
    """The claims about two places of the draft, from what patterns found in each of them."""
    twice = {claim.rule.id: claim.rule for claim in matched if claim.rule.twice}
    apart = {claim.rule.id: claim.rule for claim in matched if claim.rule.apart}
    if not (twice or apart):
        return []
    by_span = {candidate.figure.span: candidate for candidate in draft.amounts.all}
    found: list[Claim] = []
    for rule in twice.values():
        claims = [claim for claim in matched if claim.rule is rule]
        if rule.twice is Twice.HEADLINE:
            found += headline_pairs(claims, by_span, draft.where, binder.sides)
        else:
            found += pairs(claims)
        found += across_units(claims) if rule.twice is Twice.UNITS else ()
    for rule in apart.values():
        found += joined([claim for claim in matched if claim.rule is rule], by_span, draft.figures)
    return found


def _sought(seeker: Seeker, matched: Sequence[Claim], binder: Binder, draft: _Draft) -> Iterable[Claim]:
    """The claims of a rule that describes some or all of its figures by what they are rather than by words."""
    figures, amounts, where = draft
    match seeker.place:
        case RolePlace.LEAD:
            return lead_claims(seeker, amounts, where, binder.headline_words)
        case RolePlace.LIST:
            return list_claims(seeker, amounts.all, figures.document, binder.list_words)
        case RolePlace.AGAIN:
            return repeated(seeker, amounts.all, figures.sentences)
        case RolePlace.SUMMARY:
            return summary_claims(seeker, amounts.all, figures.document, binder.summary_words)
        case RolePlace.CELL:
            return cell_claims(seeker, amounts.all, figures, binder.table_words)
        case RolePlace.ROW:
            return year_claims(seeker, matched, amounts.all, figures, binder.year_words)
        case RolePlace.EXPRESSION:
            return equations(seeker, figures.sentences, binder.equation_words)
    if seeker.rule.patterns:
        return complete(seeker, [claim for claim in matched if claim.rule is seeker.rule], amounts, where)
    return infer(seeker, amounts, figures.sentences, where)


def _complete(claim: Claim) -> bool:
    bound = {binding.role for binding in claim.bindings if binding.operands or binding.word}
    return set(names(claim.rule.assertion)) <= bound | {role.role for role in claim.rule.roles if role.optional}


def _distinct(claims: list[Claim]) -> list[Claim]:
    kept: dict[object, Claim] = {}
    for claim in claims:
        key = claim.rule.id, frozenset((role, figure.span) for role, figure in claim.figures())
        if key not in kept or claim.grade.is_surer(kept[key].grade):
            kept[key] = claim
    return list(kept.values())
