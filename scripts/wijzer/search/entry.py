"""A page becomes what search knows about it: its words by field, its phrases, and what a result shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijzer.facts import fill
from wijzer.model import SOURCE
from wijzer.page import Page, Service
from wijzer.search.keys import keys, rows
from wijzer.site import Site

_LINK = re.compile(r"(?:!\[|\[)([^\]]*)\]\([^)]*\)")
_EDGES = re.compile(r"(?<!\w)_+|_+(?!\w)")
"""Underscores that are marks; one inside a word is none."""


def entry(site: Site, page: Page) -> dict[str, list[list[str]]]:
    """Give the keys of a page by part, in rows: each phrase is one. `dutch` holds those of its Dutch page."""
    own, dutch = phrases(site, page)
    source = site.page(SOURCE, page.path)
    names = (source.title, source.label) if source and source != page else ()
    headings = (block.text for block in page.blocks if block.kind.startswith("h"))
    texts = (block.text for block in page.blocks if not block.kind.startswith("h"))
    said = {
        "title": f"{page.title}\n{page.label}",
        "headings": "\n".join(headings),
        "text": "\n".join((page.description, *texts)),
    }
    called = {"keywords": own, "everyday": everyday(site, page), "dutch": [*names, *dutch]}
    return {
        **{part: [keys(plain(text, site, page))] for part, text in said.items()},
        **{part: rows(plain("\n".join(names), site, page)) for part, names in called.items()},
    }


def phrases(site: Site, page: Page) -> tuple[list[str], list[str]]:
    """Give what people call a page: in its own language, and in Dutch on the page of another language.

    Every term and variant of the research is one, but a rejected one; so is a service's name.
    """
    own = dict.fromkeys((*_researched(site, page), *page.keywords, *_named(site, page)))
    source = site.page(SOURCE, page.path)
    if source is None or source == page:
        return list(own), []
    return list(own), [one for one in dict.fromkeys(_researched(site, source)) if one not in own]


def everyday(site: Site, page: Page) -> list[str]:
    """Give the everyday words of a page: for search alone, and shown nowhere."""
    return site.everyday_words.get((page.language, page.path), [])


def shown(site: Site, page: Page) -> list[str]:
    """Give what a result shows: address, title, description, and the text that excerpts are cut from."""
    text = "\n".join(block.text for block in page.blocks if not block.kind.startswith("h1"))
    return [
        page.address,
        fill(page.title, site, page.language),
        fill(page.description, site, page.language),
        plain(text, site, page),
    ]


def plain(text: str, site: Site, page: Page) -> str:
    """Write `text` as a reader sees it: facts filled in, without the marks of Markdown."""
    text = _LINK.sub(r"\1", fill(text, site, page.language))
    if "_" in text:  # to look for edges takes long, and few texts have any
        text = _EDGES.sub("", text)
    return text.replace("*", "").replace("`", "")


def _researched(site: Site, page: Page) -> Iterator[str]:
    for row in site.research.get((page.language, page.path), ()):
        if row.status != "rejected":
            yield from (row.term, *row.variants)


def _named(site: Site, page: Page) -> Iterator[str]:
    record = site.record(page)
    if isinstance(record, Service):
        yield record.name
        yield from (site.topics[topic] for topic in record.topics)
