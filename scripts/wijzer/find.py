"""Pages become search data: one lunr index per language, which the browser loads when asked to search."""

from __future__ import annotations

import json
import re
from typing import Any

from lunr.builder import Builder

from wijzer.facts import fill
from wijzer.fold import LETTERS, words
from wijzer.page import Page, Service
from wijzer.site import Site

FIELDS = {"keywords": 12, "title": 6, "headings": 2, "text": 1}
"""What is searched, and how much a word there weighs."""

_UNSEARCHED = ("search", "status")
_MARKS = re.compile(r"[*_`>#|]|\]\([^)]*\)|[\[\]!]")


def search_data(site: Site, language: str) -> str:
    """Give the search data of one language, as JSON.

    `index` is a lunr index of folded words, `pages` what a result shows (address, title,
    description, in the index's order), `letters` the folding table, so that the browser folds a
    question as the index was folded.
    """
    pages = [
        page
        for pages in site.by_path.values()
        if (page := pages.get(language)) and page.kind not in _UNSEARCHED
    ]
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field)
    for number, page in enumerate(pages):
        builder.add({"id": str(number), **entry(site, page)})
    data: dict[str, Any] = {
        "index": builder.build().serialize(),
        "pages": [_shown(site, page) for page in pages],
        "letters": LETTERS,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def entry(site: Site, page: Page) -> dict[str, str]:
    """Give the folded words of a page, by field. Every term but a rejected one finds its page."""
    rows = site.research.get((page.language, page.path), ())
    terms = [one for row in rows if row.status != "rejected" for one in (row.term, *row.variants)]
    record = site.record(page)
    if isinstance(record, Service):
        terms += [record.name, *(site.topics[topic] for topic in record.topics)]
    headings = [block.text for block in page.blocks if block.kind.startswith("h")]
    texts = [block.text for block in page.blocks if not block.kind.startswith("h")]
    return {
        "title": _folded(fill(f"{page.title} {page.label}", site, page.language)),
        "keywords": _folded(" ".join((*terms, *page.keywords))),
        "headings": _folded(fill(" ".join(headings), site, page.language)),
        "text": _folded(fill(" ".join((page.description, *texts)), site, page.language)),
    }


def _shown(site: Site, page: Page) -> list[str]:
    return [
        page.address,
        fill(page.title, site, page.language),
        fill(page.description, site, page.language),
    ]


def _folded(text: str) -> str:
    return " ".join(words(_MARKS.sub(" ", text)))
