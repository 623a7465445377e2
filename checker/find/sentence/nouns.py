"""What a figure counts or describes: the noun phrase after it, with its head's lemma and modifiers."""

from __future__ import annotations

from checker.find.sentence.stretch import DASHES, Stretch
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.roles import Role
from checker.model.figure import Noun

WINDOW = 5
"""Words in which the head of a noun phrase is searched for."""


def noun_after(s: Stretch, at: int) -> tuple[int, Noun] | None:
    """The end and noun of the noun phrase that begins at `at`; None if there is none.

    The head is the first plural in the phrase ("10,000 North Korean soldiers"), or else its last word.
    """
    words, plural = _phrase(s, at)
    taken = words if plural else _singular(s, words)
    return (taken[-1] + 1, noun_of(s, taken)) if taken else None


def _phrase(s: Stretch, at: int) -> tuple[list[int], bool]:
    """The words of the noun phrase that begins at `at`, and whether they end with a plural, its head."""
    words: list[int] = []
    plural = parted = 0  # how many words end with the plural, or with an adjective before a comma
    while at < s.count and len(words) < WINDOW:
        name = bool(words) and s.words[at].isdecimal() and _in_name(s, at)  # Covid-19 tests, tonnes of CO2
        if not name and _ends_phrase(s, at, words):
            break
        words.append(at)
        at += 1
        if name:
            continue
        if _is_plural(s.words[at - 1], s.lexicon):
            plural = len(words)
            if s.word(at) not in s.lexicon.plurals:  # "the women police officers", "11 sales people"
                break
        elif plural:
            break
        if _parts_adjectives(s, at):
            at, parted = at + 1, len(words)
        if _joins_words(s, at):
            at += 1
    return words[: plural or parted or None], plural > 0


def _ends_phrase(s: Stretch, at: int, words: list[int]) -> bool:
    """Whether the noun phrase of `words` ends before token `at`: at a mark, a verb, or another amount."""
    word = s.words[at]
    if not word[0].isalpha() or s.listed("stop", at):
        return True
    if s.listed("verbs", at) and (words or not _is_plural(word, s.lexicon)):
        return True  # "115 received tea", but "115 runs"
    if _opens_money(s, at) or (not words and s.plays("times_sign", at) and s.text(at + 1)[:1].isdigit()):
        return True
    return word in s.lexicon.starters and not _may_be_inside(s, at, words)


def _parts_adjectives(s: Stretch, at: int) -> bool:
    """Whether the comma at `at` parts two adjectives of one noun: "thousands of small, friendly deals"."""
    return s.text(at) == "," and s.listed("paired_adjectives", at - 1) and s.word(at + 1).isalpha()


def _joins_words(s: Stretch, at: int) -> bool:
    """Whether the dash at `at` joins two parts of one word: "part-time jobs", "Covid-19 tests"."""
    return s.text(at) in DASHES and (s.past_dash(at) > at or (s.touches(at + 1) and s.text(at + 1).isdecimal()))


def _singular(s: Stretch, words: list[int]) -> list[int]:
    """The ones of `words`, none of them plural, that make the noun: at most two, the second with its modifier."""
    taken = words[: 1 if len(words) > 2 else len(words)]
    while taken and (_is_no_head(s.words[taken[-1]], s.lexicon) or _leads_to_amount(s, taken[-1])):
        taken = taken[:-1]
    return taken


def _leads_to_amount(s: Stretch, at: int) -> bool:
    """Whether the word at `at` is a verb followed by an amount: "the two dozen cost $14"."""
    return s.listed("verbs_of_amounts", at) and (s.text(at + 1)[:1].isdigit() or _opens_money(s, at + 1))


def _may_be_inside(s: Stretch, at: int, words: list[int]) -> bool:
    """Whether the number word at `at` is inside a phrase: "40 First World War guns", "two full quarters"."""
    word = s.words[at]
    named = word in s.lexicon.numbers.ordinals or word in s.lexicon.romans
    return named or (bool(words) and word in s.lexicon.measures and s.listed("in_a_row", at - 1))


def noun_of(s: Stretch, places: list[int]) -> Noun:
    """The noun phrase of the words at `places`, whose head is the last."""
    text = _text(s, places)
    *modifiers, head = text.lower().split(" ")
    return Noun(text, lemma_of(head, s.lexicon), tuple(modifiers))


def _text(s: Stretch, places: list[int]) -> str:
    """The text of the words at `places`, with "CO2" as one word."""
    before, *others = places
    text = s.texts[before]
    for at in others:
        joined = at == before + 1 and s.texts[at][0].isdigit() and s.touches(at)
        text += s.texts[at] if joined else f" {s.texts[at]}"
        before = at
    return text


def _is_no_head(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an adverb or comparative: "rose 5 sharply", "10 times bigger"; but not "a family"."""
    adverb = lexicon.endings.get(word[-2:]) == Role.ADVERB and lexicon.roles.get(word) != Role.NOUN
    return adverb or word in lexicon.words["no_heads"]


def _in_name(s: Stretch, at: int) -> bool:
    """Whether digits in a noun phrase belong to a name in it: a capital before them, a noun after them."""
    before = at - 2 if s.text(at - 1) in DASHES else at - 1
    if s.touches(at) and before == at - 1:
        return s.text(before) != s.word(before)
    after = s.past_dash(at + 1)
    named = s.text(before) != s.word(before) and s.text(after)[:1].isalpha() and not s.touches(at + 1)
    return named and not s.listed("stop", after) and s.word(after) not in s.lexicon.measures


def _opens_money(s: Stretch, at: int) -> bool:
    """Whether a currency's sign or code before digits is at `at`: "3 USD50 cards"."""
    found = s.lexicon.currencies_before.at(s.texts, at)
    return found is not None and s.touches(found[0]) and s.text(found[0])[0].isdigit()


def counted_after(s: Stretch, at: int) -> tuple[int, Noun] | None:
    """The same for what a number above one counts, also with joined modifiers: "oak and beech | trees"."""
    found = noun_after(s, at)
    if found is None or _is_plural(s.words[found[0] - 1], s.lexicon):
        return found
    joint = s.after("and", found[0]) or s.after("or", found[0])
    more = noun_after(s, joint) if joint is not None else None
    if joint is None or more is None or not _is_plural(s.words[more[0] - 1], s.lexicon):
        return found
    places = [place for place in (*range(at, found[0]), *range(joint, more[0])) if s.words[place][0].isalpha()]
    text = f"{found[1].text} {s.texts[joint - 1]} {more[1].text}"
    return more[0], Noun(text, more[1].lemma, tuple(s.words[place] for place in places[:-1]))


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
