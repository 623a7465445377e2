"""`--fix` and `--diff`: what may be put into a draft unasked, and that nothing else of it changes."""

import json
import os
import subprocess

import pytest

SAFE = "The board met on Monday, March 12, 2025. Of its 31 members, 17 members (64.8%) came.\n"
FIXED = "The board met on Wednesday, March 12, 2025. Of its 31 members, 17 members (54.8%) came.\n"
UNSAFE = "Sales rose 12% to $11.1bn from $10.9bn.\n"


def test_safe_fixes_are_written_and_the_rest_is_told(figcheck, draft):
    path = draft("a.md", SAFE + "\n" + UNSAFE)
    done = figcheck("check", "--fix", "a.md", "--output-format", "concise")
    assert path.read_text("utf-8") == FIXED + "\n" + UNSAFE
    assert (done.returncode, done.stdout.splitlines()[0][:28]) == (1, "a.md:3:12: error[percent-cha")
    assert done.stderr.endswith("1 finding. Fixed 2 findings.\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("On Friday, 4 July 2025, it rained.", "On Friday, 4 July 2025, it rained."),
        ("On Sunday, 6 July 2024, it rained.", "On Saturday, 6 July 2024, it rained."),
        ("The road is 3 miles (7.2 km) long.", "The road is 3 miles (4.8 km) long."),
        ("Of 31 members, 17 members (64.8%) came.", "Of 31 members, 17 members (54.8%) came."),
        # it may be the units that are turned round, or one of them that is wrong
        ("The road is 5 km (8 miles) long.", "The road is 5 km (8 miles) long."),
        ("The road is 3 km (3.2 metres) long.", "The road is 3 km (3.2 metres) long."),
        # rounded figures may be as wrong as what is computed of them
        ("Of 3,100 members, 1,700 members (64.8%) came.", "Of 3,100 members, 1,700 members (64.8%) came."),
        ("Sales rose 12% to $11.1bn from $10.9bn.", "Sales rose 12% to $11.1bn from $10.9bn."),
        # a hedge may be meant
        ("Of 31 members, 17 members (over 64.8%) came.", "Of 31 members, 17 members (over 64.8%) came."),
        # markup within the figure would be lost
        ("Of 31 members, 17 members (64.**8%**) came.", "Of 31 members, 17 members (64.**8%**) came."),
        ("Of 31 members, 17 members (**64.8%**) came.", "Of 31 members, 17 members (**54.8%**) came."),
    ],
    ids=lambda text: text[:24],
)
def test_what_is_safe(figcheck, draft, before, after):
    path = draft("a.md", before + "\n")
    figcheck("check", "--fix", path)
    assert path.read_text("utf-8") == after + "\n"
    again = figcheck("check", "--fix", path)
    assert "Fixed 0 findings." in again.stderr


def test_unsafe_fixes_are_put_in_on_request(figcheck, draft):
    path = draft("a.md", UNSAFE)
    done = figcheck("check", "--fix", "--unsafe-fixes", path)
    assert (done.returncode, path.read_text("utf-8")) == (0, "Sales rose 2% to $11.1bn from $10.9bn.\n")


@pytest.mark.parametrize(
    "data",
    [
        SAFE.encode("utf-8-sig"),
        SAFE.encode("utf-16"),
        ("\ufeff" + SAFE).encode("utf-16-be"),
        SAFE.replace("\n", "\r\n").encode(),
        SAFE.replace("\n", "\r").encode(),
        SAFE.rstrip().encode(),
        b"\xef\xbb\xbfA line.\r\n\r\n" + SAFE.encode() + b"\n\ttab \xc2\xa0 \xe2\x80\xa8 caf\xc3\xa9\r",
    ],
    ids=["byte order mark", "UTF-16", "UTF-16 BE", "CRLF", "CR", "no last line end", "a mixture"],
)
def test_bytes_that_no_fix_is_about_stay(figcheck, draft, data):
    path = draft("a.md", data)
    path.chmod(0o640)
    assert figcheck("check", "--fix", path).returncode == 0
    encoding = "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be" if data[:2] == b"\xfe\xff" else "utf-8"
    expected = data
    for old, new in (("Monday", "Wednesday"), ("64.8%", "54.8%")):
        expected = expected.replace(old.encode(encoding), new.encode(encoding))
    assert path.read_bytes() == expected != data
    assert path.stat().st_mode & 0o777 == 0o640


