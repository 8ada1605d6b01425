"""What search engines are told of a page in its `<head>`: the page's own words, shaped by research."""

from __future__ import annotations

from dataclasses import dataclass

from wijzer.facts import fill
from wijzer.fold import fold, holds, words
from wijzer.model import SOURCE, STATUSES, Keyword
from wijzer.page import Page
from wijzer.scripts import script_of
from wijzer.site import Site
from wijzer.width import DESCRIPTION, TITLE, width

MOST_KEYWORDS = 7
"""The primary term and at most six others: a longer list is stuffing."""


@dataclass(frozen=True, slots=True)
class Head:
    """The `<head>` of one page, ready to be placed."""

    title: str
    description: str
    keywords: tuple[str, ...]
    canonical: str
    robots: str
    """`noindex`, or nothing."""
    alternates: tuple[tuple[str, str], ...]
    """(language code or `x-default`, absolute address) of each page that exists."""
    locale: str
    """The locale Open Graph knows the language by, or nothing."""


def head(site: Site, page: Page) -> Head:
    """Shape the head of `page`. The editor's own words come first and whole."""
    base = site.publisher.site_url
    alternates = alternates_of(site, page.path)
    hidden = site.robots(page) != "index" or page.kind in ("search", "status")
    return Head(
        title=_title(site, page),
        description=_description(site, page),
        keywords=keywords(site, page),
        canonical=base + page.address,
        robots="noindex" if hidden else "",
        alternates=() if hidden else alternates,
        locale=site.by_code[page.language].og,
    )


def alternates_of(site: Site, path: str) -> tuple[tuple[str, str], ...]:
    """Give the address of each indexed translation of `path`, and of the default: English or Dutch."""
    base = site.publisher.site_url
    pages = {code: page for code, page in site.translations(path).items() if site.robots(page) == "index"}
    default = pages.get("en") or pages.get(SOURCE)
    ending = (("x-default", base + default.address),) if default else ()
    return (*((code, base + page.address) for code, page in pages.items()), *ending)


def primary(site: Site, page: Page) -> Keyword | None:
    """Give the primary term of a page, if the research that may be used has one."""
    return next((row for row in usable(site, page) if row.role == "primary"), None)


def usable(site: Site, page: Page) -> list[Keyword]:
    """Give the researched terms of a page that may enter metadata, the primary one first."""
    lowest = STATUSES.index(site.publisher.keyword_status)
    rows = [
        row
        for row in site.research.get((page.language, page.path), ())
        if row.role not in ("also", "typed")
        and row.status != "rejected"
        and STATUSES.index(row.status) >= lowest
    ]
    return sorted(rows, key=lambda row: (row.role != "primary", row.priority or "9"))


def keywords(site: Site, page: Page) -> tuple[str, ...]:
    """Give the words for `<meta name=keywords>`: the editor's, else the research's."""
    if page.keywords:
        return page.keywords
    terms = {fold(row.term): row.term for row in usable(site, page) if row.role != "question"}
    return tuple(terms.values())[:MOST_KEYWORDS]


def visible_keywords(page: Page, terms: tuple[str, ...]) -> list[str]:
    """Give those of the keywords `terms` that a reader also finds on the page itself."""
    text = " ".join((page.title, page.description, *(block.text for block in page.blocks)))
    return [term for term in terms if holds(text, term)]


def other_names(site: Site, page: Page) -> tuple[tuple[str, str], ...]:
    """Give the names readers may know a page by, each with its language tag: Dutch, or transliterated."""
    rows = (row for row in site.research.get((page.language, page.path), ()) if row.role == "also")
    return tuple((_tag(site, page, row.term), row.term) for row in rows if row.status != "rejected")


def _tag(site: Site, page: Page, name: str) -> str:
    if set(words(name)) <= site.vocabulary:
        return SOURCE
    script = script_of(name)
    is_own = script == site.by_code[page.language].script
    return page.language if is_own else f"{page.language.split('-')[0]}-{script}"


def _title(site: Site, page: Page) -> str:
    """Add to the title the primary term it lacks, else the name of the site, where there is room."""
    title = fill(page.title, site, page.language)
    term = primary(site, page)
    lacking = term is not None and not holds(f"{title} {page.description}", term.term)
    tail = f" – {term.term}" if term and lacking else f" | {site.publisher.name}"
    size, room = TITLE
    return title + tail if width(title + tail, size) <= room else title


def _description(site: Site, page: Page) -> str:
    """Add to the description the first term of the research when it holds none, where there is room."""
    text = fill(page.description, site, page.language)
    terms = [row.term for row in usable(site, page)]
    if not terms or any(holds(text, term) for term in terms):
        return text
    longer = f"{text} ({terms[0]})"
    size, room = DESCRIPTION
    return longer if width(longer, size) <= room else text
