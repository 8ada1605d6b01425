"""Pages on their own: titles, descriptions, headings, sources, records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wijzer.blocks import fingerprint
from wijzer.model import SOURCE, Place
from wijzer.page import RECORDS, Page, Service, Video
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.structured import transcript

_SPEAKS_OF_THE_SITE = ("search", "status", "collection", "directory")
"""Kinds of page that say nothing of the programme, and so need no source."""


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Check each page that was read, drafts included."""
    yield from _unique(site, "title", "PAGE01")
    yield from _unique(site, "description", "PAGE02")
    yield from _menu(site)
    for page in site.pages:
        yield from _headings(page)
        yield from _sources(site, page)
        yield from _record(site, page, docs)


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for a transcript with each film that has sound."""
    for page in site.pages:
        film = page.record
        if not isinstance(film, Video) or not page.published or film.spoken == "none":
            continue
        if not film.captions or len(transcript(page)) < 100:
            yield problem("VIDEO10", page.at("video"))


def _unique(site: Site, key: str, rule: str) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Page] = {}
    for page in site.pages:
        text = str(getattr(page, key))
        other = seen.setdefault((page.language, fingerprint(text.casefold())), page)
        if other is not page:
            yield problem(rule, page.at(key), title=text, other=other.place.file)


def _menu(site: Site) -> Iterator[Problem]:
    for paths in site.menu.values():
        for path in paths:
            if path not in site.sources_of_all:
                near = nearest(path, site.sources_of_all)
                yield problem("MENU01", Place("docs/_data/menu.yml"), path=path, nearest=near)


def _headings(page: Page) -> Iterator[Problem]:
    headings = [block for block in page.blocks if block.kind[0] == "h" and block.kind[1:].isdigit()]
    tops = [block for block in headings if block.kind == "h1"]
    if len(tops) != 1 or page.blocks[0] is not tops[0]:
        line = tops[-1].line if tops else page.place.line
        yield problem("PAGE03", Place(page.place.file, line), count=len(tops))
    seen: dict[str, int] = {}
    before = 1
    for block in headings:
        place, level = Place(page.place.file, block.line), int(block.kind[1])
        if level > 1 and not block.id:
            yield problem("PAGE04", place, text=block.text)
        if block.id in seen:
            yield problem("PAGE05", place, id=block.id, line=seen[block.id])
        if level > before + 1:
            yield problem("PAGE12", place, before=before, level=level, expected=before + 1)
        before = level
        seen |= {block.id: block.line} if block.id else {}


def _sources(site: Site, page: Page) -> Iterator[Problem]:
    for name in page.sources:
        if name not in site.sources and not name.startswith(("https://", "http://")):
            near = nearest(name, site.sources)
            yield problem("PAGE07", page.at("sources"), source=name, nearest=near)
    silent = page.kind in _SPEAKS_OF_THE_SITE or page.path.startswith("over/")
    if page.language == SOURCE and not page.sources and not silent:
        yield problem("PAGE06", page.place)


def _record(site: Site, page: Page, docs: Path) -> Iterator[Problem]:
    if page.language != SOURCE and page.path not in site.sources_of_all:
        yield problem("PAGE08", page.place, kind=page.kind, path=page.path)
    if page.language != SOURCE or page.kind not in RECORDS:
        return
    if isinstance(page.record, Service):
        for topic in page.record.topics:
            if topic not in site.topics:
                near = nearest(topic, site.topics)
                yield problem("PAGE11", page.at("topics"), topic=topic, nearest=near)
    elif isinstance(page.record, Video):
        film = page.record
        named = [("video", film.video), ("poster", film.poster)]
        named += [("captions", file) for file in film.captions.values()]
        for key, path in named:
            if path and not path.startswith("https://") and not (docs / path).is_file():
                yield problem("PAGE10", page.at(key), key=key, path=path)
