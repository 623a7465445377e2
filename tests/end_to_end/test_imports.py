"""A warm run imports nothing that is slow to import and that it doesn't need."""

import subprocess
import sys

SLOW = ("pint", "yaml", "jsonschema", "tabulate", "platformdirs", "tomllib", "difflib", "hypothesis")
UNASKED = ("checker.judge.explained", "checker.judge.slips.known", "checker.bind.patterns", "checker.rules.pattern")
"""What puts a finding into words, and what the first run makes for all others."""
RUN = """
import sys
from checker.cli.main import cli
try:
    cli.main(sys.argv[1:], standalone_mode=False)
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(environment, *arguments):
    """The modules that a run imports, and what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, env=environment, check=False
    )
    modules = set(done.stderr.splitlines()[-1].split())
    assert "checker" in modules
    return modules, done.stdout


def test_a_warm_check_imports_nothing_slow(figcheck, draft, environment):
    path = draft("a.md", "Sales rose 12% to $11.1bn from $10.9bn.\n")
    assert figcheck("check", "--no-config", path).returncode == 1  # fills the cache
    modules, _ = loaded(environment, "check", "--no-config", path)
    assert modules.isdisjoint(SLOW)
    assert "regex" in modules
    assert "checker.judge.explained" in modules


def test_a_draft_in_which_all_agrees_imports_no_words_for_what_does_not(figcheck, draft, environment):
    path = draft("a.md", "Sales rose 2% to $11.1bn from $10.9bn.\n")
    assert figcheck("check", "--no-config", path).returncode == 0
    modules, _ = loaded(environment, "check", "--no-config", path)
    assert "checker.judge.verdicts" in modules
    assert modules.isdisjoint(UNASKED)


def test_a_draft_without_figures_imports_no_expressions(figcheck, draft, environment):
    path = draft("a.md", "Nothing was sold.\n")
    assert figcheck("check", "--no-config", path).returncode == 0
    modules, _ = loaded(environment, "check", "--no-config", path)
    assert "regex" not in modules


def test_help_imports_no_command(environment):
    modules, printed = loaded(environment, "--help")
    assert "Commands:" in printed
    assert modules.isdisjoint({"checker.cli.check", "checker.run.pipelines", "checker.find"})
