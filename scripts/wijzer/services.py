"""The published services, in Dutch: what a list, a table or a package says of each."""

from __future__ import annotations

import re
from datetime import date

from wijzer.facts import fill, months_after
from wijzer.model import SOURCE
from wijzer.page import Page, Service
from wijzer.site import Site

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`]")
_STATEMENT = re.compile(r".*?[.!](?=\s|$)", re.DOTALL)


def published(site: Site) -> tuple[tuple[Page, Service], ...]:
    """Give each published Dutch page of a service with its record, by name."""
    pages = (site.page(SOURCE, path) for path in site.by_path)
    found = [(page, page.record) for page in pages if page and isinstance(page.record, Service)]
    return tuple(sorted(found, key=lambda one: one[1].name.casefold()))


def name(page: Page) -> str:
    """Give the short name of a service's page, which its address and its ids are made of: `vdab`."""
    return page.path.rsplit("/", 1)[-1].removesuffix(".md")


def introduction(site: Site, page: Page) -> str:
    """Give the first paragraph of a page, in plain words."""
    text = next((block.text for block in page.blocks if block.kind == "p"), page.description)
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", fill(text, site, page.language))).split())


def sentence(site: Site, page: Page) -> str:
    """Give the first paragraph of a page up to its first statement; a question alone says too little."""
    text = introduction(site, page)
    found = _STATEMENT.match(text)
    return found[0] if found else text


def next_check(record: Service) -> date:
    """Give the day a record is to be compared with its sources again."""
    return months_after(record.taken_on, record.check_every)
