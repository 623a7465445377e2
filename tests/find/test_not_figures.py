"""Digits that are codes and names, each with the nearest sentence in which they are a figure."""

import pytest

# what is no figure, the nearest that is one, and its text
PAIRS = [
    ("Ring +44 20 7946 0958 or (020) 7946 0018.", "Growth of +44 was seen.", ["44"]),
    ("It is settled in 410 U.S. 113.", "Some 410 U.S. soldiers left.", ["Some 410 U.S. soldiers"]),
    ("See 28 U.S.C. § 1331 for that.", "The 28 clerks left.", ["28 clerks"]),
    ("Hosts 10.0.0.0/8 and 192.168.0.1 failed.", "It took 3/8 of the cake.", ["3/8 of the cake"]),
    ("The card 00:1B:44:11:3A:B7 answered.", "It left at 12:30.", ["12:30"]),
    (
        "As found before (45).",
        "Of these, 36% (45) fell ill, and 12 per cent (15) died.",
        ["36%", "45", "12 per cent", "15"],
    ),
    ("The wreck lies at 51.5074° N, 0.1278° W.", "It was turned by 45°.", ["45°"]),
    ("They offer 24/7 care.", "About 2/7 of it is sand.", ["About 2/7"]),
    ("The Group of 20 met.", "A group of 20 pupils met.", ["20 pupils"]),
    ("It ran v2.3 and Python 3.11.", "The rate was 2.3.", ["2.3"]),
    ("The part ab2-173 broke.", "It lost a-173.", ["173"]),
    ("Python 3 is old.", "Pythons of 3 metres were seen.", ["3 metres"]),
    ("He lives in Albany, NY 12207.", "At Ayr, UK 12,207 miners left.", ["12,207 miners"]),
    ("The keeper, Smith (12), fell.", "With t(12) = 2.5 it was.", ["12", "2.5"]),
    ("A CI-4 oil was used.", "The CI −4 to 2 was wide.", ["−4 to 2"]),
    ("The journal 12(3), 45-67 has it.", "The mean was 12 (3 of them old).", ["12", "3"]),
    ("The carbon-14 test and omega-3 oil sell.", "A mid-14 and a pre-3 mix sells.", ["14", "3 mix"]),
    ("An ID.3 and an ID.4 were shown.", "It rose in Leeds. 3 vans came.", ["3 vans"]),
]


@pytest.mark.parametrize(("name", "figure", "texts"), PAIRS, ids=[row[0] for row in PAIRS])
def test_a_code_is_no_figure(find, name, figure, texts):
    assert [found.text for found in find(name)] == []
    assert [found.text for found in find(figure)] == texts
