"""The guide as its template places it: each step with its rendered words and what it ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from wijzer import formats
from wijzer.cite import Cited, cited
from wijzer.facts import fill, months_after
from wijzer.guide import Step, Verdict, read_guide
from wijzer.links import target, way
from wijzer.menu import Item, item
from wijzer.page import Link, Page
from wijzer.show import Card, show
from wijzer.site import Site

MONTHS = 6
"""How long the rule of a grade stands before somebody should compare it with its sources again."""

_SECTION = re.compile(r'(?=<h[23]\b[^>]*\bid=")')
_HEADING = re.compile(r'<h[23]\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>.*?</h[23]>', re.DOTALL)
_LIST = re.compile(r"<ul>.*?</ul>", re.DOTALL)
_RULE = re.compile(r"<blockquote>\s*<p>(?P<rule>.*?)</p>\s*</blockquote>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a graded result says of a duty, and why."""

    grade: str
    """obliged, entitled or ask."""
    word: str
    """The grade in the language of the page."""
    rule: str
    """The rendered sentences of the rule that decided."""
    sources: tuple[Cited, ...]
    checked: str
    overdue: bool
    """True when the rule should have been compared with its sources again by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """A step of the guide."""

    step: Step
    text: str
    """Its heading, facts filled in."""
    html: str
    """Its rendered sentences: of a question without its answers, of a result without what becomes cards."""
    answers: tuple[Item, ...]
    """Each answer to a question, and where it leads: to a step, or to another guide."""
    cards: tuple[Card, ...]
    ruling: Ruling | None


def shown_steps(site: Site, page: Page, content: str, today: date) -> tuple[ShownStep, ...]:
    """Pair each step of the guide on `page` with its part of the rendered `content`."""
    if page.kind != "guide":
        return ()
    rendered = {
        heading["id"]: text[heading.end() :]
        for text in _SECTION.split(content)
        if (heading := _HEADING.match(text))
    }
    dutch = {step.id: step for step in read_guide(site.sources_of_all[page.path].blocks)}
    return tuple(
        _shown(site, page, step, rendered.get(step.id, ""), dutch.get(step.id, step).verdict, today)
        for step in read_guide(page.blocks)
    )


def _shown(site: Site, page: Page, step: Step, html: str, verdict: Verdict | None, today: date) -> ShownStep:
    rule = _RULE.search(html)
    html = _RULE.sub("", html)
    return ShownStep(
        step=step,
        text=fill(step.text, site, page.language),
        html=(html if verdict else _LIST.sub("", html)).strip(),
        answers=() if step.is_result else tuple(_answer(site, page, link) for link in step.links),
        cards=() if verdict else _cards(site, page, step, today),
        ruling=_ruling(site, page, verdict, rule["rule"] if rule else "", today) if verdict else None,
    )


def _answer(site: Site, page: Page, link: Link) -> Item:
    text, to = fill(link.text, site, page.language), target(page, link.href)
    other = to and site.best(page.language, to.path)
    if not (to and other):
        return Item(text, link.href, current=False, dutch=False)
    return item(page, other)._replace(label=text, href=way(page, other, to))


def _cards(site: Site, page: Page, step: Step, today: date) -> tuple[Card, ...]:
    if not step.is_result:
        return ()
    paths = [to.path for link in step.links if (to := target(page, link.href))]
    return tuple(card for path in paths if (card := show(site, page, path, today).card))


def _ruling(site: Site, page: Page, verdict: Verdict, rule: str, today: date) -> Ruling:
    day, locale = verdict.checked_on, site.by_code[page.language].locale
    return Ruling(
        grade=verdict.grade,
        word=site.words[page.language][f"grade_{verdict.grade}"],
        rule=rule,
        sources=cited(site, verdict.sources, locale),
        checked=formats.day(day, locale) if day else "",
        overdue=bool(day and months_after(day, MONTHS) < today),
    )
