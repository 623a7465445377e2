import json
import os

import pytest

RIGHT = "Sales rose 2% to $11.1bn from $10.9bn.\n"
WRONG = "Sales rose 12% to $11.1bn from $10.9bn.\n"


def last_line(done):
    return done.stderr.strip().split("\n")[-1]


def test_a_draft_whose_figures_agree_is_left_in_peace(figcheck, draft):
    done = figcheck("check", draft("a.md", RIGHT))
    assert (done.returncode, done.stdout) == (0, "")
    assert last_line(done) == "Checked 1 draft: 3 figures, 1 relation, 0 findings."


def test_a_slip_is_shown_with_its_sum(figcheck, draft):
    draft("a.md", "# Results\n\n" + WRONG)
    done = figcheck("check", "a.md")
    assert done.returncode == 1
    lines = done.stdout.split("\n")
    assert lines[0].startswith("a.md:3:12: error[percent-change] ")
    assert lines[2] == "3 | " + WRONG.strip()
    assert len(lines[3].split("^ ")) == 3
    assert any(line.startswith("  = sum: ") for line in lines)
    assert last_line(done) == "Checked 1 draft: 3 figures, 1 relation, 1 finding."


def test_findings_can_be_let_pass(figcheck, draft):
    assert figcheck("check", "--exit-zero", draft("a.md", WRONG)).returncode == 0


def test_the_rules_can_be_chosen_by_id_and_family(figcheck, draft):
    path = draft("a.md", WRONG)
    assert figcheck("check", "--select", "percent-change", path).returncode == 1
    assert figcheck("check", "--ignore", "dates,percent-change", path).returncode == 0
    done = figcheck("check", "--select", "percent-chang", path)
    assert done.returncode == 2
    assert "no rule or family is called `percent-chang`" in done.stderr
    assert "did you mean `percent-change`?" in done.stderr


def test_a_rule_that_is_off_may_be_added(figcheck, draft):
    path = draft("a.md", "The mean number of boats was 2.45 (n = 19).\n\n" + WRONG)
    options = (path, "--output-format", "concise", "--extend-select", "mean-of-whole-numbers")
    assert "mean-of-whole-numbers" not in figcheck("check", path, "--output-format", "concise").stdout
    both = figcheck("check", *options).stdout
    assert "warning[mean-of-whole-numbers]" in both
    assert "error[percent-change]" in both
    assert "mean-of-whole-numbers" not in figcheck("check", *options, "--ignore", "averages").stdout
    assert "percent-change" not in figcheck("check", *options, "--select", "dates").stdout
    draft("figcheck.toml", 'extend-select = ["averages"]\n')
    assert "warning[mean-of-whole-numbers]" in figcheck("check", path, "--output-format", "concise").stdout


def test_a_sum_that_two_rules_do_is_reported_once(figcheck, draft):
    path = draft("a.md", "Each of the 2,300 teachers will be paid $4,000 a month, a total of $150 million a year.")
    options = ("--output-format", "concise", "--select")
    both = figcheck("check", path, *options, "price-that-all-paid,rate-times-count").stdout
    assert both.startswith(f"{path}:1:13: error[price-that-all-paid]")
    assert both.count("\n") == 1
    assert "error[rate-times-count]" in figcheck("check", path, *options, "rate-times-count").stdout


def test_what_holds_is_shown_on_request(figcheck, draft):
    done = figcheck("check", "--show-consistent", draft("a.md", RIGHT))
    assert done.returncode == 0
    assert "consistent[percent-change]" in done.stdout


def test_what_is_merely_loose_is_wrong_in_a_strict_run_alone(figcheck, draft):
    path = draft("a.md", "Unemployment fell by 0.4 percentage points to 1.9%, from 2.1%.\n")
    shown = figcheck("check", "--show-consistent", "--output-format", "concise", path)
    assert (shown.returncode, ": loose[points-change]" in shown.stdout) == (0, True)
    strict = figcheck("check", "--strict", "--output-format", "concise", path)
    assert (strict.returncode, ": error[points-change]" in strict.stdout) == (1, True)


def test_machines_get_the_documented_keys_in_order(figcheck, draft):
    draft("a.md", WRONG)
    done = figcheck("check", "--output-format", "jsonl", "a.md")
    record = json.loads(done.stdout)
    assert list(record)[:15] == [
        *("id", "path", "rule", "status", "severity", "message", "start", "end", "line", "column"),
        *("figures", "formula", "computed", "stated", "suggestion"),
    ]
    assert (record["path"], record["rule"], record["status"], record["line"]) == (
        *("a.md", "percent-change", "contradiction", 1),
    )
    assert all(WRONG[f["start"] : f["end"]] == f["text"] and next(iter(f)) == "role" for f in record["figures"])
    assert list(record["computed"]) == ["low", "high", "unit"]
    assert json.loads(figcheck("check", "--output-format", "json", "a.md").stdout) == [record]


def test_annotations_name_file_and_line(figcheck, draft):
    draft("a.md", "One.\n\n" + WRONG)
    done = figcheck("check", "--output-format", "github", "a.md")
    assert done.stdout.startswith(
        "::error file=a.md,line=3,endLine=3,col=12,endColumn=39,title=figcheck percent-change::"
    )
    assert "%25" in done.stdout


def test_standard_input_is_a_draft(figcheck):
    done = figcheck("check", "-", "--stdin-filename", "news/a.md", "--output-format", "concise", given=WRONG)
    assert (done.returncode, done.stdout[:18]) == (1, "news/a.md:1:12: er")
    assert figcheck("check", "-", given="").returncode == 0


