"""Terminology: a language says each Dutch word of the field in one way, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
        for there, here in zip(dutch.blocks, page.blocks, strict=False):
            yield from _block(page, there, here, terms)


def _block(page: Page, there: Block, here: Block, terms: tuple[Term, ...]) -> Iterator[Problem]:
    dutch, text = fold(_ADDRESS.sub("]", there.text)), fold(_ADDRESS.sub("]", here.text))
    for term in terms:
        is_said = re.search(rf"(?<!\w){re.escape(fold(term.dutch))}", dutch)
        if is_said and not any(fold(stem) in text for stem in (*term.stems, term.dutch)):
            yield problem(
                "TERM01",
                Place(page.place.file, here.line),
                dutch=term.dutch,
                language=page.language,
                term=term.term,
                stems=" | ".join(term.stems),
            )
