"""A built folder becomes the site: its search data, its files made small, and the old site replaced."""

from __future__ import annotations

import shutil
from pathlib import Path

import rcssmin
import rjsmin

from wijzer import opendata
from wijzer.find import search_data
from wijzer.places import places
from wijzer.site import Site
from wijzer.status import status


def complete(site: Site, built: Path) -> None:
    """Write status.json, the open data, the finder's places and each language's search data in `built`."""
    (built / "status.json").write_text(status(site), "utf-8")
    for path, text in opendata.files(site).items():
        file = built / "open-data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    folder = built / "assets" / "search"
    folder.mkdir(parents=True, exist_ok=True)
    if site.municipalities:
        (built / "assets" / "places.json").write_text(places(site), "utf-8")
    for language in site.built:
        if not any(language.code in pages for pages in site.by_path.values()):
            continue
        (folder / f"{language.code}.json").write_text(search_data(site, language.code), "utf-8")


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
