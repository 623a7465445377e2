"""What the `figcheck` script calls: the command line, in a process that begins and ends as fast as it can."""

from __future__ import annotations

import gc
import os
import sys

RECORDS_BETWEEN_COLLECTIONS = 200_000
"""Frozen records hold no cycles: the collector finds nothing, and at its usual pace, every 700, costs a twentieth.

The words and rules that a run loads are 50,000 by themselves, and looking at them once takes 8 ms.
"""


def main() -> None:
    """Run the command line and leave with its exit code.

    The process leaves as mypy's does, without taking the interpreter apart object by object: that would be a tenth of
    what a run on one draft takes.
    """
    gc.set_threshold(RECORDS_BETWEEN_COLLECTIONS)
    from checker.cli.main import run  # noqa: PLC0415 - its imports make records as well

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # told by `run`, if anybody is left to tell
            code = code or 1
    os._exit(code)
