"""What a figure counts: each row a sentence and, for each figure, its text and its noun's lemma."""

import pytest

NOUNS = [
    # joined modifiers belong to the noun after them
    ("The gale felled 460 oak and beech trees.", {"460 oak and beech trees": "tree"}),
    ("The farm keeps 40 cows and goats graze nearby.", {"40 cows": "cow"}),
    ("She hired one cook and waiters came.", {"one cook": "cook"}),
    # a noun that is said once
    ("The council runs 12 schools in Leeds and 7 in York.", {"12 schools": "school", "7": "school"}),
    ("The council runs 12 schools in Leeds and 7 by the sea.", {"12 schools": "school", "7": None}),
    ("The shop sold 435 lamps by post and 187 by phone.", {"435 lamps": "lamp", "187": "lamp"}),
    ("The fee rose £12 in Leeds and 7 in York were shut.", {"£12": "fee", "7": None}),
    # a noun, or a unit, that is said after a second number
    ("They sold three 10-year bonds.", {"three": "bond", "10-year": "bond"}),
    ("They sold 2 million 9 litre cases.", {"2 million": "case", "9 litre": "case"}),
    ("Some 30 of the 45 pupils passed.", {"Some 30": "pupil", "45 pupils": "pupil"}),
    ("Five of the three-ton vans broke.", {"Five": "van", "three-ton": "van"}),
    ("Orders are for 112 vans, up from the 80 of a year ago.", {"112 vans": "van", "80": "van"}),
    ("They want three or perhaps four clerks.", {"three": "clerk", "perhaps four clerks": "clerk"}),
    ("They sold 5, 7 and 9 mugs.", {"5": "mug", "7": "mug", "9 mugs": "mug"}),
    ("He scored 12 and 9 fans left.", {"12": None, "9 fans": "fan"}),
    ("It has four-, five- and six-storey blocks.", {"four": "block", "five": "block", "six-storey blocks": "block"}),
    ("They want another goal or two.", {"two": "goal"}),
    ("He signed hundreds of small, friendly deals.", {"hundreds of small, friendly deals": "deal"}),
    ("Of them 12 large, 9 small.", {"12 large": "large", "9 small": "small"}),
    ("It fell a quarter point.", {"a quarter point": "point"}),
    # a hedge in brackets stands between
    ("Some 12 (or so) clerks and 40 (no pupils) came.", {"Some 12 (or so) clerks": "clerk", "40": None}),
    # names with digits inside a phrase
    ("He gave thousands of Covid-19 tests.", {"thousands of Covid-19 tests": "test"}),
    ("It has 40 F-16 jets and twelve Boeing 737 jets.", {"40 F-16 jets": "jet", "twelve Boeing 737 jets": "jet"}),
    ("It emits 12 tonnes of CO2 in all.", {"12 tonnes": "co2"}),
    ("It has 5 World War II veterans.", {"5 World War II veterans": "veteran"}),
    # a verb is no noun
    ("Of the women, 115 received tea.", {"115": None}),
    ("He made 115 runs.", {"115 runs": "run"}),
    # what compares is none, nor a verb that an amount follows
    ("It is 10 times bigger.", {"10 times": None}),
    ("Two dozen cost $14.", {"Two dozen": None, "$14": None}),
    ("It has two dozen cost centres.", {"two dozen cost centres": "centre"}),
    ("It is 5m long, built of brick.", {"5m": None}),
    ("A 300-strong crew and 12 strong men.", {"300-strong crew": "crew", "12 strong men": "man"}),
    # a verb that is a noun as well
    ("Sales doubled, costs tripled and debt fell.", {"doubled": "sale", "tripled": "cost"}),
    ("The firm offers paid leave of 12 days.", {"12 days": "leave"}),
    # what an age or a multiple is said of
    ("A son aged 19 and a girl aged 17 survive him.", {"aged 19": "son", "aged 17": "girl"}),
    ("The share of those aged 65 rose.", {"aged 65": None}),
    ("Sales more than doubled and debt has nearly tripled.", {"more than doubled": "sale", "nearly tripled": "debt"}),
    ("CO2 stood at 421 ppm.", {"421 ppm": "co2"}),
    ("About one person in five is ill.", {"About one person in five": "person"}),
    # what commas set off, and periods that are compared, are none of it
    ("Pay, bonuses excluded, rose 6%.", {"6%": "pay"}),
    ("Rain of 12mm, twice the norm, fell within 24 hours.", {"12mm": "rain", "twice": None, "24 hours": "rain"}),
    ("On the way, costs rose 6%.", {"6%": "cost"}),
    ("Prices fell 4 per cent month on month.", {"4 per cent": "price"}),
    ("They lost 4 per cent of a month.", {"4 per cent": "month"}),
    # singulars
    ("He has a pair of shoes and three prizes.", {"a pair of shoes": "shoe", "three prizes": "prize"}),
    (
        "Some 800 pupils came over three days, up from 700.",
        {"Some 800 pupils": "pupil", "three days": None, "700": "pupil"},
    ),
    ("The trip took 12 days, up from 9.", {"12 days": "trip", "9": "trip"}),
    # what a measure lies like, and a unit, are nothing that it is said of
    (
        "Turnout was 61 percent, down 3 points on 64 percent.",
        {"61 percent": "turnout", "3 points": "point", "64 percent": "turnout"},
    ),
    ("It sank to 4°C overnight, 5 km east of here.", {"4°C": None, "5 km": None}),
    ("They cut 5 km long cables.", {"5 km": "cable"}),
    # clauses without a verb
    ("Gold was at $2,000; the silver at $25.", {"$2,000": "gold", "$25": "silver"}),
]


@pytest.mark.parametrize(("sentence", "nouns"), NOUNS, ids=[row[0] for row in NOUNS])
def test_what_a_figure_counts(find, sentence, nouns):
    assert {figure.text: figure.noun and figure.noun.lemma for figure in find(sentence)} == nouns
