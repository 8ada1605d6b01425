"""Pages that show many others: the search page, a collection of films, the status, the open data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wijzer.drift import behind
from wijzer.links import relative
from wijzer.menu import Item, item
from wijzer.model import SOURCE, Language
from wijzer.page import Page
from wijzer.show import Part, show
from wijzer.site import Site


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a language is."""

    language: Language
    pages: int
    reviewed: int
    behind: int


def films(site: Site, page: Page, today: date) -> tuple[Part, ...]:
    """Give the players of the films in a collection's folder."""
    if page.kind != "collection":
        return ()
    folder = page.path.removesuffix("index.md")
    paths = [path for path in site.by_path if path.startswith(folder) and path != page.path]
    return tuple(show(site, page, path, today) for path in paths)


def index(site: Site, page: Page) -> tuple[Item, ...]:
    """Give every page of the language by name, for the search page."""
    if page.kind != "search":
        return ()
    pages = [one for pages in site.by_path.values() if (one := pages.get(page.language))]
    items = [item(page, one) for one in pages if one != page]
    return tuple(sorted(items, key=lambda one: one.label.casefold()))


def offers(site: Site, page: Page) -> tuple[Item, ...]:
    """Give what a search without result offers: the guides of its language, else the Dutch for newcomers."""
    if page.kind != "search":
        return ()
    guides = [pages for pages in site.by_path.values() if any(one.kind == "guide" for one in pages.values())]
    own = [pages[page.language] for pages in guides if page.language in pages]
    dutch = [pages[SOURCE] for pages in guides if SOURCE in pages and not pages[SOURCE].for_referrers]
    return tuple(item(page, one) for one in own or dutch)


def progress(site: Site, page: Page) -> tuple[Progress, ...]:
    """Count, for each built language, its pages, the reviewed ones and those behind the Dutch."""
    if page.kind != "status":
        return ()
    rows = []
    for language in site.built:
        pages = [one for pages in site.by_path.values() if (one := pages.get(language.code))]
        reviewed = sum(bool(one.review) for one in pages)
        late = sum(bool(behind(site, one)) for one in pages)
        rows.append(Progress(language, len(pages), reviewed, late))
    return tuple(rows)


def downloads(page: Page) -> tuple[tuple[str, str], ...]:
    """Give the files of open data: (name, address)."""
    if page.kind != "data":
        return ()
    from wijzer.opendata import FILES  # its many records are slow to load, and one page names them

    return tuple((name, relative(page, f"open-data/{name}")) for name in FILES)
