"""All rules, and their verdicts on a text, shared by the commands about rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.model.errors import Place
from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.model.verdict import Verdict
from checker.rules.examples import Failure, run_examples
from checker.rules.load import load_about, load_rules
from checker.rules.packs import read_packs, read_rule_files
from checker.rules.pages import family_page, rule_page
from checker.run.cache import DiskCache
from checker.run.config import Config, load_config
from checker.run.drafts import Draft
from checker.run.pipeline import Extractor, Pipeline
from checker.run.pipelines import RunOptions, chosen_rules, make_extractor, make_pipeline


class Rulebook(NamedTuple):
    """The rules of the packs, the settings and the command line, with the pipeline in which all of them run."""

    rules: tuple[Rule, ...]
    own: tuple[Rule, ...]
    """Those that are not from a pack."""
    selected: tuple[Rule, ...]
    """Those that the settings and the command line leave on."""
    texts: dict[str, str]
    """The rule files, by name."""
    abouts: dict[str, str | None]
    """The description of each family."""
    pipeline: Pipeline

    def check(self, text: str) -> tuple[Verdict, ...]:
        """Every verdict on a text, with all rules on, including those that are off by default."""
        return self.pipeline.check(Draft("<example>", text)).verdicts

    def find(self, text: str) -> tuple[Figure, ...]:
        """Every figure of a text."""
        return self.pipeline.check(Draft("<example>", text)).figures

    def failures(self, rules: Sequence[Rule]) -> list[Failure]:
        """The examples of these rules that fail."""
        return run_examples(rules, self.check, self.find)

    def place(self, failure: Failure) -> Place | None:
        """The place of the example in its file."""
        from checker.rules.parse import place_of_example  # noqa: PLC0415 - yaml is slow to import

        file = failure.rule.place.file if failure.rule.place else ""
        if file not in self.texts:
            return None
        return place_of_example(self.texts[file], file, failure.rule.id, failure.sort, failure.text)

    def rule_page(self, rule: Rule) -> str:
        """The page of one rule."""
        return rule_page(rule, self.check, self.pipeline.extractor.lexicon.cues)

    def family_page(self, family: str) -> str:
        """The page of a family."""
        rules = [rule for rule in self.rules if rule.family == family]
        return family_page(family, self.abouts.get(family), rules, self.check, self.pipeline.extractor.lexicon.cues)


def open_rulebook(options: RunOptions, store: DiskCache) -> Rulebook:
    """All rules available in the current folder.

    Raises:
        UserError: a rule file has mistakes, or the settings do.
    """
    path = options.with_one_settings_file().config
    config = load_config(path) if path else Config()
    extractor = make_extractor(store)
    packs, own = read_packs(), read_rule_files(map(Path, (*config.rules, *options.rules)))
    rules = load_rules([*packs, *own], extractor.lexicon, store)
    names = {file for file, _ in own}
    return Rulebook(
        rules=rules,
        own=tuple(rule for rule in rules if rule.place and rule.place.file in names),
        selected=chosen_rules(rules, config, options),
        texts=dict((*packs, *own)),
        abouts={Path(file).stem: load_about(file, text, extractor.lexicon, store) for file, text in (*packs, *own)},
        pipeline=_pipeline(extractor, config, options, rules, store),
    )


def _pipeline(
    extractor: Extractor, config: Config, options: RunOptions, rules: tuple[Rule, ...], store: DiskCache
) -> Pipeline:
    every = tuple(rule.id for rule in rules)
    return make_pipeline(
        extractor, Config(rules=config.rules), options._replace(select=every, extend_select=(), ignore=()), store
    )
