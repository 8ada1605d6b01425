"""Facts become text: `{{ name }}` on a page turns into the value in the page's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from wijzer import formats
from wijzer.model import Fact
from wijzer.page import Page
from wijzer.site import Site

MENTION = re.compile(r"\{\{\s*(?P<name>[a-z][a-z0-9_]*)(?P<bare>\.number)?\s*\}\}")
"""How a page names a fact: `{{ participation_hours }}`, or `{{ participation_hours.number }}`."""

SPANS = ("hours", "days", "months", "years")
"""Kinds of fact that are a number with a unit, which the language's words bend."""

SHAPES = {
    "hours": (int, r"\d+", "40"), "days": (int, r"\d+", "185"), "months": (int, r"\d+", "3"),
    "years": (int, r"\d+", "2"), "number": (int, r"\d+", "18"), "date": (date, ".*", "2026-11-21"),
    "euro_range": (str, r"\d+-\d+", "50-5000"), "level": (str, "[ABC][12]", "A2"),
    "share": (str, r"\d+/\d+", "4/5"),
}  # fmt: skip
"""Kind of fact -> the type of its value, what it looks like, and an example."""


def fill(text: str, site: Site, language: str, written: Callable[[str], str] = str) -> str:
    """Put the value of each fact that `text` mentions in its place. Unknown facts stay as written.

    `written` makes of a value what may stand in the text, such as HTML.
    """

    def value(mention: re.Match[str]) -> str:
        fact = site.facts.get(mention["name"])
        if fact is None:
            return mention[0]
        return written(bare(fact, site, language) if mention["bare"] else say(fact, site, language))

    return MENTION.sub(value, text)


def say(fact: Fact, site: Site, language: str) -> str:
    """Write a fact with its unit: `40 uur`, `1 maart 2022`, `50 tot 5.000 euro`."""
    locale = site.by_code[language].locale
    words = site.words[language]
    if fact.kind in SPANS and isinstance(fact.value, int):
        bent = words[f"{fact.kind}.{formats.plural(fact.value, locale)}"]
        return bent.format(number=formats.number(fact.value, locale))
    if isinstance(fact.value, date):
        return formats.day(fact.value, locale)
    if fact.kind == "euro_range":
        low, high = (formats.number(int(one), locale) for one in str(fact.value).split("-"))
        return words["fact_euro_range"].format(low=low, high=high)
    if fact.kind == "share":
        part, whole = str(fact.value).split("/")
        return words["fact_share"].format(part=part, whole=whole)
    return bare(fact, site, language)


def bare(fact: Fact, site: Site, language: str) -> str:
    """Write the number of a fact without its unit, for a sentence that bends the unit itself."""
    if isinstance(fact.value, int):
        return formats.number(fact.value, site.by_code[language].locale)
    return str(fact.value)


def mentions(page: Page) -> Iterator[tuple[str, int]]:
    """Yield the name and line of each fact that `page` mentions in its words or shows as a chip."""
    for key in ("title", "description"):
        for found in MENTION.finditer(str(getattr(page, key))):
            yield found["name"], page.at(key).line
    for name in page.facts:
        yield name, page.at("facts").line
    for block in page.blocks:
        if "{{" in block.text:  # few do, and each page is asked some times
            for found in MENTION.finditer(block.text):
                yield found["name"], block.line + block.text[: found.start()].count("\n")


def due(fact: Fact) -> date:
    """Give the day a fact should have been checked again, or stops being valid if that is sooner."""
    return min(months_after(fact.checked_on, fact.check_every), fact.valid_until or date.max)


def months_after(day: date, months: int) -> date:
    """Give the same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(day)
