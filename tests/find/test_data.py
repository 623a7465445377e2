"""Each entry of the data files is reached: a sentence with it is read as the entry says."""

from decimal import Decimal

import pytest

from checker.lexicon.source import data_files, read_data


@pytest.fixture(scope="module")
def said():
    return read_data(data_files("en"))


def read(find, sentence):
    return [(figure.kind.value, figure.value, figure.unit and figure.unit.name) for figure in find(sentence)]


def unread(rows):
    """The rows whose two last parts differ."""
    return [row for row in rows if row[-1] != row[-2]]


def test_hedges(find, said):
    before = [(form, [form], [f.hedge for f in find(f"It held {form} 45 miles.")]) for form in said["hedges"]["before"]]
    joined = {form: form if form.startswith("-") else f" {form}" for form in said["hedges"]["after"]}
    after = [(form, [form], [f.hedge for f in find(f"It held 45 miles{text}.")]) for form, text in joined.items()]
    assert unread(before + after) == []


def test_cardinals_and_tens(find, said):
    words = said["numbers"]["cardinals"] | said["numbers"]["tens"]
    rows = [
        (word, [Decimal(value)], [f.value for f in find(f"They sold {word} cars.")]) for word, value in words.items()
    ]
    assert unread(rows) == []


def test_multiples(find, said):
    words = said["numbers"]["multiples"]
    rows = [(word, [Decimal(str(value))], [f.value for f in find(f"Output {word}.")]) for word, value in words.items()]
    assert unread(rows) == []


def test_fractions(find, said):
    rows = []
    for word, parts in said["numbers"]["fractions"].items():
        count = 3 if word.endswith(("s", "ves")) else 1
        figures = find(f"They sold {'three' if count == 3 else 'a'} {word} of the shares.")
        rows.append((word, [round(count / parts, 9)], [round(float(f.value), 9) for f in figures]))
    assert unread(rows) == []


def test_hundreds_and_collectives(find, said):
    words = said["numbers"]["hundreds"] | said["numbers"]["collectives"]
    rows = [
        (word, [Decimal(value)], [f.value for f in find(f"They sold a {word} of cars.")])
        for word, value in words.items()
    ]
    assert unread(rows) == []


def test_measures_that_an_article_counts(find, said):
    words = said["nouns"]
    forms = [f"a {unit} of it" for unit in words["measured_once"]]
    forms += [f"a mile {word} it" for word in words["after_measure"]]
    rows = [(form, [1], [f.value for f in find(f"They found {form}.")]) for form in forms]
    assert unread(rows) == []


def test_words_that_make_metres_of_a_letter(find, said):
    rows = [(word, [5], [f.value for f in find(f"It was 5m {word}.")]) for word in said["nouns"]["compared_length"]]
    assert unread(rows) == []


def test_vague_words(find, said):
    words = said["numbers"]["vague"]
    rows = [
        (word, [tuple(map(Decimal, ends))], [f.value for f in find(f"There were {word} of letters.")])
        for word, ends in words.items()
    ]
    assert unread(rows) == []


def test_magnitudes(find, said):
    words = said["magnitudes"]["words"] | said["magnitudes"]["slang"]
    letters = said["magnitudes"]["letters"] | said["magnitudes"]["money_letters"]
    rows = [(word, [7 * 10**power], [f.value for f in find(f"It made $7 {word}.")]) for word, power in words.items()]
    rows += [(word, [7 * 10**power], [f.value for f in find(f"It made $7{word}.")]) for word, power in letters.items()]
    assert unread(rows) == []


def test_currencies(find, said):
    rows = []
    for code, entry in said["currencies"].items():
        forms = [f"{code} 7.25", f"7.25 {code}"]
        forms += [
            f"{symbol}7.25" if not symbol[-1].isalpha() or len(symbol) == 1 else f"{symbol} 7.25"
            for symbol in entry.get("symbols", [])
        ]
        rows += [
            (word, [code], [f.unit and f.unit.name for f in find(f"They paid {word} 7.25 million for it.")])
            for word in entry.get("leading", [])
        ]
        forms += [f"7.25 million {word}" for word in entry.get("words", [])]
        rows += [(form, [code], [f.unit and f.unit.name for f in find(f"They paid {form} for it.")]) for form in forms]
        for word, share in entry.get("minor", {}).items():
            value = [Decimal(7) * Decimal(str(share))]
            rows.append((word, value, [f.value for f in find(f"They paid 7 {word} for it.")]))
    assert unread(rows) == []


def test_units(find, units, said):
    rows = []
    for name, forms in said["units"]["plain"].items():
        for form in forms:
            touching = "" if not form[0].isalpha() else " "
            figures = find(f"The temperature, length, spin or inductance was 7.125{touching}{form}.")
            rows.append((form, [units.parse(name).name], [f.unit and f.unit.name for f in figures]))
    for name, forms in said["units"]["prefixed"].items():
        for kind in ("words", "symbols"):
            for prefix, spelled in said["units"]["prefixes"][kind].items():
                for form in forms[kind]:
                    figures = find(f"It held 7.125 {prefix}{form}.")
                    rows.append((prefix + form, [spelled + name], [f.unit and f.unit.name for f in figures]))
    assert unread(rows) == []


def test_calendar(find, said):
    calendar = said["calendar"]
    months = [
        (word, [month], [f.date and f.date.month for f in find(f"It began on 3 {word.capitalize()} 2019.")])
        for word, month in calendar["months"].items()
    ]
    days = [
        (word, [day, None], [f.date and f.date.weekday for f in find(f"They met on {word.capitalize()}, 4 June.")])
        for word, day in calendar["weekdays"].items()
    ]
    assert unread(months + days) == []


def test_periods(find, said):
    rows = [
        (word, [f"USD / {unit}"], [f.unit.name for f in find(f"It needs a {word} budget of $5m.")])
        for word, unit in said["periods"].items()
    ]
    assert unread(rows) == []


def test_every_word_is_text(said):
    """YAML takes "no", "off" and "on" for truth values where they stand without quotation marks."""

    def others(said):
        if isinstance(said, dict):
            return [other for key, value in said.items() for other in [*others(key), *others(value)]]
        if isinstance(said, list):
            return [other for value in said for other in others(value)]
        return [said] if isinstance(said, bool) or said is None else []

    assert {file: others(content) for file, content in said.items() if others(content)} == {}
