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

MARKS = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u094d\u135d-\u135f\u200b\u200d-\u200f\u2060\ufeff]"
)
"""What is written onto letters in the scripts of the site, and signs nobody sees. Search drops the same."""

_MARKS = re.compile(MARKS)
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Give `text` in lower case, without what is written onto letters, with plain letters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    folded = _MARKS.sub("", decomposed)  # `translate` would look each letter up: three times slower
    for letter, plain in LETTERS.items():
        folded = folded.replace(letter, plain)
    return folded


def words(text: str) -> list[str]:
    """Give the folded words of `text`, in order."""
    return _WORD.findall(fold(text))


def holds(text: str, term: str) -> bool:
    """True when each word of `term` begins, by all but its last two letters, a word of `text`.

    Search engines match inflected and separated forms, so `cursus Nederlands` is held by
    `Nederlandse cursussen`: an editor need not bend a sentence for a term.
    """
    folded = _kept(text)
    return all(_begins(stem, folded) for stem in _stems(term))


def _begins(stem: str, folded: str) -> bool:
    """True when a word of `folded` begins with `stem`."""
    at = folded.find(stem)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(stem, at + 1)
    return at >= 0


@lru_cache(maxsize=4096)  # a term is looked for in a title, in a description and on a page
def _stems(term: str) -> tuple[str, ...]:
    return tuple(word[: max(4, len(word) - 2)] for word in words(term) if len(word) > 2)


_kept = lru_cache(maxsize=8)(fold)  # one page after another is asked for many terms
