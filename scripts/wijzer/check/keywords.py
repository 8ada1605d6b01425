"""Keyword research and everyday words: each has one page that exists, each page one primary term."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from wijzer.fold import fold, words
from wijzer.head import primary
from wijzer.model import SOURCE, Keyword, Place
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.scripts import has_letter, mixed_words, script_of
from wijzer.site import Site

MOST = 4
"""Per cent of a page's words that one term may make up."""


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Check the rows of every language; those that are built against their pages too."""
    built = {language.code for language in site.built}
    primaries: dict[tuple[str, str], Keyword] = {}
    pages: dict[tuple[str, str], Keyword] = {}
    terms: dict[tuple[str, str], Keyword] = {}
    for row in site.keywords:
        yield from _letters(site, row)
        if row.language in built:
            yield from _target(site, row.term, row.target, row.place, docs)
        if (row.volume_min or row.volume_max or row.volume_avg) and not (
            row.volume_source and row.volume_date
        ):
            yield problem("KEY05", row.place)
        twin = terms.setdefault((row.language, f"{fold(row.term)}\n{row.target}"), row)
        if twin is not row:
            yield problem("KEY04", row.place, term=row.term, line=twin.place.line)
        if row.role != "primary" or row.status == "rejected":
            continue
        rival = primaries.setdefault((row.language, fold(row.term)), row)
        if rival.target != row.target:
            yield problem("KEY02", row.place, term=row.term, target=row.target, other=rival.target)
        first = pages.setdefault((row.language, row.target), row)
        if first is not row:
            yield problem("KEY03", row.place, term=row.term, target=row.target, other=first.term)
    for everyday in site.everyday:
        yield from _target(site, " ".join(everyday.words[:1]), everyday.target, everyday.place, docs)
        yield from _written(everyday.words, everyday.place)


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for the pages that research waits for, and against a term that is repeated too often."""
    built = {language.code for language in site.built}
    for row in site.keywords:
        here = {row.target: None} if not row.target else site.translations(row.target)
        is_used = row.language in built and row.status != "rejected"
        if is_used and row.target in site.by_path and row.language not in here:
            yield problem("KEY11", row.place, term=row.term, target=row.target)
    for pages in site.by_path.values():
        for page in pages.values():
            if (term := primary(site, page)) and page.kind != "search":
                text = words(" ".join(block.text for block in page.blocks))
                share = _share(words(term.term), text)
                if share > MOST and len(text) > 100:
                    yield problem("KEY10", page.place, term=term.term, share=share, most=MOST)


def _share(term: list[str], text: list[str]) -> int:
    """Give the per cent of `text` that the words of `term`, in that order, make up."""
    times = sum(text[place : place + len(term)] == term for place in range(len(text)))
    return round(100 * times * len(term) / max(1, len(text)))


def _target(site: Site, term: str, target: str, place: Place, docs: Path) -> Iterator[Problem]:
    if target and target not in site.sources_of_all:
        if str(docs / SOURCE / target) in site.unread:
            return
        near = nearest(target, site.sources_of_all)
        values = {"term": term, "target": target, "language": SOURCE}
        yield problem("KEY01", place, **values, nearest=near)


def _letters(site: Site, row: Keyword) -> Iterator[Problem]:
    """Each term is in the script of its language, in composed letters, without look-alikes."""
    language = site.by_code.get(row.language)
    is_own = row.role not in ("also", "typed")
    if language and is_own and not has_letter(row.term, language.script) and (found := script_of(row.term)):
        yield problem("KEY06", row.place, term=row.term, found=found, wanted=language.script)
    yield from _written((row.term, *row.variants), row.place)


def _written(texts: tuple[str, ...], place: Place) -> Iterator[Problem]:
    together = "\n".join(texts)
    if unicodedata.is_normalized("NFC", together) and not mixed_words(together):
        return
    for text in texts:
        if not unicodedata.is_normalized("NFC", text):
            yield problem("KEY08", place, text=text)
        for word in mixed_words(text):
            yield problem("KEY07", place, word=word)
