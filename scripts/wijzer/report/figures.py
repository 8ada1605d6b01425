"""A Site becomes figures: per language what is researched, written, reviewed, behind and too wide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wijzer.facts import due, mentions
from wijzer.fold import holds
from wijzer.head import primary
from wijzer.model import Language
from wijzer.page import Page
from wijzer.rules import Problem
from wijzer.site import Site
from wijzer.status import state

SOON = timedelta(days=60)
"""Facts that fall due within this time are named."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One page in one language."""

    state: str
    """source, in_step, behind or missing."""
    term: str
    """The primary term, or nothing."""
    status: str
    """How far the research on that term is."""
    is_present: bool
    """True when title or description hold the term."""


@dataclass(frozen=True, slots=True)
class Row:
    """One language."""

    language: Language
    cells: dict[str, Cell]
    terms: int
    known_volumes: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Due:
    """A fact that must be checked again."""

    name: str
    day: date
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the report shows."""

    day: date
    paths: tuple[str, ...]
    rows: tuple[Row, ...]
    due: tuple[Due, ...]
    wishes: tuple[Problem, ...]


def figures(site: Site, wishes: list[Problem], today: date) -> Figures:
    """Count what is under docs/. `wishes` are those of the checks, which the report lists."""
    paths = tuple(path for path, pages in site.by_path.items() if len(pages) > 1)
    rows = tuple(_row(site, language, paths) for language in site.languages)
    soon = (fact for fact in site.facts.values() if due(fact) <= today + SOON)
    found = tuple(Due(fact.name, due(fact), _pages(site, fact.name)) for fact in soon)
    return Figures(today, paths, rows, tuple(sorted(found, key=lambda one: one.day)), tuple(wishes))


def _row(site: Site, language: Language, paths: tuple[str, ...]) -> Row:
    research = [row for row in site.keywords if row.language == language.code]
    pages = [page for page in site.pages if page.language == language.code]
    return Row(
        language=language,
        cells={path: _cell(site, language, path) for path in paths},
        terms=len(research),
        known_volumes=sum(bool(row.volume_avg or row.volume_max) for row in research),
        reviewed=sum(bool(page.review) for page in pages),
    )


def _cell(site: Site, language: Language, path: str) -> Cell:
    page = site.page(language.code, path)
    term = _primary(site, language.code, path, page)
    text = f"{page.title} {page.description}" if page else ""
    return Cell(state(site, page), term[0], term[1], bool(page and term[0] and holds(text, term[0])))


def _primary(site: Site, code: str, path: str, page: Page | None) -> tuple[str, str]:
    if page and (row := primary(site, page)):
        return row.term, row.status
    rows = [row for row in site.research.get((code, path), ()) if row.role == "primary"]
    return (rows[0].term, rows[0].status) if rows else ("", "")


def _pages(site: Site, name: str) -> tuple[str, ...]:
    return tuple(sorted(page.place.file for page in site.pages if name in dict(mentions(page))))
