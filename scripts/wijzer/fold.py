"""Text becomes its folded form: what stays when case, accents and spelling habits are put aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe",
    "ß": "ss", "ẞ": "ss", "ĳ": "ij", "ə": "a",
}  # fmt: skip
"""Letters that Unicode does not take apart. Search indexes carry this table for the browser."""

_WORD = re.compile(r"[^\W_]+")


class _Plain(dict[int, int | str]):
    """What each letter becomes, worked out when it is first met: nothing for a combining mark."""

    def __missing__(self, letter: int) -> int | str:
        self[letter] = "" if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_PLAIN = _Plain({ord(letter): plain for letter, plain in LETTERS.items()})


def fold(text: str) -> str:
    """Give `text` in lower case, without combining marks, with plain letters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return decomposed.translate(_PLAIN)


def words(text: str) -> list[str]:
    """Give the folded words of `text`, in order."""
    return _WORD.findall(fold(text))


def holds(text: str, term: str) -> bool:
    """True when each word of `term` begins, by all but its last two letters, a word of `text`.

    Search engines match inflected and separated forms, so `cursus Nederlands` is held by
    `Nederlandse cursussen`: an editor need not bend a sentence for a term.
    """
    row = _row(text)
    return all(stem in row for stem in _stems(term))


@lru_cache(maxsize=4096)  # a term is looked for in a title, in a description and on a page
def _stems(term: str) -> tuple[str, ...]:
    return tuple(" " + word[: max(4, len(word) - 2)] for word in words(term) if len(word) > 2)


@lru_cache(maxsize=8)  # one page after another is asked for many terms
def _row(text: str) -> str:
    return " " + " ".join(words(text))
