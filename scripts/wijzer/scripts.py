"""Text becomes the script it is written in, by its letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

_NAMES = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "ETHIOPIC": "Ethi",
    "DEVANAGARI": "Deva", "CJK": "Hans", "GREEK": "Grek",
}  # fmt: skip
"""First word of a letter's Unicode name -> ISO 15924 code."""


_ALIKE = {"Latn", "Cyrl", "Grek"}
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = r"\u0400-\u052f\u1c80-\u1c8f\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f\U0001e030-\U0001e08f"
_GREEK = r"\u0370-\u03ff\u1d26-\u1d2a\u1d5d-\u1d6a\u1dbf\u1f00-\u1fff\uab65"
_MIXED = tuple(
    (re.compile(f"[{letters}]"), re.compile(rf"[^\W\d_{letters}]")) for letters in (_CYRILLIC, _GREEK)
)
"""A text mixes alphabets only if it has letters of one of these two and others: few have."""


def scripts_of(text: str) -> Counter[str]:
    """Count the letters of `text` by script; letters of a script we do not write in are `Zyyy`."""
    counted: Counter[str] = Counter()
    for char, number in Counter(text).items():
        if char.isalpha():
            counted[_script(char)] += number
    return counted


@cache
def _script(letter: str) -> str:
    return _NAMES.get(unicodedata.name(letter, "").split(" ")[0], "Zyyy")


def script_of(text: str) -> str:
    """Give the script most letters of `text` are in; nothing when it has no letters."""
    counted = scripts_of(text).most_common(1)
    return counted[0][0] if counted else ""


def has_letter(text: str, script: str) -> bool:
    """True when a letter of `text` is in `script`."""
    return any(_script(char) == script for char in text if char.isalpha())


def mixed_words(text: str) -> list[str]:
    """Give the words that mix letters of alphabets that look alike: Latin, Cyrillic and Greek."""
    if text.isascii() or not any(these.search(text) and others.search(text) for these, others in _MIXED):
        return []
    return [word for word in _WORD.findall(text) if not word.isascii() and _is_mixed(word)]


def _is_mixed(word: str) -> bool:
    return len(_ALIKE.intersection(map(_script, filter(str.isalpha, word)))) > 1
