from pathlib import Path

import pytest

from checker.model.errors import UserError
from checker.run.discover import discover, excluded


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    for name in (
        "b.md",
        "a.txt",
        "c.py",
        ".hidden.md",
        "~$a.docx",
        "news/x.markdown",
        "news/archive/old.md",
        ".git/d.md",
    ):
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


def git(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


TREE = {
    ".git/HEAD": "",
    ".gitignore": "build/\n*.tmp.md\n/top.md\n# a comment\n[\n\n!\n",
    "a.md": "1",
    "a.tmp.md": "1",
    "top.md": "1",
    "build/b.md": "1",
    "news/top.md": "1",
    "news/.gitignore": "old*\n!keep.tmp.md\n",
    "news/keep.tmp.md": "1",
    "news/old.md": "1",
    "news/old/x.md": "1",
    "news/build/c.md": "1",
}


@pytest.mark.parametrize(
    ("path", "files"),
    [
        (".", ["a.md", "news/keep.tmp.md", "news/top.md"]),
        ("news", ["news/keep.tmp.md", "news/top.md"]),
        ("build", ["build/b.md"]),
        ("news/old", ["news/old/x.md"]),
        ("a.tmp.md", ["a.tmp.md"]),
    ],
    ids=["the repository", "a folder of it", "an ignored folder, named", "one below", "an ignored file, named"],
)
def test_what_git_ignores_is_left_out_of_a_walk(path, files, tmp_path, monkeypatch):
    git(tmp_path, TREE)
    monkeypatch.chdir(tmp_path)
    assert found(path) == files
    assert [Path(each).relative_to(tmp_path).as_posix() for each in found(tmp_path / path)] == files


def test_without_a_repository_what_stands_above_does_not_count(tmp_path, monkeypatch):
    git(tmp_path, {".gitignore": "*.md", "in/.gitignore": "b.md", "in/a.md": "1", "in/b.md": "1"})
    monkeypatch.chdir(tmp_path)
    assert found("in") == ["in/a.md"]


def test_a_gitignore_that_cannot_be_read_ignores_nothing(tmp_path, monkeypatch):
    (tmp_path / ".gitignore").mkdir()
    git(tmp_path, {"a.md": "1"})
    monkeypatch.chdir(tmp_path)
    assert found(".") == ["a.md"]
