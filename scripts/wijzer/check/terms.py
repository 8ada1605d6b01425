"""Terminology: a language says each Dutch word of the field in one way, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wijzer.drift import behind
from wijzer.fold import fold
from wijzer.model import SOURCE, Place, Term
from wijzer.page import Block, Page
from wijzer.rules import Problem, problem
from wijzer.site import Site

_ADDRESS = re.compile(r"\]\([^)]*\)")


def check(site: Site) -> Iterator[Problem]:
    """Check each translation that follows the current Dutch text against its language's table."""
    for page in site.pages:
        terms = site.terms.get(page.language, ())
        dutch = site.sources_of_all.get(page.path)
        if page.language == SOURCE or dutch is None or not terms or behind(site, page):
            continue
        names = tuple(term.dutch for term in terms)
        for there, here in zip(dutch.blocks, page.blocks, strict=False):
            if said := _said(there.text, names):
                yield from _block(page, here, [terms[number] for number in said])


def _block(page: Page, here: Block, terms: list[Term]) -> Iterator[Problem]:
    text = fold(_ADDRESS.sub("]", here.text))
    for term in terms:
        if not any(_folded(stem) in text for stem in (*term.stems, term.dutch)):
            yield problem(
                "TERM01",
                Place(page.place.file, here.line),
                dutch=term.dutch,
                language=page.language,
                term=term.term,
                stems=" | ".join(term.stems),
            )


@lru_cache(maxsize=8192)  # each Dutch block is looked at once for each language
def _said(text: str, terms: tuple[str, ...]) -> tuple[int, ...]:
    """Give the numbers of the Dutch terms that a word of `text` begins with."""
    dutch = _folded(_ADDRESS.sub("]", text))
    found = (re.search(rf"(?<!\w){re.escape(_folded(term))}", dutch) for term in terms)
    return tuple(number for number, one in enumerate(found) if one)


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)
