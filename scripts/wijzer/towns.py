"""The finder of a page, and the lists of municipalities that stand in for it without a script."""

from __future__ import annotations

from dataclasses import dataclass

from wijzer.menu import Item, item
from wijzer.page import Page
from wijzer.places import AGENCIES, SECTIONS, area, names
from wijzer.scripts import script_of
from wijzer.site import Site

_LISTS = "doorverwijzers/gemeenten/index.md"
_NEXT = ("bellen", "daarna")
"""Headings that say what to do after finding one's agency: the first there is."""


@dataclass(frozen=True, slots=True)
class Finder:
    """What the script of the finder needs to know of its page."""

    sections: str
    """Area and heading, as `antwerpen-stad:antwerpen`, where they do not have the same name."""
    next: str
    """The heading that says what to do then; empty when there is none."""
    lists: Item | None
    """The lists of municipalities by province."""


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality in a list."""

    nis: str
    name: str
    postcodes: str
    also: tuple[str, ...]
    """Names of it and of its parts, in the letters of this list."""
    agencies: tuple[Item, ...]


def finder(site: Site, page: Page) -> Finder | None:
    """Give the finder of `page`, if it has one and there are municipalities to find."""
    if not page.finder or not site.municipalities:
        return None
    ids = {block.id for block in page.blocks}
    lists = site.best(page.language, _LISTS)
    return Finder(
        sections=" ".join(f"{name}:{id}" for name, id in SECTIONS.items() if name != id),
        next=next((id for id in _NEXT if id in ids), ""),
        lists=item(page, lists) if lists else None,
    )


def towns(site: Site, page: Page) -> tuple[Town, ...]:
    """Give the municipalities of the area that `page` lists, by name, with who is responsible."""
    if page.kind != "municipalities":
        return ()
    here = [town for town in site.municipalities if page.area in (town.province, town.region)]
    return tuple(
        Town(
            nis=town.nis,
            name=town.nl,
            postcodes=", ".join(town.postcodes),
            also=tuple(name for name in names(town) if script_of(name) == "Latn"),
            agencies=_agencies(site, page, area(town)),
        )
        for town in sorted(here, key=lambda town: town.nl.casefold())
    )


def _agencies(site: Site, page: Page, name: str) -> tuple[Item, ...]:
    found = (site.best(page.language, f"diensten/{service}.md") for service in AGENCIES[name])
    return tuple(item(page, one) for one in found if one)
