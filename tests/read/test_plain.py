"""Plain text in segments, written as "kind: text"."""

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.read.formats import read_document

ROWS = [
    ("One 1.\nTwo 2.\n\nThree 3.\n", ["paragraph: One 1.\nTwo 2.", "paragraph: Three 3."]),
    ("Mill adds 40 jobs\n\nIt had 200.\n", ["headline: Mill adds 40 jobs", "paragraph: It had 200."]),
    (
        "Pay.\n\nIt came as follows--\n\nIt was 40.\n",
        ["paragraph: Pay.", "paragraph: It came as follows--", "paragraph: It was 40."],
    ),
    ("Does it pay?\n\nIt pays 5%.\n", ["headline: Does it pay?", "paragraph: It pays 5%."]),
    ("Mill adds 40 jobs", ["paragraph: Mill adds 40 jobs"]),
    ("It pays 5%.\n\nDid it?\n\nIt did.", ["paragraph: It pays 5%.", "paragraph: Did it?", "paragraph: It did."]),
    (
        "It pays 5%.\n\nWhat it costs\n\nIt is 4%.",
        ["paragraph: It pays 5%.", "headline: What it costs", "paragraph: It is 4%."],
    ),
    (
        "Results\nThe trial had 40 patients in two arms.",
        ["headline: Results", "paragraph: The trial had 40 patients in two arms."],
    ),
    (
        "The sum of all the parts was some\nForty pounds.",
        ["paragraph: The sum of all the parts was some\nForty pounds."],
    ),
    (
        "Grain\n\nHarvests fell to 40 tonnes in\nMarch from 50.",
        ["headline: Grain", "paragraph: Harvests fell to 40 tonnes in\nMarch from 50."],
    ),
    (
        "Mill\n\nProfit 12 v 9\nSales of flour 40 v 30\nNote: It was set up in May and is new.",
        [
            "headline: Mill",
            "paragraph: Profit 12 v 9",
            "paragraph: Sales of flour 40 v 30",
            "paragraph: Note: It was set up in May and is new.",
        ],
    ),
    (
        "Coast\n\nIt is long.\n\nLand 40%\n\nSea 60%\n\nIce nil\n\nSand nil",
        [
            "headline: Coast",
            "paragraph: It is long.",
            "paragraph: Land 40%",
            "paragraph: Sea 60%",
            "paragraph: Ice nil",
            "paragraph: Sand nil",
        ],
    ),
    ("- 3 cows\n- 4 pigs\n  and hens\n\n• 5 ducks", ["item: 3 cows", "item: 4 pigs\n  and hens", "item: 5 ducks"]),
    ("1. 3 cows\n2. 4 pigs\n(3) 5 ducks", ["item: 3 cows", "item: 4 pigs", "item: 5 ducks"]),
    ("> It pays 5%.\n1. It pays 4%.", ["quotation: It pays 5%.", "item: It pays 4%."]),
    (
        "It began on March\n12. <!-- figcheck: off --> It ended.",
        ["paragraph: It began on March\n12.  It ended."],
    ),
    ("The sale began on March\n12. It ended in May.", ["paragraph: The sale began on March\n12. It ended in May."]),
    ("Sold:\n- 3 cows\nand 4 pigs", ["paragraph: Sold:", "item: 3 cows\nand 4 pigs"]),
    (
        "He said:\n> It is 5\n> or 6.\nThen left.",
        ["paragraph: He said:", "quotation: It is 5\nor 6.", "paragraph: Then left."],
    ),
    ("-5 degrees it was.", ["paragraph: -5 degrees it was."]),
    ("It has 40 (see https://x.org/a-50). Or 60.", ["paragraph: It has 40 (see ). Or 60."]),
    ("One 1.\n<!-- figcheck: off -->\nTwo 2.\n", ["paragraph: One 1.\n\nTwo 2."]),
    ("<!-- figcheck: ignore-file -->\n\nTwo 2.\n", ["paragraph: Two 2."]),
    ("> One <!-- figcheck: on --> 1.\n", ["quotation: One  1."]),
    ("  \t \n\n   Two 2.  \n \x0c \n", ["paragraph: Two 2."]),
    ("", []),
    (" \n\t\n", []),
    ("\x00 5 \x1b[31m cows\x07.", ["paragraph: \x00 5 \x1b[31m cows\x07."]),
    ("It is *5* and [6](x) and `7`.", ["paragraph: It is *5* and [6](x) and `7`."]),
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("source", "expected"), ROWS, ids=[source[:30] for source, _ in ROWS])
def test_plain_text_is_read_by_paragraphs(source: str, expected: list[str], end: str, lexicon: Lexicon):
    document = read_document("draft.txt", source.replace("\n", end), lexicon)
    texts = [f"{segment.kind}: {segment.text}" for segment in document.segments]
    assert [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts] == expected


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Thursday, October 3, 2019", "2019-10-03"),
        ("Thursday October 3 2019", "2019-10-03"),
        ("3 October 2019", "2019-10-03"),
        ("Thu 3 Oct. 2019", "2019-10-03"),
        ("October 3rd, 2019", None),
        ("2019-10-03", "2019-10-03"),
        ("February 30, 2019", None),
        ("3 October 2019 was a Thursday", None),
        ("10/03/2019", None),
        ("October 2019", None),
        ("9999999999 October 2019", None),
    ],
)
def test_a_dateline_is_the_date_of_a_draft(line: str, date: str | None, lexicon: Lexicon):
    document = read_document("draft.txt", f"Mill adds jobs\n\n{line}\n\nIt had 200.", lexicon)
    assert document.date == date
    if date:
        assert document.segments[0].kind == "headline"
        assert document.segments[1].kind == "paragraph"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<!-- figcheck: ignore percent-change -->\nText.", [("ignore", ("percent-change",))]),
        ("Text. <!--figcheck: ignore a, b c-->", [("ignore", ("a", "b", "c"))]),
        ("<!-- figcheck: off -->\n\nText.\n\n<!-- figcheck: on -->", [("off", ()), ("on", ())]),
        ("> <!-- figcheck: off a -->\n> Text.", [("off", ("a",))]),
        ("<!-- figcheck: ignore-file -->\n\nText.", [("ignore-file", ())]),
        ("<!-- figcheck: ignores a -->\n\nText.", []),
        ("<!-- ignore a -->\n\nText.", []),
        ("<!-- figcheck: ignore a", []),
        ("Text <!-- figcheck: ignore\na --> goes on.", []),
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_comments_speak_to_figcheck(name: str, source: str, found: list[tuple[str, tuple[str, ...]]], lexicon: Lexicon):
    document = read_document(name, source, lexicon)
    assert [(directive.action, directive.rules) for directive in document.directives] == found
    assert all(directive.span.of(source).startswith("<!--") for directive in document.directives)
    assert all(directive.span.of(source).endswith("-->") for directive in document.directives)


def test_directives_in_code_are_not_meant(lexicon: Lexicon):
    source = "Write `<!-- figcheck: off -->` or\n\n    <!-- figcheck: off -->\n"
    assert read_document("draft.md", source, lexicon).directives == ()
