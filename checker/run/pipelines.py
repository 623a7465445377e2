"""The pipelines of a run: one for each settings file above its drafts, made when first needed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.bind.claims import prepare
from checker.find.figures import Finder, find_with_topics
from checker.judge.settings import JudgeSettings
from checker.lexicon.load import load_lexicon
from checker.model.errors import Place
from checker.model.outcome import Outcome
from checker.model.rule import Rule
from checker.rules.load import load_rules
from checker.rules.packs import read_packs, read_rule_files
from checker.run.batches import Steps, at_once
from checker.run.cache import DiskCache, cache_folder
from checker.run.config import Config, find_config, load_config
from checker.run.discover import excluded
from checker.run.drafts import Draft
from checker.run.pipeline import Extractor, Pipeline
from checker.run.selection import Reporting, check_names, names_of, select_rules, with_severities
from checker.units.load import load_units


class RunOptions(NamedTuple):
    """The command line's choices of rules and reporting, which take precedence over any settings file."""

    config: Path | None = None
    """The settings file to use for all drafts; None to look for one above each."""
    use_config: bool = True
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    reporting: Reporting = Reporting()

    def with_one_settings_file(self) -> RunOptions:
        """The same with one settings file for all drafts, or none: the one named, or the current folder's."""
        path = self.config or (find_config(Path()) if self.use_config else None)
        return self._replace(config=path, use_config=path is not None)


def make_extractor(store: DiskCache, finder: Finder = find_with_topics) -> Extractor:
    """An extractor for English drafts; the default `finder` also finds what each figure refers to."""
    lexicon = load_lexicon("en", store)
    return Extractor(lexicon, load_units(lexicon, store), finder)


def make_pipeline(extractor: Extractor, config: Config, options: RunOptions, store: DiskCache) -> Pipeline:
    """A pipeline with these settings.

    Raises:
        UserError: a rule file has mistakes, or the settings name an unknown rule.
    """
    paths = [Path(path) for path in (*config.rules, *options.rules)]
    every = load_rules([*read_packs(), *read_rule_files(paths)], extractor.lexicon, store)
    rules = chosen_rules(every, config, options)
    return Pipeline(
        extractor=extractor,
        rules=rules,
        binder=prepare(rules, extractor.lexicon.cues, extractor.units, store),
        settings=_judge_settings(config)._replace(agreement_in_words=options.reporting.sums),
        reporting=options.reporting._replace(strict=options.reporting.strict or config.strict),
        names=names_of(every),
        every_rule=not (config.select or config.ignore or options.select or options.ignore),
        store=store,
    )


def chosen_rules(rules: Sequence[Rule], config: Config, options: RunOptions) -> tuple[Rule, ...]:
    """The rules that the settings and the command line leave on, each with its resulting severity.

    Raises:
        UserError: one of the two names an unknown rule or family.
    """
    known = names_of(rules)
    of_settings = (*config.select, *config.extend_select, *config.ignore, *config.severity)
    check_names(of_settings, known, Place(config.file) if config.file else None)
    check_names((*options.select, *options.extend_select, *options.ignore), known)
    selected = select_rules(
        rules,
        options.select or config.select,
        (*config.extend_select, *options.extend_select),
        (*config.ignore, *options.ignore),
    )
    return with_severities(selected, config.severity)


def make_pipelines(options: RunOptions, store: DiskCache, finder: Finder = find_with_topics) -> Pipelines:
    """The pipelines of a run; the first is made at once, to report mistakes in rules before any draft is read.

    Raises:
        UserError: a rule file or the settings of the current folder have mistakes.
    """
    pipelines = Pipelines(options, store, make_extractor(store, finder))
    pipelines.of_no_file()
    return pipelines


@cache
def shared_extractor() -> Extractor:
    """The extractor for texts that are not files. Made once per process."""
    return make_extractor(DiskCache(cache_folder(os.environ)))


@cache
def shared_pipeline() -> Pipeline:
    """The pipeline for such texts: all packs, no settings. Made once per process."""
    return make_pipeline(shared_extractor(), Config(), RunOptions(), DiskCache(cache_folder(os.environ)))


@dataclass(slots=True)
class Pipelines:
    """Finds, for each draft, the pipeline with the settings that apply to it."""

    options: RunOptions
    store: DiskCache
    extractor: Extractor
    _configs: dict[Path, Path | None] = field(default_factory=dict)
    _made: dict[Path | None, tuple[Config, Pipeline]] = field(default_factory=dict)

    def check(self, draft: Draft) -> Outcome | None:
        """Everything found in the draft, or None if its settings exclude it.

        Raises:
            UserError: its settings, its rules, or the rule file beside it have mistakes.
        """
        return at_once(self.steps(draft))

    def steps(self, draft: Draft) -> Steps[Outcome | None]:
        """Everything found in the draft, with a pause after each stage."""
        pipeline = self.of(draft.path)
        return (yield from pipeline.steps(draft)) if pipeline else None

    def of(self, draft: Path | None) -> Pipeline | None:
        """The pipeline for a draft at this path, or None if its settings exclude it.

        Raises:
            UserError: its settings, or the rules they name, have mistakes.
        """
        at = self._config_of(draft)
        config, pipeline = self._under(at)
        return None if draft and excluded(_within(draft, at), config.exclude) else pipeline

    def of_no_file(self) -> Pipeline:
        """The pipeline for a text that is not a file: that of the current folder.

        Raises:
            UserError: as `of`.
        """
        return self._under(self._config_of(None))[1]

    def _under(self, at: Path | None) -> tuple[Config, Pipeline]:
        if at not in self._made:
            config = load_config(at) if at else Config()
            self._made[at] = config, make_pipeline(self.extractor, config, self.options, self.store)
        return self._made[at]

    def _config_of(self, draft: Path | None) -> Path | None:
        if self.options.config or not self.options.use_config:
            return self.options.config
        folder = draft.parent if draft else Path()
        if folder not in self._configs:
            self._configs[folder] = find_config(folder)
        return self._configs[folder]


def _within(draft: Path, config: Path | None) -> Path:
    """The draft's path relative to the settings file's folder."""
    whole = draft.absolute()
    return whole.relative_to(config.parent) if config and whole.is_relative_to(config.parent) else draft


def _judge_settings(config: Config) -> JudgeSettings:
    settings = JudgeSettings()
    if config.understated_factor is None:
        return settings
    return settings._replace(understated_factor=Decimal(str(config.understated_factor)))
