"""Expressions as text that can be kept: making one of it takes microseconds, compiling one half a millisecond."""

from __future__ import annotations

import copyreg
import marshal
import sys
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from typing import Any, cast

import regex

Remade = Callable[..., "regex.Pattern[str]"]
MADE_BY = f"regex {regex.__version__}, {sys.implementation.cache_tag}"
"""Other versions of either may have other forms."""


def kept(source: str) -> str:
    """The expression that `source` compiles to, as text."""
    _, (_, *parts) = _pickled(regex.compile(source))
    return b2a_base64(marshal.dumps((MADE_BY, parts)), newline=False).decode()


def remade(source: str, text: str) -> regex.Pattern[str]:
    """The expression of `source` again, from the text that was kept of it; compiled where other versions kept it."""
    try:
        made_by, parts = marshal.loads(a2b_base64(text))
    except (ValueError, EOFError, TypeError):
        made_by, parts = None, ()
    if made_by != MADE_BY:
        return regex.compile(source)
    remake, _ = _pickled(regex.compile(""))
    return remake(source, *parts)


def _pickled(expression: regex.Pattern[str]) -> tuple[Remade, tuple[Any, ...]]:
    """What remakes an expression and of what, its source first: so `regex` has its expressions pickled."""
    return cast("tuple[Remade, tuple[Any, ...]]", copyreg.dispatch_table[regex.Pattern](expression))
