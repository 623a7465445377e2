"""Patterns on sentences: which figures each role stands for, and where a pattern keeps its hands off."""

import pytest

from checker.model.rule import Grade

CHANGE = """
match: ["{new:amount} ... {dir:rise|fall} [<by>] {change:percent} from {old:amount}"]
assert: change = (new - old) / old * sign(dir)
"""
LEFT = """
match: ["{part:amount} of its {whole:amount} , leaving {rest:amount}"]
assert: rest = whole - part
"""
OPEN = """
match: ["{part:amount} of {whole:amount} , {share:percent}"]
inferred: ["{whole:amount} . {part:amount} ... , {share:percent}"]
guessed: ["{part:amount} ... , {share:percent} of {whole:amount}", "{part:amount} .. {whole:amount} , {share:percent}"]
assert: share = part / whole
"""
PARTS = """
match: ["{part:amount} .. (, {part:amount} ..)* and {part:amount} .. , {total:amount} <in_all>"]
assert: sum(part) = total
"""


@pytest.mark.parametrize(
    ("rule", "text", "bound"),
    [
        pytest.param(
            CHANGE,
            "Sales reached $11.1bn in 2023, up 2% from $10.9bn.",
            {"new": "$11.1bn", "dir": "up", "change": "2%", "old": "$10.9bn"},
            id="a year may stand in a gap",
        ),
        pytest.param(
            CHANGE,
            "SALES REACHED $11.1BN, RISING BY 2% FROM $10.9BN.",
            {"new": "$11.1BN", "dir": "RISING", "change": "2%", "old": "$10.9BN"},
            id="words in any case",
        ),
        pytest.param(
            PARTS,
            "They sent 14 doctors, 22 nurses and 9 drivers, 45 people in all.",
            {"part": "14 doctors + 22 nurses + 9 drivers", "total": "45 people"},
            id="a group repeats, and its shorter readings are dropped",
        ),
        pytest.param(
            PARTS,
            "They sent 22 nurses and 9 drivers, 31 people altogether.",
            {"part": "22 nurses + 9 drivers", "total": "31 people"},
            id="a group may be absent, a word list holds phrases and words",
        ),
        pytest.param(
            'match: ["{old:amount} to {new:amount} , {change:percent}"]\nassert: change = (new - old) / old',
            "It went from $20m to $30m, 50% in a year.",
            {"old": "$20m", "new": "$30m", "change": "50%"},
            id="from A to B is two figures",
        ),
        pytest.param(
            'match: ["{change:percent} . it was {new:money}"]\nassert: change < new / new',
            "Turnover rose by 8%. It was £54m.",
            {"change": "8%", "new": "£54m"},
            id="a stop leads to the next sentence",
        ),
        pytest.param(
            'match: ["{change:percent} . it was {new:money}"]\nassert: change < new / new',
            "Turnover rose by 8%.\n\nIt was £54m.",
            {"change": "8%", "new": "£54m"},
            id="a stop leads to the next paragraph",
        ),
        pytest.param(
            'match: ["{dir:rise|fall} {change:percent} to {new:money} ... from {old:money}"]'
            "\nassert: change = (new - old) / old * sign(dir)",
            "Profit rose 18% to $9.4m, or 62 cents a share, from $8.0m.",
            {"dir": "rose", "change": "18%", "new": "$9.4m", "old": "$8.0m"},
            id="the same said anew is passed over",
        ),
        pytest.param(
            'phrases: {old: "{old:money}", then: "(from|on) <old>"}\n'
            'match: ["{new:money} , up {change:percent} <then>"]\nassert: change = (new - old) / old',
            "It cost $11, up 10% on $10.",
            {"new": "$11", "change": "10%", "old": "$10"},
            id="phrases stand for what they name",
        ),
        pytest.param(
            'match: ["from .. {old:money} ... to {new:money}"]\nassert: new < old',
            "Rents fell from an average of $900 to $950.",
            {"old": "$900", "new": "$950"},
            id="from an average of A to B is two figures",
        ),
        pytest.param(
            r'match: ["{part:count} of <determiner> {whole:count} \\( {share:percent} \\)"]'
            "\nassert: share = part / whole",
            "They backed 18 of the 24 proposals (75%).",
            {"part": "18", "whole": "24 proposals", "share": "75%"},
            id="brackets are marks where escaped",
        ),
    ],
)
def test_roles_find_their_figures(bound_by, rule, text, bound):
    assert bound_by(rule, text) == [bound]


