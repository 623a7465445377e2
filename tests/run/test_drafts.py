import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.errors import UserError
from checker.run.drafts import Draft, read_records


def test_records_are_read_past_those_that_are_none():
    lines = [b'{"id": "a", "text": "Pay rose 3%."}\n', b"not json\n", b"\n", b'{"id": 7, "text": "\\u00a33"}']
    good, bad, last = read_records(lines, "in.jsonl")
    assert good == Draft("in.jsonl:1", "Pay rose 3%.", id="a")
    assert str(bad) == "in.jsonl:2:1: not JSON: Expecting value"
    assert last == Draft("in.jsonl:4", "£3", id="7")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"[1, 2]", 'in.jsonl:1: a record must be an object such as {"id": "a1", "text": "…"}'),
        (b'{"id": "a"}', "in.jsonl:1: a record needs a `text` that is a string; there is none"),
        (b'{"text": 3}', "in.jsonl:1: a record needs a `text` that is a string; it is int"),
        (b'{"text": "3", "id": {}}', "in.jsonl:1: a record's `id` must be a string or a whole number"),
        (b'{"text": "\xff"}', "in.jsonl:1: not UTF-8: byte 0xff at offset 10"),
        (b'{"text": "3"', "in.jsonl:1:13: not JSON: Expecting ',' delimiter"),
        (b"[" * 100_000, "in.jsonl:1: not JSON that can be read: "),
        (b'{"text": 1' + b"0" * 5000 + b"}", "in.jsonl:1: not JSON that can be read: "),
    ],
    ids=["a list", "no text", "text is a number", "id is an object", "not UTF-8", "cut short", "nested", "huge number"],
)
def test_what_is_no_record_is_told_with_its_line(line, message):
    (error,) = read_records([line], "in.jsonl")
    assert isinstance(error, UserError)
    assert str(error).startswith(message)


@given(st.text(), st.text())
def test_a_record_gives_back_its_text_and_id(text, name):
    line = json.dumps({"id": name, "text": text}).encode()
    assert list(read_records([line], "in.jsonl")) == [Draft("in.jsonl:1", text, id=name)]


@given(st.binary())
def test_any_line_is_a_draft_or_a_mistake(line):
    assert all(isinstance(each, Draft | UserError) for each in read_records([line], "in.jsonl"))
