"""Each row is a text with "¦" where a sentence ends and another follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.lexicon import Lexicon
from checker.read.sentences import split_sentences

ROWS = [
    # plain ends
    "The mill made 40 tonnes.¦ Its rival made 30.",
    "Did it pay?¦ Nobody at the bank would say!¦ We asked twice.",
    "Output fell in 2019.¦ 12 people lost their jobs.",
    "The bridge cost £3.5m.¦ Repairs added £400,000.",
    "Profit came to $1.2m.¦ Sales were flat.",
    "Prices rose 3.5 per cent.¦ Wages rose 2.1 per cent.",
    "It weighs 5 kg.¦ £12 buys two.",
    "The vote was 54-49.¦ • Turnout was low.",
    "It sold 4m.¦ That was a record.",
    "The depth is 5 m.¦ Divers reached it in 2001.",
    # lower case goes on
    "Acme Inc. said it would hire 40 people.",
    "She paid approx. 300 euros for it.",
    "They met, e.g. on Mondays, in the hall.",
    "The fee, i.e. the 5% that agents take, went up.",
    "In the U.S. alone 4,000 were sold.",
    "it was due nov. 6 and paid oct. 25.",
    "Yahoo! said so.",
    "“Why?” he asked the clerk.",
    "The rate (up 5%!) surprised them.",
    # titles and names
    "Dr. Smith saw 14 patients.¦ Mr. Jones saw 12.",
    "Gen. Maria Ortiz and Lt. Col. Ben Hale led 300 men.",
    "J. K. Rowling sold 500 million books.",
    "George W. Marsh won by 537 votes.",
    "He was born in St. Louis in 1950.",
    "The case of Smith vs. Jones took 6 years.",
    "The Rev. Al Green spoke for 20 minutes.",
    "Martin Luther Jr. Boulevard is 4 km long.",
    "Sen. Ann Lee got 51%.¦ Rep. Tom Roe got 49%.",
    # numbers
    "Flight No. 5 left late.¦ It had 180 seats.",
    "Nos. 4 and 7 were missing.",
    "He said no.¦ Then he left.",
    "See Fig. 3 and Figs. S4 and S5 for the 12 sites.",
    "On p. 45 of Vol. II the sum is given.",
    "The effect was small (p < .05).¦ We had 40 subjects.",
    "The effect was small (P<0. 001 for all).¦ It fell from 100.¦ 12 were left.",
    "It rose to .45 from .32 in a year.",
    "Of 109 cases, 68 (62.4%) died.¦ The rest lived.",
    # companies and places
    "Marsh & Co. Ltd. makes 300 cars a day.",
    "The order went to Acme Corp.¦ The firm has 20 staff.",
    "Acme Inc. Chief Executive Ann Lee earned $4m.",
    "They live in the U.S.¦ The firm pays them.",
    "The U.S. Senate has 100 seats.",
    "It moved from Washington, D.C.¦ In 2009 it came back.",
    "The U.N. and the E.U. sent 40 trucks.",
    "She has a Ph.D. and 30 papers.",
    # times and dates
    "Doors opened at 5 p.m.¦ The next day they opened at 6 a.m.",
    "It closed at 5 p.m.¦ Police counted 40 people.",
    "The train left at 8 a.m. Monday with 200 on board.",
    "At 6 p.m. EST the count stood at 300.",
    "It was signed on Jan. 5 and ran for 3 years.",
    "Rain fell from Sept. 3 to Oct. 9.¦ It never stopped.",
    "They were paid in Dec.¦ The bonus came later.",
    "On Sat. and Sun. the shop sold 40.",
    "There he sat.¦ Nobody spoke for 10 minutes.",
    "Buy apples, pears, etc.¦ Prices start at £2.",
    "Bread, milk, etc. cost 4% more.",
    # quotations, brackets, notes
    "“We won 3-1.”¦ That was all he said.",
    "'It cost 40 pounds.'¦ She laughed.",
    "He said: “It rose 5%.”¦ “By how much?”¦ “Five.”",
    "Sales fell (see the table on p. 4.).¦ Costs rose.",
    "(It was 5% in May.)¦ Nobody knew.",
    "The dam holds 40 m litres.[12]¦ It was built in 1950.",
    "About 4,000 came.¹²¦ Half of them stayed.",
    "It was hidden[.] Nobody said why.",
    # ellipses
    "They waited... and waited for 10 days.",
    "It cost a fortune …¦ Nobody paid.",
    "It grew from 3 ... 5 units.",
    # lists, tokens apart
    "1. Sales rose 5%.¦ They were flat before.",
    "mr . ito said sales rose 14 . 8 % to 3 . 2 million .¦ he left .",
    "the firm , acme co . , a unit of marsh inc . , lost 4 mln dlrs .¦ it made 3 mln in 1990 .",
    "n . v . holdings paid 3 mln for the u . s . unit .",
    # line breaks
    "The first line ends.¦\nThe second one begins.",
    "The sum is 40\nmillion.¦\r\nIt was 30.",
]


@pytest.mark.parametrize("row", ROWS)
def test_sentences_end_where_a_reader_ends_them(row: str, lexicon: Lexicon):
    text = row.replace("¦", "")
    assert [span.of(text) for span in split_sentences(text, lexicon)] == [part.strip() for part in row.split("¦")]


@given(st.text())
def test_sentences_cover_all_but_white_space(lexicon: Lexicon, text: str):
    spans = split_sentences(text, lexicon)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert list(spans) == sorted(spans)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(st.lists(st.sampled_from(["Mr", ".", " ", "U.S", "No", "5", "”", "(", ")", "The", "a", "…", "?", "\n", "[1]"])))
def test_any_run_of_marks_is_split_without_loss(lexicon: Lexicon, parts: list[str]):
    test_sentences_cover_all_but_white_space.hypothesis.inner_test(lexicon, "".join(parts))
