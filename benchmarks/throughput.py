"""How many megabytes a second figcheck checks on one core, all packs on, start-up left out.

`python benchmarks/throughput.py [FILE.jsonl]`: records with a `text`; without a file, the drafts of fixtures/ over and
over, which hold five times as many figures as news. Prints the whole way as `figcheck check` goes it, extraction
alone, and the largest memory of the process.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.cli.start import RECORDS_BETWEEN_COLLECTIONS
from checker.find.figures import find_figures
from checker.model.errors import UserError
from checker.model.outcome import Outcome
from checker.run.batches import Steps, in_step
from checker.run.cache import DiskCache
from checker.run.config import Config
from checker.run.drafts import Draft
from checker.run.pipelines import RunOptions, make_extractor, make_pipeline
from checker.run.selection import Reporting

FIXTURES = Path(__file__).parents[1] / "fixtures"


def drafts() -> Iterator[Draft]:
    """The drafts to check."""
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                yield Draft(f"{number}", json.loads(line)["text"])
    else:
        for turn in range(20):
            for path in sorted(FIXTURES.glob("*.md")):
                yield Draft(f"{turn}/{path.name}", path.read_text("utf-8"))


def speed(work: Callable[[Draft], Steps[Outcome]]) -> tuple[float, float]:
    """Megabytes, and megabytes a second."""
    size = sum(len(str(draft.content).encode()) for draft in drafts())
    began = time.process_time()
    for ended in in_step(drafts(), work):
        if isinstance(ended, UserError):
            raise ended
    return size / 1e6, size / 1e6 / (time.process_time() - began)


def main() -> None:
    gc.set_threshold(RECORDS_BETWEEN_COLLECTIONS)
    store = DiskCache(None)
    pipeline = make_pipeline(
        make_extractor(store, find_figures), Config(), RunOptions(reporting=Reporting(sums=False)), store
    )
    pipeline.check(next(drafts()))
    for name, work in {"check": pipeline.steps, "figures": pipeline.extractor.steps}.items():
        size, rate = speed(work)
        print(f"{name:8} {size:6.2f} MB at {rate:5.2f} MB/s")
    print(f"memory   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


if __name__ == "__main__":
    main()
