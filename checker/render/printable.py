"""Makes text from a draft safe to print: nothing in it moves the cursor, and its width is known.

Nor can any of it act as a command to the service that runs figcheck and reads its output.
"""

from __future__ import annotations

import re
import unicodedata

_TAB = "    "
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters without a width. Leaving them out has no other effect, except that some emoji are split up."""
_COMMAND = re.compile(r"^\s*(?=::)|##\w*(?=\[)")
"""How command lines start for GitHub's runners ("::error::", "##[error]"), Azure's ("##vso[…]") and TeamCity's."""
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_SPELLED = {":": "\u2236", "[": "\uff3b"}
"""What is printed in place of the mark that makes a line a command."""


def printable(text: str) -> str:
    """`text` with control characters shown as symbols, and those that change the writing direction as code points."""
    if text.isascii() and text.isprintable() and not _COMMAND.search(text):
        return text
    return "".join(cell for cell, _ in cells(text))


def harmless(text: str) -> str:
    """`text` unchanged, except for anything that controls a terminal or a CI service."""
    return _CONTROL.sub(lambda found: _cell(found[0])[0], _disarmed(text))


def cells(text: str) -> list[tuple[str, int]]:
    """For each character of `text`, what to print for it and how many columns that takes."""
    return [(character, 1) if " " <= character <= "~" else _cell(character) for character in _disarmed(text)]


def _disarmed(text: str) -> str:
    for found in reversed([*_COMMAND.finditer(text)]):
        text = f"{text[: found.end()]}{_SPELLED[text[found.end()]]}{text[found.end() + 1 :]}"
    return text


def _cell(character: str) -> tuple[str, int]:
    code = ord(character)
    if character == "\t":
        return _TAB, len(_TAB)
    if character in "\r\n\u2028\u2029":
        return " ", 1
    if code < 0x20:
        return chr(0x2400 + code), 1
    if code == 0x7F:
        return "\u2421", 1
    if character in _UNSEEN:
        return "", 0
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return character, 0
    if category in ("Cc", "Cf", "Cs", "Co", "Cn"):
        escaped = f"<U+{code:04X}>"
        return escaped, len(escaped)
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
