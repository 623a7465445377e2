"""The text beside a table: which cell a sentence's figure is compared with."""

import pytest

CELL = """
figures:
  cell: {kind: [money, number, quantity, percent], place: cell}
  text: {kind: [money, number, quantity, percent], place: text}
within: document
unless: [expected]
assert: text = cell
"""
SALES = "| Year | Sales (£m) | Staff |\n|---|---|---|\n| 2022 | 4.6 | 81 |\n| 2023 | 5.2 | 88 |"
MILLS = "| Mill | Sacks | Hands |\n|---|---|---|\n| North | 312 | 14 |\n| South | 284 | 21 |\n| Total | 596 | 35 |"


@pytest.mark.parametrize(
    ("said", "table", "bound"),
    [
        pytest.param("Sales rose to £5.7m in 2023.", SALES, [("5.2", "£5.7m")], id="by row and column"),
        pytest.param("In 2022 sales were £4.6m.", SALES, [("4.6", "£4.6m")], id="one that agrees"),
        pytest.param(
            "Sales were £4.6m in 2022, then £5.7m in 2023.", SALES, [("4.6", "£4.6m"), ("5.2", "£5.7m")], id="two"
        ),
        pytest.param("Both mills together made 569 sacks.", MILLS, [("596", "569 sacks")], id="a total"),
        pytest.param("Sales rose by £5.7m in 2023.", SALES, [], id="a change"),
        pytest.param("Sales are expected to be £5.7m in 2023.", SALES, [], id="a word that silences"),
        pytest.param("Sales rose 57% in 2023.", SALES, [], id="another kind"),
        pytest.param("Sales rose to £5.7m in 2021.", SALES, [], id="a year that the table lacks"),
        pytest.param("Sales rose to £88m in 2023.", SALES, [], id="what another cell holds"),
        pytest.param("Sales rose to £570bn in 2023.", SALES, [], id="of no like size"),
        pytest.param("The north mill has 15 sacks and 19 hands.", MILLS, [], id="two that no cell has"),
    ],
)
def test_a_figure_is_held_against_the_cell_that_its_sentence_names(bound_by, said, table, bound):
    expected = [{"cell": cell, "text": text} for cell, text in bound]
    assert bound_by(CELL, f"{said}\n\n{table}\n") == expected
    assert bound_by(CELL, f"{table}\n\n{said}\n") == expected


def test_text_far_from_the_table_is_not_about_it(bound_by):
    between = "\n\n".join(["Nothing was said."] * 6)
    assert bound_by(CELL, f"Sales rose to £5.7m in 2023.\n\n{between}\n\n{SALES}\n") == []
