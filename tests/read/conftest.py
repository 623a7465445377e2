"""Lets the tests of this folder import `office` and `shown_tables`, and gives them the words of the language."""

import sys
from pathlib import Path

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


sys.path.insert(0, str(Path(__file__).parent))
