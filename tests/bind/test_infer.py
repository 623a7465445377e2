"""Figures found by what they are, within a scope, with the nouns that tie them together."""

import pytest

PAY = """
figures:
  rate: {unit: money / time, per: any}
  count: {unit: count, noun: rate.each}
  total: {unit: money / time, cue: [total]}
within: paragraph
assert: rate * count = total
"""
GUESTS = """
figures:
  price: {unit: money, per: each}
  count: {unit: count, noun: price.each}
  total: {unit: money, cue: [total]}
within: sentence
assert: price * count = total
"""


@pytest.mark.parametrize(
    ("rule", "text", "bound"),
    [
        pytest.param(
            PAY,
            "Each soldier gets about $2000 per month. At least 10,000 soldiers mean an annual income of $200 million.",
            {"rate": "about $2000 per month", "count": "At least 10,000 soldiers", "total": "$200 million"},
            id="the one who is paid is counted",
        ),
        pytest.param(
            GUESTS,
            "The club sold 2,000 tickets at $50 per ticket and raised $100,000.",
            {"price": "$50 per ticket", "count": "2,000 tickets", "total": "$100,000"},
            id="the thing that is priced is counted",
        ),
        pytest.param(
            GUESTS,
            "At $25 a head, the 80 guests paid $2,000 altogether.",
            {"price": "$25 a head", "count": "80 guests", "total": "$2,000"},
            id="a head is anybody's",
        ),
    ],
)
def test_roles_find_their_figures(bound_by, rule, text, bound):
    assert bound in bound_by(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(
            PAY,
            """\
            Each soldier will be paid about $2000 per month. Some 10,000 soldiers left.

            The port has an annual income of $200 million.
            """,
            id="another paragraph",
        ),
        pytest.param(
            GUESTS,
            "The port has 4,100 visitors a day, who pay $5 each, a total of $7.5m.",
            id="so many a day are no count",
        ),
        pytest.param(
            PAY,
            "Each soldier will be paid $2000 per month. Some 300 lorries mean an annual cost of $200 million.",
            id="others are counted",
        ),
        pytest.param(
            GUESTS, "The club sold 2,000 tickets at $50 per ticket. It raised $100,000.", id="another sentence"
        ),
        pytest.param(
            GUESTS, "The club sold 2,000 tickets at $50 per ticket, and a boat of $100,000 lay there.", id="no cue"
        ),
        pytest.param(GUESTS, "The club sold 2,000 tickets at $50 and raised $100,000.", id="for nobody"),
    ],
)
def test_where_nothing_is_bound(bound_by, rule, text):
    assert bound_by(rule, text) == []


def test_all_readings_beside_one_figure_are_rivals_the_nearest_first(claims_of):
    claims = claims_of(
        GUESTS, "The 80 guests at $25 a head paid $2,000 in all, $90,000 less than the total of $92,000."
    )
    assert len({claim.rival for claim in claims}) == 1
    assert claims[0].figures()[2][1].text == "$2,000"


def test_a_rate_and_its_count_share_the_noun_as_a_unit(claims_of):
    (claim,) = claims_of(GUESTS, "The club sold 2,000 tickets at $50 per ticket and raised $100,000.")
    price, count, total = (binding.operands[0].unit.dimension for binding in claim.bindings)
    assert price == (("#ticket", -1), ("USD", 1))
    assert count == (("#ticket", 1),)
    assert total == (("USD", 1),)


def test_a_role_of_many_takes_a_sentence(bound_by):
    rule = """
    figures:
      total: {unit: count, cue: [total]}
      part: {unit: count, many: true}
    within: 2 sentences
    assert: sum(part) = total
    """
    bound = bound_by(rule, "The total was 45 people. They were 14 doctors, 22 nurses and 9 drivers.")
    assert {"total": "45 people", "part": "14 doctors + 22 nurses + 9 drivers"} in bound


SHARE = """
match: ["{part:count} \\\\( {share:percent} \\\\)"]
figures:
  whole: {unit: count, kind: [number]}
within: document
assert: share = part / whole
"""


def test_what_a_pattern_leaves_open_is_sought_beside_it(claims_of):
    claims = claims_of(SHARE, "Among 80 wells, 12 (15%) were dry and 20 (25%) salty.")
    assert {tuple((role, figure.text) for role, figure in claim.figures()) for claim in claims} == {
        (("part", "12"), ("share", "15%"), ("whole", "80 wells")),
        (("part", "12"), ("share", "15%"), ("whole", "20")),
        (("part", "20"), ("share", "25%"), ("whole", "80 wells")),
        (("part", "20"), ("share", "25%"), ("whole", "12")),
    }


def test_readings_of_one_share_are_rivals_and_shares_of_one_whole_are_witnesses(claims_of):
    claims = claims_of(SHARE, "Among 80 wells, 12 (15%) were dry and 20 (25%) salty.")
    of_wells = [claim for claim in claims if dict(claim.figures())["whole"].text == "80 wells"]
    assert len({claim.witnesses for claim in of_wells}) == 1
    assert len({claim.rival for claim in of_wells}) == 2
    assert len({claim.rival for claim in claims}) == 2


def test_many_figures_in_one_sentence_are_bound_in_linear_time(claims_of, seconds_of):
    def seconds(size):
        text = "Each man gets $50 a week, " + "12 men at $3 a month, " * size + "in total $5000 a year."
        return seconds_of(lambda: claims_of(PAY, text))

    seconds(10)
    assert seconds(400) < 40 * max(seconds(40), 0.01)


def test_a_role_may_stand_in_a_headline_and_its_noun_be_sought_in_the_text(bound_by):
    rule = """
    figures:
      headline: {place: headline}
      text: {noun: headline.noun, place: text}
    within: document
    assert: headline = text
    """
    draft = "# City buys 36 trams\n\nThe city has 63 buses and will buy 36 trams for $36 million."
    assert bound_by(rule, draft) == [{"headline": "36 trams", "text": "36 trams"}]
