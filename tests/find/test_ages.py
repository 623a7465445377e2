"""Ages and decades, each beside the nearest number that is none."""

import pytest

# sentence, and each figure's text, kind and value
AGES = [
    ("A nurse in her 40s left.", [("40s", "age", (40, 49))]),
    ("A man in his mid-30s left.", [("30s", "age", (30, 39))]),
    ("The lap took 90s in all.", [("90s", "duration", 90)]),
    ("The under-18s went free.", [("under-18s", "age", 18)]),
    ("She will be 35 by then.", [("35", "age", 35)]),
    ("He is 5 points ahead.", [("5 points", "number", 5)]),
    ("It will be 35 by then.", [("35", "number", 35)]),
    ("Ms Roe turned 60 at home.", [("60", "age", 60)]),
    ("Guards turned 60 fans away.", [("60 fans", "number", 60)]),
    ("Poet Ann Orr dies at 83", [("83", "age", 83)]),
    ("Two died at 83 Mill Street", [("Two", "number", 2)]),
    ("He was aged 84 years.", [("aged 84 years", "age", 84)]),
    ("It lasted 84 years.", [("84 years", "duration", 84)]),
    ("Then Rob Orr, 12, left.", [("12", "age", 12)]),
    (
        "Few came on Friday, and on Sunday, 30.",
        [("Friday", "weekday", 4), ("Sunday", "weekday", 6), ("30", "number", 30)],
    ),
    ("They won seats in Leeds, 12, and York.", [("12", "number", 12)]),
    ("The '90s and the mid-80s were good.", [("'90s", "year", 1990), ("80s", "year", 1980)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), AGES, ids=[row[0] for row in AGES])
def test_an_age_is_read(find, sentence, wanted):
    assert [(found.text, found.kind.value, found.value) for found in find(sentence)] == wanted
