"""figcheck: a linter for the numbers in article drafts.

Three functions take a draft as text: `figures` gives every figure in it, `check` what in it cannot all be true, and
`report` the fact-checker's worksheet. What they are made of is imported when the first is called for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.version import VERSION

if TYPE_CHECKING:
    from checker.api import check, figures, report

__version__ = VERSION
__all__ = ["check", "figures", "report"]


def __getattr__(name: str) -> object:
    """One of the three functions, imported when asked for (PEP 562): the command line needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker import api  # noqa: PLC0415 - the promise above

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
