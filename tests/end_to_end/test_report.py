import csv
import io
import json
from html.parser import HTMLParser

TEXT = "# Pay\n\nSales rose 12% to $11.1bn from $10.9bn. Some 31 of 124 shops closed, or 25%. It has 7 lorries.\n"


class Page(HTMLParser):
    """What a browser makes of a page: its text, its elements, what can be led to, and what is."""

    def __init__(self):
        super().__init__()
        self.text, self.elements, self.open, self.ids, self.led_to = "", set(), [], [], []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.elements.add(tag)
        self.open += [tag] if tag != "meta" else []
        self.ids += [named["id"]] if "id" in named else []
        self.led_to += [named["href"].removeprefix("#")] if "href" in named else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text = " ".join((self.text + data).split()) + (" " if data[-1:].isspace() else "")


def test_the_worksheet_gives_each_figure_its_status(figcheck, draft):
    draft("a.md", TEXT)
    done = figcheck("report", "--output-format", "json", "a.md")
    assert done.returncode == 0
    status = {row["figure"]: row["status"] for row in json.loads(done.stdout)}
    assert status["12%"] == status["$11.1bn"] == status["$10.9bn"] == "contradicted"
    assert status["25%"] == "confirmed by arithmetic"
    assert status["7 lorries"] == "on its own"
    assert done.stderr.startswith("Checked 1 draft: ")


def test_the_worksheet_is_written_in_the_form_of_its_name(figcheck, draft, tmp_path):
    draft("a.md", TEXT)
    for name in ("w.md", "w.csv", "w.json", "w.txt", "w.html"):
        assert figcheck("report", "a.md", "-o", name).returncode == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "w.csv").read_text("utf-8"))))
    assert [row["figure"] for row in rows] == [
        row["figure"] for row in json.loads((tmp_path / "w.json").read_text("utf-8"))
    ]
    assert (tmp_path / "w.md").read_text("utf-8").startswith("## a.md\n\n| Where")
    assert "where" in (tmp_path / "w.txt").read_text("utf-8")


def test_a_page_marks_the_draft_and_leads_from_figures_to_rows_and_back(figcheck, draft):
    draft("a.md", TEXT)
    draft("b.md", "\ufeffRents rose by <script>alert(5)</script> &amp; 3%.\x1b[31m\n")
    page = figcheck("report", "a.md", "b.md", "--output-format", "html").stdout
    shown = Page()
    shown.feed(page)
    assert shown.open == []
    assert shown.text.count(" ".join(TEXT.split())) == 1
    assert "<script>alert(5)</script> &amp; 3%" in shown.text
    assert "\x1b" not in page
    assert "script" not in shown.elements
    assert sorted(shown.led_to) == sorted(shown.ids)
    assert len(shown.ids) == len({*shown.ids})


def test_a_date_in_front_matter_is_the_drafts_own_and_no_fact_from_elsewhere(figcheck, draft):
    draft("a.md", "---\ndate: 2021-05-12\n---\n\nIt fell ten years ago, in 2011.\n")
    rows = json.loads(figcheck("report", "a.md", "--output-format", "json").stdout)
    assert {row["status"] for row in rows} == {"confirmed by arithmetic"}


def test_a_worksheet_of_an_unknown_form_is_refused(figcheck, draft, tmp_path):
    draft("a.md", TEXT)
    done = figcheck("report", "a.md", "-o", "w.pdf")
    assert (done.returncode, (tmp_path / "w.pdf").exists()) == (2, False)
    assert (
        done.stderr
        == "w.pdf: no worksheet is written as `.pdf`\n  .txt, .md, .csv, .json, .html, .docx, or --output-format\n"
    )
    assert figcheck("report", "a.md", "-o", "w.log", "--output-format", "text").returncode == 0


def test_a_sum_is_printed_once_for_neighbouring_figures(figcheck, draft):
    draft("a.md", TEXT)
    printed = figcheck("report", "a.md").stdout
    assert (printed.count("25%, and"), printed.count("as above")) == (1, 4)


def test_a_summary_in_front_matter_stands_first(figcheck, draft):
    draft("a.md", f"---\nsummary: Sales rose 3%.\n---\n\n{TEXT}")
    rows = json.loads(figcheck("report", "--output-format", "json", "a.md").stdout)
    assert [row["line"] for row in rows] == sorted(row["line"] for row in rows)
    assert rows[0]["figure"] == "3%"


def test_a_date_is_written_as_far_as_it_is_known(figcheck):
    done = figcheck("figures", "-", given="On Tuesday, 9 June 2026, and in May, it rose.\n")
    assert [line.split()[1:3] for line in done.stdout.splitlines()] == [
        ["weekday", "Tuesday"],
        ["date", "2026-06-09"],
        ["date", "--05"],
    ]


def test_figures_are_printed_one_a_line(figcheck, draft):
    draft("a.md", TEXT)
    done = figcheck("figures", "a.md")
    assert done.stdout.splitlines()[0].split() == ["a.md:3:12", "percent", "12", "percent", "12%"]
    assert done.stderr == f"Read 1 draft: {len(done.stdout.splitlines())} figures.\n"


def test_figures_for_machines_are_a_record_a_draft(figcheck):
    given = json.dumps({"id": "n1", "text": TEXT}) + "\n" + json.dumps({"id": "n2", "text": ""})
    done = figcheck("figures", "--input-format", "jsonl", "--output-format", "jsonl", "-", given=given)
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["id"], second) == ("n1", {"id": "n2", "path": "<stdin>:2", "figures": []})
    assert all(TEXT[figure["start"] : figure["end"]] == figure["text"] for figure in first["figures"])


def test_a_fact_beside_the_draft_vouches_for_a_figure(figcheck, draft):
    draft("a.md", "The fund paid out $3 million in March.\n")
    draft(
        "a.figcheck.yaml",
        'figures:\n  paid: {quote: "$3 million"}\nfacts:\n  known: {value: "3 million USD", source: Annual report}\n'
        "checks:\n  - {id: paid-out, assert: paid = known}\n",
    )
    done = figcheck("report", "--output-format", "json", "a.md")
    assert json.loads(done.stdout)[0]["status"] == "given as a fact"


def test_a_figure_that_is_merely_possible_is_not_confirmed(figcheck, draft):
    path = draft("a.md", "A 64-year-old woman was hurt.\n")
    assert "on its own" in figcheck("report", path).stdout
    assert "0 relations" in figcheck("check", path).stderr
