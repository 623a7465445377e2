"""Intervals in the notations of abstracts, and the nearest lists of two that are none."""

from decimal import Decimal

import pytest

# what is printed, and the values and units of its figures
ROWS = [
    ("The CI, 0.70, 0.96, is wide.", [((0.7, 0.96), None)]),
    ("The interval [−4.1; −0.7] is wide.", [((-4.1, -0.7), None)]),
    ("The limits of 4.1 and 6.3 are near.", [((4.1, 6.3), None)]),
    ("It lasted 14.2 months (95% CI, 11.3 to 17.0).", [(14.2, "month"), (95, "percent"), ((11.3, 17.0), "month")]),
    ("Some 7 % (95 % confidence interval (CI), 3-17).", [(7, "percent"), (95, "percent"), ((3, 17), "percent")]),
    ("The stay was 12 days (IQR 8, 17).", [(12, "day"), ((8, 17), "day")]),
    # that of a share, or of a ratio, beside a percentage
    ("Some 91% (95% CI 0.85-0.95) came.", [(91, "percent"), (95, "percent"), ((0.85, 0.95), None)]),
    ("It fell by 17% (95% CI 0.73-0.93).", [(17, "percent"), (95, "percent"), ((0.73, 0.93), None)]),
    ("The rate was 1.2% (95% CI 0.9-1.5).", [(1.2, "percent"), (95, "percent"), ((0.9, 1.5), "percent")]),
    # no list of two
    ("The CI, 0.96, 0.70, is wide.", [(0.96, None), (0.7, None)]),
    ("Scores of 0.70, 0.96 were seen.", [(0.7, None), (0.96, None)]),
    # not in the unit of what stands further off
    ("In 14 months the odds rose (95% CI 1.3-7.0).", [(14, "month"), (95, "percent"), ((1.3, 7.0), None)]),
]


def written(value):
    return tuple(map(written, value)) if isinstance(value, tuple) else Decimal(str(value))


@pytest.mark.parametrize(("sentence", "read"), ROWS, ids=[row[0] for row in ROWS])
def test_an_interval_is_one_figure(find, sentence, read):
    found = [(figure.value, figure.unit and figure.unit.name) for figure in find(sentence)]
    assert found == [(written(value), unit) for value, unit in read]


def test_every_word_for_an_interval_is_read(find, lexicon):
    words = sorted(lexicon.words["interval_words"])
    assert [word for word in words if len(find(f"The {word} was wide, {word} 0.70, 0.96 here.")) != 1] == []
