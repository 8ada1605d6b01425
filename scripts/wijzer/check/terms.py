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
        for there, here in zip(dutch.blocks, page.blocks, strict=False):
            yield from _block(page, there, here, terms)


def _block(page: Page, there: Block, here: Block, terms: tuple[Term, ...]) -> Iterator[Problem]:
    said = _said(there.text, tuple(term.dutch for term in terms))
    if not any(said):
        return
    text = fold(_ADDRESS.sub("]", here.text))
    for term, is_said in zip(terms, said, strict=True):
        if is_said and not any(_folded(stem) in text for stem in (*term.stems, term.dutch)):
            yield problem(
                "TERM01",
                Place(page.place.file, here.line),
                dutch=term.dutch,
                language=page.language,
                term=term.term,
                stems=" | ".join(term.stems),
            )


@lru_cache(maxsize=8192)  # each Dutch block is looked at once for each language
def _said(text: str, terms: tuple[str, ...]) -> tuple[bool, ...]:
    """Say of each Dutch term whether a word of `text` begins with it."""
    dutch = _folded(_ADDRESS.sub("]", text))
    return tuple(bool(re.search(rf"(?<!\w){re.escape(_folded(term))}", dutch)) for term in terms)


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)
