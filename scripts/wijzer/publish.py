"""A built folder becomes the site: its search data, its files made small, and the old site replaced."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import rcssmin
import rjsmin

from wijzer import opendata
from wijzer.places import places
from wijzer.search import search_data
from wijzer.sheets import qr_file
from wijzer.site import Site
from wijzer.status import status
from wijzer.take import on_sheets, sheet_words


def complete(site: Site, built: Path) -> None:
    """Write what stands beside the pages in `built`: data to reuse, what scripts load, and QR codes."""
    (built / "status.json").write_text(status(site), "utf-8")
    for path, text in opendata.files(site).items():
        _write(built / "open-data" / path, text)
    if site.municipalities:
        _write(built / "assets" / "places.json", places(site))
    for language in site.built:
        if not any(language.code in pages for pages in site.by_path.values()):
            continue
        _write(built / f"assets/search/{language.code}.json", search_data(site, language.code))
    codes: dict[str, str] = {}
    for pages in site.by_path.values():
        for page in pages.values():
            codes[page.address] = qr_file(site.publisher.site_url + page.address)
            _write(built / page.address / "qr.svg", codes[page.address])
    drawn = {site.publisher.site_url + page.address: codes[page.address] for page in on_sheets(site)}
    _write(built / "assets/hand/codes.json", json.dumps(drawn))
    _write(built / "assets/hand/words.json", sheet_words(site))


def shrink(built: Path) -> None:
    """Take comments and spaces out of every style sheet and script, and out what tells the time."""
    for file in (built / "assets").rglob("*.css"):
        file.write_text(rcssmin.cssmin(file.read_text("utf-8")), "utf-8")
    for file in (built / "assets").rglob("*.js"):
        file.write_text(rjsmin.jsmin(file.read_text("utf-8")), "utf-8")
    (built / "sitemap.xml.gz").unlink(missing_ok=True)


def replace(new: Path, old: Path) -> None:
    """Put the finished folder `new` where `old` is. A visitor never finds half of it."""
    gone = old.with_name(f"{old.name}.previous")
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists():
        old.rename(gone)
    new.rename(old)
    shutil.rmtree(gone, ignore_errors=True)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
