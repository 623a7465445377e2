"""Dates that leave out a part which the draft's own date tells."""

import pytest

from checker.find.context.resolved import Side, resolved
from checker.find.figures import find_every_moment, find_figures, find_with_topics
from checker.lexicon.source import data_files, read_data
from checker.model.figure import CalendarDate as On
from checker.read.formats import read_document

OWN = "2024-10-03"  # a Thursday
HEAD = f"---\ndate: {OWN}\n---\n\n"


@pytest.fixture(scope="module")
def dates(lexicon, units):
    """What the dates of a draft are completed to."""
    return lambda text: [
        figure.resolved for figure in find_with_topics(read_document("draft.md", text, lexicon), lexicon, units).all()
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It opened last March.", On(2024, 3)),
        ("It opened last November.", On(2023, 11)),
        ("It opened last October.", On(2023, 10)),
        ("It opened in November.", On(2023, 11)),
        ("It will open in November.", On(2024, 11)),
        ("It opens next June.", On(2025, 6)),
        ("It opens this December.", On(2024, 12)),
        ("It opened on 3 May.", On(2024, 5, 3)),
        ("It opened on 4 October.", On(2023, 10, 4)),
        ("It opened on Monday.", On(2024, 9, 30, 0)),
        ("It opened on Thursday.", On(2024, 10, 3, 3)),
        ("It opened last Thursday.", On(2024, 9, 26, 3)),
        ("It will open on Monday.", On(2024, 10, 7, 0)),
        ("Sales fell in the third quarter.", On(2024, quarter=3)),
        ("Sales fell in the fourth quarter.", On(2023, quarter=4)),
        ("It opened on 3 May 2019.", None),
        ("It opened three days ago.", On(2024, 9, 30)),
        ("It opened two weeks ago.", On(2024, 9)),
        ("It opened about ten months ago.", On(2023, 12)),
        ("It opened 25 years ago.", On(1999)),
        ("It opened two centuries ago.", On(1824)),
        ("It opened half a year ago.", None),
        ("It opened 2,000 years ago.", None),
        ("It opened three days later.", None),
    ],
)
def test_a_date_is_completed(dates, sentence, wanted):
    assert dates(HEAD + sentence) == [wanted]
    assert dates(sentence) == [None]


@pytest.fixture(scope="module")
def moments(lexicon, units):
    """The texts of a draft's figures, those told from its own date alone with them, and what they are resolved to."""
    return lambda text: [
        (figure.text, figure.resolved)
        for figure in find_every_moment(read_document("draft.md", text, lexicon), lexicon, units).all()
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It opened yesterday.", [("yesterday", On(2024, 10, 2))]),
        ("Last night it snowed.", [("Last night", On(2024, 10, 2))]),
        ("It opens the day after tomorrow.", [("the day after tomorrow", On(2024, 10, 5))]),
        ("It opened last week.", [("last week", On(2024, 9))]),
        ("It opens next month.", [("next month", On(2024, 11))]),
        ("It opened last month.", [("last month", On(2024, 9))]),
        ("Last quarter's sales fell.", [("Last quarter", On(2024, quarter=3))]),
        ("It opened this year.", [("this year", On(2024))]),
        ("It rose 5% last year.", [("5%", None), ("last year", On(2023))]),
        # no day, and no period of the calendar
        ("It rose over the last year and in his next week.", []),
        ("He told USA Today so.", []),
        ("The next-month rate is up.", []),
        ("It opened last spring.", []),
    ],
)
def test_a_moment_told_from_the_draft_s_own_date(moments, sentence, wanted):
    assert moments(HEAD + sentence) == wanted
    assert moments(sentence) == [(text, None) for text, _ in wanted]


def test_every_such_moment_is_read(moments):
    phrases = [each for told in read_data(data_files("en"))["calendar"]["relative"].values() for each in told]
    assert [each for each in phrases if [text for text, _ in moments(f"It came {each}.")] != [each]] == []


def test_no_rule_is_shown_such_a_moment(dates):
    assert dates(HEAD + "It opened yesterday and closes next week.") == []


def test_no_rule_is_given_what_a_text_does_not_say(lexicon, units):
    (figure,) = find_figures(read_document("draft.md", HEAD + "It opened last March.", lexicon), lexicon, units).all()
    assert figure.resolved is None


@pytest.mark.parametrize("own", ["2024-02-29", "2023-12-31", "2024-01-01"])
def test_a_month_is_the_nearest_one(own):
    for month in range(1, 13):
        past, following = resolved(On(month=month), own, Side.PAST), resolved(On(month=month), own, Side.NEXT)
        assert (past.year, month) <= tuple(map(int, own.split("-")[:2])) <= (following.year, month)
