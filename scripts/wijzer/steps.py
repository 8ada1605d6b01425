"""The guide as its template places it: each step with its rendered words and the cards it ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from wijzer.guide import Step, read_guide
from wijzer.links import target
from wijzer.page import Page
from wijzer.show import Card, show
from wijzer.site import Site

_SECTION = re.compile(r'(?=<h[23] id="[^"]+">)')
_HEADING = re.compile(r'<h[23] id="(?P<id>[^"]+)">.*?</h[23]>', re.DOTALL)
_LIST = re.compile(r"<ul>.*?</ul>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step of the guide."""

    step: Step
    html: str
    """Its rendered sentences, without the list of answers or services."""
    cards: tuple[Card, ...]


def shown_steps(site: Site, page: Page, content: str, today: date) -> tuple[ShownStep, ...]:
    """Pair each step of the guide on `page` with its part of the rendered `content`."""
    if page.kind != "guide":
        return ()
    rendered = {
        heading["id"]: text[heading.end() :]
        for text in _SECTION.split(content)
        if (heading := _HEADING.match(text))
    }
    return tuple(
        ShownStep(step, _LIST.sub("", rendered.get(step.id, "")), _cards(site, page, step, today))
        for step in read_guide(page.blocks)
    )


def _cards(site: Site, page: Page, step: Step, today: date) -> tuple[Card, ...]:
    if not step.is_result:
        return ()
    paths = [to.path for link in step.links if (to := target(page, link.href))]
    return tuple(card for path in paths if (card := show(site, page, path, today).card))
