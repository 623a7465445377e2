"""Rewrites a draft's file: whole or not at all, and otherwise unchanged."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from checker.model.errors import Place, UserError, system_error
from checker.run.decode import decode, encoding_of, read_bytes
from checker.run.drafts import Draft


def rewrite(draft: Draft, text: str) -> None:
    """Writes `text` to the draft's file, keeping its encoding, byte order mark, line ends and mode.

    A link stays a link; the file that it points to is rewritten.

    Raises:
        UserError: the file has changed since it was read, or cannot be written.
    """
    if draft.path is None:
        raise UserError("not a file that can be rewritten", Place(draft.name))
    data = read_bytes(draft.path, draft.name)
    if decode(data, draft.name) != draft.content:
        raise UserError("has changed since it was read, and is left as it is", Place(draft.name))
    try:
        _replace(Path(os.path.realpath(draft.path)), text.encode(encoding_of(data)))
    except OSError as error:
        raise system_error("cannot be written", error, draft.name) from error


def _replace(path: Path, data: bytes) -> None:
    with path.open("r+b"):  # a read-only file could still be replaced in its folder
        pass
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            shutil.copymode(path, file.name)
            os.replace(file.name, path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
