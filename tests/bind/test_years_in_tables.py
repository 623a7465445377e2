"""Changes told beside a table: which cells of the row, and of which years, they are compared with."""

import pytest

CHANGE = """
match: ["{dir:rise|fall} [<by>] {change:percent|amount}"]
figures:
  new: {kind: [money, number, quantity], place: row}
  old: {kind: [money, number, quantity], place: row}
unless: [underlying]
assert: change = (new - old) * sign(dir)
"""
HALLS = (
    "| $m | 2025 | 2024 | 2023 |\n|---|---|---|---|\n| Fees | 493 | 425 | 401 |\n| Hall hire | 212 | 231 | 204 |\n"
    "| Cost of hall hire | 88 | 93 | 90 |"
)
YEARS = "| Year | Members | Visits |\n|---|---|---|\n| 2024 | 812 | 9,640 |\n| 2025 | 845 | 9,120 |"
SPANNED = "|  |  | Year ended 31 March |\n|---|---|---|\n|  | 2025 | 2024 |\n| Gate money | (512) | (488) |"
PARTS = "|  | 2025 | 2024 |\n|---|---|---|\n| Sales: | | |\n| Boat | 812 | 706 |\n| Costs: | | |\n| Boat | 540 | 482 |"
TWO = (
    "| Line | Trips 2024 | Trips 2025 | Cars 2024 | Cars 2025 |\n|---|---|---|---|---|\n| North | 41 | 45 | 812 | 798 |"
)


def of(text: str, *pairs: tuple[str, str], word: str = "rose") -> list[dict[str, str]]:
    return [{"dir": word, "change": text, "new": new, "old": old} for new, old in pairs]


@pytest.mark.parametrize(
    ("said", "table", "bound"),
    [
        pytest.param("Fees rose 16% in 2025.", HALLS, of("16%", ("493", "425")), id="the year said, and that before"),
        pytest.param(
            "Fees rose 6% in 2024, to a new record.", HALLS, of("6%", ("425", "401")), id="a year that is not the last"
        ),
        pytest.param(
            "Fees rose 23% in 2025 compared with 2023.", HALLS, of("23%", ("493", "401")), id="two years that are said"
        ),
        pytest.param(
            "Fees rose 16%.", HALLS, of("16%", ("493", "425"), ("425", "401")), id="no year: each and that before it"
        ),
        pytest.param(
            "Hall hire rose 4% since 2023.", HALLS, of("4%", ("231", "204"), ("212", "204")), id="the year it began"
        ),
        pytest.param("Members rose by 33 in 2025.", YEARS, of("33", ("845", "812")), id="years down the side"),
        pytest.param(
            "Gate money rose 4.9%.", SPANNED, of("4.9%", ("512", "488")), id="losses, under a spanning header"
        ),
        pytest.param("Boat sales rose 15%.", PARTS, of("15%", ("812", "706")), id="by the line above the row"),
        pytest.param("North trips rose 10%.", TWO, of("10%", ("45", "41")), id="by the header of the columns"),
        pytest.param("Boats rose 15%.", PARTS, [], id="either of two rows"),
        pytest.param("Fees of guests rose 16% in 2025.", HALLS, [], id="a part of the row"),
        pytest.param("Hire rose 4% in 2024.", HALLS, [], id="a part of the header"),
        pytest.param("Fees rose 16% in Norland.", HALLS, [], id="somewhere"),
        pytest.param("Fees rose 16% in 2022.", HALLS, [], id="a year that the table lacks"),
        pytest.param("Underlying fees rose 16% in 2025.", HALLS, [], id="a word that silences"),
        pytest.param("Fees rose 16% in the first quarter of 2025.", HALLS, [], id="another period"),
        pytest.param("The new hall opened, and fees rose 16%.", HALLS, [], id="more than the row before it"),
        pytest.param("Fees rose by $68bn in 2025.", HALLS, of("$68bn", ("493", "425")), id="whatever its size"),
    ],
)
def test_a_change_is_compared_with_the_row_and_the_years_that_its_clause_names(bound_by, said, table, bound):
    def by_years(claims):
        return sorted(claims, key=lambda claim: claim["new"])

    assert by_years(bound_by(CHANGE, f"{said}\n\n{table}\n")) == by_years(bound)
    assert by_years(bound_by(CHANGE, f"{table}\n\n{said}\n")) == by_years(bound)


def test_text_far_from_the_table_is_not_about_it(bound_by):
    between = "\n\n".join(["Nothing was said."] * 9)
    assert bound_by(CHANGE, f"Fees rose 16% in 2025.\n\n{between}\n\n{HALLS}\n") == []


def test_a_table_in_millions_gives_millions(claims_of):
    claim = claims_of(CHANGE, f"Fees rose by $68m in 2025.\n\n{HALLS}\n")[0]
    [new] = next(binding.operands for binding in claim.bindings if binding.role == "new")
    assert new.unit.factor == 1_000_000
    assert (new.core.low, new.core.high) == (492.5, 493.5)
