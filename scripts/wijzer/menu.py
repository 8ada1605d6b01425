"""Where a visitor can go from a page: its menu, the way back, and the same page in other languages."""

from __future__ import annotations

from typing import NamedTuple

from wijzer.links import relative
from wijzer.page import Page
from wijzer.site import Site


class Item(NamedTuple):
    """A place in a menu."""

    label: str
    href: str
    current: bool
    dutch: bool
    """True when it leads to the Dutch page because there is none in this language."""


class Crumb(NamedTuple):
    """A step of the way back to the home page."""

    label: str
    address: str
    href: str


class Choice(NamedTuple):
    """A language of the language switch. Every page has one of each: templates take it apart at once."""

    code: str
    name: str
    direction: str
    href: str
    current: bool
    missing: bool
    """True when this page does not exist in that language; the link leads to its home page."""


def menu(site: Site, page: Page, name: str) -> tuple[Item, ...]:
    """Give the menu `name` of docs/_data/menu.yml as `page` shows it."""
    found = (site.best(page.language, path) for path in site.menu.get(name, ()))
    return tuple(item(page, one) for one in found if one)


def item(page: Page, other: Page) -> Item:
    """Give the menu item on `page` that leads to `other`."""
    current = other.address == page.address
    return Item(other.label, relative(page, other.address), current, other.language != page.language)


def crumbs(site: Site, page: Page) -> tuple[Crumb, ...]:
    """Give the way from the home page to `page`, both included, in the language of `page`."""
    folders = page.path.split("/")[:-1]
    parents = ["/".join([*folders[:depth], "index.md"]) for depth in range(len(folders) + 1)]
    found = [site.page(page.language, path) for path in parents if path != page.path]
    way = [one for one in found if one] + [page]
    return tuple(Crumb(one.label, one.address, relative(page, one.address)) for one in way)


def languages(site: Site, page: Page) -> tuple[Choice, ...]:
    """Give the language switch: the same page where it exists, else that language's home page."""
    there = site.translations(page.path)
    homes = site.translations("index.md")
    return tuple(
        Choice(
            language.code,
            language.name,
            language.direction,
            relative(page, (there.get(language.code) or homes[language.code]).address),
            language.code == page.language,
            language.code not in there,
        )
        for language in site.built
        if language.code in there or language.code in homes
    )