@pytest.mark.parametrize(
    ("guard", "text", "new"),
    [
        pytest.param("", "Sales reached $11.1bn, but costs rose 2% from $10.9bn.", [], id="another clause"),
        pytest.param("", "Sales reached $11.1bn; costs rose 2% from $10.9bn.", [], id="another clause after a mark"),
        pytest.param("", "Sales reached $11.1bn. Up 2% from $10.9bn.", [], id="another sentence"),
        pytest.param("", "Sales reached $11.1bn, up 2% from 2019.", [], id="a year is no amount"),
        pytest.param(
            "", "Sales of $11bn and costs of $4bn rose 2% from $10bn.", ["$4bn"], id="no figure is jumped over"
        ),
        pytest.param(
            "",
            "Sales of $11.1bn in all of the old and the new shops of the firm of the town rose 2% from $10.9bn.",
            [],
            id="too far",
        ),
        pytest.param("unless: [like for like]", "Like-for-like sales of $3bn rose 2% from $2bn.", [], id="a guard"),
        pytest.param("unless: [adjusted]", "Adjusted sales of $3bn rose 2% from $2bn.", [], id="a guarding list"),
        pytest.param("stops: [in_all]", "Sales of $3bn altogether rose 2% from $2bn.", [], id="a list that stops gaps"),
        pytest.param("stops: [coal]", "Sales of $3bn in coal rose 2% from $2bn.", [], id="a word that stops gaps"),
        pytest.param(
            "stops: [coal]", "Sales of $3bn in tin rose 2% from $2bn.", ["$3bn"], id="nothing that stops gaps"
        ),
        pytest.param("unless: [adjusted]", "Sales of $3bn rose 2% from $2bn.", ["$3bn"], id="nothing to guard against"),
    ],
)
def test_where_a_pattern_keeps_its_hands_off(bound_by, guard, text, new):
    assert [bound["new"] for bound in bound_by(CHANGE + guard, text)] == new


ACROSS = """
match: ["{dir:rise|fall} {change:percent} . ... {new:amount} , against {old:amount}"]
echo: {of: [change, new], alike: [profits]}
assert: change = (new - old) / old * sign(dir)
"""


@pytest.mark.parametrize(
    ("text", "new"),
    [
        pytest.param("Coal exports rose 2%. The exports were $3bn, against $2bn.", ["$3bn"], id="the same word"),
        pytest.param(
            "Coal exports rose 2%. What it exported was $3bn, against $2bn.", ["$3bn"], id="another form of it"
        ),
        pytest.param("Its profits rose 2%. Earnings were $3bn, against $2bn.", ["$3bn"], id="a word of the same list"),
        pytest.param("Coal exports rose 2%. Its debts were $3bn, against $2bn.", [], id="no word in common"),
        pytest.param("They had said it rose 2%. They said it was $3bn, against $2bn.", [], id="words that say nothing"),
    ],
)
def test_a_word_beside_both_figures(bound_by, text, new):
    assert [bound["new"] for bound in bound_by(ACROSS, text)] == new


@pytest.mark.parametrize(
    ("rule", "text", "grade"),
    [
        (CHANGE + "doubt: [underlying]", "Underlying sales of $3bn rose 2% from $2bn.", Grade.GUESSED),
        (CHANGE + "doubt: [underlying]", "Sales of $3bn rose 2% from $2bn.", Grade.EXPLICIT),
        (LEFT, "It shut 50 of its 465 shops, leaving 415 shops.", Grade.EXPLICIT),
        (LEFT, "It shut 50 of its 465 shops, leaving 1,200 people.", Grade.GUESSED),
        (LEFT, "It shut 50 of its 465 shops, leaving 12 km.", Grade.GUESSED),
        (OPEN, "It asked 120. 45 came back, 38%.", Grade.INFERRED),
        (OPEN, "Those who came were 45, 38% of 120.", Grade.GUESSED),
        pytest.param(OPEN, "It saw 45 of 120, 38%.", Grade.EXPLICIT, id="by the surest of its patterns"),
    ],
)
def test_how_sure_a_match_is(claims_of, rule, text, grade):
    (claim,) = claims_of(rule, text)
    assert claim.grade is grade


