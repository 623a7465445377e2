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
    ("She married at 22.", [("22", "age", 22)]),
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
    # words of age before it, and between it and them
    ("Babies under the age of 2 years ride free.", [("under the age of 2 years", "age", 2)]),
    ("Anyone over the age of 21 may enter.", [("over the age of 21", "age", 21)]),
    ("Drivers between the ages of 40 and 60 pay less.", [("between the ages of 40 and 60", "age", (40, 60))]),
    ("Infants aged 6 to 12 months came.", [("aged 6 to 12 months", "age", (6, 12))]),
    ("Aged just 19, he swam it.", [("19", "age", 19)]),
    ("It aged, and just 19 of them came.", [("19", "number", 19)]),
    # too old for anyone, and yet meant for an age
    ("A man aged 640, he said.", [("aged 640", "age", 640)]),
    ("It aged 640 casks.", [("640 casks", "number", 640)]),
    ("The stone is of age 6,400.", [("6,400", "number", 6400)]),
    # ages by form and by whose they are
    ("The Over-65s met the under-21 league.", [("Over-65s", "age", 65), ("under-21", "age", 21)]),
    ("Couples in their 30s and 40s came.", [("30s", "age", (30, 39)), ("40s", "age", (40, 49))]),
    ("The laps took 30s and 40s.", [("30s", "duration", 30), ("40s", "duration", 40)]),
    ("A girl of nine and a man of 60 left.", [("nine", "age", 9), ("60", "age", 60)]),
    ("A man of 60 kilos left.", [("60 kilos", "quantity", 60)]),
    ("Orr, who is 52, will turn 53.", [("52", "age", 52), ("53", "number", 53)]),
    ("She will turn 30 soon.", [("30", "age", 30)]),
    # ages of a list, of relatives, of those that a bound is set to
    ("She has two sons, aged 19 and 23.", [("two sons", "number", 2), ("aged 19", "age", 19), ("23", "age", 23)]),
    ("A boy aged 9 and 12 girls left.", [("aged 9", "age", 9), ("12 girls", "number", 12)]),
    ("His wife, 61, left.", [("61", "age", 61)]),
    ("His wives, 6, left.", [("6", "number", 6)]),
    ("Her sons, 12, 14 and 17, left.", [("12", "age", 12), ("14", "age", 14), ("17", "age", 17)]),
    ("She lived to be 88.", [("88", "age", 88)]),
    ("He lived to 91.", [("91", "age", 91)]),
    ("He came to 91.", [("91", "number", 91)]),
    ("Those 18 and older may vote.", [("18 and older", "age", 18)]),
    ("It has 18 and more girls.", [("18", "number", 18)]),
    ("Children under 5 go free.", [("under 5", "age", 5)]),
    ("Kids 12 and under go free.", [("12 and under", "age", 12)]),
    ("Scores under 5 are low.", [("under 5", "number", 5)]),
    ("Children under 5 feet go free.", [("under 5 feet", "quantity", 5)]),
    ("He is 2 up and she is 3 under par.", [("2", "number", 2), ("3", "number", 3)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), AGES, ids=[row[0] for row in AGES])
def test_an_age_is_read(find, sentence, wanted):
    assert [(found.text, found.kind.value, found.value) for found in find(sentence)] == wanted
