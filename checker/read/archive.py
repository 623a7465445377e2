"""The parts of a Word or OpenDocument file: a zip archive of XML, which may be malicious."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from checker.model.errors import UserError
from checker.read.xml_nodes import xml_nodes

_LARGEST = 32 * 1024 * 1024
"""The most bytes that one part may unpack to. A long novel takes a fifth of this; a zip bomb takes gigabytes."""
_CHUNK = 256 * 1024
_DAMAGED = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)
"""What zipfile raises for archives that are truncated, encrypted, or packed by an unknown method."""


class Archive:
    """A zip archive in memory. Parts are unpacked only when requested."""

    def __init__(self, data: bytes, kind: str) -> None:
        """Open the archive.

        Args:
            data: the content of the file.
            kind: what the file should be, for error messages: "Word file".

        Raises:
            UserError: the file is not a zip archive.
        """
        self._kind = kind
        try:
            self._zip = ZipFile(BytesIO(data))
        except _DAMAGED as error:
            hint = "a file that a password protects has to be saved without it"
            raise UserError(f"not a valid {kind}: {error}", hint=hint) from error
        self._names = frozenset(self._zip.namelist())

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def nodes(self, name: str, *parents: str) -> Iterator[Element]:
        """The elements directly below the `parents` in an XML part; none if the archive has no such part.

        Raises:
            UserError: the part is damaged, is not XML, or unpacks to more than any draft would.
        """
        if name not in self:
            return iter(())
        return xml_nodes(self._chunks(name), parents, f"{self._kind}: {name}")

    def _chunks(self, name: str) -> Iterator[bytes]:
        left = _LARGEST
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise UserError(f"too large to be a draft: {name} unpacks to more than {_LARGEST >> 20} MB")
                    yield chunk
        except _DAMAGED as error:
            raise UserError(f"not a valid {self._kind}: {name}: {error}") from error


def format_of_archive(data: bytes) -> str | None:
    """The format of an archive whose name doesn't tell it; None if it is damaged, or a spreadsheet or the like."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except _DAMAGED:
        return None
    if "content.xml" in names:
        return "odt"
    return "docx" if any(name.startswith("word/") for name in names) else None
