"""Digits that are codes and names, each with the nearest sentence in which they are a figure."""

import pytest

# what is no figure, the nearest that is one, and its text
PAIRS = [
    ("Ring +44 20 7946 0958 or (020) 7946 0018.", "Growth of +44 was seen.", ["44"]),
    ("Ring 07911123456, or 0207-946 0018.", "It had 7911, or 207-946.", ["7911", "207-946"]),
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
    ("It plays a 4-4-2 formation.", "It was seen on 4-5-2024.", ["4-5-2024"]),
    ("They fell in the round of 16.", "They played a round of 16 holes.", ["16 holes"]),
    ("The 7-Eleven shop and a 4K set.", "A 7-11 split of 4K fans.", ["7-11 split", "4K fans"]),
    ("It rose [2,3] as shown.", "It rose 2,3 per cent.", ["2,3 per cent"]),
    ("See 42 CFR 482.12, 347 US 483 and [2015] UKSC 11.", "Some 347 US clerks left.", ["Some 347"]),
    ("Ring 555-0199 or +1 (212) 555-0199.", "It fell 555-199.", ["555-199"]),
    ("Use port 80, seat 12A, exit 14 or HB 1234.", "A level 3 metres above.", ["3 metres"]),
    ("Read doi:10.1000/182 and arXiv:2101.00001.", "It is 10.1000 of 182.", ["10.1000", "182"]),
    ("Hosts 2001:db8::1 and 2001:db8:0:0:0:8a2e:370:7334.", "The odds are 2:1.", ["2:1"]),
    ("Host 192.168.100.200 failed.", "Some 192.168.100.300 cells.", ["Some 192.168.100.300 cells"]),
    ("The card 00-1A-2B-3C-4D-5E answered.", "It left on 10-12-2024.", ["10-12-2024"]),
    ("It needs numpy==1.20, >=3.8,<4.0 and Node 18.x.", "It was >=3.8.", [">=3.8"]),
    ("The wreck is at 40.7128, -74.0060 or 51.50N 0.12W.", "It was 40.71, then 74.00.", ["40.71", "74.00"]),
    ("At latitude 35.6, longitude 139.7.", "The latitude is 35.6°.", ["35.6°"]),
    ("She called 911 in a 911 call.", "She called 911 clerks.", ["911 clerks"]),
    ("He ran to the 20-yard line and hit a 3-pointer.", "He ran 20 yards.", ["20 yards"]),
    ("See John 3:16 and Psalm 23:4.", "John left at 3:16.", ["3:16"]),
    ("He wears a size 12 in Year 6.", "A sample size 12 and a year 6 left.", ["12", "6"]),
    ("The 2x4 and the 4x4 sell.", "The 2x4 m rug sells.", ["2", "4 m"]),
    ("The 10-K and the 401(k) plan.", "A 12-K bath of 401 (k) m.", ["12-K", "401"]),
    ("Ring (212) 555-1234.", "It rose 212 from 555-1234.", ["212", "from 555-1234"]),
    ("They sailed from Three Mile Island.", "They sailed three miles.", ["three miles"]),
    ("She saw the Big Four at Formula One.", "Five Hurt As Two Lorries Crash", ["Five Hurt", "Two Lorries"]),
    ("He plays in the Six Nations.", "It cost Six Hundred Dollars there.", ["Six Hundred Dollars"]),
    ("A PS5 came.", "A PS5m came.", ["PS5m"]),
    ("They said Harbour Night 3 opened well.", "They said in Harbour Hill 3 opened well.", ["3"]),
    ("Sales of Dune Racer 2 beat ours.", "Sales of dune racers, 2 of them, beat ours.", ["2"]),
    ("A fan of Night Harbour 4's plot left.", "Of the Norwegians 4 left.", ["4"]),
    ("The Blue Herons 5 played.", "By then the Herons had 5 played.", ["5 played"]),
    ("He sang 'Ocean 7', then “River Song 88.”", "He sang, “We won in Leeds 4.”", ["4"]),
    ("Windows 11 runs, as does Microsoft 365.", "In Leeds 11 ran, and 365 left.", ["11", "365"]),
    ("See phases 3, 5, 7, and 9, then columns 2 to 4.", "The phases last 3, 5, and 9 days.", ["3", "5", "9 days"]),
    ("The plant spilt 1,2-dichloroethane.", "A 1,2-litre can and a 1,200-seat hall.", ["1,2-litre", "1,200-seat hall"]),
    ("See the notes [7, 12, 31] there.", "The IQR [7, 12] is wide.", ["7, 12"]),
    ("It is settled in [1994] 1 AC 212.", "It bought 1 AC unit.", ["1 AC unit"]),
    ("Write to Box 4417, Leeds.", "The box 4,417 of them bought.", ["4,417"]),
    ("It was shown before (Rao, 2011c, 2012a).", "It cost (at most, 20c) little.", ["20c"]),
]


@pytest.mark.parametrize(("name", "figure", "texts"), PAIRS, ids=[row[0] for row in PAIRS])
def test_a_code_is_no_figure(find, name, figure, texts):
    assert [found.text for found in find(name)] == []
    assert [found.text for found in find(figure)] == texts
