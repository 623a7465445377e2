"""What real text does to a checker: true sentences, by trap and family, in which nothing is told to be wrong.

Each file of `traps/` is one trap, met in published text by a checker that knew no better; its first line says which.
Its sentences are of our own making, true to life, and their figures agree or belong to different things.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checker.cli.rulebook import Rulebook
from checker.model.verdict import Status

TRAPS = Path(__file__).with_name("traps")
TOLD = {Status.CONTRADICTION, Status.UNDERSTATED, Status.OVERSTATED}
FEWEST = 3
"""Sentences of one trap in one family."""
TABLE = [
    (path.stem, family, sentences)
    for path in sorted(TRAPS.glob("*.yaml"))
    for family, sentences in yaml.safe_load(path.read_text("utf-8")).items()
]


@pytest.mark.parametrize(("trap", "family", "sentences"), TABLE, ids=[f"{trap}-{family}" for trap, family, _ in TABLE])
def test_nothing_is_told_of(trap: str, family: str, sentences: list[str], book: Rulebook) -> None:
    told = [
        f"{verdict.claim.rule.id}: {verdict.message}\n{sentence}"
        for sentence in sentences
        for verdict in book.check(sentence)
        if verdict.status in TOLD
    ]
    assert told == []


def test_each_trap_is_shown_in_several_sentences_and_none_twice() -> None:
    sentences = [sentence for _, _, several in TABLE for sentence in several]
    assert [(trap, family) for trap, family, several in TABLE if len(several) < FEWEST] == []
    assert len(sentences) == len(set(sentences))
