"""How long a cold `figcheck check` of one 5 KB draft takes, beside `yamllint` on a 5 KB file.

Run in the developers' environment: `python benchmarks/cold_start.py [RUNS]`. The two take turns, so that a busy machine
slows both alike; what counts is the ratio of the medians, which is to be at most 1.5.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZE = 5_000
BIN = Path(sys.executable).parent
DRAFT = Path(__file__).with_name("draft.md")
FIXTURES = Path(__file__).parents[1] / "fixtures"


def draft() -> str:
    """A draft of this size with as many figures as news has, six a kilobyte, and a relation among them."""
    return (FIXTURES / "soldiers.md").read_text("utf-8") + "\n" + DRAFT.read_text("utf-8")[:SIZE]


def yaml() -> str:
    """A file of settings of this size, without faults."""
    lines = (
        f"service-{n}:\n  image: registry/app-{n}\n  ports:\n    - {8000 + n}\n  replicas: {n}\n" for n in range(99)
    )
    return "---\n" + "".join(lines)[:SIZE].rsplit("\n", 1)[0] + "\n"


def seconds(command: list[str | Path]) -> float:
    """What one run of the command takes, process and all."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "draft.md").write_text(draft(), "utf-8")
        (Path(folder) / "file.yaml").write_text(yaml(), "utf-8")
        commands = {
            "figcheck check": [BIN / "figcheck", "check", Path(folder) / "draft.md"],
            "yamllint": [BIN / "yamllint", Path(folder) / "file.yaml"],
            "python -c pass": [sys.executable, "-c", "pass"],
        }
        taken = {name: [] for name in commands}
        for _ in range(runs + 1):  # the first fills the caches, and is left out
            for name, command in commands.items():
                taken[name].append(seconds(command))
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    for name, median in medians.items():
        print(f"{name:16} {median * 1000:6.0f} ms")
    print(f"{'ratio':16} {medians['figcheck check'] / medians['yamllint']:6.2f}")


if __name__ == "__main__":
    main()
