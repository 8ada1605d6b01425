"""Everything that is written, in all languages: the one thing every later stage is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wijzer import fold
from wijzer.model import SOURCE, Everyday, Fact, Keyword, Language, Municipality, Publisher, Source, Term
from wijzer.page import Page, Service, Video


@dataclass(frozen=True, kw_only=True)
class Site:
    """What `read` makes of docs/. Published pages only are found by path; drafts are in `pages`."""

    languages: tuple[Language, ...]
    publisher: Publisher
    sources: dict[str, Source]
    facts: dict[str, Fact]
    topics: dict[str, str]
    """Topic -> its Dutch name."""
    groups: dict[str, str]
    """Target group of services -> its Dutch name."""
    menu: dict[str, tuple[str, ...]]
    """Menu name -> page paths, in order."""
    words: dict[str, dict[str, str]]
    """Language -> key -> interface text."""
    follows: dict[str, dict[str, tuple[str, ...]]]
    """Language -> page path -> the hashes of the Dutch blocks its translation follows."""
    keywords: tuple[Keyword, ...]
    everyday: tuple[Everyday, ...] = ()
    """What people type who have not found a word for their question yet: for search alone."""
    terms: dict[str, tuple[Term, ...]]
    """Language -> its words for the terms of the field."""
    pages: tuple[Page, ...]
    """Every page that could be read, drafts included."""
    municipalities: tuple[Municipality, ...] = ()
    """All of Belgium, in the order of their codes."""
    unread: frozenset[str] = frozenset()
    """The pages that could not be read: what misses them is no fault of its own."""

    @cached_property
    def built(self) -> tuple[Language, ...]:
        """The languages that have a folder and are built, the source first."""
        return tuple(language for language in self.languages if language.site)

    @cached_property
    def by_code(self) -> dict[str, Language]:
        """Language code -> language."""
        return {language.code: language for language in self.languages}

    @cached_property
    def by_path(self) -> dict[str, dict[str, Page]]:
        """Path -> language code -> published page, languages in their own order."""
        found: dict[str, dict[str, Page]] = {}
        order = {language.code: number for number, language in enumerate(self.languages)}
        for page in sorted(self.pages, key=lambda page: order.get(page.language, 99)):
            if self._is_public(page):
                found.setdefault(page.path, {})[page.language] = page
        return found

    @cached_property
    def research(self) -> dict[tuple[str, str], list[Keyword]]:
        """(Language code, page path) -> the rows of the keyword research that name it."""
        found: dict[tuple[str, str], list[Keyword]] = {}
        for row in self.keywords:
            found.setdefault((row.language, row.target), []).append(row)
        return found

    @cached_property
    def everyday_words(self) -> dict[tuple[str, str], list[str]]:
        """(Language code, page path) -> the everyday words that lead to it."""
        found: dict[tuple[str, str], list[str]] = {}
        for row in self.everyday:
            found.setdefault((row.language, row.target), []).extend(row.words)
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words of the Dutch pages."""
        dutch = (page for page in self.pages if page.language == SOURCE)
        return frozenset(word for page in dutch for block in page.blocks for word in fold.words(block.text))

    @cached_property
    def sources_of_all(self) -> dict[str, Page]:
        """Path -> Dutch page, drafts included."""
        return {page.path: page for page in self.pages if page.language == SOURCE}

    def translations(self, path: str) -> dict[str, Page]:
        """Give the published page at `path` in each language that has it."""
        return self.by_path.get(path, {})

    def page(self, language: str, path: str) -> Page | None:
        """Give one published page."""
        return self.by_path.get(path, {}).get(language)

    def best(self, language: str, path: str) -> Page | None:
        """Give the page in `language`, else in Dutch, else nothing."""
        pages = self.by_path.get(path, {})
        return pages.get(language) or pages.get(SOURCE)

    def record(self, page: Page) -> Service | Video | None:
        """Give the record of a page, which its Dutch page holds."""
        source = self.sources_of_all.get(page.path)
        return source.record if source else None

    def robots(self, page: Page) -> str:
        """What search engines may do with a page: index, noindex or hide."""
        if page.language == SOURCE or page.review:
            return "index"
        default = self.publisher.unreviewed
        return self.publisher.unreviewed_by_language.get(page.language, default)

    def _is_public(self, page: Page) -> bool:
        """True when the page is no draft in Dutch or here, has something to show, is not hidden."""
        source = self.sources_of_all.get(page.path)
        if source is None or not source.published or not page.published:
            return False
        if page.kind == "collection" and not self._members(page):
            return False
        return self.robots(page) != "hide"

    def _members(self, collection: Page) -> list[Page]:
        folder = collection.path.removesuffix("index.md")
        return [
            page
            for page in self.sources_of_all.values()
            if page.path.startswith(folder) and page.kind == "video" and page.published
        ]
