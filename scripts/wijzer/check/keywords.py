"""The keyword research: each term belongs to one page that exists, each page to one primary term."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wijzer.fold import fold
from wijzer.model import Keyword
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.site import Site


def check(site: Site, docs: Path) -> Iterator[Problem]:
    """Check the rows of the languages that are built."""
    built = {language.code for language in site.built}
    primaries: dict[tuple[str, str], Keyword] = {}
    pages: dict[tuple[str, str], Keyword] = {}
    terms: dict[tuple[str, str], Keyword] = {}
    for row in site.keywords:
        yield from _row(site, row, docs if row.language in built else None)
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


def _row(site: Site, row: Keyword, docs: Path | None) -> Iterator[Problem]:
    here = {page.path for page in site.pages if page.language == row.language}
    unread = docs and str(docs / row.language / row.target) in site.unread
    if docs and row.target not in here and not unread:
        values = {"term": row.term, "target": row.target, "language": row.language}
        yield problem("KEY01", row.place, **values, nearest=nearest(row.target, here))
    has_volume = row.volume_min or row.volume_max or row.volume_avg
    if has_volume and not (row.volume_source and row.volume_date):
        yield problem("KEY05", row.place)
