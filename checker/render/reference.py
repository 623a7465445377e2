"""The page on what is read as a figure: its tables are the word lists, its examples are read like any draft."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Said = Mapping[str, Any]
"""The content of a data file."""
_SHORTEST_PLURAL = 4


class Reference(NamedTuple):
    """What the page is made from."""

    page: Said
    """Its words: titles, openings, headers, sentences."""
    lists: Mapping[str, Said]
    """The word lists, by file name."""
    examples: Sequence[tuple[str, Said]]
    """Each sentence that the page shows, with the record of its figure."""
    measures: Mapping[str, Sequence[str]]
    """The units of `lists`, by the page's name for what they measure."""


def reference_page(reference: Reference) -> str:
    """The page, in Markdown."""
    return "\n\n".join(_blocks(reference)) + "\n"


def _blocks(reference: Reference) -> Iterator[str]:
    page, lists = reference.page, reference.lists
    yield f"# {page['title']}"
    yield page["opening"]
    yield page["kinds_opening"]
    yield _table(page["kinds_heads"], (_example(page, *example) for example in reference.examples))
    yield from _section(page, "left_alone")
    yield "\n".join(f"- {sentence}" for sentence in page["left_alone"])
    yield from _section(page, "words")
    yield _table(
        page["words_heads"],
        ([title, _listed(_singular(lists["numbers"][part]))] for part, title in page["words"].items()),
    )
    yield from _section(page, "magnitudes")
    yield _table(page["magnitudes_heads"], _magnitudes(lists["magnitudes"]))
    yield from _section(page, "hedges")
    yield _table(page["hedges_heads"], _hedges(page["hedges_sides"], lists["hedges"]))
    yield from _section(page, "currencies")
    yield _table(page["currencies_heads"], _currencies(lists["currencies"]))
    yield from _section(page, "units")
    yield _table(page["units_heads"], _units(reference))


def _section(page: Said, name: str) -> Iterator[str]:
    yield f"## {page[name + '_title']}"
    if f"{name}_opening" in page:
        yield page[f"{name}_opening"]


def _example(page: Said, sentence: str, figure: Said) -> list[str]:
    start, end, value = figure["start"], figure["end"], figure["value"]
    ends = value if isinstance(value, list) else [value]
    date = figure["date"]
    return [
        figure["kind"],
        f"{sentence[:start]}**{sentence[start:end]}**{sentence[end:]}",
        date or "–".join(_number(end) for end in ends if end is not None),
        *("" if date else page["open_end"] if end is None else _number(end) for end in (figure["low"], figure["high"])),
        figure["unit"] or "",
        figure["noun"] or "",
    ]


def _magnitudes(said: Said) -> Iterator[list[str]]:
    powers = sorted({power for part in said.values() for power in part.values()})
    for power in powers:
        words = [word for word, value in said["words"].items() if value == power]
        letters = [word for part in said if part != "words" for word, value in said[part].items() if value == power]
        yield [f"10^{power}", _listed(words), _listed(letters)]


def _hedges(sides: Said, said: Said) -> Iterator[list[str]]:
    every = [hedge for forms in said.values() for hedge in forms.values()]
    effects = dict.fromkeys((hedge.get("toward"), hedge.get("widen")) for hedge in every)
    for toward, widen in sorted(effects, key=str):
        before, after = (
            [form for form, hedge in said[side].items() if (hedge.get("toward"), hedge.get("widen")) == (toward, widen)]
            for side in ("before", "after")
        )
        yield [sides[toward or "none"], f"{widen:.0%}" if widen else "", _listed(before), _listed(after)]


def _currencies(said: Said) -> Iterator[list[str]]:
    for code, entry in said.items():
        minor = entry.get("minor", {})
        parts = [f"{word} ({float(share):g})" for word, share in minor.items() if word in _singular(minor)]
        yield [code, _listed(entry.get("symbols", ()), " "), _listed(_singular(entry.get("words", ()))), _listed(parts)]


def _units(reference: Reference) -> Iterator[list[str]]:
    prefixed, plain = reference.lists["units"]["prefixed"], reference.lists["units"]["plain"]
    for measure, names in reference.measures.items():
        forms = [
            *(f"{form}*" for name in names if name in prefixed for form in _singular(_forms(prefixed[name]))),
            *(form for name in names if name in plain for form in _singular(plain[name])),
        ]
        yield [measure, _listed(forms)]


def _forms(said: Said) -> list[str]:
    return [*said["words"], *said["symbols"]]


def _singular(forms: Collection[str]) -> Iterator[str]:
    """The forms, without those that are another one plus "s"."""
    return (form for form in forms if not (len(form) >= _SHORTEST_PLURAL and form[-1] == "s" and form[:-1] in forms))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:.4g}"


def _listed(words: Iterable[str], mark: str = ", ") -> str:
    return mark.join(dict.fromkeys(words))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