def test_records_carry_their_ids_and_bad_lines_are_told(figcheck):
    lines = [json.dumps({"id": "x", "text": WRONG}), "nonsense", json.dumps({"id": "y", "text": RIGHT}), '{"id": 3}']
    done = figcheck("check", "--input-format", "jsonl", "--output-format", "jsonl", "-", given="\n".join(lines))
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["x"]
    assert done.stderr.splitlines() == [
        "<stdin>:2:1: not JSON: Expecting value",
        "<stdin>:4: a record needs a `text` that is a string; there is none",
        "Checked 2 drafts: 6 figures, 2 relations, 1 finding. 2 inputs could not be checked.",
    ]


def test_a_lone_surrogate_in_a_record_comes_out_as_it_went_in(figcheck):
    given = '{"id": "\\ud800", "text": "\\ud800 ' + WRONG.strip() + '"}'
    done = figcheck("check", "--input-format", "jsonl", "--output-format", "jsonl", given=given)
    assert (done.returncode, json.loads(done.stdout)["id"]) == (1, "\ud800")


def test_a_folder_is_walked_and_settings_hold_for_what_lies_below_them(figcheck, draft):
    draft("news/a.md", WRONG)
    draft("news/old/b.md", WRONG)
    draft("sport/c.txt", WRONG)
    draft("sport/figcheck.toml", 'ignore = ["percent-change"]\n')
    draft("figcheck.toml", 'exclude = ["old/"]\n')
    done = figcheck("check", "--output-format", "concise")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["news/a.md"]
    assert last_line(done).startswith("Checked 2 drafts: ")
    everything = figcheck("check", "--no-config", "--output-format", "concise")
    assert len(everything.stdout.splitlines()) == 3


def test_a_run_over_nothing_says_so(figcheck):
    done = figcheck("check")
    assert (done.returncode, last_line(done)) == (0, "Checked nothing: no draft was found.")


def test_a_comment_keeps_a_rule_quiet(figcheck, draft):
    path = draft("a.md", f"<!-- figcheck: ignore percent-change -->\n\n{WRONG}")
    done = figcheck("check", path)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_comment_without_use_is_reported(figcheck, draft):
    draft("a.md", f"<!-- figcheck: ignore percent-chang -->\n\n{WRONG}")
    done = figcheck("check", "--output-format", "concise", "a.md")
    assert done.returncode == 1
    first, second = done.stdout.splitlines()
    assert (
        first
        == "a.md:1:1: warning[unused-suppression] No rule is called `percent-chang`; did you mean `percent-change`?"
    )
    assert "error[percent-change]" in second


def test_a_severity_may_be_set_for_a_rule_that_does_not_run(figcheck, draft):
    draft("figcheck.toml", '[severity]\ndates = "info"\n')
    assert figcheck("check", "--select", "percent", draft("a.md", WRONG)).returncode == 1


def test_settings_change_severity(figcheck, draft):
    draft("figcheck.toml", '[severity]\npercent-change = "info"\n')
    draft("a.md", WRONG)
    done = figcheck("check", "--output-format", "concise", "a.md")
    assert (done.returncode, "info[percent-change]" in done.stdout) == (0, True)


def test_a_mistake_in_the_settings_ends_the_run(figcheck, draft):
    draft("figcheck.toml", "strct = true\n")
    done = figcheck("check", draft("a.md", WRONG))
    assert (done.returncode, done.stdout) == (2, "")
    assert "figcheck.toml:1: unknown setting `strct`" in done.stderr


def test_output_goes_to_a_file(figcheck, draft, tmp_path):
    done = figcheck("check", draft("a.md", WRONG), "-o", tmp_path / "out.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "error[percent-change]" in (tmp_path / "out.txt").read_text("utf-8")
    assert figcheck("check", "a.md", "-o", "missing/out.txt").stderr == (
        "missing/out.txt: cannot be written: No such file or directory\n"
    )


@pytest.mark.parametrize(
    ("options", "variables", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {}, False),
    ],
)
def test_colours_are_for_terminals_or_on_request(figcheck, draft, options, variables, coloured):
    done = figcheck("check", *options, draft("a.md", WRONG), **variables)
    assert ("\x1b[" in done.stdout) is coloured


def test_help_lists_the_commands_and_costs_none_of_their_imports(figcheck):
    for flag in ("-h", "--help"):
        done = figcheck(flag)
        assert done.returncode == 0
        assert all(f"\n  {name} " in done.stdout for name in ("check", "report", "figures", "rules", "explain", "init"))
    assert figcheck("--version").stdout.startswith("figcheck ")


@pytest.mark.parametrize("command", ["check", "report", "figures"])
def test_each_command_has_help_with_examples(figcheck, command):
    done = figcheck(command, "-h")
    assert done.returncode == 0
    assert f"figcheck {command} draft.md" in done.stdout


def test_an_unknown_option_is_told(figcheck):
    done = figcheck("check", "--fromat", "json")
    assert (done.returncode, "--fromat" in done.stderr) == (2, True)


def test_the_cache_may_be_missing_or_closed(figcheck, draft, tmp_path):
    path = draft("a.md", WRONG)
    (tmp_path / "file").write_text("")
    for folder in ("", str(tmp_path / "file" / "below"), str(tmp_path / "new")):
        assert figcheck("check", path, FIGCHECK_CACHE_DIR=folder).returncode == 1
    assert os.listdir(tmp_path / "new")
