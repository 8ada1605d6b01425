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


def fold(text: str) -> str:
    """Give `text` in lower case, without combining marks, with plain letters."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return "".join(LETTERS.get(char, char) for char in bare)


def words(text: str) -> list[str]:
    """Give the folded words of `text`, in order."""
    return _WORD.findall(fold(text))


def holds(text: str, term: str) -> bool:
    """True when each word of `term` begins, by all but its last two letters, a word of `text`.

    Search engines match inflected and separated forms, so `cursus Nederlands` is held by
    `Nederlandse cursussen`: an editor need not bend a sentence for a term.
    """
    stems = [word[: max(4, len(word) - 2)] for word in words(term) if len(word) > 2]
    return all(any(word.startswith(stem) for word in _distinct(text)) for stem in stems)


@lru_cache(maxsize=8)  # one page after another is asked for many terms
def _distinct(text: str) -> frozenset[str]:
    return frozenset(words(text))
