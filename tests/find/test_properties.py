"""What holds of every text, however hostile."""

from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from checker.find.figures import find_every_moment
from checker.read.formats import read_document

WORDS = """
a the one two twenty-five hundred hundreds million bn m half third quarter and or to from between of per each $ £ US$ %
per cent points - – , . : ( ) [ ] / ' " × ^ 10 1,000 1.2.3 2019 12/10/2019 10⁵ ½ 3½ .5 1e5 4:42 p.m. May 3 Monday over
about at least dozen dozens tens several times fold twice year-old aged km h km/h s−1 m² in ft °C mile soldiers people
Boeing 737 page 12 A.D. ٣ 四 ² \u200b \u0301 é 💰 \x00 10 000 up minus + ± ~ ≈ stone lb hr min Q3 last next fiscal crore
lakh k K T mm p c F basis point percentage out in by against 12,345,678 0 00 007 1.000.000,50 1'000 1/2 3/4 e E10
yesterday year this Night Bay sold away gallon
"""
PIECES = st.sampled_from(WORDS.split())
PROSE = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "-"])).map("".join), max_size=20).map("".join)
UNICODE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DIGITS = st.text("0123456789,.'’ -–/:%$€½²⁵+−×eE()\u00a0\u2009\u202f٣४Ⅻ①", max_size=60)
MARKS = st.sampled_from(
    ["**", "_", "`", "# ", "> ", "- ", "1. ", "| a | 3% |\n|--|--|\n", "[5](x)", "&nbsp;", "\\", "\n"]
)
MARKED = st.lists(PIECES | MARKS, max_size=20).map(" ".join)
TEXTS = PROSE | UNICODE | DIGITS


@pytest.fixture(scope="module")
def read(lexicon, units):
    """The figures of a whole draft, in the format that its name says."""
    return lambda name, text: find_every_moment(read_document(name, text, lexicon), lexicon, units).all()


def values(figure):
    return figure.value if isinstance(figure.value, tuple) else (figure.value,)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example("(1)2")
@example("one age two")
@example("5 km per 0")
@example("1" * 40 + "st")
@example("$5 per 1e300 people")
@example("one aged 3 to 4")
@example("¼ A.D. 1")
@example("billions BC 1")
@example("1e510 dozen")
def test_every_span_is_its_text(read, text):
    assume(">" not in text)  # it may mark a quotation's lines, and is then no part of what they say
    figures = read("draft.txt", text)
    for figure in figures:
        assert figure.span.of(text) == figure.text
        for end in figure.ends or ():
            assert end.span.of(text) == end.text
    assert all(one.span.end <= other.span.start for one, other in pairwise(figures))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example("hundreds ± 5")
@example("1e50")
@example("It is -12345678901234567890123456789010 now.")
@example("[-5e210, 5e210, 3e200, -3e200]")
def test_every_value_lies_within_low_and_high(find, text):
    for figure in find(text):
        for one in (figure, *(figure.ends or ()), *figure.readings):
            assert one.core.low <= one.core.high
            for value in values(one):
                assert value is None or one.low is None or one.low <= value
                assert value is None or one.high is None or value <= one.high


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_paragraph_is_read_alike_whatever_follows_it(find, text, following):
    alone, together = find(text), find(text, following)
    assert together[: len(alone)] == alone


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_plain_text_is_read_alike_whatever_follows_a_blank_line(read, text, following):
    alone, together = read("draft.txt", text), read("draft.txt", f"{text}\n\n{following}")
    assert [figure for figure in together if figure.span.end <= len(text)] == alone


@given(MARKED | PROSE, MARKED | TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_markdown_text_is_read_alike_whatever_follows_a_blank_line(read, text, following):
    assume("]:" not in following)  # what a link refers to may stand anywhere
    text += "\n"  # as a file ends; "1. " without it is a paragraph to the grammar, and with it an empty item
    alone, together = read("draft.md", text), read("draft.md", f"{text}\n{following}")
    assert [figure for figure in together if figure.span.end <= len(text)] == alone


HOSTILE = [
    "1", "12 ", "1,", "1-", "one hundred and ", "hundreds of ", "$", "5, ", "3 km s−1 ", "1/", "between ", "½", "²",
    "minus ", "10^", "2^", "one over ", "plus or minus ", "7 to ", "1 and a half ",
    "(5) ", "a ", "half a ", "5 per ", "No. ", "phase 3, ", "٣", "5 ft ", "2hr ", "from 3 to ", "± ",
    "twenty-", "million ", "per ", "or ", "more than ", "€5 ", "1.", "May ", "3 May ", "Monday, ", "e", "1e", "of the ",
    "5 armoured ", "each ", "5 to ", "three and ", "1:", "(", "A.", "U.S. ", "5 kg/", "3 m × ", "dozen ", "a third of ",
    "1::", "1.x", "==1", ">=3.8,<4.0 ", "Three Mile ", "44 BC ", "1.234 ", "6' x ", "1:1:", "10/1 ", "half a point ",
    '5" ', "Mr. ", "%", "3 cats and ", "1 000 ", "\u0301", "👩‍👩‍👧 ",
    '"Night 4, ', "[1, ", "a mile of ", "Night Bay 4 sold ", "last year ", "5 over 3 days from ", "1 . ", "1,2-",
]  # fmt: skip


@pytest.fixture(scope="module")
def seconds(read, seconds_of):
    """The seconds that it takes to read so many characters of one stuff."""
    return lambda name, stuff, length: seconds_of(lambda: read(name, stuff * (length // len(stuff))))


@pytest.mark.parametrize("stuff", HOSTILE)
def test_time_grows_linearly(seconds, stuff):
    assert seconds("draft.txt", stuff, 20_000) < 30 * seconds("draft.txt", stuff, 2_000) + 0.3


@pytest.mark.slow
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@pytest.mark.parametrize("stuff", HOSTILE)
def test_time_grows_linearly_up_to_a_hundred_kilobytes(seconds, name, stuff):
    assert seconds(name, stuff, 100_000) < 20 * seconds(name, stuff, 10_000) + 0.3


def test_a_row_of_a_million_digits_is_no_figure(find):
    assert find("1" * 1_000_000) == []
