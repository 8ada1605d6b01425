"""Desk cards: all cards of a page hold the same things in the same order, so a reader knows where to look."""

from __future__ import annotations

from collections.abc import Iterator

from wijzer.model import Place
from wijzer.page import Page
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.stages import read_stages


def check(site: Site) -> Iterator[Problem]:
    """Check each page of cards."""
    for page in site.pages:
        if page.kind == "cards":
            yield from _cards(page)


def _cards(page: Page) -> Iterator[Problem]:
    stages = read_stages(page.blocks)
    for stage in stages[1:]:
        if stage.items != stages[0].items:
            place = Place(page.place.file, stage.line)
            found, wanted = _listed(stage.items), _listed(stages[0].items)
            yield problem("CARD01", place, id=stage.id, found=found, wanted=wanted)


def _listed(items: tuple[str, ...]) -> str:
    return ", ".join(f"'{item}'" for item in items)
