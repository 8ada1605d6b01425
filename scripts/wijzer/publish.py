"""A built folder becomes the site: its search data, its files made small, and the old site replaced."""

from __future__ import annotations

import ctypes
import json
import os
import posixpath
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin

from wijzer.places import places
from wijzer.search import search_data
from wijzer.sheets import qr_file
from wijzer.site import Site
from wijzer.status import status
from wijzer.take import on_sheets, sheet_words

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""


def files_of_site(site: Site) -> dict[str, str]:
    """Give what stands once on the site and is made of all of it: its place -> its text."""
    return {"status.json": status(site)}


def loaded(site: Site) -> dict[str, str]:
    """Give what scripts of any language load: its place on the site -> its text."""
    files = {"assets/hand/words.json": sheet_words(site)}
    if site.municipalities:
        files["assets/places.json"] = places(site)
    return files


def open_data(site: Site) -> dict[str, str]:
    """Give the data to reuse, which stands once on the site too: its place -> its text."""
    from wijzer import opendata  # its many records are slow to load, and a build that knows all needs none

    return {f"open-data/{path}": text for path, text in opendata.files(site).items()}


def files_of_language(site: Site, language: str) -> dict[str, str]:
    """Give what stands beside the pages of one language: its place on the site -> its text."""
    return {f"assets/search/{language}.json": search_data(site, language)}


def codes(site: Site, language: str, drawn: Callable[[str], str]) -> dict[str, str]:
    """Give the QR code of each page of a language, as `drawn` of its address: its place -> its text."""
    pages = (found[language] for found in site.by_path.values() if language in found)
    return {f"{page.address}qr.svg": drawn(site.publisher.site_url + page.address) for page in pages}


def codes_on_sheets(site: Site, drawn: Callable[[str], str]) -> dict[str, str]:
    """Give the codes that sheets made in the browser show, in one file: its place -> its text."""
    addresses = [site.publisher.site_url + page.address for page in on_sheets(site)]
    return {"assets/hand/codes.json": json.dumps({address: drawn(address) for address in addresses})}


def complete(site: Site, built: Path) -> None:
    """Write everything that stands beside the pages in `built`."""
    drawn = cache(qr_file)
    write(built, files_of_site(site) | loaded(site) | open_data(site) | codes_on_sheets(site, drawn))
    for code in written(site):
        write(built, files_of_language(site, code) | codes(site, code, drawn))


def written(site: Site) -> list[str]:
    """Give the languages that have a page."""
    codes = (language.code for language in site.built)
    return [code for code in codes if any(code in pages for pages in site.by_path.values())]


def write(built: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files, named by their place below `built`."""
    for name, content in files.items():
        place = f"{built}/{name}"  # thousands are written: a Path for each takes longer
        try:
            file = open(place, "wb")  # noqa: PTH123, SIM115
        except FileNotFoundError:  # to look for the folder each time takes longer than to write
            os.makedirs(posixpath.dirname(place), exist_ok=True)  # noqa: PTH103
            file = open(place, "wb")  # noqa: PTH123, SIM115
        with file:
            file.write(content.encode() if isinstance(content, str) else content)


def shrink(built: Path) -> None:
    """Take comments and spaces out of every style sheet and script, and out what tells the time."""
    for file in (built / "assets").rglob("*.css"):
        file.write_text(rcssmin.cssmin(file.read_text("utf-8")), "utf-8")
    for file in (built / "assets").rglob("*.js"):
        file.write_text(rjsmin.jsmin(file.read_text("utf-8")), "utf-8")
    (built / "sitemap.xml.gz").unlink(missing_ok=True)


def replace(new: Path, old: Path, spare: Path | None = None) -> None:
    """Put the finished folder `new` where `old` is, in one step: there is no moment without a site.

    What stood there is removed, or becomes `spare`.

    Where the system cannot exchange two folders, there is such a moment; `restore` mends what a
    power cut in it leaves.
    """
    gone = old.with_name(f"{old.name}.previous")
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists() and _exchange(new, old):
        new.rename(gone)
    else:
        if old.exists():
            old.rename(gone)
        new.rename(old)
    if spare and gone.exists():
        shutil.rmtree(spare, ignore_errors=True)
        with suppress(OSError):  # it stays in the way, and the new site stands
            gone.rename(spare)
    shutil.rmtree(gone, ignore_errors=True)


def restore(old: Path) -> None:
    """Put the last good site back, if replacing it was cut short."""
    gone = old.with_name(f"{old.name}.previous")
    if gone.exists() and not old.exists():
        gone.rename(old)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False where the system cannot (Linux can, since 3.15)."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, bytes(one), _HERE, bytes(other), _EXCHANGE) == 0
