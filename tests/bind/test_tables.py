"""Totals of rows and columns: what each may be the sum of."""

import pytest

RULE = """
figures:
  part: {many: true}
  total: {cue: [table_total]}
within: table
assert: sum(part) = total
"""


@pytest.mark.parametrize(
    ("table", "sums"),
    [
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | South | 22 |
            | Total | 36 |
            """,
            [{"part": "14 + 22", "total": "36"}],
            id="a column",
        ),
        pytest.param(
            """\
            | Port | 2023 | 2024 | Total |
            |---|---|---|---|
            | North | 14 | 15 | 29 |
            """,
            [{"part": "14 + 15", "total": "29"}],
            id="a row, whose heads are years",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | South | – |
            | West | 3 |
            | Total | 17 |
            """,
            [{"part": "14 + 3", "total": "17"}],
            id="an empty cell is nothing",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14[1] |
            | South | 22* |
            | Total | 36 |
            """,
            [{"part": "14 + 22", "total": "36"}],
            id="the marks of notes",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | South | 20 + 2 |
            | Total | 36 |
            """,
            [],
            id="a cell that holds two figures",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | of which: ferries | 5 |
            | – of which sailing | 3 |
            | South | 22 |
            | Total | 36 |
            """,
            [{"part": "14 + 22", "total": "36"}],
            id="parts of a part",
        ),
        pytest.param(
            """\
            | Item | Price |
            |---|---|
            | Oars | 14 |
            | Sails | 22 |
            | Subtotal | 36 |
            | Tax | 7 |
            | Total | 43 |
            """,
            [
                {"part": "14 + 22", "total": "36"},
                {"part": "14 + 22 + 7", "total": "43"},
                {"part": "36 + 7", "total": "43"},
            ],
            id="a total after another",
        ),
        pytest.param(
            """\
            | Item | Price |
            |---|---|
            | Oars | 14 |
            | Sails | 22 |
            | Subtotal | 36 |
            | Discount | 6 |
            | Total | 30 |
            """,
            [{"part": "14 + 22", "total": "36"}],
            id="what is taken off without a sign",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | All ports | 36 |
            | North | 14 |
            | South | 22 |
            """,
            [{"part": "14 + 22", "total": "36"}],
            id="a total above its parts",
        ),
        pytest.param(
            """\
            | Port | Share |
            |---|---|
            | North | 61% |
            | South | 39 |
            | Total | 100% |
            """,
            [{"part": "61% + 39", "total": "100%"}],
            id="shares whose first alone has its sign",
        ),
        pytest.param(
            """\
            | Port | Cost |
            |---|---|
            | North | $140 |
            | Share of sales | 7% |
            | South | $220 |
            | Share of sales | 11% |
            | Total | $360 |
            | Share of sales | 18% |
            """,
            [{"part": "$140 + $220", "total": "$360"}, {"part": "7% + 11%", "total": "18%"}],
            id="a share below each row and the total",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | South | 22 |
            | Total here | 36 |
            | East | 5 |
            | West | 6 |
            | Total abroad | 11 |
            """,
            [
                {"part": "14 + 22", "total": "36"},
                {"part": "5 + 6", "total": "11"},
                {"part": "14 + 22 + 5 + 6", "total": "11"},
                {"part": "36 + 5 + 6", "total": "11"},
            ],
            id="each way to read a second total",
        ),
    ],
)
def test_what_a_total_may_sum(bound_by, table, sums):
    assert bound_by(RULE, table) == sums


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | South | 22 |
            | Average | 18 |
            """,
            id="no total",
        ),
        pytest.param(
            """\
            | Port | Ships |
            |---|---|
            | North | 14 |
            | Total | 14 |
            """,
            id="one row is no sum",
        ),
        pytest.param(
            """\
            | Port | Ships and tonnes |
            |---|---|
            | North | 14 of 20 |
            | South | 22 and 900 |
            | Total | 36 |
            """,
            id="cells of two figures",
        ),
        pytest.param(
            """\
            | Port | Takings |
            |---|---|
            | North | $14 |
            | South | €22 |
            | Total | 36 |
            """,
            id="two currencies",
        ),
    ],
)
def test_what_is_no_total(bound_by, table):
    assert bound_by(RULE, table) == []


