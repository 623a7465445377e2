"""`figcheck init`: start a settings file, a rule file beside a draft, the pre-commit entry."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from checker.cli.options import disk_cache
from checker.lexicon.source import DATA
from checker.model.figure import Figure
from checker.model.outcome import Outcome
from checker.render.printable import printable
from checker.rules.load import sidecar_of
from checker.run.drafts import read_draft
from checker.run.pipelines import make_extractor

MOST_FIGURES = 200
_WORD = re.compile(r"[a-z]+")


@click.command(short_help="Start a settings file, a rule file beside a draft, a pre-commit entry.")
@click.argument("drafts", nargs=-1, metavar="[DRAFT]...", type=click.Path(path_type=Path, dir_okay=False))
def command(drafts: tuple[Path, ...]) -> int:
    """Write figcheck.toml and .pre-commit-config.yaml here, and beside each DRAFT a file for its own rules.

    The rule file quotes the draft's figures, each under a name and as a comment: take the # from those that you need,
    and add under `checks` what must hold between them. Files that exist are left unchanged.

    \b
      figcheck init
      figcheck init drafts/budget.md
    """  # noqa: D301 - click wants the character itself
    read = [read_draft(path) for path in drafts]
    _write(Path("figcheck.toml"), _new("figcheck.toml"))
    hooks = Path(".pre-commit-config.yaml")
    if not _write(hooks, _new("pre-commit.yaml")) and "figcheck" not in hooks.read_text("utf-8", errors="replace"):
        click.echo(f"add to the `repos` of {hooks}:\n\n" + _new("pre-commit.yaml").partition("repos:\n")[2])
    if read:
        extractor = make_extractor(disk_cache())
        for draft in read:
            document = extractor.read(draft)
            entries = _quotations(Outcome(document, tuple(extractor.find(document).all())))
            _write(Path(sidecar_of(draft.name)), _new("draft.figcheck.yaml") + "".join(entries))
    return 0


def _new(name: str) -> str:
    """The initial content of a new file of that name."""
    return (DATA / "new" / name).read_text("utf-8")


def _write(path: Path, text: str) -> bool:
    """Write a file unless it exists, and report which."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        click.echo(printable(f"left {path} as it is"))
        return False
    click.echo(printable(f"wrote {path}"))
    return True


def _quotations(outcome: Outcome) -> Iterator[str]:
    """The entries of `figures`, for figures whose words occur only once in the draft.

    They are comments: a quotation that no check needs would only have to be kept up with the draft.
    """
    prose = "\n".join(segment.text for segment in outcome.document.segments)
    quotable = [figure for figure in outcome.figures if prose.count(figure.text) == 1][:MOST_FIGURES]
    yield "figures:\n"
    for name, figure in zip(_names(quotable), quotable, strict=True):
        yield f"  # {name}: {{quote: {json.dumps(figure.text, ensure_ascii=False)}}}\n"
    if len(quotable) < len(outcome.figures):
        yield "  # The others occur more than once; quote them with a word beside them that doesn't.\n"


def _names(figures: Iterable[Figure]) -> Iterator[str]:
    """A name for each figure: what it counts, or else its kind; numbered from the second use of a name."""
    taken: Counter[str] = Counter()
    for figure in figures:
        noun = figure.noun.lemma.lower() if figure.noun else ""
        name = noun if _WORD.fullmatch(noun) else figure.kind.value
        taken[name] += 1
        yield name if taken[name] == 1 else f"{name}_{taken[name]}"
