import os
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.errors import UserError
from checker.run.decode import decode, read_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"Pay rose 3%.\r\n", "Pay rose 3%.\r\n"),
        ("\ufeffPay rose £3".encode(), "\ufeffPay rose £3"),
        ("\ufeff£3 a head".encode("utf-16-le"), "\ufeff£3 a head"),
        ("\ufeff£3 a head".encode("utf-16-be"), "\ufeff£3 a head"),
    ],
    ids=["empty", "line ends stay", "a mark stays", "UTF-16 little", "UTF-16 big"],
)
def test_text_is_decoded_with_its_mark_and_line_ends(data, text):
    assert decode(data, "draft.md") == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntwo \x92s\n", "draft.md:2: not UTF-8: byte 0x92 at offset 8"),
        (b"cut \xe2\x82", "draft.md:1: not UTF-8: byte 0xe2 at offset 4"),
        (b"\xff\xfea\x00b", "draft.md:1: not UTF-16-LE: byte 0x62 at offset 4"),
        (b"PK\x03\x04\x00\x00", "draft.md: this is a binary file: byte 0x00 at offset 4"),
        (b"\x89PNG\r\n\x1a\n\0\0", "draft.md: this is a binary file: byte 0x00 at offset 8"),
    ],
    ids=["Windows-1252", "cut short", "half a UTF-16 unit", "a zip", "a picture"],
)
def test_what_is_no_text_is_told_with_its_first_bad_byte(data, message):
    with pytest.raises(UserError) as caught:
        decode(data, "draft.md")
    assert str(caught.value).split("\n")[0].startswith(message)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_mistake(data):
    try:
        text = decode(data, "draft.md")
    except UserError:
        return
    assert (
        text.encode("utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be" if data[:2] == b"\xfe\xff" else "utf-8")
        == data
    )


def test_what_is_no_file_is_told_without_waiting(tmp_path):
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "socket.md"))
    problems = {}
    for name in ("folder.md", "pipe.md", "loop.md", "socket.md", "missing.md", "nul\0.md"):
        with pytest.raises(UserError) as caught:
            read_text(tmp_path / name, name)
        problems[name] = str(caught.value)
    listener.close()
    assert problems == {
        "folder.md": "folder.md: this is a folder, not a file",
        "pipe.md": "pipe.md: this is a named pipe; give `-` to read standard input",
        "loop.md": "loop.md: cannot be read: Too many levels of symbolic links",
        "socket.md": "socket.md: this is a socket, not a file",
        "missing.md": "missing.md: cannot be read: No such file or directory",
        "nul\0.md": "nul\0.md: not a valid file name",
    }
