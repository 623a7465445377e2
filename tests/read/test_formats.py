from pathlib import Path

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError
from checker.read.formats import SUFFIXES, format_of, read_document


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("draft.md", "Text.", "markdown"),
        ("DRAFT.MARKDOWN", "Text.", "markdown"),
        ("draft.txt", "# Text", "plain"),
        ("draft.html", "# Text", "html"),
        ("DRAFT.HTM", "# Text", "html"),
        ("draft.xhtml", "# Text", "html"),
        ("-", "\ufeff <!-- x -->\n<!DOCTYPE html>\n<p>Text.", "html"),
        ("-", "<html lang=en><p>Text.", "html"),
        ("-", '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>', "html"),
        ("-", "Some text. It rose 5% - or 6 * 7.", "plain"),
        ("-", "- one\n- two\n\n> three\n\n-----\n", "plain"),
        ("-", "Sales of R&D; AT&T and p<0.05, #1, a ** b, [1] and C# too", "plain"),
        ("-", "Head\n\n## Jobs\n\nText.", "markdown"),
        ("-", "Head\n====\n\nText.", "markdown"),
        ("-", "See [this](x).", "markdown"),
        ("-", "Some **40** left.", "markdown"),
        ("-", "Some left.[^1]", "markdown"),
        ("-", "| a | b |\n| --- | --- |\n| 1 | 2 |", "markdown"),
        ("-", "a | b\n:--|--:\n1 | 2", "markdown"),
        ("-", "---\ndate: 2020-02-03\n---\n\nText.", "markdown"),
        ("-", "```\nx\n```", "markdown"),
        ("-", "A<br>b", "markdown"),
        ("-", "&pound;12", "markdown"),
        ("records.jsonl", "Some **40** left.", "markdown"),
        ("records.jsonl", "Some 40 left.", "plain"),
        ("wikinews:2019/Mr._Smith", "Some 40 left.", "plain"),
    ],
)
def test_the_format_follows_from_the_name_or_the_text(name: str, source: str, expected: str):
    assert format_of(name, source) == expected


def test_a_format_can_be_asked_for(lexicon: Lexicon):
    document = read_document("draft.md", "Some **40** left.", lexicon, format="plain", id="7")
    assert document.segments[0].text == "Some **40** left."
    assert document.id == "7"


def test_an_unknown_format_is_the_users_mistake(lexicon: Lexicon):
    with pytest.raises(UserError, match="no format is called 'wordstar'"):
        read_document("draft.md", "Text.", lexicon, format="wordstar")


def test_a_text_is_no_word_file(lexicon: Lexicon):
    with pytest.raises(UserError, match=r"draft.md: this is a text, not docx"):
        read_document("draft.md", "Text.", lexicon, format="docx")
    with pytest.raises(UserError, match=r"draft.md: this is no text, not markdown"):
        read_document("draft.md", b"Text.", lexicon, format="markdown")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_documentation_names_every_format(suffix: str):
    assert f"`{suffix}`" in (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
