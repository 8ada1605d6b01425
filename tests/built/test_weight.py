"""How many bytes a first visit costs: a newcomer page fits in the first breath of a connection."""

from pathlib import Path

import brotli

from .reading import Built, file_of, none

NEWCOMER = 14_000
"""Ten packets of 1460 bytes: what a server sends before it waits for an answer."""
REFERRER = 40_000


def test_newcomer_pages_fit_in_fourteen_thousand_bytes(site: Path, base: str, content: list[Built]) -> None:
    pages = [page for page in content if not page.for_referrers and not searches(page)]
    assert len(pages) > 20
    none(too_heavy(site, base, page, NEWCOMER) for page in pages if too_heavy(site, base, page, NEWCOMER))


def test_referrer_and_search_pages_fit_in_forty_thousand(site: Path, base: str, content: list[Built]) -> None:
    pages = [page for page in content if page.for_referrers or searches(page)]
    assert len(pages) > 20
    none(too_heavy(site, base, page, REFERRER) for page in pages if too_heavy(site, base, page, REFERRER))


def test_no_page_loads_a_font_or_a_picture_unasked(content: list[Built]) -> None:
    heavy = (".woff", ".woff2", ".ttf", ".otf", ".png", ".gif", ".webp", ".avif")
    none(f"{page.path}: {one}" for page in content for one in page.resources if one.endswith(heavy))


def searches(page: Built) -> bool:
    return "search" in page.root.find("body").get("class", "").split()


def too_heavy(site: Path, base: str, page: Built, most: int) -> str:
    """Say what a page weighs by file, heaviest first, when that is more than `most`; else ""."""
    files = [page.file, *dict.fromkeys(file_of(site, base, one) for one in first_view(page))]
    weights = {file: len(brotli.compress(file.read_bytes(), quality=9)) for file in files}
    total = sum(weights.values())
    parts = sorted(weights.items(), key=lambda one: -one[1])
    told = ", ".join(f"{file.relative_to(site)} {size}" for file, size in parts)
    return f"{page.path}: {total} bytes, {total - most} too many: {told}" if total > most else ""


def first_view(page: Built) -> list[str]:
    """Give the styles and scripts a page asks for when it opens."""
    return [one for one in page.resources if one.endswith((".css", ".js"))]
