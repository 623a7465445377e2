"""What tests of rule files share."""

from __future__ import annotations

import pytest

from checker.cli.rulebook import Rulebook, open_rulebook
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import load_lexicon
from checker.run.cache import DiskCache
from checker.run.pipelines import Wanted


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """All packs, with the pipeline that checks a text by them."""
    return open_rulebook(Wanted(use_config=False), DiskCache(None))
