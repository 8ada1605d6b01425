"""Guides: every answer leads on, every step is reached, every way ends at a service or a grade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from wijzer.facts import months_after
from wijzer.guide import GRADES, Step, grades, paths, read_guide
from wijzer.links import target
from wijzer.model import SOURCE, Place
from wijzer.page import REGIONS, Page
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.steps import MONTHS
from wijzer.ways import World, guide_at, world

DONT_KNOW = "Weet ik niet"
"""The last answer to every question, in Dutch."""

MOST = 3
"""After how many answers a result comes at most."""

MOST_GRADED = 4
"""The same in a guide that grades: a duty hangs on more than a need does."""


def check(site: Site) -> Iterator[Problem]:
    """Check each guide."""
    guides = [(page, read_guide(page.blocks)) for page in site.pages if page.kind == "guide"]
    found = dict.fromkeys(one for page, steps in guides for one in _guide(site, page, steps))
    yield from found  # a circle through two guides is found from either
    dutch = [one for one in guides if one[0].language == SOURCE and not grades(one[1])]
    yield from _unnamed(site, dutch)


def wishes(site: Site, today: date) -> Iterator[Problem]:
    """Wish for a new look at each rule that was not checked within its time."""
    for page in site.pages:
        for step in read_guide(page.blocks) if page.kind == "guide" and page.language == SOURCE else ():
            day = step.verdict.checked_on if step.verdict else None
            if day and (due := months_after(day, MONTHS)) < today:
                yield problem("GUIDE20", Place(page.place.file, step.line), id=step.id, due=due)


def _guide(site: Site, page: Page, steps: tuple[Step, ...]) -> Iterator[Problem]:
    known = {step.id for step in steps}
    dutch = site.sources_of_all.get(page.path, page)
    is_graded = grades(read_guide(dutch.blocks))
    for step in steps:
        for mark in step.marks:
            if mark not in (*GRADES, *REGIONS):
                place, near = Place(page.place.file, step.line), nearest(mark, (*GRADES, *REGIONS))
                yield problem("GUIDE15", place, mark=mark, id=step.id, nearest=near)
        if not step.is_result:
            yield from _question(site, page, step, known)
        elif is_graded:
            yield from _graded(site, page, step)
        else:
            yield from _result(site, page, step)
    reached = {link.href.removeprefix("#") for step in steps if not step.is_result for link in step.links}
    for step in steps[1:]:
        if step.id not in reached:
            yield problem("GUIDE02", Place(page.place.file, step.line), id=step.id)
    reach = world(site, page)
    yield from _circles(reach)
    if page.language == SOURCE:
        yield from _depth(reach, MOST_GRADED if is_graded else MOST)


def _unnamed(site: Site, guides: list[tuple[Page, tuple[Step, ...]]]) -> Iterator[Problem]:
    """Yield each service for newcomers that no guide leads to, if there is a guide to services."""
    links = (
        (page, link) for page, steps in guides for step in steps if step.is_result for link in step.links
    )
    named = {to.path for page, link in links if (to := target(page, link.href))}
    for page in site.sources_of_all.values():
        is_service = page.kind in ("service", "agency") and page.published and page.audience != "referrer"
        if guides and is_service and page.path not in named:
            yield problem("GUIDE14", page.place)


def _depth(reach: World, most: int) -> Iterator[Problem]:
    """Yield each answer that comes too late on some way, once."""
    found: dict[Place, Problem] = {}
    for way in paths(tuple(step for _, step in reach.values())):
        for count, (before, after) in enumerate(pairwise(way)):
            page, step = reach[before]
            link = next(one for one in step.links if one.href == f"#{after}")
            if count >= most:
                place = Place(page.place.file, link.line)
                found[place] = problem("GUIDE13", place, text=link.text, count=count, most=most)
    yield from found.values()


def _question(site: Site, page: Page, step: Step, known: set[str]) -> Iterator[Problem]:
    if not step.links:
        yield problem("GUIDE03", Place(page.place.file, step.line), id=step.id)
    elif page.language == SOURCE and step.links[-1].text != DONT_KNOW:
        yield problem("GUIDE12", Place(page.place.file, step.line), id=step.id, words=DONT_KNOW)
    for link in step.links:
        place = Place(page.place.file, link.line)
        if not link.href.startswith("#"):
            if not guide_at(site, page, link):
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


def _graded(site: Site, page: Page, step: Step) -> Iterator[Problem]:
    """Check a result of a guide that grades. Its grade and sources stand in the Dutch page alone."""
    place = Place(page.place.file, step.line)
    if not step.links:
        yield problem("GUIDE05", place, id=step.id)
    if not step.rule:
        yield problem("GUIDE09", place, id=step.id)
    if page.language != SOURCE:
        return
    verdict = step.verdict
    if verdict is None or not verdict.grade:
        yield problem("GUIDE08", place, id=step.id, valid=", ".join(f"`.{one}`" for one in GRADES))
        return
    if not verdict.sources:
        yield problem("GUIDE11", place, id=step.id)
    for name in verdict.sources:
        if name not in site.sources:
            yield problem("PAGE07", place, source=name, nearest=nearest(name, site.sources))
    if verdict.checked_on is None:
        yield problem("GUIDE10", place, id=step.id)


def _circles(reach: World) -> Iterator[Problem]:
    """Yield each answer that leads back to a question on the way to it."""
    waiting: list[tuple[str, ...]] = [(next(iter(reach)),)] if reach else []
    seen: set[tuple[str, str]] = set()
    while waiting:
        way = waiting.pop()
        page, step = reach[way[-1]]
        for link in step.links:
            to = link.href.removeprefix("#")
            if to in way and (way[-1], to) not in seen:
                seen.add((way[-1], to))
                place = Place(page.place.file, link.line)
                yield problem("GUIDE04", place, text=link.text, target=to.rpartition("/")[2])
            elif to in reach and to not in way and not reach[to][1].is_result:
                waiting.append((*way, to))
