"""A Site becomes Problems: what editors must mend, and what they may wish to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wijzer.check import (
    cards,
    facts,
    guides,
    keywords,
    languages,
    links,
    pages,
    search,
    services,
    terms,
    translations,
    words,
)
from wijzer.rules import Problem
from wijzer.site import Site


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Run every check that can stop a build. `docs` is where files that pages name should be."""
    yield from pages.check(site, docs)
    yield from services.check(site)
    yield from links.check(site, docs)
    yield from facts.check(site)
    yield from guides.check(site)
    yield from cards.check(site)
    yield from keywords.check(site, docs)
    yield from words.check(site)
    yield from languages.check(site, docs.parent / "mkdocs.yml")
    yield from translations.check(site)
    yield from terms.check(site)


def wishes(site: Site, today: date) -> Iterator[Problem]:
    """Run every check that never stops a build."""
    yield from search.wishes(site)
    yield from keywords.wishes(site)
    yield from facts.wishes(site, today)
    yield from services.wishes(site, today)
    yield from guides.wishes(site, today)
    yield from links.wishes(site)
    yield from translations.wishes(site)
    yield from pages.wishes(site)
