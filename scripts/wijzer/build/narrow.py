"""A Site becomes what one page, or one language, may see of it: what it cannot see, it cannot depend on.

A page sees itself and its Dutch page whole. Of the other pages of its language it sees the front
matter, and of Dutch pages where its language has none; of Dutch pages it sees the record, and of the
rest only where they are. A directory sees the pages it lists whole. So the key of what it sees is the
key of everything its HTML can depend on: no list of dependencies is kept that could be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cached_property
from typing import Any

from wijzer import fold
from wijzer.build import faces
from wijzer.build.keys import digest
from wijzer.build.rows import Rows
from wijzer.facts import fill
from wijzer.glosses import bracketed
from wijzer.model import SOURCE
from wijzer.page import Page
from wijzer.site import Site

_ROW_BY_ROW = (
    "facts", "sources", "words", "follows", "keywords", "everyday", "terms", "pages", "unread",
)  # fmt: skip
"""Of these a page sees no more than it names; of all else of a Site it may see everything."""

SEES_ALL = ("status",)
"""The kinds of page that count the blocks of every page."""

_SEES_MORE = ("directory",)
"""The kinds of page that show a sentence of other pages: in their language, else in Dutch."""

_Others = tuple[dict[str, dict[str, Page]], dict[str, Page], str]
"""The published pages by path and language, the Dutch ones by path, and the key of both."""


class Sight:
    """What can be seen of a `site`. `marks` gives the key of each file's content, by its place."""

    def __init__(self, site: Site, marks: Mapping[str, str]) -> None:
        self.site, self._marks = site, marks
        rest = [getattr(site, one.name) for one in fields(site) if one.name not in _ROW_BY_ROW]
        self._shared = digest(rest)
        self._faces = {page.place.file: faces.of_page(page) for page in site.pages}
        self._traces = {file: faces.trace(face) for file, (face, _) in self._faces.items()}
        dutch = (page.place.file for page in site.pages if page.language == SOURCE)
        self._records = {file: faces.with_record(self._faces[file][0]) for file in dutch}
        self._rows = Rows(site)
        self._languages: dict[str, tuple[Site, str]] = {}
        self._others: dict[tuple[str, bool], _Others] = {}

    @cached_property
    def everything(self) -> str:
        """The key of all that is written."""
        return digest(sorted(self._marks.items()))

    @cached_property
    def of_loaded(self) -> str:
        """The key of what the files that pages load can see, but for search data: no text, and no fact."""
        return digest(self._shared, self.site.words, [key for _, key in self._faces.values()])

    def of_page(self, page: Page) -> tuple[Site, str]:
        """Give the Site that `page` may see, and the key of all that is in it and of the page."""
        if page.kind in SEES_ALL:
            return self.site, digest(self.everything, page.language, page.path)
        code, dutch = page.language, self.site.sources_of_all.get(page.path)
        pages, sources, pages_key = self._pages(code)
        whole = {one.language: one for one in (dutch, page) if one}
        spoken = self._vocabulary(page)
        own, own_key = self._rows.named(code, [page, dutch] if dutch else [page])
        seen = replace(self.site, keywords=(), everyday=(), terms={}, pages=(), **own)
        shown = {**pages, page.path: {**pages.get(page.path, {}), **_public(whole, self.site)}}
        research = {(code, page.path): self._rows.research.get((code, page.path), [])}
        known = sources | ({page.path: dutch} if dutch else {})
        texts = [(self._marks[one.place.file], self._faces[one.place.file][1]) for one in whole.values()]
        if page.kind in _SEES_MORE:
            shown, texts = self._unfolded(shown, (code, SOURCE))
            seen = replace(seen, facts=self._rows.facts)
            own_key = digest(own_key, self._rows.facts_key)
        _preset(seen, self.site, by_path=shown, research=research, sources_of_all=known, vocabulary=spoken)
        return seen, digest(
            code, page.path, self._shared, pages_key, texts, own_key, research, sorted(spoken)
        )

    def of_pair(self, page: Page) -> tuple[Site, str]:
        """Give the Site in which there is only `page` and its Dutch page, and the key of it."""
        code, dutch = page.language, self.site.sources_of_all.get(page.path)
        both = (page, dutch) if dutch and dutch != page else (page,)
        follows = self._rows.follows(code, page.path)
        own: dict[str, Any] = {"follows": follows, "terms": {code: self.site.terms.get(code, ())}}
        own |= {"words": {}, "facts": {}, "sources": {}, "keywords": (), "everyday": ()}
        seen = replace(self.site, pages=both, **own)
        texts = [(self._marks[one.place.file], self._faces[one.place.file][1]) for one in both]
        return seen, digest(code, texts, follows, self._rows.terms_key.get(code))

    def of_tables(self) -> tuple[Site, str]:
        """Give the Site without the text of any page, and the key of it."""
        known = self._faces.values()
        tables = sorted(one for one in self._marks.items() if one[0] not in self._faces)
        seen = replace(self.site, pages=tuple(face for face, _ in known))
        return seen, digest([key for _, key in known], tables)

    def of_language(self, code: str) -> tuple[Site, str]:
        """Give the Site that the files of a language may see: its own pages whole; and the key of it."""
        if code not in self._languages:
            self._languages.clear()  # one is done before the next begins
            self._languages[code] = self._of_language(code)
        return self._languages[code]

    def _of_language(self, code: str) -> tuple[Site, str]:
        rows = self._rows
        pages, sources, pages_key = self._pages(code, dutch=True)
        shown, texts = self._unfolded(pages, (code,))
        words, words_key = rows.words(code)
        own: dict[str, Any] = {"words": words, "facts": rows.facts, "sources": rows.sources}
        everyday = rows.everyday(code)
        (theirs, their_key), (dutch, dutch_key) = rows.researched(code), rows.researched(SOURCE)
        seen = replace(self.site, keywords=(), everyday=everyday, terms={}, follows={}, pages=(), **own)
        _preset(seen, self.site, by_path=shown, research=dutch | theirs, sources_of_all=sources)
        searched = [(row.target, row.words) for row in everyday], their_key, dutch_key
        return seen, digest(
            code, self._shared, pages_key, texts, words_key, rows.facts_key, rows.sources_key, searched
        )

    def of_pages(self, code: str) -> str:
        """Give the key of all that any page of a language may see: sooner had than those of each page.

        It is wider than they are together. A change in a Dutch text changes it for every language.
        """
        counting = any(code in found and found[code].kind in SEES_ALL for found in self.site.by_path.values())
        dutch = [self._marks[page.place.file] for page in self.site.sources_of_all.values()]
        follows = self.site.follows.get(code, {})
        return digest(self.of_language(code)[1], dutch, follows, self.everything if counting else "")

    def of_services(self) -> tuple[Site, str]:
        """Give the Site in which there are only the Dutch pages with a record, whole; and the key of it."""
        pages = tuple(page for page in self.site.sources_of_all.values() if page.record)
        own: dict[str, Any] = {"facts": self._rows.facts, "sources": self._rows.sources, "pages": pages}
        own["words"], words_key = self._rows.words(SOURCE)
        seen = replace(self.site, keywords=(), everyday=(), terms={}, follows={}, **own)
        texts = [(self._marks[page.place.file], self._faces[page.place.file][1]) for page in pages]
        return seen, digest(self._shared, texts, words_key, self._rows.facts_key, self._rows.sources_key)

    @cached_property
    def _bare(self) -> tuple[dict[str, dict[str, Page]], str]:
        """The published pages by path and language, of each only where it is; and the key of that."""
        known = {
            path: {one: self._traces[page.place.file] for one, page in found.items()}
            for path, found in self.site.by_path.items()
        }
        pages = {path: {one: page for one, (page, _) in found.items()} for path, found in known.items()}
        return pages, digest([key for found in known.values() for _, key in found.values()])

    def _pages(self, code: str, *, dutch: bool = False) -> _Others:
        """Give the pages as those of the language `code` see them: `dutch` if it needs all Dutch titles."""
        if (code, dutch) not in self._others:
            if len(self._others) > 1:
                self._others.clear()  # one language is done before the next begins
            bare, bare_key = self._bare
            pages = {path: dict(found) for path, found in bare.items()}
            keys = [bare_key]
            for path, found in self.site.by_path.items():
                for one in sorted({code, SOURCE} & found.keys()):
                    known = self._faces if dutch or one == code or code not in found else self._records
                    pages[path][one], key = known[found[one].place.file]
                    keys.append(key)
            sources: dict[str, Page] = {}
            for path, page in self.site.sources_of_all.items():
                known = self._records if not dutch and code in pages.get(path, ()) else self._faces
                sources[path], key = (self._faces if code == SOURCE else known)[page.place.file]
                keys.append(key)
            self._others[code, dutch] = pages, sources, digest(keys)
        return self._others[code, dutch]

    def _unfolded(
        self, pages: dict[str, dict[str, Page]], codes: tuple[str, ...]
    ) -> tuple[dict[str, dict[str, Page]], list[tuple[str, str]]]:
        """Give `pages` with those of some languages whole, and the keys of these."""
        shown = {
            path: {one: self.site.by_path[path][one] if one in codes else page for one, page in found.items()}
            for path, found in pages.items()
        }
        files = [page.place.file for found in shown.values() for one, page in found.items() if one in codes]
        return shown, [(self._marks[file], self._faces[file][1]) for file in files]

    def _vocabulary(self, page: Page) -> frozenset[str]:
        """Give of the Dutch words those that `page` may have to know: between brackets, or in a name."""
        names = [
            row.term for row in self._rows.research.get((page.language, page.path), ()) if row.role == "also"
        ]
        text = fill(bracketed(page.html), self.site, page.language)
        return self.site.vocabulary.intersection(fold.words(" ".join((text, *names))))


def _public(whole: dict[str, Page], site: Site) -> dict[str, Page]:
    return {code: page for code, page in whole.items() if site.page(code, page.path)}


def _preset(seen: Site, site: Site, **values: object) -> None:
    """Fill in what a Site works out of its pages, which `seen` does not have."""
    seen.__dict__.update(values, built=site.built, by_code=site.by_code)
