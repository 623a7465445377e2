"""The content of the page on figures: the word lists, and the page's examples, read like drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.lexicon.source import DATA, data_files, read_data
from checker.render.records import figure_record
from checker.render.reference import Reference
from checker.run.drafts import Draft
from checker.run.pipeline import Extractor

_LANGUAGE = "en"


def make_reference(extractor: Extractor) -> Reference:
    """The content of the page, with `extractor` reading its examples."""
    page = read_data([DATA / _LANGUAGE / "page" / "figures.yaml"])["figures"]
    lists = read_data(data_files(_LANGUAGE))
    return Reference(page, lists, list(_examples(page, extractor)), _measures(page, lists["units"], extractor))


def _examples(page: Mapping[str, Any], extractor: Extractor) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for sentence in page["kinds"].values():
        outcome = extractor.figures(Draft("<example>", sentence))
        for figure in outcome.figures:
            yield sentence, figure_record(figure, outcome.document)


def _measures(page: Mapping[str, Any], said: Mapping[str, Any], extractor: Extractor) -> dict[str, list[str]]:
    """The units that the lists name, grouped by what they measure: units of one dimension measure the same."""
    named = {extractor.units.parse(unit).dimension: name for name, unit in page["dimensions"].items()}
    measures: dict[str, list[str]] = {name: [] for name in (*page["dimensions"], page["units_rest"])}
    for unit in dict.fromkeys((*said["prefixed"], *said["plain"])):
        measures[named.get(extractor.units.parse(unit).dimension, page["units_rest"])].append(unit)
    return measures
