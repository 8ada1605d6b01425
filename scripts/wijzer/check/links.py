"""Links: each leads to a page, an id or a file that exists, and says where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from wijzer.links import Target, target
from wijzer.model import SOURCE, Place
from wijzer.page import RECORDS, Block, Link, Page
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.site import Site

_OUTWARD = ("https://", "http://", "tel:", "mailto:", "sms:")
_VAGUE = frozenset(
    ("hier", "klik hier", "lees meer", "meer", "link", "deze pagina", "meer info", "aici", "tutaj")
)


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Check each link of each page."""
    for page in site.pages:
        for block in page.blocks:
            for link in block.links:
                yield from _link(site, page, link, docs)
                if link.shown and target(page, link.href) and not _alone(block):
                    yield problem("LINK07", Place(page.place.file, link.line), href=link.href)


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for link texts that mean something when read alone."""
    for page in site.pages:
        for block in page.blocks:
            for link in block.links:
                if link.text.strip().casefold() in _VAGUE:
                    yield problem("LINK10", Place(page.place.file, link.line), text=link.text)


def _alone(block: Block) -> bool:
    """True when a block is one `![…](…)` and nothing else."""
    return len(block.links) == 1 and block.text.startswith("![") and block.text.endswith(")")


def ids(page: Page) -> set[str]:
    """Give the ids of the headings of a page."""
    return {block.id for block in page.blocks if block.id}


def _link(site: Site, page: Page, link: Link, docs: Path) -> Iterator[Problem]:
    place, href = Place(page.place.file, link.line), link.href
    if not link.text.strip() and not link.shown:
        yield problem("LINK04", place, href=href)
    if href.startswith(_OUTWARD):
        return
    if href.startswith("#"):
        yield from _fragment(page, href, href[1:], place)
        return
    to = target(page, href)
    if to is None:
        if not (href.startswith("assets/") and (docs / unquote(href)).is_file()):
            yield problem("LINK05", place, href=href)
        return
    if not site.unread or str(docs / SOURCE / to.path) not in site.unread:
        yield from _to_page(site, page, link, to)


def _to_page(site: Site, page: Page, link: Link, to: Target) -> Iterator[Problem]:
    place, href, dutch = Place(page.place.file, link.line), link.href, site.sources_of_all.get(to.path)
    if dutch is None:
        near = nearest(to.path, site.sources_of_all)
        yield problem("LINK01", place, href=href, path=to.path, nearest=near)
    elif to.path not in site.by_path and page.path in site.by_path:
        yield problem("LINK03", place, href=href, path=to.path)
    elif link.shown and dutch.kind not in RECORDS:
        yield problem("LINK06", place, href=href, kind=dutch.kind)
    elif to.fragment:
        there = site.best(page.language, to.path) or dutch
        yield from _fragment(there, href, to.fragment, place)


def _fragment(there: Page, href: str, fragment: str, place: Place) -> Iterator[Problem]:
    known = ids(there)
    if fragment not in known:
        valid = ", ".join(sorted(known)) or "none"
        yield problem(
            "LINK02", place, href=href, language=there.language, path=there.path, id=fragment, valid=valid
        )
