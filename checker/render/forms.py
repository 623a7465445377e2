"""The table of forms: for each command, the values of `--output-format` and the function that renders each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module

from checker.model.outcome import Outcome
from checker.render.style import Style

Form = Callable[[Iterable[Outcome], Style], Iterator[str]]

CHECK: Mapping[str, str] = {
    "full": "full:render_full",
    "concise": "concise:render_concise",
    "json": "machine:render_json",
    "jsonl": "machine:render_jsonl",
    "github": "github:render_github",
    "gitlab": "gitlab:render_gitlab",
    "sarif": "sarif:render_sarif",
    "junit": "junit:render_junit",
    "markdown": "markdown:render_markdown",
    "csv": "csv_findings:render_csv",
}
FIGURES: Mapping[str, str] = {
    "text": "figures:render_figures",
    "json": "machine:render_figures_json",
    "jsonl": "machine:render_figures_jsonl",
}
WORKSHEET: Mapping[str, str] = {
    "text": "worksheet:render_worksheet",
    "markdown": "worksheet:render_worksheet_markdown",
    "csv": "worksheet:render_worksheet_csv",
    "json": "worksheet:render_worksheet_json",
    "html": "worksheet_html:render_worksheet_html",
}


def form(forms: Mapping[str, str], name: str) -> Form:
    """The renderer listed under `name` in `forms`; its module is imported only now."""
    module, function = forms[name].split(":")
    renderer: Form = getattr(import_module(f"checker.render.{module}"), function)
    return renderer
