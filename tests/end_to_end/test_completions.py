import shutil
import subprocess

import pytest


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("figcheck ch", {"check"}),
        ("figcheck check --output-format g", {"github", "gitlab"}),
        ("figcheck check --fail", {"--fail-on"}),
        ("figcheck rules t", {"test"}),
    ],
)
def test_a_shell_is_told_what_fits(figcheck, words, completed):
    asked = {"_FIGCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = figcheck(**asked)
    assert {line.split(",")[1] for line in done.stdout.split()} == completed


@pytest.mark.skipif(shutil.which("bash") is None, reason="it is what completes")
def test_bash_takes_what_is_printed(figcheck):
    script = figcheck("completions", "bash").stdout
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)
