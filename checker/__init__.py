"""figcheck: a linter for the numbers in article drafts."""

__version__ = "0.1.0"
