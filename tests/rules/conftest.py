"""What tests of rule files share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from checker.cli.rulebook import Rulebook


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """All packs, with the pipeline that checks a text by them: the one thing here that needs every stage."""
    from checker.cli.rulebook import open_rulebook  # noqa: PLC0415 - see above
    from checker.run.cache import DiskCache  # noqa: PLC0415
    from checker.run.pipelines import RunOptions  # noqa: PLC0415

    return open_rulebook(RunOptions(use_config=False), DiskCache(None))
