"""The same draft gives the same findings, in whichever format it is saved."""

import json
import sys
from pathlib import Path

from checker.read.formats import FORMATS, SUFFIXES

sys.path.insert(0, str(Path(__file__).parent))
from saved import SAVED, save

WITHOUT_TABLES = (".pdf",)
"""They are said to be read line by line."""
TABLES_ALONE = (".csv",)
"""They hold nothing else, and are not looked for in folders."""


def test_every_format_is_saved():
    assert {SUFFIXES[suffix] for suffix in SAVED} == {*FORMATS}


def test_a_draft_has_the_same_findings_in_every_format(figcheck, tmp_path):
    save(tmp_path)
    done = figcheck("check", ".", "draft.csv", "--output-format", "jsonl")
    assert done.stderr.startswith(f"Checked {len(SAVED)} drafts: ")
    found: dict[str, list] = {suffix: [] for suffix in SAVED}
    for line in done.stdout.splitlines():
        finding = json.loads(line)
        if finding["rule"] == "unread":
            assert finding["path"] == "draft.pdf"
            continue
        texts = [" ".join(figure["text"].split()) for figure in finding["figures"]]
        found[Path(finding["path"]).suffix].append((finding["rule"], finding["status"], texts, finding["suggestion"]))
    expected = found[".md"]
    assert sorted(rule for rule, *_ in expected) == [
        "age-at-event",
        "difference",
        "part-of-whole",
        "percent-change",
        "sum-of-parts",
        "table-total",
        "unit-conversion",
    ]
    for suffix in SAVED:
        in_table = [each for each in expected if each[0] == "table-total"]
        in_text = [each for each in expected if each not in in_table]
        left_out = in_table if suffix in WITHOUT_TABLES else in_text if suffix in TABLES_ALONE else []
        assert found[suffix] == [each for each in expected if each not in left_out], suffix
