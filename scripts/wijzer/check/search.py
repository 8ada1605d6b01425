"""What search engines will show: whether the research is in it, and whether it fits."""

from __future__ import annotations

from collections.abc import Iterator

from wijzer.facts import fill
from wijzer.fold import holds
from wijzer.head import primary
from wijzer.page import Page
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.width import DESCRIPTION, TITLE, width


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for the primary term in the words of its page, and for words that fit."""
    for pages in site.by_path.values():
        for page in pages.values():
            yield from _page(site, page)


def _page(site: Site, page: Page) -> Iterator[Problem]:
    term = primary(site, page)
    if term and not holds(f"{page.title} {page.description}", term.term):
        yield problem("SEO01", page.at("title"), term=term.term)
    for key, rule, (size, most) in (
        ("title", "SEO02", TITLE),
        ("description", "SEO03", DESCRIPTION),
    ):
        text = fill(str(getattr(page, key)), site, page.language)
        if (wide := width(text, size)) > most:
            yield problem(rule, page.at(key), width=wide, most=most)
