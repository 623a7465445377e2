"""What holds of every text, however hostile."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = """
a the one two twenty-five hundred hundreds million bn m half third quarter and or to from between of per each $ £ US$ %
per cent points - – , . : ( ) [ ] / ' " × ^ 10 1,000 1.2.3 2019 12/10/2019 10⁵ ½ 3½ .5 1e5 4:42 p.m. May 3 Monday over
about at least dozen dozens tens several times fold twice year-old aged km h km/h s−1 m² in ft °C mile soldiers people
Boeing 737 page 12 A.D. ٣ 四 ² \u200b \u0301 é 💰 \x00 10 000 up
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "-"])).map("".join), max_size=20).map("".join)


@given(TEXTS | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_every_span_is_its_text_and_every_value_lies_in_its_core(find, text):
    for figure in find(text):
        assert figure.span.of(text) == figure.text
        values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        assert all(figure.core.holds(value) for value in values if value is not None)
        for end in figure.ends or ():
            assert end.span.of(text) == end.text


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_is_read_alike_whatever_follows_it(find, text, following):
    alone, together = find(text), find(text, following)
    assert together[: len(alone)] == alone


HOSTILE = ["1", "12 ", "1,", "1-", "one hundred and ", "hundreds of ", "$", "5, ", "3 km s−1 ", "1/", "between ", '5" ',
           "minus ", "10^", "(5) ", "a ", "half a ", "5 per ", "No. ", "phase 3, "]  # fmt: skip


@pytest.mark.parametrize("stuff", HOSTILE)
def test_time_grows_linearly(find, stuff):
    def seconds(length):
        text = stuff * (length // len(stuff))
        begin = time.process_time()
        find(text)
        return time.process_time() - begin

    assert seconds(20_000) < 30 * seconds(2_000) + 0.3


def test_a_row_of_a_million_digits_is_no_figure(find):
    assert find("1" * 1_000_000) == []
