"""Binds figures far apart: an age in the lead, a year of birth further down, and the draft's own date.

They belong to one person only if the words show it: the person whose birth is stated must be named near the age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from checker.bind.candidates import Candidate
from checker.bind.operands import operand
from checker.model.claim import Binding, Claim, Operand, Word
from checker.model.figure import CalendarDate, Kind
from checker.model.interval import Interval, Toward
from checker.model.sentence import Figures, Sentence
from checker.model.span import Span
from checker.model.unit import ONE
from checker.rules.formula import PUBLISHED, names

_BEFORE = 3
"""Segments before a date without its year in which another year would be its own."""
_LEAD = 4
"""Segments of a draft that hold its news: headline, dateline, and the first paragraphs."""


def joined(claims: Sequence[Claim], where: Mapping[Span, Candidate], figures: Figures) -> Iterator[Claim]:
    """The claim of a rule whose patterns each find some of its figures, if it is clear which belong together.

    A part with a word such as "born" belongs to the person named before it, and to the beginning of the draft; each
    part must be found with only one value. A part that needs only the draft's date is claimed wherever it is, and one
    whose words tell the year in its place as it is.
    """
    yield from (claim for claim in claims if PUBLISHED in _roles(claim))
    published = _published(figures)
    if published is None:
        return
    dated = Binding(PUBLISHED, (published,))
    parts: defaultdict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in (claim for claim in claims if PUBLISHED not in _roles(claim)):
        if not set(names(claim.rule.assertion)) <= {PUBLISHED, *_roles(claim)}:
            parts[_roles(claim)].append(claim)
        elif _is_of_own_year(claim, where, figures, published) and _is_age_now(claim, where, figures):
            yield claim._replace(bindings=(*claim.bindings, dated))
    leads = [claim for claim in claims if not _words(claim) and _leads(claim, where)]
    named = {text for claim in leads for text in _named(_sentence(claim, where), figures.sentences)}
    found = [[c for c in part if c in leads or _is_of(c, named, where)] for part in parts.values()]
    plain = all(len({_values(claim) for claim in part}) == 1 for part in found)
    if len(found) < 2 or not plain:
        return
    bindings = [binding for part in found for binding in part[0].bindings]
    yield found[0][0]._replace(bindings=(*bindings, dated), rival=None)


def _is_of_own_year(claim: Claim, where: Mapping[Span, Candidate], figures: Figures, published: Operand) -> bool:
    """Whether each date of the claim has its year from the draft: it states none, and nothing said before it does.

    A date that no weekday stands beside may state its year.
    """
    dates = [figure.date for _, figure in claim.figures() if figure.kind is Kind.DATE and figure.date]
    of_weekday = any(figure.kind is Kind.WEEKDAY for _, figure in claim.figures())
    if not dates or published.date is None or (not of_weekday and all(date.year for date in dates)):
        return True
    last = _sentence(claim, where).segment.index
    near = [sentence for sentence in figures.sentences if last - _BEFORE <= sentence.segment.index <= last]
    years = {mention.figure.date.year for sentence in near for mention in sentence.mentions if mention.figure.date}
    return all(date.year is None for date in dates) and years <= {None, published.date.year}


def _is_age_now(claim: Claim, where: Mapping[Span, Candidate], figures: Figures) -> bool:
    """Whether an age of the claim is that on the draft's date: near the top, in a paragraph without another year.

    "The 20-year-old bridge was opened in 1932, and replaced in 1952" tells of 1952. A claim without an age passes.
    """
    own = [figure for _, figure in claim.figures()]
    if not any(figure.kind is Kind.AGE for figure in own):
        return True
    segment = _sentence(claim, where).segment
    if segment.index >= _LEAD:
        return False
    said = [mention.figure for each in figures.sentences if each.segment is segment for mention in each.mentions]
    told = [figure for figure in said if figure.date and figure.date.year]
    return all(figure in own for figure in told)


def _published(figures: Figures) -> Operand | None:
    """The draft's date, if it has one: a figure of its text, or what its front matter states."""
    stated = figures.document.date
    if stated is None:
        return None
    for figure in figures.all():
        if figure.kind is Kind.DATE and figure.date and figure.date.iso == stated:
            return operand(figure)
    year, month, day = map(int, stated.split("-"))
    return Operand(Interval.point(Decimal(year)), None, Toward.NONE, ONE, None, stated, CalendarDate(year, month, day))


def _roles(claim: Claim) -> frozenset[str]:
    return frozenset(binding.role for binding in claim.bindings)


def _words(claim: Claim) -> list[Word]:
    return [binding.word for binding in claim.bindings if binding.word]


def _values(claim: Claim) -> object:
    return tuple(figure.value for _, figure in claim.figures())


def _sentence(claim: Claim, where: Mapping[Span, Candidate]) -> Sentence:
    return where[claim.figures()[0][1].span].sentence


def _leads(claim: Claim, where: Mapping[Span, Candidate]) -> bool:
    """Whether the claim's sentence is current news: near the top, and without another year."""
    sentence = _sentence(claim, where)
    dated = any(m.figure.kind is Kind.YEAR or (m.figure.date and m.figure.date.year) for m in sentence.mentions)
    return sentence.segment.index < _LEAD and not dated


def _named(sentence: Sentence, sentences: Sequence[Sentence]) -> list[str]:
    """The capitalized words of a sentence, and of the one before it where a pronoun stands for a name: "She died"."""
    near = [sentence]
    if not any(text[:1].isupper() for text in sentence.texts[1:]):
        before = (sentence.segment.index, sentence.number - 1)
        near += [each for each in sentences if (each.segment.index, each.number) == before]
    return [text for each in near for text in each.texts if text[:1].isupper()]


def _is_of(claim: Claim, named: Collection[str], where: Mapping[Span, Candidate]) -> bool:
    """Whether the claim's part with a word is about somebody in `named`."""
    candidate = where[claim.figures()[0][1].span]
    subject = [name for word in _words(claim) for name in _subject(candidate, word)]
    return bool(subject) and {subject[0], subject[-1]} <= set(named)


def _subject(candidate: Candidate, word: Word) -> list[str]:
    """The name before "was born" or ", known as Bill, was born", or after the comma of "Born in 1931,"."""
    sentence, texts = candidate.sentence, candidate.sentence.texts
    at = next(place for place in range(len(texts)) if sentence.span(place, place + 1).start == word.span.start)
    if at == 0:
        after = candidate.mention.last
        return _capitals(texts[after + 1 :]) if texts[after : after + 1] == [","] else []
    end = at - 1 if texts[at - 1][:1].islower() else at
    if texts[end - 1] == "," and "," in texts[: end - 1]:
        end = max(place for place in range(end - 1) if texts[place] == ",")
    return _capitals(texts[:end][::-1])[::-1]


def _capitals(texts: Sequence[str]) -> list[str]:
    """The capitalized words at the start of a list of words."""
    count = next((place for place, text in enumerate(texts) if not text[:1].isupper()), len(texts))
    return list(texts[:count])
