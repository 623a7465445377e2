import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.errors import UserError
from checker.run.decode import decode, encoding_of
from checker.run.drafts import read_draft
from checker.run.write import rewrite


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("Old.\n")
    draft = read_draft(path)
    path.write_text("New.\n")
    with pytest.raises(UserError, match="has changed since it was read"):
        rewrite(draft, "Fixed.\n")
    assert (path.read_text(), [*tmp_path.iterdir()]) == ("New.\n", [path])


def test_a_fix_that_cannot_be_encoded_leaves_no_trace(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("Old.\n")
    with pytest.raises(UnicodeEncodeError):
        rewrite(read_draft(path), "\ud800")
    assert (path.read_text(), [*tmp_path.iterdir()]) == ("Old.\n", [path])


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]),
)
def test_what_is_written_is_what_was_read(text, encoding):
    data = (text if encoding == "utf-8" else f"\ufeff{text}").encode(encoding)
    if encoding != "utf-8" or data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        assert decode(data, "a.md").encode(encoding_of(data)) == data
