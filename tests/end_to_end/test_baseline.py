"""`figcheck baseline` and `--baseline`: what is known is not told again, and what is gone is said."""

import json

import pytest

WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"
OTHER = "Profit fell 12% to $5.1bn from $5.2bn.\n"
FILE = "figcheck-baseline.json"


def check(figcheck, *options):
    return figcheck("check", "--baseline", FILE, "--output-format", "concise", *options)


def test_only_new_findings_fail(figcheck, draft, tmp_path):
    draft("news/a.md", WRONG)
    done = figcheck("baseline")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"Checked 1 draft: 3 figures, 1 relation, 1 finding. Recorded in {FILE}.\n"
    assert json.loads((tmp_path / FILE).read_text("utf-8")) == {
        "version": 1,
        "findings": [
            {
                "path": "news/a.md",
                "rule": "percent-change",
                "figures": ["12%", "$11.1bn", "$10.9bn"],
                "sentence": WRONG.strip(),
            }
        ],
    }
    assert check(figcheck).returncode == 0
    draft("news/a.md", "Moved down,\n\nand *wrapped*.\n\n" + WRONG.replace(" to ", "\nto ") + "\n" + OTHER)
    done = check(figcheck)
    assert (done.returncode, [line[:14] for line in done.stdout.splitlines()]) == (1, ["news/a.md:8:13"])


def test_what_is_known_once_is_known_once(figcheck, draft):
    draft("a.md", WRONG)
    figcheck("baseline")
    draft("a.md", WRONG + "\n" + WRONG)
    done = check(figcheck)
    assert (done.returncode, [line[:9] for line in done.stdout.splitlines()]) == (1, ["a.md:3:12"])


def test_what_no_longer_occurs_is_said(figcheck, draft):
    draft("a.md", WRONG + "\n" + OTHER)
    draft("b.md", WRONG)
    figcheck("baseline")
    draft("a.md", WRONG)
    done = check(figcheck, "a.md")
    assert done.returncode == 0
    assert done.stderr.splitlines()[:-1] == [f"{FILE}: a.md: percent-change no longer occurs: 12%, $5.1bn, $5.2bn"]
    draft("a.md", WRONG.replace("11.1", "11.2"))
    done = check(figcheck, "a.md")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 3


def test_a_baseline_may_lie_elsewhere(figcheck, draft, tmp_path):
    draft("news/a.md", WRONG)
    (tmp_path / "ci").mkdir()
    assert figcheck("baseline", "news", "-o", "ci/known.json").returncode == 0
    assert json.loads((tmp_path / "ci/known.json").read_text("utf-8"))["findings"][0]["path"] == "../news/a.md"
    assert figcheck("check", "a.md", "--baseline", "../ci/known.json", cwd=tmp_path / "news").returncode == 0


def test_remarks_can_be_known(figcheck, draft):
    draft("a.md", "<!-- figcheck: ignore ages -->\n")
    figcheck("baseline")
    assert check(figcheck).returncode == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, f"{FILE}: cannot be read: No such file or directory"),
        ("{", f"{FILE}: not JSON: "),
        ("[]", f"{FILE}: not a baseline of this version of figcheck"),
        ('{"version": 2, "findings": []}', f"{FILE}: not a baseline of this version of figcheck"),
        ('{"version": 1}', f"{FILE}: a finding needs `path`, `rule`, `figures` and `sentence`"),
        ('{"version": 1, "findings": [{"path": 3}]}', f"{FILE}: a finding needs `path`, `rule`, `figures` and"),
        ("[" * 100_000, f"{FILE}: not JSON: "),
    ],
    ids=["missing", "no JSON", "a list", "another version", "no findings", "a number", "deep"],
)
def test_a_baseline_with_mistakes_ends_the_run(figcheck, draft, content, message):
    draft("a.md", WRONG)
    if content is not None:
        draft(FILE, content)
    done = check(figcheck)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(message)
