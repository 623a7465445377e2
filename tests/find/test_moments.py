"""Dates, quarters and months, each beside words that look like them."""

import pytest

from checker.model.figure import CalendarDate as On

# sentence, and each figure's text with its date, None where it is no date
MOMENTS = [
    ("Profit rose in Q3 and in Q4 of 2021.", [("Q3", On(quarter=3)), ("Q4 of 2021", On(2021, quarter=4))]),
    ("The 3Q23 accounts are late.", [("3Q23", On(2023, quarter=3))]),
    ("Sales fell in the second quarter.", [("second quarter", On(quarter=2))]),
    ("Third-quarter 2024 sales fell.", [("Third-quarter 2024", On(2024, quarter=3))]),
    ("It fell in the 3rd quarter of fiscal 2023.", [("3rd quarter of fiscal 2023", On(2023, quarter=3))]),
    ("They lost the second quarter-final.", []),
    ("He scored in the third quarter and the score was level.", []),
    ("The third quarter of 2023 beat the year before.", [("third quarter of 2023", On(2023, quarter=3))]),
    ("Last March it opened, and it shuts in June.", [("March", On(month=3)), ("June", On(month=6))]),
    ("A May election is near, and April Jones may march.", []),
    ("It was won by April Jones.", []),
    ("It was paid on 1 may 2019.", [("1 may 2019", On(2019, 5, 1))]),
    ("Ward 1 may vote again.", []),
    ("It was paid nov. 6 in full.", [("nov. 6", On(month=11, day=6))]),
    ("It ran from 3 to 5 May 2020.", [("3 to 5 May 2020", On(2020, 5))]),
    ("It ran June 12-14, 2019.", [("June 12-14, 2019", On(2019, 6))]),
    ("On June 12 and 13 men left.", [("June 12", On(month=6, day=12)), ("13 men", None)]),
    ("In June 31 people were hurt.", [("June", On(month=6)), ("31 people", None)]),
    ("It fell in June 31, they said.", [("June 31", On(month=6, day=31))]),
    ("It fell on May 34, 2019.", [("May 34, 2019", On(2019, 5, 34))]),
    ("It fell on 34 May 2019.", [("34 May 2019", On(2019, 5, 34))]),
    ("It fell on the 32nd of May.", [("32nd of May", On(month=5, day=32))]),
    ("In 2020 $4m and 2020 $ were paid.", [("2020", On(2020)), ("$4m", None), ("2020 $", None)]),
    ("It is issue 34 May 2019.", [("May 2019", On(2019, 5))]),
    ("It began on Sun, 4 May 2019.", [("Sun", On(weekday=6)), ("4 May 2019", On(2019, 5, 4))]),
    ("It began on Thurs., Nov. 4.", [("Thurs.", On(weekday=3)), ("Nov. 4", On(month=11, day=4))]),
    ("The Sun said so, and May sat.", []),
    ("It began at 0617 UTC.", [("0617", None)]),
    ("It began at 2042 Friday, UTC.", [("2042", None), ("Friday", On(weekday=4))]),
    ("She was born in 1944 in Bern.", [("1944", On(1944))]),
    ("Of 1889 patients some came.", [("1889 patients", None)]),
    ("In 1889 patients came.", [("1889", On(1889))]),
    ("It was 1944 in. long.", [("1944 in.", None)]),
    ("It began in 2042 on Friday.", [("2042", On(2042)), ("Friday", On(weekday=4))]),
    ("It takes 3 to 5 months.", [("3 to 5 months", None)]),
    ("It grew between A.D. 1000 and 1260.", [("A.D. 1000", On(1000)), ("1260", On(1260))]),
    ("He ruled from 44 BC to AD 14.", [("44 BC", On(-44)), ("AD 14", On(14))]),
    (
        "It lasted from 300 to 200 B.C. and from 10,000-9,500 BCE.",
        [("300 to 200 B.C.", On(-300)), ("10,000-9,500 BCE", On(-10000))],
    ),
    ("The 79 AD eruption and the 5th century CE.", [("79 AD", On(79)), ("5th", None)]),
    ("Some 300 BC residents saw 79 ad slots.", [("Some 300 BC residents", None), ("79 ad slots", None)]),
    ("It is of the XIX century, under Xi and Louis XIV.", [("XIX", None)]),
    ("The pre-1990 laws and 1990 laws.", [("1990", On(1990)), ("1990 laws", None)]),
    ("Those of 21 may enter.", [("21", None)]),
    ("It shut in nineteen ninety-nine.", [("nineteen ninety-nine", On(1999))]),
    ("He has twenty ten-pound notes.", [("twenty", None), ("ten-pound", None)]),
    ("It began at a quarter to five.", [("a quarter to five", None)]),
    ("He gave a quarter to five men.", [("a quarter", None), ("five men", None)]),
    ("Plans for FY24 and FY2023 and the class of '92.", [("FY24", On(2024)), ("2023", On(2023)), ("'92", On(1992))]),
    ("He said '20 men left' then.", [("20 men", None)]),
    ("It opens 7-9pm and 7 to 9pm.", [("7-9pm", None), ("7 to 9pm", None)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), MOMENTS, ids=[row[0] for row in MOMENTS])
def test_a_moment_is_read(find, sentence, wanted):
    assert [(found.text, found.date) for found in find(sentence)] == wanted
