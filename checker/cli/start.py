"""The entry point of the `figcheck` script: the command line, in a process that starts and ends fast."""

from __future__ import annotations

import gc
import os
import sys

RECORDS_BETWEEN_COLLECTIONS = 1_000_000
"""Frozen records form no cycles: the collector finds nothing, and at its usual pace, every 700, costs a twentieth.

The words and rules that a run loads are 160,000 objects by themselves, and scanning them once takes some 60 ms.
"""


def main() -> None:
    """Run the command line and exit with its code.

    Like mypy's, the process exits without freeing the interpreter's objects one by one, which would take a tenth of the
    time of a run on one draft.
    """
    gc.set_threshold(RECORDS_BETWEEN_COLLECTIONS)
    from checker.cli.main import run  # noqa: PLC0415 - its imports make records as well

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # reported by `run`, if anybody is left to read it
            code = code or 1
    os._exit(code)
