"""What a page rests on, as its reader sees it: facts with their dates, sources by their titles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wijzer import formats
from wijzer.facts import due, mentions, say
from wijzer.page import Page
from wijzer.site import Site


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with the day it was last checked."""

    label: str
    value: str
    checked: str
    overdue: bool
    """True when it should have been checked again by now."""
    source: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source."""

    title: str
    url: str
    date: str


def chips(site: Site, page: Page, today: date) -> tuple[Dated, ...]:
    """Give the facts shown under the title."""
    return _dated(site, page, page.facts, today)


def facts(site: Site, page: Page, today: date) -> tuple[Dated, ...]:
    """Give every fact the page mentions, once each."""
    names = dict.fromkeys(name for name, _ in mentions(page))
    return _dated(site, page, tuple(names), today)


def sources(site: Site, page: Page) -> tuple[Cited, ...]:
    """Give the sources of a page; a translation has those of its Dutch page."""
    dutch = site.sources_of_all.get(page.path, page)
    return cited(site, page.sources or dutch.sources, site.by_code[page.language].locale)


def cited(site: Site, names: tuple[str, ...], locale: str) -> tuple[Cited, ...]:
    """Give sources by their keys, or by their addresses, with dates as `locale` writes them."""
    found: list[Cited] = []
    for name in names:
        source = site.sources.get(name)
        if source is None:
            found.append(Cited(name.split("/")[2], name, ""))
            continue
        day = formats.day(source.date, locale) if isinstance(source.date, date) else source.date
        found.append(Cited(source.title, source.url, str(day or "")))
    return tuple(found)


def _dated(site: Site, page: Page, names: tuple[str, ...], today: date) -> tuple[Dated, ...]:
    words, locale = site.words[page.language], site.by_code[page.language].locale
    return tuple(
        Dated(
            label=words.get(f"fact_{name}", ""),
            value=say(fact, site, page.language),
            checked=formats.day(fact.checked_on, locale),
            overdue=due(fact) < today,
            source=site.sources[fact.source].title,
        )
        for name in names
        if (fact := site.facts.get(name))
    )
