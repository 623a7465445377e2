"""Bytes to text: a file is read whole as UTF-8 (or UTF-16, if it starts with that mark), or not at all."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import BinaryIO

from checker.model.errors import Place, UserError, system_error

_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_NOT_A_FILE = (
    (stat.S_ISDIR, "this is a folder, not a file"),
    (stat.S_ISFIFO, "this is a named pipe; give `-` to read standard input"),
    (stat.S_ISSOCK, "this is a socket, not a file"),
    (stat.S_ISBLK, "this is a device, not a file"),
)


def read_text(path: Path, name: str) -> str:
    """The text of the file at `path`.

    Raises:
        UserError: it is missing, unreadable, not a regular file, or not text; the message gives the first bad byte.
    """
    return decode(read_bytes(path, name), name)


def read_bytes(path: Path, name: str) -> bytes:
    """The content of the file at `path`.

    Raises:
        UserError: it is missing, unreadable or no regular file.
    """
    with open_file(path, name) as file:
        try:
            return file.read()
        except OSError as error:
            raise system_error("cannot be read", error, name) from error


def open_file(path: Path, name: str) -> BinaryIO:
    """The file at `path`, opened for reading; pipes are not opened, since one without a writer would hang the run.

    Raises:
        UserError: it is missing, unreadable or no regular file.
    """
    try:
        mode = path.stat().st_mode
        for is_such, problem in _NOT_A_FILE:
            if is_such(mode):
                raise UserError(problem, Place(name))
        return path.open("rb")
    except ValueError as error:  # a NUL in the name
        raise UserError("not a valid file name", Place(name)) from error
    except OSError as error:
        raise system_error("cannot be read", error, name) from error


def encoding_of(data: bytes) -> str:
    """The encoding of a text with these first bytes; the byte order mark is part of the text."""
    return _UTF_16.get(data[:2], "utf-8")


def decode(data: bytes, name: str) -> str:
    """The text in `data`. A byte order mark is kept as a code point, so that offsets count it.

    Raises:
        UserError: `data` is binary, or in some other encoding.
    """
    encoding = encoding_of(data)
    if encoding == "utf-8" and b"\0" in data:
        hint = "save it as text, .docx or .odt to have it checked"
        raise UserError(f"this is a binary file: byte 0x00 at offset {data.index(0)}", Place(name), hint)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        hint = "save the file as UTF-8 to have it checked"
        raise UserError(f"not {encoding.upper()}: {found}", Place(name, line), hint) from error
