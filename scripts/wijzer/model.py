"""The words of this project: frozen records of what a site is made of. Nothing here reads or decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

SOURCE = "nl"
"""The language pages are written in first. It lives at the root of the site; facts live in it."""

KINDS = (
    "page", "pillar", "service", "agency", "guide", "overview", "video",
    "collection", "directory", "search", "status",
)  # fmt: skip
"""What a page is. The kind chooses the template and the record its front matter must hold."""

REGIONS = (
    "belgie", "vlaanderen", "brussel", "wallonie", "antwerpen", "limburg", "oost-vlaanderen",
    "vlaams-brabant", "west-vlaanderen", "antwerpen-stad", "gent-stad",
)  # fmt: skip
"""Where a service works, from wide to narrow."""

STATUSES = ("rejected", "proposed", "reviewed", "validated")
"""How far the research on a keyword has come, from lowest to highest."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written, so that every message can send an editor there."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the campaign."""

    code: str
    """Its BCP 47 tag, which is also its folder under docs/ and in the address."""
    name: str
    """Its own name, as its speakers write it."""
    og: str = ""
    """The locale Open Graph knows it by, such as `nl_BE`; empty where it knows none."""
    script: str
    """Its ISO 15924 script: Latn, Cyrl, Arab, Ethi, Deva or Hans."""
    site: bool = False
    """True when docs/<code>/ is built."""
    printed: bool = False
    """True for the languages of the printed material."""
    place: Place

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, as `dir` on `<html>` wants it."""
        return "rtl" if self.script == "Arab" else "ltr"

    @property
    def locale(self) -> str:
        """The name CLDR knows it by: `fa_AF`, `zh_Hans`."""
        return self.code.replace("-", "_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes, and what they decided. An empty value is not known yet."""

    name: str
    site_url: str
    """Where the site lives, with a slash at the end."""
    publisher: str = ""
    controller: str = ""
    accessibility_contact: str = ""
    complaints_body: str = ""
    code_licence: str = ""
    content_licence: str = ""
    unreviewed: str = "index"
    """What search engines get of a translation nobody reviewed: index, noindex or hide."""
    unreviewed_by_language: dict[str, str]
    keyword_status: str = "proposed"
    """The lowest status of a keyword that may enter metadata."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that statements come from."""

    key: str
    title: str
    date: date | int | None = None
    """The date it carries itself: a day, or a year where only that is known."""
    url: str = ""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value that several pages say or that may change."""

    name: str
    kind: str
    """hours, days, months, years, number, date, euro_range, level or share."""
    value: date | int | str
    source: str
    checked_on: date
    """The day somebody last compared it with its source."""
    check_every: int
    """Months after which it should be compared again."""
    valid_until: date | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """One row of the keyword research: what people type who need the page `target`."""

    language: str
    term: str
    role: str
    """primary (one a page), secondary or question."""
    target: str
    """The page, as its path below the language folder."""
    variants: tuple[str, ...] = ()
    intent: str = ""
    audience: str = ""
    phase: str = ""
    pillar: str = ""
    priority: str = ""
    status: str = "proposed"
    source: str = ""
    volume_min: str = ""
    volume_max: str = ""
    volume_avg: str = ""
    volume_source: str = ""
    volume_date: str = ""
    volume_geo: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    note: str = ""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """An organisation a referrer can send somebody to. Agencies are services too."""

    name: str
    topics: tuple[str, ...]
    regions: tuple[str, ...]
    region_note: str = ""
    website: str = ""
    website_status: str = ""
    """`unchecked` when the address comes from no source."""
    phone: str = ""
    phone_source: str = ""
    """What the number was taken over from; nobody has phoned it."""
    email: str = ""
    address: str = ""
    per: str = ""
    """`gemeente` or `regio` when there is one in each."""
    confidence: str
    """high, medium or low: how well the sources support the record."""
    taken_on: date
    check_every: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A film. Its words and transcript are the page's own text."""

    video: str = ""
    """A YouTube or Vimeo address or a file under docs/. Empty: no footage, so not published."""
    poster: str = ""
    speaker: str = ""
    spoken: str = ""
    """The language spoken, or `none`."""
    seconds: int = 0
    published_on: date | None = None
    captions: dict[str, str]
    """Language -> WebVTT file under docs/."""


RECORDS: dict[str, type[Service] | type[Video]] = {
    "service": Service,
    "agency": Service,
    "video": Video,
}
"""The kinds that carry a record. It is written once, in the Dutch page."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as an editor wrote it."""

    href: str
    text: str
    line: int
    shown: bool = False
    """True for `![…](page.md)`, which shows the page itself."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that is translated as one: a paragraph, a heading, a list item, a cell."""

    kind: str
    """Where it stands, such as `h2`, `p`, `ul>li` or `td`: the same in every language."""
    text: str
    line: int
    id: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file. `path` leaves the language folder out: it names all translations."""

    language: str
    path: str
    title: str
    description: str
    menu: str = ""
    kind: str = "page"
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """The facts shown as chips under the title."""
    pillar: str = ""
    """language, orientation, work or participation."""
    sheet: str = ""
    """The paper version: a template in overrides/sheets/."""
    keywords: tuple[str, ...] = ()
    """The editor's own words for metadata; they win over the research."""
    audience: str = ""
    draft: bool = False
    review: dict[str, str]
    """Who looked at this translation, and when: `by`, `on`, `how`. Empty: nobody has."""
    record: Service | Video | None = None
    body: str = ""
    blocks: tuple[Block, ...] = ()
    place: Place
    lines: dict[str, int]
    """The line of each front matter key."""

    @property
    def label(self) -> str:
        """What menus and breadcrumbs call it."""
        return self.menu or self.title

    @property
    def address(self) -> str:
        """Where it is on the site: `ro/pijlers/werk/`, or nothing for the Dutch home page."""
        folder = "" if self.language == SOURCE else f"{self.language}/"
        return folder + re.sub(r"(^|/)index\.md$|\.md$", "/", self.path).lstrip("/")

    @property
    def for_referrers(self) -> bool:
        """True for the pages of the referrer's desk."""
        return self.path.startswith(("doorverwijzers/", "diensten/"))

    @property
    def published(self) -> bool:
        """False for a draft, and for a film without footage."""
        return not self.draft and not (isinstance(self.record, Video) and not self.record.video)

    def at(self, key: str) -> Place:
        """Say where `key` is written in the front matter."""
        return Place(self.place.file, self.lines.get(key, self.place.line))


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that is written, in all languages: the one thing every later stage is given."""

    languages: tuple[Language, ...]
    publisher: Publisher
    sources: dict[str, Source]
    facts: dict[str, Fact]
    topics: dict[str, str]
    """Topic -> its Dutch name."""
    menu: dict[str, tuple[str, ...]]
    """Menu name -> page paths, in order."""
    words: dict[str, dict[str, str]]
    """Language -> key -> interface text."""
    follows: dict[str, dict[str, tuple[str, ...]]]
    """Language -> page path -> the hashes of the Dutch blocks its translation follows."""
    keywords: tuple[Keyword, ...]
    pages: tuple[Page, ...]
    """Every page that could be read, drafts included."""

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
