"""What tests of all stages need: the words of the language, its units, figures found in a text, and a clock."""

import gc
import time
from collections.abc import Callable
from typing import Protocol, TypeVar

import pytest

from checker.find.figures import find_figures
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.load import load_lexicon
from checker.model.sentence import Figures
from checker.read.formats import read_document
from checker.units.load import load_units
from checker.units.units import Units

Given = TypeVar("Given")


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


@pytest.fixture(scope="session")
def seconds_of() -> Callable[[Callable[[], object]], float]:
    """The processor's seconds that work takes, without the collection of what earlier tests left behind."""

    def seconds(work: Callable[[], object]) -> float:
        gc.disable()
        try:
            began = time.process_time()
            work()
            return time.process_time() - began
        finally:
            gc.enable()

    return seconds


class InTime(Protocol):
    """What work gives, once it takes no more than `most` seconds of the processor; a busy machine has three tries."""

    def __call__(self, most: float, work: Callable[[], Given]) -> Given: ...


@pytest.fixture(scope="session")
def in_time(seconds_of) -> InTime:
    def given(most: float, work: Callable[[], Given]) -> Given:
        took: list[float] = []
        results: list[Given] = []
        while len(took) < 3:
            took.append(seconds_of(lambda: results.append(work())))
            if took[-1] <= most:
                return results[-1]
        pytest.fail(f"took {min(took):.1f} s; at most {most:g} s are allowed")

    return given
