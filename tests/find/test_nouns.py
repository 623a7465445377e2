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
]


@pytest.mark.parametrize(("sentence", "nouns"), NOUNS, ids=[row[0] for row in NOUNS])
def test_what_a_figure_counts(find, sentence, nouns):
    assert {figure.text: figure.noun and figure.noun.lemma for figure in find(sentence)} == nouns
