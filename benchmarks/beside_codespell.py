"""How quickly `figcheck check` gets through a folder of drafts, beside `codespell` where that is installed.

`python benchmarks/beside_codespell.py [FILE.jsonl]`: records with a `text`, each written to a file of its own; without
a file, the drafts of fixtures/ many times over, which hold five times as many figures as news. Whole commands, their
start-up too; the two take turns, so that a busy machine slows both alike. What counts is the ratio.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"
TURNS = 5
COPIES = 5


def texts() -> list[str]:
    """The drafts to check."""
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    return [path.read_text("utf-8") for path in sorted(FIXTURES.glob("*.md"))] * COPIES


def seconds(command: list[str], folder: Path) -> float:
    """The processor's time that a command takes, whatever it finds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*command, folder], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1, 65):  # codespell ends with 65 where it found something
        raise SystemExit(done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    beside = Path(sys.executable).parent
    commands = {"figcheck": [str(beside / "figcheck"), "check", "--no-config", "--output-format", "concise"]}
    other = shutil.which("codespell", path=str(beside))
    if other is not None:
        commands["codespell"] = [other]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for number, text in enumerate(texts()):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(TURNS + 1):
            for name, command in commands.items():
                took = seconds(command, folder)
                if turn:  # the first fills the caches, and is left out
                    taken[name].append(took)
    medians = {name: size / statistics.median(times) for name, times in taken.items()}
    print(f"{size:.2f} MB; medians of {TURNS} turns")
    for name, median in medians.items():
        print(f"{name:16} {median:7.3f} MB/s")
    if other is None:
        print("codespell is not installed, so nothing is set beside it")
    else:
        print(f"{'ratio':16} {medians['figcheck'] / medians['codespell']:7.2f}")


if __name__ == "__main__":
    main()
