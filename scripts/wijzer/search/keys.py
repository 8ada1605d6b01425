"""Text becomes keys: the folded words that an index holds and a question is folded to as well."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wijzer.search.letters import LETTERS, TABLE

_MARKS = re.compile(str(TABLE["marks"]))
_JOINED = re.compile(str(TABLE["joined"]))
_WORD = re.compile(str(TABLE["word"]))
_ARTICLE = re.compile(str(TABLE["article"]))
_HAN = re.compile(str(TABLE["han"]))
_LETTERS = str.maketrans(LETTERS)


def keys(text: str) -> list[str]:
    """Give the keys of the words of `text`, in order.

    A run of Chinese becomes its signs and its pairs of signs: pairs stand for words, which have no
    spaces between them, and signs find what a pair misses.
    """
    return [key for word in _WORD.findall(_folded(text)) for key in _keys(word)]


def rows(text: str) -> list[list[str]]:
    """Give the keys of each line of `text` that has some."""
    lines = _folded(text).split("\n")
    return [row for line in lines if (row := [key for word in _WORD.findall(line) for key in _keys(word)])]


def _folded(text: str) -> str:
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return _JOINED.sub(r"\1", _MARKS.sub("", lower))


@lru_cache(maxsize=8192)  # the words of one language at a time
def _keys(word: str) -> tuple[str, ...]:
    if word.isascii():  # no table has a sign of these
        return (word,)
    runs = _HAN.findall(word)
    if not runs:
        key = _ARTICLE.sub("", word).translate(_LETTERS)
        return (key,) if key else ()
    rest = [key for part in _HAN.split(word) if part for key in _keys(part)]
    pairs = [run[at : at + 2] for run in runs for at in range(len(run) - 1)]
    return (*rest, *(sign for run in runs for sign in run), *pairs)
