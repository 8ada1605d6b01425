"""A Site becomes Problems: what editors must mend, and what they may wish to.

Rooms are loaded by what asks them: a build that knows all to be well asks none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wijzer.rules import Problem
from wijzer.site import Site


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Run every check that can stop a build. `docs` is where files that pages name should be."""
    yield from check_texts(site, docs)
    yield from check_tables(site, docs)
    yield from check_pairs(site)


def check_texts(site: Site, docs: Path) -> Iterator[Problem]:
    """Run the checks for which a page needs to see the text of others."""
    from wijzer.check import cards, facts, guides, links, pages, services

    yield from pages.check(site, docs)
    yield from services.check(site)
    yield from links.check(site, docs)
    yield from facts.check(site)
    yield from guides.check(site)
    yield from cards.check(site)


def check_tables(site: Site, docs: Path) -> Iterator[Problem]:
    """Run the checks that need no text of any page, only what stands above it."""
    from wijzer.check import keywords, languages, words

    yield from keywords.check(site, docs)
    yield from words.check(site)
    yield from languages.check(site, docs.parent / "mkdocs.yml")


def check_pairs(site: Site) -> Iterator[Problem]:
    """Run the checks that hold each translation against its Dutch page, and nothing else."""
    from wijzer.check import terms, translations

    yield from translations.check(site)
    yield from terms.check(site)


def refusal(site: Site | None, problems: list[Problem], top: Path) -> str:
    """Say why nothing is built: every fault, its file named from `top`; nothing when all is well."""
    if site is not None and not any(one.blocks for one in problems):
        return ""
    told = "\n".join(str(one).replace(f"{top}/", "") for one in problems)
    return f"{told}\n{len(problems)} errors; nothing was built"


def wishes(site: Site, today: date) -> Iterator[Problem]:
    """Run every check that never stops a build."""
    from wijzer.check import facts, guides, keywords, links, pages, search, services, translations

    yield from search.wishes(site)
    yield from keywords.wishes(site)
    yield from facts.wishes(site, today)
    yield from services.wishes(site, today)
    yield from guides.wishes(site, today)
    yield from links.wishes(site)
    yield from translations.wishes(site)
    yield from pages.wishes(site)
