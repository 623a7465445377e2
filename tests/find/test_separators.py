"""What a point between digits is, where the draft's other numerals tell it."""

from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("paragraphs", "value", "other"),
    [
        (["The fee was 1.234,56 euros, and 2.345 people paid it."], 2345, "2.345"),
        (["The town has 1.234.567 people.", "Of them 2.345 came."], 2345, "2.345"),
        (["It has 12.345,6 acres, and 2.345 tonnes grew."], 2345, "2.345"),
        (["It weighs 2.345 tonnes."], "2.345", None),
        (["It weighs 2.345 tonnes.", "The fee was 1.234,56 euros."], "2.345", None),
        (["The fee was 1,234.56 euros or 1.234,56, and 2.345 tonnes grew."], "2.345", None),
        (["The host 192.168.100.200 has 2.345 tonnes."], "2.345", None),
        (["The fee was 1.234,56 euros, and 0.345 tonnes grew."], "0.345", None),
        (["The fee was 1.234,56 euros, and 2.3456 tonnes grew."], "2.3456", None),
    ],
)
def test_points_part_thousands_where_the_draft_tells_it(find, paragraphs, value, other):
    figure = find(*paragraphs)
    told = next(found for found in figure if found.text.startswith(("2.", "Of them 2", "0.3")))
    assert told.value == Decimal(value)
    assert [reading.value for reading in told.readings] == ([] if other is None else [Decimal(other)])


def test_both_readings_have_their_own_precision(find):
    figure = find("The fee was 1.234,56 euros, and 2.345 tonnes grew.")[1]
    (decimal,) = figure.readings
    assert (figure.step, decimal.step) == (1, Decimal("0.001"))
