"""A page and what it carries: its blocks and links, the service or film it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from wijzer.model import SOURCE, Place

KINDS = (
    "page", "pillar", "service", "agency", "guide", "overview", "video",
    "collection", "directory", "search", "status", "cards", "data",
    "municipalities",
)  # fmt: skip
"""What a page is. The kind chooses the template and the record its front matter must hold."""

PILLARS = ("language", "orientation", "work", "participation")
"""The four parts of the programme."""

REGISTER, SEARCH = "inburgering/aanmelden.md", "zoeken.md"
"""Pages the site itself leads to: where somebody finds the agency to register with, and search."""

SHEETS = ("agencies", "guide")
"""The paper versions there are: templates in overrides/sheets/."""

AREAS = (
    "antwerpen", "limburg", "oost-vlaanderen", "vlaams-brabant", "west-vlaanderen", "brussel", "wallonie",
)  # fmt: skip
"""What a list of municipalities is of: a Flemish province, Brussels or Wallonia."""

REGIONS = (
    "belgie", "vlaanderen", "brussel", "wallonie", "antwerpen", "limburg", "oost-vlaanderen",
    "vlaams-brabant", "west-vlaanderen", "antwerpen-stad", "gent-stad",
)  # fmt: skip
"""Where a service works, from wide to narrow."""


PUBLIC_LIST = "openbare lijst"
"""What a `phone_source` says of a list that has no name: pages of other languages say it in their words."""


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
    """What the number was taken over from."""
    called_on: date | None = None
    """The day somebody phoned the number and reached the service. None: nobody has."""
    email: str = ""
    address: str = ""
    per: str = ""
    """`gemeente` or `regio` when there is one in each."""
    groups: tuple[str, ...] = ()
    """Whom it is for, keys of groups.yml; empty: for everybody, or no source says for whom."""
    languages: tuple[str, ...] = ()
    """The languages a source says it is offered in, keys of languages.yml; empty: none says so."""
    bring: str = ""
    """What to bring, where a source says so, in Dutch."""
    cost: str = ""
    """What it costs, where a source says so, in Dutch."""
    confidence: str
    """high, medium or low: how well the sources support the record."""
    taken_on: date
    """The day the record was last compared with its sources."""
    check_every: int
    """Months after which it should be compared again."""


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


class Link(NamedTuple):
    """A link as an editor wrote it."""

    href: str
    text: str
    line: int
    shown: bool = False
    """True for `![…](page.md)`, which shows the page itself."""


class Block(NamedTuple):
    """A piece of text that is translated as one: a paragraph, a heading, a list item, a cell.

    There are tens of thousands: tuples are made, kept and read back sooner than records.
    """

    kind: str
    """Where it stands, such as `h2`, `p`, `ul>li` or `td`: the same in every language."""
    text: str
    line: int
    id: str = ""
    links: tuple[Link, ...] = ()
    marks: tuple[str, ...] = ()
    """What else stands between a heading's braces: `.obliged`, `source=agii-wie`."""


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
    finder: bool = False
    """True where one may look up who is responsible in a municipality, by postcode or by name."""
    embed: bool = False
    """True when others may show this page in a frame on their own site."""
    area: str = ""
    """What a list of municipalities is of."""
    keywords: tuple[str, ...] = ()
    """The editor's own words for metadata; they win over the research."""
    audience: str = ""
    draft: bool = False
    review: dict[str, str]
    """Who looked at this translation, and when: `by`, `date`, `how`. Empty: nobody has."""
    record: Service | Video | None = None
    html: str = ""
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
        return _address(self.language, self.path)

    @property
    def for_referrers(self) -> bool:
        """True for the pages of the referrer's desk."""
        return self.path.startswith(("doorverwijzers/", "diensten/"))

    @property
    def published(self) -> bool:
        """False for a draft, a film without footage, and a service whose sources are too weak."""
        is_empty = isinstance(self.record, Video) and not self.record.video
        is_weak = isinstance(self.record, Service) and self.record.confidence == "low"
        return not (self.draft or is_empty or is_weak)

    def at(self, key: str) -> Place:
        """Say where `key` is written in the front matter."""
        return Place(self.place.file, self.lines.get(key, self.place.line))


@cache
def _address(language: str, path: str) -> str:
    folder = "" if language == SOURCE else f"{language}/"
    return folder + re.sub(r"(^|/)index\.md$|\.md$", "/", path).lstrip("/")
