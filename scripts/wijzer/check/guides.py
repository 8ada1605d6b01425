"""The guide: every answer leads on, every step is reached, every way ends at a service."""

from __future__ import annotations

from collections.abc import Iterator

from wijzer.guide import Step, read_guide
from wijzer.links import target
from wijzer.model import Place
from wijzer.page import Page
from wijzer.rules import Problem, problem
from wijzer.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Check each guide."""
    for page in site.pages:
        if page.kind == "guide":
            yield from _guide(site, page, read_guide(page.blocks))


def _guide(site: Site, page: Page, steps: tuple[Step, ...]) -> Iterator[Problem]:
    known = {step.id for step in steps}
    for step in steps:
        yield from _result(site, page, step) if step.is_result else _question(page, step, known)
    reached = {link.href.removeprefix("#") for step in steps if not step.is_result for link in step.links}
    for step in steps[1:]:
        if step.id not in reached:
            yield problem("GUIDE02", Place(page.place.file, step.line), id=step.id)
    yield from _circles(page, steps)


def _question(page: Page, step: Step, known: set[str]) -> Iterator[Problem]:
    if not step.links:
        yield problem("GUIDE03", Place(page.place.file, step.line), id=step.id)
    for link in step.links:
        place = Place(page.place.file, link.line)
        if not link.href.startswith("#"):
            yield problem("GUIDE07", place, text=link.text, id=step.id)
        elif link.href[1:] not in known:
            yield problem("GUIDE01", place, text=link.text, target=link.href[1:])


def _result(site: Site, page: Page, step: Step) -> Iterator[Problem]:
    place = Place(page.place.file, step.line)
    if not step.links:
        yield problem("GUIDE05", place, id=step.id)
    for link in step.links:
        to = target(page, link.href)
        service = site.sources_of_all.get(to.path) if to else None
        if service is None or service.kind not in ("service", "agency"):
            where = Place(page.place.file, link.line)
            yield problem("GUIDE06", where, href=link.href, id=step.id)


def _circles(page: Page, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Yield each answer that leads back to a question on the way to it."""
    known = {step.id: step for step in steps if not step.is_result}
    waiting: list[tuple[str, ...]] = [(steps[0].id,)] if steps else []
    seen: set[tuple[str, str]] = set()
    while waiting:
        way = waiting.pop()
        for link in known[way[-1]].links if way[-1] in known else ():
            to = link.href.removeprefix("#")
            if to in way and (way[-1], to) not in seen:
                seen.add((way[-1], to))
                place = Place(page.place.file, link.line)
                yield problem("GUIDE04", place, text=link.text, target=to)
            elif to in known and to not in way:
                waiting.append((*way, to))
