"""The three functions of the package."""

import subprocess
import sys
from importlib.metadata import version

import pytest

import checker
from checker.model.verdict import Status

WRONG = "Sales rose 12% to $11.1bn from $10.9bn."


def test_a_text_gives_its_figures_its_findings_and_its_worksheet():
    assert [figure.text for figure in checker.figures(WRONG)] == ["12%", "$11.1bn", "$10.9bn"]
    (verdict,) = checker.check(WRONG)
    assert (verdict.status, verdict.claim.rule.id) == (Status.CONTRADICTION, "percent-change")
    assert {row.status.value for row in checker.report(WRONG)} == {"contradicted"}


def test_the_three_functions_are_listed_and_nothing_else_is_made_up():
    assert {"check", "figures", "report"} <= set(dir(checker))
    with pytest.raises(AttributeError, match="has no attribute 'checks'"):
        checker.checks  # noqa: B018 - asking is the test


def test_importing_the_package_imports_none_of_its_stages():
    code = "import sys, checker; print(*(name for name in sys.modules if name.startswith('checker')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"checker", "checker.model", "checker.model.version"}


def test_the_package_and_its_distribution_are_of_one_version():
    assert checker.__version__ == version("figcheck")