def test_a_cell_in_brackets_is_negative_and_a_sign_may_stand_in_some_rows_alone(claims_of):
    (claim,) = claims_of(RULE, "| Port | Takings |\n|---|---|\n| North | $14 |\n| South | (94) |\n| Total | (80) |\n")
    parts, total = (binding.operands for binding in claim.bindings)
    assert [part.core.low < 0 for part in parts] == [False, True]
    assert total[0].core.high < 0
    assert {part.unit.name for part in (*parts, *total)} == {"USD"}


def test_columns_of_one_table_are_witnesses_for_one_another(claims_of):
    claims = claims_of(RULE, "| P | A | B |\n|---|---|---|\n| N | 14 | 3 |\n| S | 22 | 4 |\n| Total | 36 | 8 |\n")
    assert len(claims) == 2
    assert len({claim.witnesses for claim in claims}) == 1
    assert len({claim.rival for claim in claims}) == 2


CHANGES = """
figures:
  change: {kind: [percent], cue: [table_change]}
  new: {kind: [number, money]}
  old: {kind: [number, money]}
within: table
assert: change = (new - old) / old
"""


def test_a_change_may_be_between_any_two_columns_before_it(bound_by):
    table = "| Port | 2026 | 2025 | Change |\n|---|---|---|---|\n| North | 1,320 | 1,200 | 10% |\n"
    assert bound_by(CHANGES, table) == [
        {"change": "10%", "new": "1,320", "old": "1,200"},
        {"change": "10%", "new": "1,200", "old": "1,320"},
    ]


def test_one_way_to_read_the_columns_is_borne_out_by_its_rows(claims_of):
    rows = "| North | 1,320 | 1,200 | 10% |\n| South | 945 | 900 | 5% |\n"
    claims = claims_of(CHANGES, f"| Port | 2026 | 2025 | Change |\n|---|---|---|---|\n{rows}")
    assert len({claim.witnesses for claim in claims}) == 2
    assert len({claim.rival for claim in claims}) == 2


@pytest.mark.parametrize(
    "heads", ["| Port | 2026 | 2025 | Share |", "| Port | 2026 | Notes | Change |"], ids=["no change", "one figure"]
)
def test_what_is_no_change(bound_by, heads):
    row = "| North | 1,320 | 1,200 | 10% |" if "Share" in heads else "| North | 1,320 | none | 10% |"
    assert bound_by(CHANGES, f"{heads}\n|---|---|---|---|\n{row}\n") == []


DIFFERENCE = """
figures:
  whole: {kind: [number, money, quantity]}
  taken: {many: true}
  net: {cue: [table_net]}
within: table
assert: whole - sum(taken) = net
"""


@pytest.mark.parametrize(
    ("rows", "differences"),
    [
        pytest.param(
            ["| Sales | 90 |", "| Costs | 60 |", "| Net sales | 30 |"],
            [{"whole": "90", "taken": "60", "net": "30"}],
            id="one row taken from another",
        ),
        pytest.param(
            ["| Sales | 90 |", "| Costs | (60) |", "| Net sales | 30 |"],
            [{"whole": "90", "taken": "60", "net": "30"}],
            id="what is taken off stands in brackets",
        ),
        pytest.param(
            ["| Sales | 90 |", "| Wages | 40 |", "| Fuel | 20 |", "| Profit | 30 |"],
            [{"whole": "40", "taken": "20", "net": "30"}, {"whole": "90", "taken": "40 + 20", "net": "30"}],
            id="two rows, or the last of them",
        ),
        pytest.param(
            ["| Sales | 90 |", "| Grants | 40 |", "| Fuel | (20) |", "| Profit | 30 |"],
            [{"whole": "40", "taken": "20", "net": "30"}],
            id="two rows of which one is added",
        ),
        pytest.param(["| Sales | 90 |", "| Costs | 60 |", "| Gross margin | 33% |"], [], id="a percentage"),
    ],
)
def test_a_net_row_is_the_difference_of_those_above(bound_by, rows, differences):
    table = "\n".join(["| Item | $m |", "|---|---|", *rows])
    assert bound_by(DIFFERENCE, table) == differences
