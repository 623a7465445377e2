import pytest

from checker.model.errors import UserError
from checker.model.rule import Severity
from checker.run.config import Config, find_config, load_config


def test_settings_are_read_and_their_paths_are_theirs(tmp_path):
    path = tmp_path / "figcheck.toml"
    path.write_text(
        'rules = ["ours"]\nselect = ["ages"]\nextend-select = ["times"]\nstrict = true\n'
        'severity = {ages = "info"}\nunderstated-factor = 3\n'
    )
    assert load_config(path) == Config(
        select=("ages",),
        extend_select=("times",),
        rules=(str(tmp_path / "ours"),),
        strict=True,
        severity={"ages": Severity.INFO},
        understated_factor=3.0,
        file=str(path),
    )


def test_the_nearest_settings_above_a_draft_are_found(tmp_path):
    inner = tmp_path / "news" / "today"
    inner.mkdir(parents=True)
    (tmp_path / "news" / "pyproject.toml").write_text("[tool.black]\n")
    (tmp_path / "pyproject.toml").write_text('[tool.figcheck]\nignore = ["ages"]\n')
    assert find_config(inner) == tmp_path / "pyproject.toml"
    assert load_config(tmp_path / "pyproject.toml").ignore == ("ages",)
    (tmp_path / "news" / "figcheck.toml").write_text("")
    assert find_config(inner) == tmp_path / "news" / "figcheck.toml"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "figcheck.toml",
            "strict = true\nselct = []\n",
            "figcheck.toml:2: unknown setting `selct`\n  did you mean `select`?",
        ),
        ("figcheck.toml", 'strict = "yes"\n', "figcheck.toml:1: `strict` must be true or false; found 'yes'"),
        (
            "figcheck.toml",
            "understated-factor = 0.5\n",
            "figcheck.toml:1: `understated-factor` must be a number above 1; found 0.5",
        ),
        (
            "figcheck.toml",
            "understated-factor = nan\n",
            "figcheck.toml:1: `understated-factor` must be a number above 1; found nan",
        ),
        ("figcheck.toml", "strict = \n", "figcheck.toml:1:10: not TOML: Invalid value"),
        (
            "pyproject.toml",
            '[tool.figcheck]\nstrict = 1\n[tool.figcheck.severity]\nages = "bad"\n',
            "pyproject.toml:2: `strict` must be true or false; found 1\npyproject.toml:3: `severity` must be a table",
        ),
    ],
    ids=["unknown key", "wrong kind", "too small", "not a number", "not TOML", "two mistakes"],
)
def test_a_mistake_is_told_with_its_line(tmp_path, monkeypatch, name, text, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(text)
    with pytest.raises(UserError) as caught:
        load_config((tmp_path / name).relative_to(tmp_path))
    assert str(caught.value).startswith(message)
