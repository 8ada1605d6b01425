"""Facts: each is well formed, sourced, known where it is named, and checked in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wijzer.facts import MENTION, SHAPES, due, mentions
from wijzer.model import SOURCE, Fact, Place
from wijzer.page import Page, Service
from wijzer.pairs import texts
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.services import next_check
from wijzer.site import Site

_BRACES = re.compile(r"\{\{.*?\}\}")


def check(site: Site) -> Iterator[Problem]:
    """Check the register, then every mention of it."""
    for fact in site.facts.values():
        yield from _fact(site, fact)
    for page in site.pages:
        yield from _mentions(site, page)


def wishes(site: Site, today: date) -> Iterator[Problem]:
    """Wish for a new look at each fact whose time is past, with its pages, and at each such service."""
    for page in site.pages:
        if isinstance(page.record, Service) and page.published:
            until = next_check(page.record)
            if until < today:
                yield problem("FACT11", page.at("taken_on"), due=until)
    for fact in site.facts.values():
        if due(fact) < today:
            on = sorted({page.place.file for page in site.pages if fact.name in dict(mentions(page))})
            pages = ", ".join(on) or "no page"
            yield problem("FACT10", fact.place, name=fact.name, due=due(fact), pages=pages)


def _fact(site: Site, fact: Fact) -> Iterator[Problem]:
    shape = SHAPES.get(fact.kind)
    if shape is None:
        valid = ", ".join(SHAPES)
        yield problem("READ05", fact.place, key="kind", valid=valid, value=fact.kind)
    elif not (isinstance(fact.value, shape[0]) and re.fullmatch(shape[1], str(fact.value))):
        values = {"name": fact.name, "kind": fact.kind, "value": fact.value, "wanted": shape[2]}
        yield problem("FACT02", fact.place, **values)
    if fact.source not in site.sources:
        near = nearest(fact.source, site.sources)
        yield problem("PAGE07", fact.place, source=fact.source, nearest=near)


def _mentions(site: Site, page: Page) -> Iterator[Problem]:
    for name in page.facts:
        if not site.words.get(SOURCE, {}).get(f"fact_{name}") and page.language == SOURCE:
            values = {"key": f"fact_{name}", "dutch": "…"}
            yield problem("WORD01", page.at("facts"), **values)
    if "{{" in page.menu:
        yield problem("FACT04", page.at("menu"), menu=page.menu)
    for name, line in mentions(page):
        if name not in site.facts:
            place, near = Place(page.place.file, line), nearest(name, site.facts)
            yield problem("FACT01", place, name=name, nearest=near)
    for block in texts(page):
        for found in _BRACES.finditer(block.text):
            if not MENTION.fullmatch(found[0]):
                line = block.line + block.text[: found.start()].count("\n")
                yield problem("FACT03", Place(page.place.file, line), written=found[0])
