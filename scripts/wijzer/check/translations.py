"""Translations: one that follows the current Dutch text is built as that text is."""

from __future__ import annotations

from collections.abc import Iterator

from wijzer.model import SOURCE, Place
from wijzer.pairs import behind, differences, texts
from wijzer.rules import Problem, problem
from wijzer.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Check each translation that is not behind the Dutch text."""
    for page in site.pages:
        dutch = site.sources_of_all.get(page.path)
        if page.language == SOURCE or dutch is None or behind(site, page):
            continue
        for one in differences(dutch, page):
            yield problem(
                one.rule,
                Place(page.place.file, one.line),
                number=one.number,
                where=one.where,
                found=one.found,
                wanted=one.wanted,
            )


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for a new look at each translation whose Dutch text changed."""
    for page in site.pages:
        if count := behind(site, page):
            total = len(texts(site.sources_of_all[page.path]))
            yield problem("PAIR10", page.place, count=count, total=total)
