"""What tests of rule files share."""

from __future__ import annotations

from types import SimpleNamespace

import pytest


@pytest.fixture(scope="session")
def lexicon() -> SimpleNamespace:
    return SimpleNamespace(cues=dict.fromkeys(["rise", "fall", "total"]))
