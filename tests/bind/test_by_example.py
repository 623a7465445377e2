"""Lines of a table that its other cells show to belong together, without a header that says so."""

import random

import pytest

SUM = """
figures:
  part: {many: true}
  total: {kind: [number, money, quantity]}
within: table
assert: sum(part) = total
"""
PRODUCT = """
figures:
  price: {kind: [number, money, percent]}
  count: {kind: [number, money, percent]}
  sales: {kind: [number, money]}
within: table
assert: price * count = sales
"""
SHARE = """
figures:
  share: {kind: [percent]}
  part: {kind: [number, money]}
  whole: {kind: [number, money]}
within: table
assert: part / whole = share
"""


def table(*rows):
    """Rows of cells as a Markdown table, the first of them its header."""
    head, *others = ([str(cell) for cell in row] for row in rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---"] * len(head), *others))


TRAMS, BUSES, BOTH = ("Trams", "1,118", "1,204", 997), ("Buses", 897, 963, 871), ("Both", "2,015", "2,167", "1,868")


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        pytest.param([("Quay", 118, 204, 322), ("Hill", 97, 163, 260), ("Park", 131, 216, 347)], "322", id="columns"),
        pytest.param([TRAMS, BUSES, BOTH], "2,015", id="below"),
        pytest.param([BOTH, TRAMS, BUSES], "2,015", id="above"),
        pytest.param([BOTH, ("Less", "(897)", "(963)", "(871)"), TRAMS], "1,118", id="losses"),
    ],
)
def test_lines_that_add_up(bound_by, rows, total):
    found = bound_by(SUM, table(("", "A", "B", "C"), *rows))
    assert found[0]["total"] == total
    assert len(found) == 3


def test_a_line_that_adds_up_in_all_cells_but_one_is_claimed_there_too(bound_by):
    rows = [("Quay", 118, 204, 322), ("Hill", 97, 163, 206), ("Park", 131, 216, 347), ("Mill", 84, 175, 259)]
    found = bound_by(SUM, table(("", "A", "B", "C"), *rows))
    assert {"part": "97 + 163", "total": "206"} in found


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("Quay", 118, 204, 322), ("Hill", 97, 163, 206), ("Park", 131, 216, 374)], id="most cells don't"),
        pytest.param([("Quay", 1, 2, 3), ("Hill", 2, 5, 7), ("Park", 3, 1, 4)], id="small numbers do by accident"),
        pytest.param(
            [("Quay", "69,600", "75,600"), ("Hill", "91,200", "42,000"), ("Park", "38,400", "33,600")], id="round"
        ),
        pytest.param([("Quay", 118, 204, 322)] * 4, id="the same cells again are no evidence"),
        pytest.param([("Quay", 118, 0, 118), ("Hill", 97, 0, 97), ("Park", 131, 0, 131)], id="nor is nothing"),
        pytest.param([("Quay", "$118", "€204", 322), ("Hill", "$97", "€163", 260)], id="two currencies"),
    ],
)
def test_lines_that_are_no_sum(bound_by, rows):
    assert bound_by(SUM, table(("", "A", "B", "C")[: len(rows[0])], *rows)) == []


@pytest.mark.parametrize("head", ["Change", "% change", "Average", "Index"])
def test_cells_below_a_change_or_a_rate_are_no_part_of_a_sum(bound_by, head):
    rows = [(*TRAMS[:3], 97), (*BUSES[:3], 71), (*BOTH[:3], 186)]
    assert len(bound_by(SUM, table(("", "A", "B", head), *rows))) == 2


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("$35", 12, "$420"), ("$28", 14, "$392"), ("$52", 9, "$468")], id="money"),
        pytest.param(
            [("$812", "41.2%", "$334.5"), ("$955", "39.6%", "$378.2"), ("$903", "40.3%", "$363.9")], id="a share"
        ),
        pytest.param([(412, "7.5", "3,090"), (365, "8.2", "2,993"), (508, "6.9", "3,505")], id="rounded"),
    ],
)
def test_a_column_that_is_the_product_of_two(bound_by, rows):
    found = bound_by(
        PRODUCT, table(("", "A", "B", "C"), *((name, *row) for name, row in zip("abc", rows, strict=True)))
    )
    assert found == [{"price": str(a), "count": str(b), "sales": c} for a, b, c in rows]


def test_a_row_of_totals_is_no_product(bound_by):
    rows = [("a", 35, 12, 420), ("b", 28, 14, 392), ("c", 52, 9, 468), ("Total", 115, 35, 1280)]
    assert [claim["sales"] for claim in bound_by(PRODUCT, table(("", "A", "B", "C"), *rows))] == ["420", "392", "468"]


def test_shares_of_the_line_with_100(bound_by):
    rows = [("Ash", "4,210", "42.1%"), ("Birch", "3,120", "31.2%"), ("All", "10,000", "100%")]
    assert bound_by(SHARE, table(("", "Votes", "Share"), *rows)) == [
        {"part": "4,210", "whole": "10,000", "share": "42.1%"},
        {"part": "3,120", "whole": "10,000", "share": "31.2%"},
    ]


def test_an_index_is_a_share_too(bound_by):
    rows = [("2020", 250, 100), ("2021", 260, 104), ("2022", 275, 110)]
    assert [claim["share"] for claim in bound_by(SHARE, table(("", "Tonnes", "Index"), *rows))] == ["104", "110"]


@pytest.mark.parametrize("height", range(3, 9))
@pytest.mark.parametrize("width", range(3, 7))
def test_numbers_at_random_belong_together_hardly_ever(bound_by, height, width):
    """One table in three thousand may; of these, the same in every run, none does."""
    chance = random.Random(f"{height} {width}")
    rows = [(f"row {line}", *(chance.randint(100, 99_999) for _ in range(width))) for line in range(height)]
    assert [bound_by(rule, table(("", *"ABCDEFGH"[:width]), *rows)) for rule in (SUM, PRODUCT, SHARE)] == [[], [], []]


@pytest.mark.parametrize("rule", [SUM, PRODUCT, SHARE])
def test_numbers_of_any_size_are_read_without_an_error(bound_by, rule):
    sizes = ("9" * 400, "0." + "0" * 400 + "1", "0", "-" + "9" * 330, "100")
    rows = [(f"row {line}", *sizes[line:], *sizes[:line]) for line in range(len(sizes))]
    assert bound_by(rule, table(("", *"ABCDE"), *rows)) == []


def test_a_long_table_is_no_slow_one(bound_by, in_time):
    rows = [(f"row {line}", *((line * 7919 + column * 104_729) % 9973 for column in range(20))) for line in range(400)]
    assert in_time(10, lambda: bound_by(PRODUCT, table(("", *"ABCDEFGHIJKLMNOPQRST"), *rows))) == []


def test_a_formula_of_another_form_is_bound_to_nothing(bound_by):
    rule = "figures:\n  a: {kind: [number]}\n  b: {kind: [number]}\nwithin: table\nassert: a - 1 = b\n"
    assert bound_by(rule, table(("", "A", "B"), ("x", 12, 11), ("y", 15, 14))) == []
