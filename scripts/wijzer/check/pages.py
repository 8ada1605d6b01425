"""Pages on their own: titles, descriptions, headings, sources, films."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wijzer.model import SOURCE, Place
from wijzer.page import Page, Video
from wijzer.pairs import fingerprint
from wijzer.places import SECTIONS
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.show import embed
from wijzer.site import Site
from wijzer.structured import transcript

_SPEAKS_OF_THE_SITE = ("search", "status", "collection", "directory")
"""Kinds of page that say nothing of the programme, and so need no source."""


_STRAY = {
    "PAGE16": re.compile(r"</?[a-z][a-z0-9-]*(?=[\s/>])[^<>]*>?|<!--", re.IGNORECASE),
    "PAGE17": re.compile(r"!!!.*"),
}
"""What is no Markdown of ours, so that readers would see its signs."""

_CODE = re.compile(r"`[^`]*`")


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Check each page that was read, drafts included."""
    yield from _unique(site, "title", "PAGE01")
    yield from _unique(site, "description", "PAGE02")
    yield from _menu(site, docs)
    for page in site.pages:
        yield from _headings(page)
        yield from _sources(site, page)
        yield from _record(site, page, docs)
        yield from _finder(page)
        yield from _stray(page)


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for a transcript with each film that has sound."""
    for page in site.pages:
        film = page.record
        if not isinstance(film, Video) or not page.published or film.spoken == "none":
            continue
        has_captions = film.captions or film.video.startswith("https://")  # its host brings its own
        if not has_captions or len(transcript(page)) < 100:
            yield problem("VIDEO10", page.at("video"))


def _unique(site: Site, key: str, rule: str) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Page] = {}
    for page in site.pages:
        text = str(getattr(page, key))
        other = seen.setdefault((page.language, fingerprint(text.casefold())), page)
        if other is not page:
            yield problem(rule, page.at(key), title=text, other=other.place.file)


def _menu(site: Site, docs: Path) -> Iterator[Problem]:
    for paths in site.menu.values():
        for path in paths:
            if path not in site.sources_of_all and str(docs / SOURCE / path) not in site.unread:
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


def _finder(page: Page) -> Iterator[Problem]:
    ids = {block.id for block in page.blocks}
    for id in SECTIONS.values():
        if page.finder and page.language == SOURCE and id not in ids:
            yield problem("PAGE15", page.at("finder"), id=id)


def _stray(page: Page) -> Iterator[Problem]:
    for block in page.blocks:
        text = "" if block.kind == "code" else _CODE.sub("", block.text)
        for rule, pattern in _STRAY.items():
            if found := pattern.search(text):
                line = block.line + text[: found.start()].count("\n")
                yield problem(rule, Place(page.place.file, line), text=found[0].strip())


def _record(site: Site, page: Page, docs: Path) -> Iterator[Problem]:
    is_alone = page.language != SOURCE and page.path not in site.sources_of_all
    if is_alone and str(docs / SOURCE / page.path) not in site.unread:
        yield problem("PAGE08", page.place, kind=page.kind, path=page.path)
    if isinstance(page.record, Video):
        yield from _film(site, page, page.record, docs)


def _film(site: Site, page: Page, film: Video, docs: Path) -> Iterator[Problem]:
    for code in film.captions:
        if code not in site.by_code:
            values = {"key": "captions", "valid": ", ".join(site.by_code), "value": code}
            yield problem("READ05", page.at("captions"), **values)
    if film.video.startswith("http") and not embed(film.video)[0]:
        yield problem("PAGE14", page.at("video"), video=film.video)
    captions = (("captions", file) for file in film.captions.values())
    for key, path in (("video", film.video), ("poster", film.poster), *captions):
        if path and not path.startswith("http") and not (docs / path).is_file():
            yield problem("PAGE10", page.at(key), key=key, path=path)
