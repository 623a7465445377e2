"""A warm run imports nothing that is slow to import and that it doesn't need."""

import subprocess
import sys

SLOW = ("pint", "yaml", "jsonschema", "tabulate", "platformdirs", "tomllib", "difflib", "hypothesis")
RUN = """
import sys
from checker.cli.main import cli
try:
    cli.main(sys.argv[1:], standalone_mode=False)
finally:
    print(*sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def test_a_warm_check_imports_nothing_slow(figcheck, draft, environment):
    path = draft("a.md", "Sales rose 12% to $11.1bn from $10.9bn.\n")
    assert figcheck("check", "--no-config", path).returncode == 1  # fills the cache
    done = subprocess.run(
        [sys.executable, "-c", RUN, "check", "--no-config", path],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    loaded = done.stderr.splitlines()[-1].split()
    assert "checker" in loaded
    assert [name for name in SLOW if name in loaded] == []


def test_help_imports_no_command(environment):
    listing = RUN.replace('name.split(".")[0]', "name")
    done = subprocess.run(
        [sys.executable, "-c", listing, "--help"], capture_output=True, text=True, env=environment, check=False
    )
    assert "Commands:" in done.stdout
    assert not {"checker.cli.check", "checker.run.pipelines", "checker.find"} & set(
        done.stderr.splitlines()[-1].split()
    )
