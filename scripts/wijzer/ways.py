"""Guides lead to each other: the steps of one, with those of the guides that its answers lead to."""

from __future__ import annotations

from dataclasses import replace

from wijzer.guide import Step, read_guide
from wijzer.links import target
from wijzer.page import Link, Page
from wijzer.site import Site

World = dict[str, tuple[Page, Step]]
"""The page and the step of each name; a step and its answers go by names that tell guides apart."""


def world(site: Site, page: Page) -> World:
    """Give the steps of the guide on `page`, and of every guide that can be reached from it."""
    found: World = {}
    waiting, seen = [page], {page.path}
    while waiting:
        one = waiting.pop(0)
        for step in read_guide(one.blocks):
            links = []
            for link in () if step.is_result else step.links:
                there, name = lead(site, one, link)
                links.append(link._replace(href=f"#{there.path}/{name}"))
                if there.path not in seen:
                    seen.add(there.path)
                    waiting.append(there)
            name = f"{one.path}/{step.id}"
            found[name] = one, replace(step, id=name, links=tuple(links))
    return found


def lead(site: Site, page: Page, link: Link) -> tuple[Page, str]:
    """Give the guide that an answer on `page` leads to, and the id of the step there."""
    other = guide_at(site, page, link)
    if other is None:
        return page, link.href.removeprefix("#")
    named = link.href.partition("#")[2]
    return other, named or next((step.id for step in read_guide(other.blocks)), "")


def guide_at(site: Site, page: Page, link: Link) -> Page | None:
    """Give the guide on another page that an answer leads to, if it leads to one."""
    to = target(page, link.href)
    other = site.best(page.language, to.path) if to else None
    return other if other and other.kind == "guide" and other.path != page.path else None
