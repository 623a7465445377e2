"""Expressions that are stored as text."""

import pytest

from checker.bind.expressions import restored, stored

SOURCE = r"(?P<part>[a-cĀ])(?:,(?P<part>[a-cĀ])){1,3}(?:d|ef|)[^f]{0,4}?(?P<total>Z)"
TEXT = "xb,Ā,cef--Za,bdZ"


def test_an_expression_that_was_stored_matches_as_before():
    (first, second) = restored(SOURCE, stored(SOURCE)).finditer(TEXT)
    assert first.spans("part") == [(1, 2), (3, 4), (5, 6)]
    assert first["total"] == "Z"
    assert second.span() == (11, 16)
    assert list(second.groupdict()) == ["part", "total"]


def test_it_still_may_overlap_and_be_given_up():
    expression = restored("aa", stored("aa"))
    assert len(list(expression.finditer("aaaa", overlapped=True, timeout=1))) == 3
    slow = "(?:a|aa)+b"
    with pytest.raises(TimeoutError):
        restored(slow, stored(slow)).search("a" * 200 + "xb", timeout=0.01)


@pytest.mark.parametrize("text", ["", "AAAA", "not base64!", "KQJOaQEAAAA=", stored("a")[:-8]])
def test_what_cannot_be_read_is_compiled(text):
    assert restored(SOURCE, text).search(TEXT).span() == (1, 11)


def test_what_another_version_kept_is_compiled(monkeypatch):
    monkeypatch.setattr("checker.bind.expressions.MADE_BY", "regex 1, cpython-39")
    text = stored("other")
    monkeypatch.undo()
    assert restored(SOURCE, text).search(TEXT).span() == (1, 11)
