"""How many megabytes a second figcheck reads figures from, beside quantulum3 where that is installed.

`python benchmarks/extraction.py [FILE.jsonl]`: records with a `text`; without a file, the drafts of fixtures/. Nothing
is checked; start-up and the first turn are left out; one core's time is counted. The two read the same texts in one
run, turn about, so that a busy machine slows both alike; quantulum3, being slow, gets the first texts only. What counts
is the ratio.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checker.cli.start import RECORDS_BETWEEN_COLLECTIONS
from checker.find.figures import find_figures
from checker.read.formats import read_document
from checker.run.cache import DiskCache
from checker.run.pipelines import make_extractor

FIXTURES = Path(__file__).parents[1] / "fixtures"
TURNS = 5
FEW = 20_000
"""Characters that the slow one reads in a turn."""


def texts() -> list[str]:
    """The drafts to read."""
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    return [path.read_text("utf-8") for path in sorted(FIXTURES.glob("*.md"))]


def first(drafts: Sequence[str], size: int) -> list[str]:
    """The first of the drafts, together of about so many characters."""
    taken: list[str] = []
    for draft in drafts:
        if size <= 0:
            break
        taken.append(draft[:size])
        size -= len(draft)
    return taken


def speed(work: Callable[[str], object], drafts: Sequence[str]) -> float:
    """Megabytes a second of this process's own time."""
    size = sum(len(draft.encode()) for draft in drafts) / 1e6
    began = time.process_time()
    for draft in drafts:
        work(draft)
    return size / (time.process_time() - began)


def figcheck_stages() -> dict[str, Callable[[str], object]]:
    """The whole of extraction, and the reading alone that it begins with."""
    lexicon, units, _ = make_extractor(DiskCache(None))

    def read(text: str) -> object:
        return read_document("draft", text, lexicon)

    def extract(text: str) -> object:
        return find_figures(read_document("draft", text, lexicon), lexicon, units)

    return {"figcheck": extract, "of it, reading": read}


def quantulum3() -> Callable[[str], object] | None:
    """The other extractor, or None where it is not installed."""
    try:
        from quantulum3 import parser  # noqa: PLC0415
    except ImportError:
        return None
    return parser.parse


def main() -> None:
    gc.set_threshold(RECORDS_BETWEEN_COLLECTIONS)  # as the command does
    drafts = texts()
    works = {name: (work, drafts) for name, work in figcheck_stages().items()}
    other = quantulum3()
    if other is not None:
        works["quantulum3"] = other, first(drafts, FEW)
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(TURNS + 1):
        for name, (work, given) in works.items():
            rate = speed(work, given)
            if turn:  # the first warms up, and is left out
                taken[name].append(rate)
    medians = {name: statistics.median(rates) for name, rates in taken.items()}
    print(f"{sum(map(len, drafts)) / 1e6:.2f} million characters; medians of {TURNS} turns")
    for name, median in medians.items():
        print(f"{name:16} {median:7.3f} MB/s")
    if other is None:
        print("quantulum3 is not installed, so nothing is set beside it")
    else:
        print(f"{'ratio':16} {medians['figcheck'] / medians['quantulum3']:7.0f}")


if __name__ == "__main__":
    main()
