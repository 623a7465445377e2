"""A disk cache for what is slow to make: parsed rule files, the lexicon, resolved units.

Only plain JSON data is kept, in the user's own folder, so that nothing in it is ever run as a program. But
`bind.expressions` trusts what it keeps there, as Python trusts its own .pyc files, so nobody else may write to the
folder. No failure of the cache (no folder, no room, a torn file) is an error: the data is made again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from checker.model.version import VERSION

try:
    from _blake2 import blake2b  # hashlib's own, without the 2 ms of loading OpenSSL at every start
except ImportError:  # not CPython
    from hashlib import blake2b


class DiskCache(NamedTuple):
    """Plain data by key, in one folder. If `folder` is None, nothing is kept."""

    folder: Path | None

    def get(self, key: str) -> object | None:
        """The data stored under `key` by this version of figcheck, or None."""
        if self.folder is None:
            return None
        try:
            digest, body = (self.folder / _file_name(key)).read_bytes().split(b"\n", 1)
            kept: object = json.loads(body) if digest == _digest(body) else None
        except (OSError, ValueError, RecursionError):
            return None
        return kept

    def put(self, key: str, value: object) -> None:
        """Stores `value`, plain JSON data, under `key`; the file appears whole or not at all."""
        if self.folder is None:
            return
        import tempfile  # noqa: PLC0415 - 4 ms, only for the first run

        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, partial = tempfile.mkstemp(dir=self.folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
                    body = text.encode("utf-8", "surrogatepass")
                    file.write(_digest(body) + b"\n" + body)
                os.replace(partial, self.folder / _file_name(key))
            except BaseException:
                with suppress(OSError):
                    os.unlink(partial)
                raise


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=32).hexdigest().encode()


def _file_name(key: str) -> str:
    return blake2b(f"{VERSION}\0{key}".encode("utf-8", "surrogatepass"), digest_size=32).hexdigest() + ".json"


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The cache's folder: `FIGCHECK_CACHE_DIR` (empty for no cache), else the user's own cache folder.

    It is never taken from a configuration file: a draft's repository must not decide where files are written. (The
    result is that of platformdirs, without the 15 ms that importing it takes.)
    """
    if (named := environment.get("FIGCHECK_CACHE_DIR")) is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) / "figcheck" / "Cache" if local else None
    home = environment.get("HOME")
    if sys.platform == "darwin":
        return Path(home) / "Library" / "Caches" / "figcheck" if home else None
    caches = environment.get("XDG_CACHE_HOME") or (f"{home}/.cache" if home else None)
    return Path(caches) / "figcheck" if caches else None
