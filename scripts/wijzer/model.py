"""The words of this project: frozen records of what the tables under docs/_data hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

SOURCE = "nl"
"""The language pages are written in first. It lives at the root of the site; facts live in it."""

STATUSES = ("rejected", "proposed", "reviewed", "validated")
"""How far the research on a keyword has come, from lowest to highest."""


MENUS = ("newcomer", "referrer", "about")
"""The menus that docs/_data/menu.yml fills."""


class Place(NamedTuple):
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

    @property
    def root(self) -> str:
        """The path of the site on its host, from slash to slash."""
        return urlsplit(self.site_url).path


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
class Term:
    """How a language says a Dutch word of the field, everywhere."""

    dutch: str
    term: str
    stems: tuple[str, ...]
    """Beginnings, one of which stands wherever the Dutch word stands."""
    place: Place


class Keyword(NamedTuple):
    """One row of the keyword research: what people type who need the page `target`.

    There are thousands: a tuple is kept, and read back, in half of the time of another record.
    """

    language: str
    place: Place
    term: str
    role: str
    """primary (one a page), secondary or question; also: a name readers may know it by, shown on its
    page; typed: how people write it in another script, for search alone."""
    target: str = ""
    """The page, as its path below the language folder; empty while nobody has chosen one."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A Belgian municipality."""

    nis: str
    """Statbel's code, of five digits."""
    nl: str
    fr: str
    region: str
    """vlaanderen, brussel or wallonie."""
    province: str
    """Its province; empty in Brussels, which has none."""
    postcodes: tuple[str, ...]
    localities: tuple[tuple[str, str], ...] = ()
    """(postcode, name) of villages, districts and former municipalities in it."""
    also: tuple[str, ...] = ()
    """Other names people know a part of it by, in any language and script."""
    place: Place


class Everyday(NamedTuple):
    """A row of everyday words: what people type who have the problem and not yet a word for the help."""

    language: str
    target: str
    """The page that helps them, as its path below the language folder."""
    words: tuple[str, ...]
    place: Place
