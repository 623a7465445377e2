"""What tests of all stages need: the words of the language, its units, and figures found in a text."""

from collections.abc import Callable

import pytest

from checker.find.figures import find_figures
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import load_lexicon
from checker.model.sentence import Figures
from checker.read.formats import read_document
from checker.units.load import load_units
from checker.units.units import Units


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon("en")


@pytest.fixture(scope="session")
def units(lexicon) -> Units:
    return load_units(lexicon)


@pytest.fixture(scope="session")
def figures_in(lexicon, units) -> Callable[[str], Figures]:
    """The figures of a text, read as Markdown where it looks like it."""
    return lambda text: find_figures(read_document("draft", text, lexicon), lexicon, units)
