"""Compiled expressions as text: restoring one takes microseconds, compiling one half a millisecond."""

from __future__ import annotations

import copyreg
import marshal
import sys
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import regex

Restore = Callable[..., "regex.Pattern[str]"]
MADE_BY = f"regex {regex.__version__}, {sys.implementation.cache_tag}"
"""Other versions of either may use other forms."""


def stored(source: str) -> str:
    """The compiled expression of `source`, as text."""
    _, (_, *parts) = _pickled(regex.compile(source))
    return b2a_base64(marshal.dumps((MADE_BY, parts)), newline=False).decode()


def restored(source: str, text: str) -> regex.Pattern[str]:
    """The expression of `source`, restored from its stored text; compiled if other versions stored it."""
    try:
        made_by, parts = marshal.loads(a2b_base64(text))
    except (ValueError, EOFError, TypeError):
        made_by, parts = None, ()
    if made_by != MADE_BY:
        return regex.compile(source)
    return _remake()(source, *parts)


@cache
def _remake() -> Restore:
    return _pickled(regex.compile(""))[0]


def _pickled(expression: regex.Pattern[str]) -> tuple[Restore, tuple[Any, ...]]:
    """The function and arguments that restore an expression, its source first, as `regex` pickles them."""
    return cast("tuple[Restore, tuple[Any, ...]]", copyreg.dispatch_table[regex.Pattern](expression))
