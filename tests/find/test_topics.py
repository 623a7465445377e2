"""What a figure is said of: each row a sentence and, for each figure, its text and the words that it is said of."""

import pytest

TOPICS = [
    # the subject of the clause
    ("Shares in Acme Corp. fell 3% to $5.20.", {"3%": "Shares in Acme Corp", "$5.20": "Shares in Acme Corp"}),
    ("The bakery employs 40 people.", {"40 people": "bakery"}),
    ("The first two ovens arrived.", {"two ovens": None}),
    ("Goods imported from Spain cost 12% more.", {"12%": "Goods imported from Spain"}),
    ("Wages were widely expected to rise 4%.", {"4%": "Wages"}),
    ("In a statement the company said sales had grown by 7%.", {"7%": "sales"}),
    ("Energy costs rose 20%.", {"20%": "Energy costs"}),
    ("They cost 20%.", {"20%": None}),
    ("Unemployment among young men fell to 9%.", {"9%": "Unemployment among young men"}),
    ("The new boat, built in Genoa, can reach 60 knots.", {"60 knots": "new boat"}),
    ("The bakery, which employs 40 people, has closed.", {"40 people": "bakery"}),
    ("The company said it would spend $5bn.", {"$5bn": "company"}),
    ("The index lost 190 points, while the pound gained 1%.", {"190 points": "index", "1%": "pound"}),
    ("The charity, based in Leeds, helped 3,000 families.", {"3,000 families": "charity"}),
    ("The charity closed shops, cut staff, sold 12 vans.", {"12 vans": "charity"}),
    ("The bank is growing: it has 900 branches.", {"900 branches": "bank"}),
    ("The wind can dip to 4 knots.", {"4 knots": "wind"}),
    ("The ring was worth £900.", {"£900": "ring"}),
    ("Crowds gathered in 40 towns.", {"40 towns": "Crowds"}),
    ("Unpaid bills reached £9,000.", {"£9,000": "Unpaid bills"}),
    ("Staff hauled from duty cost the firm £9,000.", {"£9,000": "Staff hauled from duty"}),
    ("The amplifier has gain = 40.", {"40": "gain"}),
    ("The rats recovered (n = 40).", {"40": "rats"}),
    # no figure at either end
    (
        "In 2025, 1.2 million of 18.4 million visits (6.5%) took longer.",
        {"2025": None, "1.2 million": None, "18.4 million visits": None, "6.5%": "visits"},
    ),
    # no figure that stands before it, but a number's name
    ("It cost A$7m, C$6m and R$5m.", {"A$7m": None, "C$6m": None, "R$5m": None}),
    ("A baker's dozen is 13 units.", {"baker's dozen": None, "13 units": "baker's dozen"}),
    # what has it, in a phrase
    ("The brothers have a net worth of £9m.", {"£9m": "net worth"}),
    ("The bakery made a profit of $2.1m.", {"$2.1m": "profit"}),
    ("Prices will go up by an average of 15%.", {"15%": "Prices"}),
    ("A lorry with 400 horsepower pulled it.", {"400 horsepower": "lorry"}),
    ("The 68-year-old senator won.", {"68-year-old": "senator"}),
    ("Maria Silva, 66, resigned.", {"66": "Maria Silva"}),
    ("About 78% of the seats were taken.", {"About 78%": "seats"}),
    ("Workers built 8 miles (13 km) of fence.", {"8 miles": "fence", "13 km": "fence"}),
    ("There were 17 players over the age of 21.", {"17 players": None, "over the age of 21": "players"}),
    # the object of the verb
    ("The council raised its budget to £12m.", {"£12m": "budget"}),
    ("The budget rose to £12m.", {"£12m": "budget"}),
    ("They bought the house for $400,000.", {"$400,000": "house"}),
    ("She paid $35,000 for a new roof.", {"$35,000": "new roof"}),
    ("She paid $35,000 for a month.", {"$35,000": None}),
    # one figure beside another
    ("The storm caused $2bn (£1.6bn) of damage.", {"$2bn": "damage", "£1.6bn": "damage"}),
    ("The index lost 190 points, or 0.6%.", {"190 points": "index", "0.6%": "index"}),
    ("Profit rose 9%, and wages 4%.", {"9%": "Profit", "4%": "wages"}),
    ("Milk rose 9%, and fats and oils 4%.", {"9%": "Milk", "4%": "fats and oils"}),
    ("The bridge is 300 metres long and 20 metres wide.", {"300 metres": "bridge", "20 metres": "bridge"}),
]


@pytest.mark.parametrize(("sentence", "said_of"), TOPICS, ids=[row[0] for row in TOPICS])
def test_what_a_figure_is_said_of(find, sentence, said_of):
    assert {figure.text: figure.of for figure in find(sentence)} == said_of


def test_a_moment_is_said_of_nothing(find):
    assert [figure.of for figure in find("The company was founded in 1998.")] == [None]


def test_both_ends_of_a_range_are_said_of_the_same(find):
    (figure,) = find("The clinic treats 40 to 50 patients a day.")
    assert figure.ends is not None
    assert [figure.of, *(end.of for end in figure.ends)] == ["clinic"] * 3
