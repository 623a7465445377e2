"""The three functions of the package."""

from importlib.metadata import version

import checker
import checker.report.full
from checker.model.verdict import Status

WRONG = "Sales rose 12% to $11.1bn from $10.9bn."


def test_a_text_gives_its_figures_its_findings_and_its_worksheet():
    assert [figure.text for figure in checker.figures(WRONG)] == ["12%", "$11.1bn", "$10.9bn"]
    (verdict,) = checker.check(WRONG)
    assert (verdict.status, verdict.claim.rule.id) == (Status.CONTRADICTION, "percent-change")
    assert {row.status.value for row in checker.report(WRONG)} == {"contradicted"}


def test_importing_the_folder_report_leaves_the_function_in_place():
    assert callable(checker.report)


def test_the_package_and_its_distribution_are_of_one_version():
    assert checker.__version__ == version("figcheck")
