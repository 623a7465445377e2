"""A file beside a draft: its quotations, its facts, and what is told where they don't stand."""

import pytest

from checker.bind.quoted import bind_sidecar
from checker.model.errors import UserErrors
from checker.rules.load import load_sidecar

DRAFT = (
    "At least 10,000 soldiers will be paid\nabout $2000 per month, and 400 dollars or 500 dollars more. Some 400 boots."
    "\n\nThe works were sold in 2010, after 90 years."
)


@pytest.fixture(scope="session")
def claims_beside(lexicon, units, figures_in):
    def claims(sidecar):
        return bind_sidecar(load_sidecar("draft.figcheck.yaml", sidecar), figures_in(DRAFT), lexicon, units)

    return claims


def test_a_quotation_names_a_figure_and_may_give_its_unit(claims_beside):
    (claim,) = claims_beside(
        'figures:\n  pay: {quote: "paid about $2000 per month", unit: USD / soldier / month}\n'
        'checks:\n  - {id: enough, assert: "pay > 0"}\n'
    )
    (operand,) = claim.bindings[0].operands
    assert operand.text == "about $2000 per month"
    assert operand.unit.dimension == (("#soldier", -1), ("USD", 1), ("time", -1))


def test_a_fact_is_read_as_a_figure_would_be(claims_beside):
    (claim,) = claims_beside(
        'figures:\n  soldiers: {quote: "At least 10,000 soldiers"}\n'
        'facts:\n  grain: {value: "4 million tonnes / year", source: "the ministry"}\n'
        'checks:\n  - {id: enough, assert: "soldiers < grain"}\n'
    )
    grain = claim.bindings[1].operands[0]
    assert grain.figure is None
    assert grain.text == "4 million tonnes / year"
    assert grain.unit.dimension == (("mass", 1), ("time", -1))


def test_a_fact_may_be_a_date(claims_beside):
    (claim,) = claims_beside(
        'figures:\n  sold: {quote: "2010"}\nfacts:\n  founded: {value: "3 May 1920"}\n'
        'checks:\n  - {id: old, assert: "years_between(founded, sold) > years(80)"}\n'
    )
    dates = [operand.date for binding in claim.bindings for operand in binding.operands]
    assert [date.iso for date in dates] == ["1920-05-03", "2010"]


@pytest.mark.parametrize(
    ("sidecar", "message"),
    [
        (
            'figures:\n  a: {quote: "20,000 soldiers"}\nchecks: [{id: b, assert: "a > 0"}]\n',
            "draft.figcheck.yaml:2:14: the draft does not say '20,000 soldiers'\n"
            "  quote the draft's own words; they may have changed",
        ),
        (
            'figures:\n  a: {quote: "400"}\nchecks: [{id: b, assert: "a > 0"}]\n',
            "draft.figcheck.yaml:2:14: the draft says '400' 2 times\n  quote more of the sentence",
        ),
        (
            'figures:\n  a: {quote: "will be paid"}\nchecks: [{id: b, assert: "a > 0"}]\n',
            "draft.figcheck.yaml:2:14: 'will be paid' must hold one figure; found: none",
        ),
        (
            'figures:\n  a: {quote: "400 dollars or 500 dollars"}\nchecks: [{id: b, assert: "a > 0"}]\n',
            "draft.figcheck.yaml:2:14: '400 dollars or 500 dollars' must hold one figure; "
            "found: '400 dollars', '500 dollars'",
        ),
        (
            'facts:\n  a: {value: "plenty"}\nfigures:\n  c: {quote: "400 boots"}\nchecks: [{id: b, assert: "a > c"}]\n',
            "draft.figcheck.yaml:2:14: 'plenty' is not read as one quantity\n"
            '  write it as in "4 million tonnes / year"',
        ),
        (
            'facts:\n  a: {value: "3 tonnes"}\nchecks: [{id: b, assert: "a > 0"}]\n',
            "draft.figcheck.yaml:3:15: check `b` names no figure of the draft\n  facts alone prove nothing of it",
        ),
    ],
)
def test_what_does_not_stand_is_an_error_with_its_place(claims_beside, sidecar, message):
    with pytest.raises(UserErrors) as caught:
        claims_beside(sidecar)
    assert str(caught.value) == message
