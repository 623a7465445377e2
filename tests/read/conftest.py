import pytest

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()
