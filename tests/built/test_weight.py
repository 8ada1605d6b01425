"""How many bytes a first visit costs: a newcomer page fits in the first breath of a connection."""

import gzip
import json
from functools import cache
from pathlib import Path

import brotli

from .reading import Built, file_of, none

NEWCOMER = 14_000
"""Ten packets of 1460 bytes: what a server sends before it waits for an answer."""
NEXT = 6_000
"""The next page: styles and scripts are there already."""
REQUESTS = 4
REFERRER = 40_000
POSTER = 6_000
WORKER, KIT = 4_000, 40_000


def test_newcomer_pages_fit_in_fourteen_thousand_bytes(site: Path, base: str, content: list[Built]) -> None:
    pages = [page for page in content if not page.for_referrers and not searches(page)]
    assert len(pages) > 20
    none(too_heavy(site, base, page, NEWCOMER) for page in pages if too_heavy(site, base, page, NEWCOMER))


def test_referrer_and_search_pages_fit_in_forty_thousand(site: Path, base: str, content: list[Built]) -> None:
    pages = [page for page in content if page.for_referrers or searches(page)]
    assert len(pages) > 20
    none(too_heavy(site, base, page, REFERRER) for page in pages if too_heavy(site, base, page, REFERRER))


def test_no_page_loads_a_font_or_a_picture_unasked(site: Path, base: str, content: list[Built]) -> None:
    """But for the poster of a film of our own, which is small."""
    heavy = (".woff", ".woff2", ".ttf", ".otf", ".png", ".gif", ".jpg", ".webp", ".avif")
    loaded = {(page.path, one) for page in content for one in page.resources if one.endswith(heavy)}
    none(f"{path}: {one}" for path, one in sorted(loaded) if "/assets/film/" not in one)
    posters = {file_of(site, base, one) for _, one in loaded}
    none(f"{one}: {one.stat().st_size} bytes" for one in posters if one.stat().st_size > POSTER)


def test_the_next_page_costs_its_own_text_alone(content: list[Built]) -> None:
    pages = [page for page in content if not page.for_referrers and not searches(page)]
    none(f"{page.path}: {sent(page.file)} bytes" for page in pages if sent(page.file) > NEXT)


def test_a_newcomer_page_asks_for_little(site: Path, base: str, content: list[Built]) -> None:
    """The page, its styles and scripts; what a script loads once the page is shown is not counted."""
    pages = [page for page in content if not page.for_referrers and not searches(page)]
    requests = {page.path: ["the page", *dict.fromkeys(first_view(page))] for page in pages}
    none(f"{path}: {asked}" for path, asked in requests.items() if len(asked) > REQUESTS)


def test_what_a_device_keeps_unseen_is_small(site: Path) -> None:
    """The notice and the agencies of a language, which come after the first page; search weighs apart."""
    worker = site / "worker.js"
    assert sent(worker) <= WORKER
    kits = json.loads(worker.read_text("utf-8").splitlines()[1].split("KITS=")[1].removesuffix(";"))
    none(
        f"{code}: {sum(weights.values())} bytes: {weights}"
        for code, kit in kits.items()
        for weights in [{name: sent(page_or_file(site / name)) for name in (kit["notice"], *kit["contacts"])}]
        if sum(weights.values()) > KIT
    )


def page_or_file(path: Path) -> Path:
    return path / "index.html" if path.is_dir() else path


def test_what_a_search_loads_in_one_language_is_small(site: Path) -> None:
    files = sorted((site / "assets" / "search").glob("*.json"))
    assert files
    sizes = {file.name.split(".")[0]: len(gzip.compress(file.read_bytes(), 9)) for file in files}
    most = {"nl": 120_000}
    none(f"{code}: {size} bytes" for code, size in sizes.items() if size > most.get(code, 60_000))


def test_the_code_of_search_is_small(site: Path) -> None:
    names = ("lunr", "keys", "unpack", "ask", "search")
    sizes = {
        name: len(gzip.compress(next((site / "assets/js").glob(f"{name}.*js")).read_bytes(), 9))
        for name in names
    }
    assert sum(sizes.values()) <= 12_000, sizes


def searches(page: Built) -> bool:
    return "search" in page.root.find("body").get("class", "").split()


@cache
def sent(file: Path) -> int:
    """Give the bytes a server sends: the brotli copy, where the site has one."""
    packed = file.with_name(f"{file.name}.br")
    return packed.stat().st_size if packed.exists() else len(brotli.compress(file.read_bytes(), quality=11))


def too_heavy(site: Path, base: str, page: Built, most: int) -> str:
    """Say what a page weighs by file, heaviest first, when that is more than `most`; else ""."""
    files = [page.file, *dict.fromkeys(file_of(site, base, one) for one in first_view(page))]
    weights = {file: sent(file) for file in files}
    total = sum(weights.values())
    parts = sorted(weights.items(), key=lambda one: -one[1])
    told = ", ".join(f"{file.relative_to(site)} {size}" for file, size in parts)
    return f"{page.path}: {total} bytes, {total - most} too many: {told}" if total > most else ""


def first_view(page: Built) -> list[str]:
    """Give the styles and scripts a page asks for when it opens."""
    return [one for one in page.resources if one.endswith((".css", ".js"))]
