"""Libraries that are not installed with figcheck itself, but with one of its extras."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from checker.model.errors import UserError


def library(name: str, extra: str, what: str) -> Any:  # noqa: ANN401 - a module that may not be installed
    """The library that reads `what` ("PDF files").

    Raises:
        UserError: it is not installed; the message names the command that does so.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise UserError(f"to read {what}: pip install 'figcheck[{extra}]'") from None
