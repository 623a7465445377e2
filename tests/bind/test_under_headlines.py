"""Headlines and the text under them: which figures are compared with one another."""

import pytest

DEATHS = """
match: ["(kills|killed|killing) {dead:count}"]
twice: headline
assert: dead = sum(dead2)
"""
LEAD = """
figures:
  headline: {place: headline}
  lead: {place: lead}
within: section
assert: headline = lead
"""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param(
            "# Fire kills 20\n\nThe fire killed 12 people.",
            [{"dead": "20", "dead2": "12 people"}],
            id="one place in the text",
        ),
        pytest.param(
            "# Fire kills 20\n\nThe fire killed 12 men in the mine and killed eight outside.",
            [
                {"dead": "20", "dead2": "12 men"},
                {"dead": "20", "dead2": "eight"},
                {"dead": "20", "dead2": "12 men + eight"},
            ],
            id="two places, and both together",
        ),
        pytest.param("The fire killed 12 men.\n\nIt killed eight outside.", [], id="no headline"),
        pytest.param(
            "# Fire kills 20\n\nA fire broke out.\n\nIt was put out.\n\nNobody came.\n\nIn 1990, one killed 12 men.",
            [],
            id="only far below",
        ),
        pytest.param("# Fire kills 20\n\nIt spread.\n\n# Flood\n\nIt killed 12 men.", [], id="under another headline"),
    ],
)
def test_a_pattern_is_sought_in_a_headline_and_in_the_text_under_it(bound_by, text, bound):
    assert bound_by(DEATHS, text) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param(
            "# Bank fined £40m\n\nThe bank was fined £14m.", [{"headline": "£40m", "lead": "£14m"}], id="a word of both"
        ),
        pytest.param("# Bank fined £40m\n\nThe bridge will cost £14m.", [], id="no word of both"),
        pytest.param(
            "# Port signs £912m pact\n\nThe port has signed its £921m contract.",
            [{"headline": "£912m", "lead": "£921m"}],
            id="two words of both, under another name",
        ),
        pytest.param("# Port signs £912m pact\n\nA £921m contract was signed.", [], id="one word of both"),
        pytest.param("# Port signs £90m pact\n\nThe port has signed a £80m contract.", [], id="too few digits"),
        pytest.param(
            "# Port signs £912m pact\n\nThe port has signed its £921m contract with a £3m clause.",
            [],
            id="two of its kind",
        ),
        pytest.param("# Bank fined £40m\n\nThe bank was fined for 14 days.", [], id="another kind"),
        pytest.param("# Court jails six spies\n\nThe court jailed six guards.", [], id="other people"),
        pytest.param("# 18 Investment\n\nThere were 28 investments.", [], id="a heading with its number"),
        pytest.param(
            "# Bank fined £40m\n\nThe bank was fined £14m. It then paid £40m.",
            [{"headline": "£40m", "lead": "£14m"}, {"headline": "£40m", "lead": "£40m"}],
            id="what agrees further on is a rival",
        ),
    ],
)
def test_a_lead_is_held_against_its_headline_where_they_share_a_word(bound_by, text, bound):
    assert bound_by(LEAD, text) == bound


def test_all_readings_of_one_headline_figure_are_rivals(claims_of):
    claims = claims_of(LEAD, "# Bank fined £40m\n\nThe bank was fined £14m. It then paid £40m.")
    assert len({claim.rival for claim in claims}) == 1


@pytest.mark.parametrize("rule", [DEATHS, LEAD], ids=["by words", "of the lead"])
def test_many_headlines_are_held_against_their_texts_in_linear_time(claims_of, rule, seconds_of):
    def seconds(size):
        return seconds_of(lambda: claims_of(rule, "# Fire killed 20 men\n\nThe fire killed 12 men.\n\n" * size))

    seconds(10)
    assert seconds(600) < 30 * max(seconds(60), 0.01)
