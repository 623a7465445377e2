"""The gates that others put before their drafts."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

CHECKOUT = Path(__file__).parents[2]
WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"


def git(folder, *arguments):
    identity = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org")
    return subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)


@pytest.mark.slow
@pytest.mark.skipif(not (CHECKOUT / ".git").exists(), reason="pre-commit clones the checkout")
def test_the_hook_stops_a_commit_with_a_slip(tmp_path, environment):
    git(tmp_path, "init", "--quiet")
    (tmp_path / "draft.md").write_text(WRONG)
    git(tmp_path, "add", ".")
    done = subprocess.run(
        [Path(sys.executable).with_name("pre-commit"), "try-repo", CHECKOUT, "figcheck", "--all-files"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=environment | {"PRE_COMMIT_HOME": str(tmp_path / "home")},
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "draft.md:1:12: error[percent-change]" in done.stdout


def test_the_hook_and_the_action_run_commands_that_there_are(figcheck, draft):
    (hook,) = yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text("utf-8"))
    assert hook["entry"] == "figcheck check"
    assert "figcheck check" in action["runs"]["steps"][-1]["run"].replace(
        '"$RUNNER_TEMP/figcheck/bin/figcheck"', "figcheck"
    )
    assert figcheck("check", "--output-format", "github", "--", draft("a.md", WRONG)).returncode == 1


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action's shell")
def test_the_action_runs_nothing_that_its_inputs_say(tmp_path, environment):
    """Paths and options come as the workflow's author wrote them; a `$(…)` among them stays what it is."""
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text("utf-8"))
    (tmp_path / "figcheck" / "bin").mkdir(parents=True)
    (tmp_path / "figcheck" / "bin" / "figcheck").symlink_to(Path(sys.executable).with_name("figcheck"))
    (tmp_path / "a.md").write_text(WRONG)
    done = subprocess.run(
        ["bash", "-e", "-c", action["runs"]["steps"][-1]["run"]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=environment
        | {"RUNNER_TEMP": str(tmp_path), "FIGCHECK_PATHS": "a.md $(touch${IFS}ran)", "FIGCHECK_ARGS": "--no-config"},
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout.startswith("::error file=a.md,line=1,")
    assert not (tmp_path / "ran").exists()
