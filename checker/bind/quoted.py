"""Binds by quotation: the checks of a file beside a draft, which quotes its figures from the draft."""

from __future__ import annotations

import re

from checker.bind.operands import operand
from checker.find.figures import find_figures
from checker.lexicon.lexicon import Lexicon
from checker.model.claim import Binding, Claim, Operand
from checker.model.errors import UserError, UserErrors
from checker.model.figure import Figure
from checker.model.rule import Fact, Grade, Quoted, Rule, Sidecar
from checker.model.segment import Segment
from checker.model.sentence import Figures
from checker.model.span import Span
from checker.model.unit import ONE, Unit
from checker.read.formats import read_document
from checker.rules.formula import names
from checker.units.units import Units


def bind_sidecar(sidecar: Sidecar, figures: Figures, lexicon: Lexicon, units: Units) -> list[Claim]:
    """The claims of a file beside a draft, one for each of its checks.

    Raises:
        UserErrors: every quotation that is not in the draft, is there twice, or does not hold exactly one figure;
            every fact that is not a quantity; every check without a figure of the draft. A rule must never pass
            because it found nothing.
    """
    named: dict[str, Operand] = {}
    errors: list[UserError] = []
    for quoted in sidecar.figures:
        try:
            named[quoted.role] = _quoted(quoted, figures, units)
        except UserError as error:
            errors.append(error)
    for fact in sidecar.facts:
        try:
            named[fact.name] = _given(fact, lexicon, units)
        except UserError as error:
            errors.append(error)
    quotations = {quoted.role for quoted in sidecar.figures}
    errors += [
        UserError(f"check `{check.id}` names no figure of the draft", check.place, "facts alone prove nothing of it")
        for check in sidecar.checks
        if quotations.isdisjoint(names(check.assertion))
    ]
    if errors:
        raise UserErrors(errors)
    return [_claim(check, named) for check in sidecar.checks]


def _claim(check: Rule, named: dict[str, Operand]) -> Claim:
    bindings = tuple(Binding(role, (named[role],)) for role in names(check.assertion))
    return Claim(check, bindings, Grade.EXPLICIT)


def _quoted(quoted: Quoted, figures: Figures, units: Units) -> Operand:
    places = [
        segment.offsets.span(found.start(), found.end())
        for segment in figures.document.segments
        for found in _places(quoted.quote, segment)
    ]
    if not places:
        raise UserError(
            f"the draft does not say {quoted.quote!r}",
            quoted.place,
            "quote the draft's own words; they may have changed",
        )
    if len(places) > 1:
        raise UserError(
            f"the draft says {quoted.quote!r} {len(places)} times", quoted.place, "quote more of the sentence"
        )
    inside = [figure for figure in figures.all() if figure.span.meets(places[0])]
    if len(inside) != 1:
        found = ", ".join(repr(figure.text) for figure in inside) or "none"
        raise UserError(f"{quoted.quote!r} must hold one figure; found: {found}", quoted.place)
    return operand(inside[0], _unit(inside[0], quoted.unit, units))


def _places(quote: str, segment: Segment) -> list[re.Match[str]]:
    """Where the quotation occurs, with any white space."""
    return list(re.finditer(r"\s+".join(map(re.escape, quote.split())), segment.text))


def _unit(figure: Figure, given: str | None, units: Units) -> Unit | None:
    """The unit from the file, unless the figure's own is the same at another size (pence for pounds)."""
    if given is None:
        return None
    unit = units.parse(given)
    own = figure.unit
    return own if own is not None and own.dimension == unit.dimension else unit


def _given(fact: Fact, lexicon: Lexicon, units: Units) -> Operand:
    """A fact's value, read like a draft's; anything after a slash extends its unit."""
    said, _, per = fact.value.partition("/")
    found = find_figures(read_document("fact", said, lexicon, "plain"), lexicon, units).all()
    if len(found) != 1 or found[0].span != Span(0, len(said.rstrip())):
        raise UserError(
            f"{fact.value!r} is not read as one quantity", fact.place, 'write it as in "4 million tonnes / year"'
        )
    figure = found[0]
    unit = (figure.unit or ONE) / units.parse(per.strip()) if per else None
    given = operand(figure, unit)
    return given._replace(figure=None, text=fact.value, given=given.date)
