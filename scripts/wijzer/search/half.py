"""Lunr for the browser becomes its reading half: a visitor builds no index and stems no word."""

from __future__ import annotations

WRITING = (
    ("/*!\n * lunr.stemmer\n", "/*!\n * lunr.TokenSet\n"),
    ("/*!\n * lunr.Builder\n", "/**\n * Contains and collects metadata"),
    ("lunr.QueryParseError = function", "/**\n   * export the module"),
)
"""Where what is left out of lunr.js 2.3.9 begins, and what comes behind it: English stemming, stop words
and trimming; the builder; the language of typed queries, since questions are asked as records."""


_ROOT = "}(this, function"
"""Where lunr puts itself if no loader asks for it. A module has no `this`; pages load it when they like."""


def reading_half(lunr: str) -> str:
    """Leave out of lunr.js what only writes an index: half of its bytes; and let a page load it as a module.

    Raises ValueError when this lunr is not divided as version 2.3.9 is.
    """
    for first, behind in WRITING:
        before, found, rest = lunr.partition(first)
        _, kept, after = rest.partition(behind)
        if not (found and kept):
            raise ValueError(f"lunr.js has no {first.split()[-1]!r} where version 2.3.9 has it")
        lunr = before + kept + after
    if _ROOT not in lunr:
        raise ValueError(f"lunr.js has no {_ROOT!r} where version 2.3.9 has it")
    return lunr.replace(_ROOT, "}(globalThis, function")
