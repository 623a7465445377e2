"""What a figure counts or describes: the noun phrase after it, with its head's lemma and modifiers."""

from __future__ import annotations

from checker.find.sentence.stretch import DASHES, Stretch
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.roles import Role
from checker.model.figure import Noun

WINDOW = 5
"""Words in which the head of a noun phrase is searched for."""


def noun_after(stretch: Stretch, at: int) -> tuple[int, Noun] | None:
    """The end and noun of the noun phrase that begins at `at`; None if there is none.

    The head is the first plural in the phrase ("10,000 North Korean soldiers"), or else its last word.
    """
    words, plural = _phrase(stretch, at)
    taken = words if plural else _singular(stretch, words)
    return (taken[-1] + 1, noun_of(stretch, taken)) if taken else None


def _phrase(stretch: Stretch, at: int) -> tuple[list[int], bool]:
    """The words of the noun phrase that begins at `at`, and whether they end with a plural, its head."""
    words: list[int] = []
    plural = parted = 0  # how many words end with the plural, or with an adjective before a comma
    while at < stretch.count and len(words) < WINDOW:
        name = bool(words) and stretch.words[at].isdecimal() and _in_name(stretch, at)  # Covid-19 tests, tonnes of CO2
        if not name and _ends_phrase(stretch, at, words):
            break
        words.append(at)
        at += 1
        if name:
            continue
        if _is_plural(stretch.words[at - 1], stretch.lexicon):
            plural = len(words)
            if stretch.word(at) not in stretch.lexicon.plurals:  # "the women police officers", "11 sales people"
                break
        elif plural:
            break
        if _parts_adjectives(stretch, at):
            at, parted = at + 1, len(words)
        if _joins_words(stretch, at):
            at += 1
    return words[: plural or parted or None], plural > 0


def _ends_phrase(stretch: Stretch, at: int, words: list[int]) -> bool:
    """Whether the noun phrase of `words` ends before token `at`: at a mark, a verb, or another amount."""
    word = stretch.words[at]
    if not word[0].isalpha() or stretch.listed("stop", at):
        return True
    if stretch.listed("verbs", at) and (words or not _is_plural(word, stretch.lexicon)):
        return True  # "115 received tea", but "115 runs"
    if _opens_money(stretch, at) or (
        not words and stretch.plays("times_sign", at) and stretch.text(at + 1)[:1].isdigit()
    ):
        return True
    return word in stretch.lexicon.starters and not _may_be_inside(stretch, at, words)


def _parts_adjectives(stretch: Stretch, at: int) -> bool:
    """Whether the comma at `at` parts two adjectives of one noun: "thousands of small, friendly deals"."""
    return stretch.text(at) == "," and stretch.listed("paired_adjectives", at - 1) and stretch.word(at + 1).isalpha()


def _joins_words(stretch: Stretch, at: int) -> bool:
    """Whether the dash at `at` joins two parts of one word: "part-time jobs", "Covid-19 tests"."""
    return stretch.text(at) in DASHES and (
        stretch.past_dash(at) > at or (stretch.touches(at + 1) and stretch.text(at + 1).isdecimal())
    )


def _singular(stretch: Stretch, words: list[int]) -> list[int]:
    """The ones of `words`, none of them plural, that make the noun: at most two, the second with its modifier."""
    taken = words[: 1 if len(words) > 2 else len(words)]
    while taken and (_is_no_head(stretch.words[taken[-1]], stretch.lexicon) or _leads_to_amount(stretch, taken[-1])):
        taken = taken[:-1]
    return taken


def _leads_to_amount(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` is a verb followed by an amount: "the two dozen cost $14"."""
    return stretch.listed("verbs_of_amounts", at) and (
        stretch.text(at + 1)[:1].isdigit() or _opens_money(stretch, at + 1)
    )


def _may_be_inside(stretch: Stretch, at: int, words: list[int]) -> bool:
    """Whether the number word at `at` is inside a phrase: "40 First World War guns", "two full quarters"."""
    word = stretch.words[at]
    named = word in stretch.lexicon.numbers.ordinals or word in stretch.lexicon.romans
    return named or (bool(words) and word in stretch.lexicon.measures and stretch.listed("in_a_row", at - 1))


def noun_of(stretch: Stretch, places: list[int]) -> Noun:
    """The noun phrase of the words at `places`, whose head is the last."""
    text = _text(stretch, places)
    *modifiers, head = text.lower().split(" ")
    return Noun(text, lemma_of(head, stretch.lexicon), tuple(modifiers))


def _text(stretch: Stretch, places: list[int]) -> str:
    """The text of the words at `places`, with "CO2" as one word."""
    before, *others = places
    text = stretch.texts[before]
    for at in others:
        joined = at == before + 1 and stretch.texts[at][0].isdigit() and stretch.touches(at)
        text += stretch.texts[at] if joined else f" {stretch.texts[at]}"
        before = at
    return text


def _is_no_head(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an adverb or comparative: "rose 5 sharply", "10 times bigger"; but not "a family"."""
    adverb = lexicon.endings.get(word[-2:]) == Role.ADVERB and lexicon.roles.get(word) != Role.NOUN
    return adverb or word in lexicon.words["no_heads"]


def _in_name(stretch: Stretch, at: int) -> bool:
    """Whether digits in a noun phrase belong to a name in it: a capital before them, a noun after them."""
    before = at - 2 if stretch.text(at - 1) in DASHES else at - 1
    if stretch.touches(at) and before == at - 1:
        return stretch.text(before) != stretch.word(before)
    after = stretch.past_dash(at + 1)
    named = (
        stretch.text(before) != stretch.word(before)
        and stretch.text(after)[:1].isalpha()
        and not stretch.touches(at + 1)
    )
    return named and not stretch.listed("stop", after) and stretch.word(after) not in stretch.lexicon.measures


def _opens_money(stretch: Stretch, at: int) -> bool:
    """Whether a currency's sign or code before digits is at `at`: "3 USD50 cards"."""
    found = stretch.lexicon.currencies_before.at(stretch.texts, at)
    return found is not None and stretch.touches(found[0]) and stretch.text(found[0])[0].isdigit()


def counted_after(stretch: Stretch, at: int) -> tuple[int, Noun] | None:
    """The same for what a number above one counts, also with joined modifiers: "oak and beech | trees"."""
    found = noun_after(stretch, at)
    if found is None or _is_plural(stretch.words[found[0] - 1], stretch.lexicon):
        return found
    joint = stretch.after("and", found[0]) or stretch.after("or", found[0])
    more = noun_after(stretch, joint) if joint is not None else None
    if joint is None or more is None or not _is_plural(stretch.words[more[0] - 1], stretch.lexicon):
        return found
    places = [place for place in (*range(at, found[0]), *range(joint, more[0])) if stretch.words[place][0].isalpha()]
    text = f"{found[1].text} {stretch.texts[joint - 1]} {more[1].text}"
    return more[0], Noun(text, more[1].lemma, tuple(stretch.words[place] for place in places[:-1]))


def lemma_of(word: str, lexicon: Lexicon) -> str:
    """The singular of a noun in lower case: "armies" → "army"."""
    if word in lexicon.plurals:
        return lexicon.plurals[word]
    regular = lexicon.plural_endings.get(word[-1:])
    if regular is None or word in lexicon.words["singular_s"] or word[-2:] in lexicon.words["singular_endings"]:
        return word
    for endings, letters, end, added in regular:
        if word.endswith(endings) and len(word) >= letters:
            return word[:end] + added
    return word


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    return lemma_of(word, lexicon) != word or word in lexicon.plurals
