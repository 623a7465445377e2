"""Whatever is given, the answer is a clear line and the right exit code, and the other drafts are still checked."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("figcheck")

WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("latin.md", b"caf\xe9 3%\n", "latin.md:1: not UTF-8: byte 0xe9 at offset 3"),
        ("photo.md", b"\x89PNG\r\n\x1a\n\x00\x00", "photo.md: this is a binary file: byte 0x00 at offset 8"),
        ("gone.md", None, "gone.md: no such file or folder"),
    ],
    ids=["not UTF-8", "binary", "missing"],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_checked(figcheck, draft, name, content, message):
    if content is not None:
        draft(name, content)
    draft("good.md", WRONG)
    done = figcheck("check", name, "good.md", "--output-format", "concise")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, message)
    assert done.stdout.startswith("good.md:1:12: error[percent-change]")


def test_what_is_no_file_is_told(figcheck, draft, tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "dangling.md").symlink_to("nowhere.md")
    draft("good.md", WRONG)
    done = figcheck("check", ".", "--output-format", "concise")
    assert done.returncode == 2
    assert done.stderr.splitlines()[:3] == [
        "dangling.md: cannot be read: No such file or directory",
        "loop.md: cannot be read: Too many levels of symbolic links",
        "pipe.md: this is a named pipe; give `-` to read standard input",
    ]
    assert done.stdout.startswith("good.md:1:12: error")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(figcheck, draft):
    draft("closed.md", WRONG).chmod(0)
    done = figcheck("check", "closed.md")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "closed.md: cannot be read: Permission denied")


@pytest.mark.parametrize("setting", ['ignore = ["percent-chnage"]', '[severity]\npercent-chnage = "info"'])
def test_a_rule_that_settings_name_and_there_is_not_is_told_with_their_file(figcheck, draft, setting):
    draft("news/figcheck.toml", setting)
    done = figcheck("check", draft("news/draft.md", WRONG).relative_to(draft("good.md", WRONG).parent))
    assert done.returncode == 2
    assert "news/figcheck.toml: no rule or family is called `percent-chnage`\n  did you mean `percent-change`?" in (
        done.stderr
    )


def test_next_to_nothing_is_simply_read(figcheck, draft):
    texts = ["", "\n", "\ufeff", "\r\n\r\n", " \t ", "no figure at all", "#", "|", "<!--", "```", "\x1b[A" * 20]
    for number, text in enumerate(texts):
        draft(f"{number}.md", text)
    done = figcheck("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Checked 11 drafts: 0 figures, 0 relations, 0 findings.\n"


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("- id: [", "a.yaml:2:"),
        ("- {id: a-rule, summary: Say it, asert: a = b}", "asert"),
        ('- {id: a-rule, summary: Say it, match: ["{a:money}"], assert: a = nobody}', "nobody"),
        ('- {id: a-rule, summary: Say it, match: ["{a:money}"], assert: a = __import__("os")}', "a.yaml:1:"),
        ('- {id: a-rule, summary: Say it, match: ["{a:money}"], assert: a = 9^9^9^9}', "a.yaml:1:"),
        ("a: &a [x]\nb: [*a, *a]", "a.yaml:"),
        ("- !!python/object/apply:os.system [ls]", "a.yaml:1:"),
    ],
    ids=["broken YAML", "unknown key", "unknown name", "import", "power tower", "alias", "tag"],
)
def test_a_mistake_in_a_rule_ends_the_run_with_its_place(figcheck, draft, rule, message):
    draft("a.yaml", rule)
    done = figcheck("check", "--rules", "a.yaml", draft("a.md", WRONG))
    assert (done.returncode, done.stdout) == (2, "")
    assert "a.yaml:" in done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr


def test_a_quotation_that_is_gone_is_told_and_the_rest_is_checked(figcheck, draft):
    draft("a.md", WRONG)
    draft("a.figcheck.yaml", 'figures:\n  sales: {quote: "$99bn"}\nchecks:\n  - {id: s, assert: sales = 3}\n')
    draft("b.md", WRONG)
    done = figcheck("check", "a.md", "b.md", "--output-format", "concise")
    assert done.returncode == 2
    assert "a.figcheck.yaml:2:" in done.stderr
    assert done.stdout.startswith("b.md:1:12: error")


def test_a_check_that_proves_nothing_is_told(figcheck, draft):
    draft("a.md", "The mill, 40 m long, was sold after 80 years.\n")
    figures = 'figures:\n  long: {quote: "40 m"}\n  years: {quote: "80 years"}\n'
    draft("a.figcheck.yaml", figures + "checks:\n  - {id: b, assert: years = 80}\n  - {id: c, assert: long = years}\n")
    done = figcheck("check", "a.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("a.figcheck.yaml:5:10: check `b` can't be decided\n")
    assert "a.figcheck.yaml:6:10: check `c` can't be decided\n  length can't be compared with time\n" in done.stderr


def test_a_check_is_reported_however_far_its_figures_are_apart(figcheck, draft):
    draft("a.md", "Sales are up 4%. They were $7m, and are $210m.\n")
    names = {"change": "4%", "old": "$7m", "new": "$210m"}
    figures = "".join(f'  {name}: {{quote: "{quote}"}}\n' for name, quote in names.items())
    check = "{id: growth, assert: change = (new - old) / old}"
    draft("a.figcheck.yaml", f"figures:\n{figures}checks:\n  - {check}\n")
    assert "error[growth]" in figcheck("check", "a.md").stdout


def test_nothing_of_a_draft_reaches_the_terminal_raw(figcheck, draft):
    hidden = "\x1b]0;title\x07\x1b[2J\x9b31m\u202e\x08\x7f"
    draft("a.md", f"{hidden} {WRONG.strip()} {hidden}\n")
    for form in ("full", "concise", "github"):
        done = figcheck("check", "a.md", "--output-format", form)
        assert done.returncode == 1
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\x08\x7f\x9b\u202e\r")
    named = figcheck("check", "-", "--stdin-filename", "\x1b[2J.md", "--output-format", "concise", given=WRONG)
    assert "\x1b" not in named.stdout
    assert "\x1b" not in figcheck("check", "\x1b[2J.md").stderr


@pytest.mark.parametrize("options", [(), ("--output-format", "json"), ("-o", "/dev/full")], ids=["full", "json", "-o"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told(draft, environment, options):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [COMMAND, "check", draft("a.md", WRONG), *options],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_pipe_ends_the_run_quietly(draft, environment):
    path = draft("a.md", (WRONG + "\n") * 300)
    running = subprocess.Popen(
        [COMMAND, "check", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    assert running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(60) == 141


def test_an_interrupt_ends_the_run_quietly(environment):
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job has it ignored
    running = subprocess.Popen(
        [COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    signal.signal(signal.SIGINT, ours)
    running.stdin.write(b" " * 1_000_000)  # more than a pipe holds: once it's written, the program has begun to read
    running.stdin.flush()
    time.sleep(0.5)  # and waits for more
    running.send_signal(signal.SIGINT)
    assert running.wait(60) == 130
    assert running.stdout.read() + running.stderr.read() == b""
    running.stdin.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "rose 3% to $5 " * 50_000,
        "a " * 5_000_000,
        "1,2,3," * 200_000,
        "-" * 1_000_000,
        "| 1 " * 300_000,
        "> " * 100_000 + "3%",
        "**" * 300_000 + "3%",
    ],
    ids=["digits", "100,000 figures", "10 MB line", "commas", "dashes", "pipes", "quotes", "stars"],
)
def test_a_hostile_draft_is_read_in_time(figcheck, draft, text):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = figcheck("check", draft("a.md", text), "--output-format", "concise")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in (0, 1)
    assert done.stderr.splitlines()[-1].startswith("Checked 1 draft: ")
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 60


def test_a_name_with_a_line_break_stays_on_its_line(figcheck, draft):
    draft("a\n::error::b.md", WRONG)
    draft("a\n::error::c.md", b"\xff")
    for form in ("full", "concise", "github"):
        done = figcheck("check", ".", "--output-format", form)
        assert done.returncode == 2
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith("::")]
        assert [line.partition(",")[0] for line in said] == (
            ["::error file=a%0A%3A%3Aerror%3A%3Ab.md"] if form == "github" else []
        )


def test_a_file_that_changes_while_it_is_read_is_read_or_told(figcheck, tmp_path):
    path, ended = tmp_path / "a.md", threading.Event()

    def change() -> None:
        while not ended.is_set():
            for text in (WRONG * 2000, "\xff", ""):
                path.write_text(text, "latin-1")

    path.write_text("", "latin-1")
    changing = threading.Thread(target=change)
    changing.start()
    try:
        done = [figcheck("check", "a.md", "--output-format", "concise") for _ in range(3)]
    finally:
        ended.set()
        changing.join()
    assert {each.returncode for each in done} <= {0, 1, 2}
    assert not [each.stderr for each in done if "bug" in each.stderr]
