"""The tables of a Site become what one language, or a few of its pages, may see of them, and its key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from wijzer.build.keys import digest
from wijzer.facts import mentions
from wijzer.model import SOURCE, Everyday, Fact, Keyword, Place, Source
from wijzer.page import Page
from wijzer.site import Site

T = TypeVar("T", Fact, Source)

Research = dict[tuple[str, str], list[Keyword]]
"""(Language code, page path) -> the rows that name it."""

_ACROSS = ("offer",)
"""The interface words that pages show in the other languages' words."""


class Rows:
    """What can be seen of the tables of a `site`. A row shows no line: one that moves changes nothing."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.research: Research = {
            key: [row._replace(place=Place(row.place.file)) for row in rows]
            for key, rows in site.research.items()
        }
        self.facts, self.sources = _unplaced(site.facts), _unplaced(site.sources)
        self.facts_key, self.sources_key = digest(self.facts), digest(self.sources)
        self.terms_key = {code: digest(terms) for code, terms in site.terms.items()}
        self._named: dict[str, set[str]] = {}
        self._spoken: dict[str, tuple[dict[str, dict[str, str]], str]] = {}
        self._searched: dict[str, tuple[Research, str]] = {}

    def researched(self, code: str) -> tuple[Research, str]:
        """Give the rows of the research in the language `code`, and the key of them."""
        if code not in self._searched:
            rows = {key: found for key, found in self.research.items() if key[0] == code}
            self._searched[code] = rows, digest(rows)
        return self._searched[code]

    def everyday(self, code: str) -> tuple[Everyday, ...]:
        """Give the everyday words of a language."""
        return tuple(row for row in self._site.everyday if row.language == code)

    def words(self, code: str) -> tuple[dict[str, dict[str, str]], str]:
        """Give the interface words that pages of the language `code` see, and the key of them."""
        if code not in self._spoken:
            words = {
                one: {key: words.get(key, "") for key in _ACROSS} for one, words in self._site.words.items()
            } | {one: self._site.words[one] for one in (SOURCE, code)}
            self._spoken[code] = words, digest(words)
        return self._spoken[code]

    def follows(self, code: str, path: str) -> dict[str, dict[str, tuple[str, ...]]]:
        """Give what a language follows of the Dutch page at `path`, and of pages that are no more."""
        if code not in self._site.follows:
            return {}
        known = self._site.sources_of_all
        followed = self._site.follows[code].items()
        return {code: {one: marks for one, marks in followed if one == path or one not in known}}

    def named(self, code: str, pages: Sequence[Page]) -> tuple[dict[str, Any], str]:
        """Give of each table what some `pages` at one path name or show in a language, and the key of it."""
        names = {name for page in pages for name in self._mentions(page)}
        words, words_key = self.words(code)
        few = {
            "follows": self.follows(code, pages[0].path),
            "facts": {name: fact for name, fact in self.facts.items() if name in names},
        }
        return few | {"words": words, "sources": self.sources}, digest(few, words_key, self.sources_key)

    def _mentions(self, page: Page) -> set[str]:
        """Give the facts that a page names. Each Dutch page is asked with each of its translations."""
        if page.place.file not in self._named:
            self._named[page.place.file] = {name for name, _ in mentions(page)}
        return self._named[page.place.file]


def _unplaced(rows: Mapping[str, T]) -> dict[str, T]:
    return {name: replace(row, place=Place(row.place.file)) for name, row in rows.items()}
