"""`--since`: only what touches lines that changed, as git tells it."""

import subprocess

import pytest

WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"
OTHER = "Profit fell 12% to $5.1bn from $5.2bn.\n"


@pytest.fixture
def git(tmp_path, environment):
    def run(*arguments, cwd=tmp_path):
        identity = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org", "-c", "init.defaultBranch=main")
        command = ["git", *identity, *arguments]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True, env=environment).stdout

    run("init", "--quiet")
    return run


@pytest.fixture
def commit(git):
    def run(message="A change"):
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "-m", message)

    return run


def lines(done):
    assert done.returncode in (0, 1), done.stderr
    return [line.split(": ")[0] for line in done.stdout.splitlines()]


def test_only_findings_on_changed_lines_are_told(figcheck, draft, commit):
    draft("a.md", WRONG + "\n" + OTHER)
    commit()
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == []
    draft("a.md", "A line before.\n\n" + WRONG + "\n" + OTHER.replace("Profit", "Profits"))
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["a.md:5:14"]
    commit()
    assert lines(figcheck("check", "--since", "HEAD~1", "--output-format", "concise")) == ["a.md:5:14"]
    assert figcheck("check", "--since", "HEAD").returncode == 0


def test_a_relation_counts_with_one_figure_on_a_changed_line(figcheck, draft, commit):
    draft("a.md", "Sales rose 12%\nto $11.1bn\nfrom $10.9bn.\n")
    commit()
    for changed in ("Sales rose 13%\nto $11.1bn\nfrom $10.9bn.\n", "Sales rose 12%\nto $11.1bn\nfrom $10.8bn.\n"):
        draft("a.md", changed)
        assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["a.md:1:12"]
    draft("a.md", "Sales rose 12%\nto $11.1bn\nfrom $10.9bn.\nThat is all.\n")
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == []


def test_a_new_file_has_changed_whole_and_a_renamed_one_has_not(figcheck, draft, git, commit):
    draft("old.md", WRONG + "\nThis line stays.\n\nAnd so does this.\n")
    commit()
    git("mv", "old.md", 'näw "file".md')
    draft("untracked.md", WRONG)
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["untracked.md:1:12"]
    git("add", "--all")
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["untracked.md:1:12"]


def test_a_draft_counts_whole_once_the_rules_beside_it_have_changed(figcheck, draft, git, commit):
    beside = 'facts: {{goal: {{value: "{} USD", source: budget}}}}\nfigures: {{new: {{quote: $11.1bn}}}}\n'
    beside += "checks: [{{id: goal-met, assert: new = goal}}]\n"
    draft("a.md", WRONG)
    draft("b.md", WRONG)
    draft("a.figcheck.yaml", beside.format("11.1 billion"))
    commit()
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == []
    draft("a.figcheck.yaml", beside.format("17 billion"))
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["a.md:1:12", "a.md:1:19"]
    git("rm", "--quiet", "--cached", "a.figcheck.yaml")
    git("commit", "--quiet", "-m", "Forget it")
    assert lines(figcheck("check", "--since", "HEAD", "--output-format", "concise")) == ["a.md:1:12", "a.md:1:19"]


def test_a_branch_is_held_against_where_it_left_the_other(figcheck, draft, git, commit):
    draft("a.md", "One.\n\n" + WRONG)
    commit()
    git("checkout", "--quiet", "-b", "work")
    draft("b.md", OTHER)
    commit()
    git("checkout", "--quiet", "main")
    draft("a.md", "Another opening.\n\n" + WRONG.replace("Sales", "Sales of cars"))
    commit()
    git("checkout", "--quiet", "work")
    assert lines(figcheck("check", "--since", "main", "--output-format", "concise")) == ["b.md:1:13"]


def test_the_folder_one_stands_in_does_not_matter(figcheck, draft, commit, tmp_path):
    draft("news/a.md", WRONG)
    draft("notes.md", WRONG)
    commit()
    draft("news/a.md", "New.\n\n" + OTHER)
    draft("news/deep/c.md", WRONG)
    done = figcheck("check", "--since", "HEAD", "--output-format", "concise", cwd=tmp_path / "news")
    assert lines(done) == ["a.md:3:13", "deep/c.md:1:12"]
    done = figcheck("check", tmp_path / "news", "--since", "HEAD", "--output-format", "concise", GIT_DIR=".git")
    assert len(lines(done)) == 2


@pytest.mark.parametrize(
    "since",
    ["no-such-branch", "--output=ran", "-h", "", "HEAD; touch ran"],
    ids=["unknown", "an option", "a short option", "nothing", "a command"],
)
def test_what_is_no_commit_ends_the_run_and_runs_nothing(figcheck, draft, commit, since):
    folder = draft("a.md", WRONG).parent
    draft("b.md", WRONG)
    commit()
    done = figcheck("check", f"--since={since}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count(f"no commit is called `{since}`") == 1
    assert not (folder / "ran").exists()


def test_without_a_repository_nothing_is_known_of_changes(figcheck, draft):
    draft("a.md", WRONG)
    done = figcheck("check", "--since", "HEAD", "a.md", GIT_CEILING_DIRECTORIES="/")
    assert done.returncode == 2
    assert "git can't tell what changed: fatal: not a git repository" in done.stderr
    done = figcheck("check", "--since", "HEAD", "-", given=WRONG)
    assert (done.returncode, "standard input and records have no history" in done.stderr) == (2, True)


def test_only_what_changed_is_fixed(figcheck, draft, commit):
    monday = "It met on Monday, March 12, 2025.\n"
    path = draft("a.md", monday + "\nEnd.\n")
    commit()
    draft("a.md", monday + "\nEnd.\n\nThen again: i" + monday[1:])
    figcheck("check", "--fix", "--since", "HEAD")
    assert path.read_text("utf-8") == monday + "\nEnd.\n\nThen again: it met on Wednesday, March 12, 2025.\n"