def test_nothing_but_the_draft_is_written(figcheck, draft, tmp_path):
    target = draft("elsewhere/real.md", SAFE)
    (tmp_path / "link.md").symlink_to(target)
    draft("right.md", FIXED)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert figcheck("check", "--fix", "link.md", "right.md").returncode == 0
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert before.keys() == after.keys()
    assert (tmp_path / "link.md").is_symlink()
    assert target.read_text("utf-8") == FIXED
    assert after[tmp_path / "right.md"] == before[tmp_path / "right.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_told(figcheck, draft):
    path = draft("a.md", SAFE)
    path.chmod(0o444)
    done = figcheck("check", "--fix", "a.md")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "a.md: cannot be written: Permission denied")
    assert path.read_text("utf-8") == SAFE


def test_many_fixes_are_put_in_at_once(figcheck, draft):
    path = draft("a.md", "\n\n".join(f"Case {chr(65 + n)}.\n\n{SAFE}" for n in range(20)))
    done = figcheck("check", "--fix", path)
    assert (done.returncode, done.stderr.split(". ")[-1]) == (0, "Fixed 40 findings.\n")


def test_a_difference_can_be_applied(figcheck, draft, tmp_path):
    path = draft("a.md", "One.\n\n" + SAFE.rstrip())
    done = figcheck("check", "--diff", "a.md")
    assert (done.returncode, path.read_text("utf-8")) == (1, "One.\n\n" + SAFE.rstrip())
    assert done.stdout.startswith("--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n One.\n \n-The board met on Monday")
    assert done.stderr.endswith("Would fix 2 findings.\n")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=done.stdout, text=True, check=True)
    assert path.read_text("utf-8") == "One.\n\n" + FIXED.rstrip()
    done = figcheck("check", "--diff", "a.md")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_difference_says_nothing_to_a_terminal(figcheck, draft):
    draft("a.md", "::error::x ##vso[y] \x1b[31m\n\t\n" + SAFE)
    done = figcheck("check", "--diff", "a.md")
    assert " \u2236:error::x ##vso\uff3by] \u241b[31m\n \t\n-The" in done.stdout


def test_standard_input_is_printed_fixed(figcheck):
    done = figcheck("check", "--fix", "-", given=SAFE + "\n" + UNSAFE)
    assert (done.returncode, done.stdout) == (1, FIXED + "\n" + UNSAFE)
    assert "error[percent-change]" in done.stderr
    assert figcheck("check", "--fix", "-", given=UNSAFE).stdout == UNSAFE


def test_what_a_rule_beside_the_draft_quotes_is_not_fixed(figcheck, draft):
    path = draft("a.md", SAFE)
    draft("a.figcheck.yaml", 'figures:\n  share: {quote: "64.8%"}\nchecks:\n  - {id: most, assert: share > 50%}\n')
    done = figcheck("check", "--fix", "a.md")
    assert (done.returncode, path.read_text("utf-8")) == (1, SAFE.replace("Monday", "Wednesday"))


def test_a_run_says_what_could_be_fixed(figcheck, draft):
    done = figcheck("check", draft("a.md", SAFE + "\n" + UNSAFE))
    assert done.stderr.endswith("3 findings. 2 can be fixed with --fix.\n")


def test_records_are_not_rewritten(figcheck, draft):
    path = draft("a.jsonl", json.dumps({"id": 1, "text": SAFE}))
    done = figcheck("check", "--fix", "--input-format", "jsonl", path)
    assert (done.returncode, "--fix and --diff take files" in done.stderr) == (2, True)


def test_machines_are_told_of_fixes(figcheck, draft):
    draft("a.md", SAFE + "\n" + UNSAFE)
    done = figcheck("check", "a.md", "--output-format", "json")
    fixes = [record["fix"] for record in json.loads(done.stdout)]
    assert [(SAFE + "\n" + UNSAFE)[fix["start"] : fix["end"]] for fix in fixes] == ["Monday", "64.8%", "12%"]
    assert [(fix["replacement"], fix["safe"]) for fix in fixes] == [("Wednesday", True), ("54.8%", True), ("2%", False)]


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        (UNSAFE, "error", 1),
        (UNSAFE, "never", 0),
        ("<!-- figcheck: ignore ages -->\n", "error", 0),
        ("<!-- figcheck: ignore ages -->\n", "warning", 1),
        (FIXED, "info", 0),
    ],
    ids=["an error", "never", "a warning for errors", "a warning", "nothing"],
)
def test_the_severity_decides_how_a_run_ends(figcheck, draft, text, level, code):
    assert figcheck("check", "--fail-on", level, draft("a.md", text)).returncode == code


def test_remarks_fail_only_where_they_are_asked_to(figcheck, draft):
    draft("figcheck.toml", '[severity]\npercent-change = "info"\n')
    draft("a.md", UNSAFE)
    assert [figcheck("check", "a.md", "--fail-on", level).returncode for level in ("info", "warning")] == [1, 0]
