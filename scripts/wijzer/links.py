"""The links an editor writes, turned into what this language can show.

[Werk](pijlers/werk.md)        a page of this language, or the Dutch one, marked as Dutch
![Amal](diensten/amal.md)      shows that page here: a contact card or a player takes its place
![Foto](assets/foto.jpg)       a file under docs/
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html import escape

from wijzer.page import Page
from wijzer.site import Site

SHOWN = "data-show"
"""The attribute that marks where a page is shown; its value is the page's path."""

_LINK = re.compile(r'<a href="(?P<href>[^"]*)"(?P<rest>.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="(?P<file>[^"]*)"')
_SHOWN = re.compile(r'<p><img src="(?P<file>[^"]*)" alt="(?P<label>[^"]*)"[^>]*></p>')


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    path: str
    """The page, as its path below the language folder."""
    fragment: str
    """What follows `#`, or nothing."""


def target(page: Page, href: str) -> Target | None:
    """Give the page that `href`, written on `page`, names; nothing when it names no page."""
    path, _, fragment = href.partition("#")
    if not path.endswith(".md") or ":" in path:
        return None
    folder = posixpath.dirname(page.path)
    return Target(posixpath.normpath(posixpath.join(folder, path)), fragment)


def relative(page: Page, address: str) -> str:
    """Give the way from `page` to an address on the same site, both as folders."""
    here, there = page.address.split("/")[:-1], address.split("/")
    shared = 0
    for ours, theirs in zip(here, there[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def way(page: Page, other: Page, to: Target) -> str:
    """Give the way from `page` to a target that stands on `other`."""
    return relative(page, other.address) + (f"#{to.fragment}" if to.fragment else "")


def turned(html: str, site: Site, page: Page) -> str:
    """Give the HTML of `page` with its links turned."""

    def lead(found: re.Match[str]) -> str:
        to = target(page, found["href"])
        other = to and site.best(page.language, to.path)
        if not (to and other):
            return f'<a href="{_reach(page, found["href"])}"{found["rest"]}</a>'
        href = way(page, other, to)
        if other.language == page.language:
            return f'<a href="{href}"{found["rest"]}</a>'
        note = f'<span class="dutch"> ({escape(site.words[page.language]["in_dutch"])})</span>'
        return f'<a href="{href}" hreflang="{other.language}"{found["rest"]}{note}</a>'

    def show(found: re.Match[str]) -> str:
        to = target(page, found["file"])
        return f'<div {SHOWN}="{to.path}">{found["label"]}</div>' if to else found[0]

    html = _SHOWN.sub(show, html)
    html = _IMAGE.sub(lambda found: f'<img src="{_reach(page, found["file"])}"', html)
    return _LINK.sub(lead, html)


def _reach(page: Page, file: str) -> str:
    """Lead to a file under docs/assets/, which is named from the top on every page."""
    return relative(page, file) if file.startswith("assets/") else file
