"""Translations: one that follows the current Dutch text is built as that text is."""

from __future__ import annotations

from collections.abc import Iterator

from wijzer.drift import behind, drift
from wijzer.model import SOURCE, Place
from wijzer.pairs import differences, texts
from wijzer.rules import Problem, problem
from wijzer.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Check each translation that is not behind the Dutch text."""
    for page in site.pages:
        dutch = site.sources_of_all.get(page.path)
        if page.language == SOURCE or dutch is None or behind(site, page):
            continue
        for one in differences(dutch, page):
            yield problem(
                one.rule,
                Place(page.place.file, one.line),
                number=one.number,
                where=one.where,
                found=one.found,
                wanted=one.wanted,
            )


def wishes(site: Site) -> Iterator[Problem]:
    """Wish for a new look at each translation whose Dutch text changed."""
    for page in site.pages:
        found = drift(site, page)
        if not found.blocks:
            continue
        dutch = site.sources_of_all[page.path]
        lines = sorted({block.line for block in (*(pair[1] for pair in found.changed), *found.added)})
        where = f"{dutch.place.file}:{','.join(map(str, lines)) or '-'}"
        values = {"count": found.blocks, "total": len(texts(dutch)), "where": where}
        line = found.changed[0][0].line if found.changed else page.place.line
        yield problem("PAIR10", Place(page.place.file, line), **values)
