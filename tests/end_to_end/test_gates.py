"""The gates that others put before their drafts."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from checker.read.formats import SUFFIXES

CHECKOUT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("figcheck")
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


def test_the_hook_takes_drafts(figcheck, draft):
    (hook,) = yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "figcheck check"
    files = re.compile(hook["files"])
    taken = [suffix for suffix in SUFFIXES if files.search(f"draft{suffix}")]
    assert set(re.findall(r"\w+", hook["files"])) == {suffix[1:] for suffix in taken}
    assert figcheck("check", draft("a.md", WRONG)).returncode == 1


@pytest.fixture
def action(tmp_path, environment):
    """Run the action's own step in the test's folder, with these inputs."""
    (tmp_path / "temp" / "figcheck" / "bin").mkdir(parents=True)
    (tmp_path / "temp" / "figcheck" / "bin" / "figcheck").symlink_to(COMMAND)
    steps = yaml.safe_load((CHECKOUT / "action.yml").read_text("utf-8"))
    (step,) = [each for each in steps["runs"]["steps"] if each.get("name") == "Check the drafts"]

    def run(**inputs):
        defaults = {name.upper().replace("-", "_"): each["default"] for name, each in steps["inputs"].items()}
        given = {f"FIGCHECK_{name}": value for name, value in (defaults | inputs).items()}
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=environment | {"RUNNER_TEMP": str(tmp_path / "temp")} | given,
            check=False,
        )

    return run


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's shell")


@needs_bash
def test_the_action_annotates_and_writes_what_is_uploaded(action, draft, tmp_path):
    draft("a.md", WRONG)
    draft("b.md", WRONG)
    done = action(PATHS="a.md\nb.md", SARIF="true", ARGS="--no-config")
    assert (done.returncode, done.stdout.count("::error file=")) == (1, 2)
    assert done.stdout.startswith("::error file=a.md,line=1,")
    log = json.loads((tmp_path / "temp" / "figcheck.sarif").read_text("utf-8"))
    assert len(log["runs"][0]["results"]) == 2
    assert action(PATHS="a.md", FAIL_ON="never").returncode == 0


@needs_bash
def test_the_action_tells_what_changed_by_rules_of_one_s_own(action, draft, tmp_path):
    git(tmp_path, "init", "--quiet")
    draft("old.md", WRONG)
    git(tmp_path, "add", "old.md")
    git(tmp_path, "commit", "--quiet", "-m", "One")
    draft("new.md", "We saw 3 and 4 there.\n")
    draft(
        "rules.yaml",
        "- {id: pair, summary: x, match: ['{a:number} and {b:number}'], assert: a = b,\n"
        "   examples: {contradiction: [3 and 4]}}\n",
    )
    done = action(RULES="rules.yaml", SINCE="HEAD")
    assert (done.returncode, [line.split(",")[0] for line in done.stdout.splitlines()]) == (1, ["::error file=new.md"])


@needs_bash
@pytest.mark.parametrize("name", ["PATHS", "RULES", "SINCE", "FAIL_ON", "SARIF", "ARGS"])
def test_the_action_runs_nothing_that_its_inputs_say(action, draft, tmp_path, name):
    """Inputs come as the workflow's author wrote them; a `$(…)` among them stays what it is."""
    draft("a.md", WRONG)
    action(**{name: """x $(touch${IFS}ran) `touch ran` $(touch ran) '; touch ran; ' "; touch ran; " """})
    assert not (tmp_path / "ran").exists()


def test_gitlab_s_job_writes_what_it_says(draft, tmp_path, environment):
    template = yaml.safe_load((CHECKOUT / "gates" / "gitlab-ci.yml").read_text("utf-8"))
    (job,) = template.values()
    draft("news/a.md", WRONG)
    variables = job["variables"] | {"FIGCHECK_PATHS": "news $(touch${IFS}ran)"}
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(job["script"])],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=environment | variables | {"PATH": f"{COMMAND.parent}:{environment['PATH']}"},
        check=False,
    )
    assert (done.returncode, "news/a.md:1:12: error" in done.stdout) == (2, True)
    (issue,) = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert issue["location"]["path"] == "news/a.md"
    assert (tmp_path / job["artifacts"]["reports"]["junit"]).read_text("utf-8").count("<failure ") == 1
    assert not (tmp_path / "ran").exists()


def test_the_page_on_gates_names_what_there_is():
    page = (CHECKOUT / "docs" / "gates.md").read_text("utf-8")
    hook, workflow, job = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
    assert hook["repos"][0]["hooks"][0]["id"] == "figcheck"
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text("utf-8"))
    assert workflow["steps"][-1]["with"].keys() <= action["inputs"].keys()
    template = yaml.safe_load((CHECKOUT / "gates" / "gitlab-ci.yml").read_text("utf-8"))
    assert job["figcheck"]["variables"].keys() <= template["figcheck"]["variables"].keys()
    assert job["include"][0]["remote"].endswith("/gates/gitlab-ci.yml")


def test_the_container_is_built_of_what_there_is():
    lines = (CHECKOUT / "Dockerfile").read_text("utf-8").splitlines()
    kept = {line[1:] for line in (CHECKOUT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    copied = {
        name for line in lines if line.startswith("COPY ") and "--from" not in line for name in line.split()[1:-1]
    }
    assert copied == kept
    assert all((CHECKOUT / name).exists() for name in copied)


def test_a_release_carries_wheels_compiled_as_the_compiled_job_does_it():
    """What the release sets for the build is what `.ci/compiled-wheel` sets, and the hook listens to."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]
    [(name, value)] = settings["cibuildwheel"]["environment"].items()
    assert f"{name}={value} " in (CHECKOUT / ".ci/compiled-wheel").read_text()
    assert not settings["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["enable-by-default"]
    draft = settings["cibuildwheel"]["test-command"].split("{project}/")[1]
    assert (CHECKOUT / draft).is_file()
    jobs = yaml.safe_load((CHECKOUT / ".github/workflows/release.yml").read_text())["jobs"]
    assert jobs["publish"]["needs"] == [name for name in jobs if name != "publish"]
