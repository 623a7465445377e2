from pathlib import Path

import pytest

from checker.model.errors import UserError
from checker.run.discover import discover, excluded


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    for name in ("b.md", "a.txt", "c.py", ".hidden.md", "news/x.markdown", "news/archive/old.md", ".git/d.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1", "utf-8")
    (tmp_path / "news" / "loop").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)


def found(*paths):
    return [each if isinstance(each, UserError) else each.as_posix() for each in discover(map(Path, paths))]


@pytest.mark.usefixtures("drafts")
def test_a_folder_gives_its_drafts_in_order_without_hidden_or_linked_ones():
    assert found(".") == ["a.txt", "b.md", "news/x.markdown", "news/archive/old.md"]


@pytest.mark.usefixtures("drafts")
def test_a_named_file_is_taken_whatever_it_is_called_and_once():
    assert found("c.py", "b.md", ".", "-") == ["c.py", "b.md", "a.txt", "news/x.markdown", "news/archive/old.md", "-"]


@pytest.mark.usefixtures("drafts")
def test_a_missing_path_stands_in_its_place():
    first, missing, last = discover([Path("a.txt"), Path("gone.md"), Path("b.md")])
    assert (first, str(missing), last) == (Path("a.txt"), "gone.md: no such file or folder", Path("b.md"))


@pytest.mark.parametrize(
    ("path", "glob", "out"),
    [
        ("news/archive/old.md", "archive", True),
        ("news/archive/old.md", "archive/", True),
        ("news/archive/old.md", "news/*", True),
        ("news/archive/old.md", "old*", True),
        ("news/archive/old.md", "arch", False),
        ("news/archive.md", "archive", False),
    ],
)
def test_a_glob_names_a_path_a_file_or_a_folder(path, glob, out):
    assert excluded(Path(path), [glob]) is out
