"""The directory: every service by topic, with what its filters choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijzer import cite, places, services
from wijzer.page import REGIONS, Page, Service
from wijzer.show import Card, card
from wijzer.site import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """A service in the list."""

    card: Card
    sentence: str
    areas: tuple[str, ...]
    """Where somebody may live whom it serves: the areas that municipalities are divided into."""
    sources: tuple[cite.Cited, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A topic."""

    id: str
    label: str
    entries: tuple[Entry, ...]
    """The services whose first topic it is."""
    others: tuple[Card, ...]
    """The services that help with it too, and stand under another topic."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to filter by: what stands in the fragment, and what a reader chooses."""

    value: str
    label: str
    areas: tuple[str, ...] = ()
    """For a region, the areas in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """The list, and the filters that at least one service answers to."""

    groups: tuple[Group, ...]
    topics: tuple[Option, ...]
    regions: tuple[Option, ...]
    languages: tuple[Option, ...]
    targets: tuple[Option, ...]


def directory(site: Site, page: Page, today: date) -> Directory | None:
    """Give the directory on a page of that kind: topics and services in the order of their names."""
    if page.kind != "directory":
        return None
    entries = [_entry(site, page, dutch, record, today) for dutch, record in services.published(site)]
    records = [record for _, record in services.published(site)]
    topics = _options(site.topics, (topic for record in records for topic in record.topics))
    words = site.words[page.language]
    own = {code: language.name for code, language in site.by_code.items()}
    return Directory(
        groups=tuple(_group(topic, entries) for topic in topics),
        topics=topics,
        regions=tuple(Option(one, words[f"region_{one}"], _areas(one)) for one in REGIONS[1:]),
        languages=_options(own, (code for record in records for code in record.languages)),
        targets=_options(site.groups, (group for record in records for group in record.groups)),
    )


def areas(page: Page, record: Service) -> tuple[str, ...]:
    """Give the areas whose people a service serves.

    A city with an agency of its own is no part of the area of another agency.
    """
    found = {area for region in record.regions for area in _areas(region)}
    if page.kind == "agency":
        found -= set(places.CITIES.values()) - set(record.regions)
    return tuple(area for area in places.AGENCIES if area in found)


def _entry(site: Site, page: Page, dutch: Page, record: Service, today: date) -> Entry:
    other = site.best(page.language, dutch.path) or dutch
    shown = card(site, page, other, record, today)
    return Entry(shown, services.sentence(site, other), areas(dutch, record), cite.sources(site, dutch))


def _group(topic: Option, entries: Iterable[Entry]) -> Group:
    having = [one for one in entries if topic.value in one.card.record.topics]
    first = tuple(one for one in having if one.card.record.topics[0] == topic.value)
    return Group(topic.value, topic.label, first, tuple(one.card for one in having if one not in first))


def _areas(region: str) -> tuple[str, ...]:
    return tuple(area for area in places.AGENCIES if region in places.regions(area))


def _options(labels: dict[str, str], used: Iterable[str]) -> tuple[Option, ...]:
    """Give what is used, by its label."""
    values = sorted(set(used) & set(labels), key=lambda one: labels[one].casefold())
    return tuple(Option(value, labels[value]) for value in values)
