"""What general checkers of style know of units and dates, as a subset of what is told: conversions, weekdays, dates.

Each row has a sentence that is right, with what is wrong in place of a part of it. The forms are those that
LanguageTool's English rules read: its units with their long and short forms and their powers, dates, spans of years.
"""

from __future__ import annotations

import pytest

from checker.cli.rulebook import Rulebook
from checker.model.verdict import Status

CONVERSIONS = [
    ("The man is 6 feet (1.83 m) tall.", "1.83", "3.18"),
    ("The man is 6 ft (1.83 m) tall.", "1.83", "1.38"),
    ("The man is 5'6\" (1.68 m) tall.", "1.68", "1.86"),
    ("The man is 5 ft 6 in (1.68 m) tall.", "1.68", "1.98"),
    ("The man is 1.68 m (5′6″) tall.", "5′6″", "6′5″"),
    ("The path is 100 miles (160.93 km) long.", "160.93", "190.63"),
    ("The path is 100 mi (161 km) long.", "161", "116"),
    ("The hem is 12 inches (30.5 cm) wide.", "30.5", "35.0"),
    ("The field is 124 yards (113 m) long.", "113", "131"),
    ("The field is 120 yd (110 metres) long.", "110", "131"),
    ("The wire is 0.04 inches (1.0 mm) thick.", "1.0", "10"),
    ("The load weighs 10,000.75 pounds (4.54 t).", "4.54", "5.44"),
    ("The load weighs 12 lb (5.4 kg).", "5.4", "4.5"),
    ("The ring weighs 3.5 oz (99 g).", "99", "89"),
    ("The train does 62 mph (100 km/h).", "100", "140"),
    ("The train does 100 kilometres per hour (62 miles per hour).", "62", "26"),
    ("The flat has 500 sq ft (46.45 m²).", "46.45", "64.45"),
    ("The flat has 500 square feet (46 square metres).", "46", "64"),
    ("The flat has 60 sq yd (50 m2).", "50", "55"),
    ("The tile is 16 square inches (103 cm²).", "103", "130"),
    ("The farm has 120 acres (49 ha).", "49", "94"),
    ("The park has 12 square miles (31 km²).", "31", "13"),
    ("The tank holds 35 cubic feet (0.99 m³).", "0.99", "9.9"),
    ("The engine has 300 cubic inches (4.9 litres).", "4.9", "9.4"),
    ("The heap is 13 cubic yards (9.9 cubic metres).", "9.9", "13"),
    ("The drum holds 55 US gallons (208 litres).", "208", "250"),
    ("The drum holds 55 imperial gallons (250 litres).", "250", "208"),
    ("The cup holds 8 fl oz (237 ml).", "237", "273"),
    ("The keg holds 88 imperial pints (50 l).", "50", "42"),
    ("It is 101 degrees Fahrenheit (38.3 °C) outside.", "38.3", "83.3"),
    ("It is 100 °F (38 °C) outside.", "38", "83"),
    ("It is 38C (100F) outside.", "100", "130"),
    ("The car does 40 mpg (17 km per litre).", "17", "14"),
    ("The band is 5 to 7 inches (13 to 18 cm) wide.", "18", "81"),
]

DATES = [
    ("It is on Tuesday, 7 October 2014.", "Tuesday", "Monday"),
    ("It is on Tuesday 7th October 2014.", "Tuesday", "Monday"),
    ("It is on Tuesday, the 7th of October 2014.", "Tuesday", "Monday"),
    ("It is on Tuesday, October 7, 2014.", "Tuesday", "Monday"),
    ("It is on Tuesday, October 7th, 2014.", "Tuesday", "Monday"),
    ("It is on Tue, Oct 7, 2014.", "Tue", "Mon"),
    ("It is on Tue., Oct. 7, 2014.", "Tue.", "Mon."),
    ("It is on Tue 7 Oct 2014.", "Tue", "Wed"),
    ("It is on Tuesday, 2014-10-07.", "Tuesday", "Monday"),
    ("It is on Tuesday, 28/10/2014.", "Tuesday", "Monday"),
    ("It is on 7 October 2014 (Tuesday).", "Tuesday", "Monday"),
    ("October 7, 2014 was a Tuesday.", "Tuesday", "Monday"),
    ("It is due by November 30.", "30", "31"),
    ("It is due by 30 November 2014.", "30", "31"),
    ("It is due by the 30th of June.", "30th", "31st"),
    ("It is due by February 28, 2014.", "28", "29"),
    ("It is due by May 31, 2014.", "31", "34"),
    ("He was mayor from 1990 to 1998.", "1990 to 1998", "1998 to 1990"),
    ("He was mayor (1990-1998).", "1990-1998", "1998-1990"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong"), [*CONVERSIONS, *DATES])
def test_what_is_right_is_left_alone_and_what_is_wrong_is_told(
    sentence: str, right: str, wrong: str, book: Rulebook
) -> None:
    slipped = sentence.replace(right, wrong)
    assert slipped != sentence
    assert [verdict.message for verdict in book.check(sentence) if verdict.status is Status.CONTRADICTION] == []
    assert any(verdict.status is Status.CONTRADICTION for verdict in book.check(slipped))
