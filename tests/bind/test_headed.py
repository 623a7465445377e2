"""Lines of a table that their headers name: which cells belong together."""

import pytest

RULE = """
figures:
  won: {kind: [number], cue: [w, won]}
  drawn: {kind: [number], cue: [d, drawn]}
  played: {kind: [number], cue: [p, played, games played]}
within: table
assert: won + drawn = played
"""
CLUBS = "| Club | P | W | D |\n|---|---|---|---|\n| Ayr | 14 | 9 | 5 |\n| Wick | 12 | 8 | 4 |"


def of(won: str, drawn: str, played: str) -> dict[str, str]:
    return {"won": won, "drawn": drawn, "played": played}


BOTH = [of("9", "5", "14"), of("8", "4", "12")]


@pytest.mark.parametrize(
    ("table", "bound"),
    [
        pytest.param(CLUBS, BOTH, id="by abbreviations"),
        pytest.param(CLUBS.replace("| P | W", "| Games played: | Won (all)"), BOTH, id="with marks and an aside"),
        pytest.param(CLUBS.replace("| D |", "| Drawn matches |"), BOTH, id="by the first word"),
        pytest.param(CLUBS.replace("Ayr", "Ayr[a]"), BOTH[1:], id="a row with a note"),
        pytest.param(CLUBS.replace("| 8 |", "| n/a |"), BOTH[:1], id="a cell that is missing"),
        pytest.param(CLUBS.replace("| D |", "| L |"), [], id="a column that is missing"),
        pytest.param(CLUBS.replace("| D |", "| W |"), [], id="two columns of one name"),
        pytest.param(CLUBS.replace("| D |", "| D, in all |"), [], id="a letter that is not all of the header"),
        pytest.param(
            "| | North | South |\n|---|---|---|\n| Played | 14 | 12 |\n| Won | 9 | 8 |\n| Drawn | 5 | 4 |",
            BOTH,
            id="in rows",
        ),
    ],
)
def test_lines_are_found_by_their_headers(bound_by, table, bound):
    assert bound_by(RULE, f"{table}\n") == bound