@pytest.mark.parametrize(
    ("text", "found"), [("rose in May, to $5", 0), ("rose in May at once, $5", 0), ("rose, yes, $5", 1)]
)
def test_a_gap_crosses_no_word_of_a_list_it_names(bound_by, text, found):
    assert len(bound_by('match: ["rose ...!towards {new:money}"]\nassert: new > 1', f"It {text}.")) == found


def test_a_word_knows_its_list_its_sign_and_its_place(claims_of):
    text = "Sales reached $11.1bn, down 2% from $10.9bn."
    (claim,) = claims_of(CHANGE, text)
    (word,) = [binding.word for binding in claim.bindings if binding.word]
    assert (word.text, word.list, word.sign, word.span.of(text)) == ("down", "fall", -1, "down")


def test_a_slot_takes_only_what_counts_its_noun(bound_by):
    rule = 'match: ["{total:count} \\\\( {part:count:male} , {part:count:female} \\\\)"]\nassert: sum(part) = total\n'
    assert bound_by(rule, "We met 84 players (45 men, 39 women).") == [
        {"total": "84 players", "part": "45 men + 39 women"}
    ]
    assert bound_by(rule, "We met 84 players (45 drummers, 39 women).") == []


def test_a_range_and_a_plain_number_have_slots_of_their_own(bound_by):
    rule = 'match: ["{estimate:plain} \\\\( say {interval:range} \\\\)"]\nassert: estimate = interval\n'
    assert bound_by(rule, "It was 2.34 (say 1.17-4.69) in all.") == [{"estimate": "2.34", "interval": "1.17-4.69"}]
    assert bound_by(rule, "It was over 2.34 (say 1.17-4.69) in all.") == []
    assert bound_by(rule, "It was 2.34 (say 4.69) in all.") == []


def test_a_slot_for_a_plain_number_or_money_takes_no_range(bound_by):
    rule = 'match: ["from {low:plain|money} to {high:plain|money}"]\nassert: low <= high\n'
    assert bound_by(rule, "It goes from 2.34 to 4.69 now.") == [{"low": "2.34", "high": "4.69"}]
    assert bound_by(rule, "It goes from $2 to $4 now.") == [{"low": "$2", "high": "$4"}]
    assert bound_by(rule, "It goes from 1.17-4.69 to 5 now.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on 28 March 2019, a Thursday.", []),
        ("It opened in March 2019.", []),
        ("It opened on 29 March 2019, a Friday.", [{"date": "29 March 2019"}]),
        ("It opened on 2019-03-00.", [{"date": "2019-03-00"}]),
        ("It opened on 2019-00-03.", [{"date": "2019-00-03"}]),
    ],
)
def test_a_day_that_not_every_month_has_has_a_slot_of_its_own(bound_by, text, found):
    assert bound_by('match: ["{date:rare_day}"]\nassert: day(date) >= 1\n', text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened at 11:30 pm.", []),
        ("It opened at 14:30.", []),
        ("It opened at 12:30 pm.", [{"time": "12:30 pm"}]),
        ("It opened at 14.30pm.", [{"time": "14.30pm"}]),
        ("It opened at 13 p.m. or so.", [{"time": "13 p.m."}]),
    ],
)
def test_an_hour_from_12_on_with_half_of_the_day_has_a_slot_of_its_own(bound_by, text, found):
    assert bound_by('match: ["{time:late_hour}"]\nassert: time < 13\n', text) == found


def test_a_rare_day_is_a_date_like_others(bound_by):
    rule = 'match: ["from {start:date} to {end:date}"]\nassert: start < end\n'
    assert bound_by(rule, "It ran from 29 May to 31 May.") == [{"start": "29 May", "end": "31 May"}]
    rule = 'match: ["rose ... to {new:money}"]\nassert: new > 1\n'
    assert bound_by(rule, "It rose in the year to 31 May to $5.") == [{"new": "$5"}]
