"""Each draft of `fixtures/` gives the report beside it; `pytest --snapshot-update` writes the reports anew."""

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
REPORTS = (".md.txt", ".txt.txt")
DRAFTS = sorted(
    path
    for path in (CHECKOUT / "fixtures").iterdir()
    if path.suffix in (".md", ".txt") and not path.name.endswith(REPORTS)
)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
def test_a_draft_gives_its_report(draft, figcheck, request):
    done = figcheck("check", draft.relative_to(CHECKOUT), cwd=CHECKOUT)
    report = done.stdout + done.stderr
    golden = draft.with_name(draft.name + ".txt")
    if request.config.getoption("update_snapshots"):
        golden.write_text(report, "utf-8")
    assert report == golden.read_text("utf-8")
    assert done.returncode == ("error[" in report or "warning[" in report)
