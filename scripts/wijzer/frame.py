"""Templates and what they place become the text of pages, of sheets, and of the files beside them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader

from wijzer.head import alternates_of
from wijzer.sheets import qr
from wijzer.site import Site
from wijzer.view import View

BESIDE = ("404.html", "robots.txt", "sitemap.xml")
"""The templates that are shown the whole site, and make a file of it at its top."""


def templates(folder: Path) -> Environment:
    """Open the templates in `folder`. What editors write is text, not HTML: all of it is escaped."""
    opened = Environment(loader=FileSystemLoader(folder), auto_reload=False, autoescape=True)
    opened.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    return opened


def template_of(view: View) -> str:
    """Give the name of the template that places a page."""
    return f"pages/{view.page.kind}.html"


def draw(frame: Environment, view: View, *, serving: bool) -> str:
    """Give the HTML of a page. `serving` leaves out what would stop an editor's preview."""
    return frame.get_template(template_of(view)).render(view=view, serving=serving)


def draw_sheet(frame: Environment, view: View) -> str:
    """Give the HTML of a page's paper version."""
    template = frame.get_template(f"sheets/{view.page.sheet}.html")
    return template.render(view=view, qr=qr(view.head.canonical))


def whole(site: Site, changed: dict[str, date], *, serving: bool) -> dict[str, Any]:
    """Give what the templates named in BESIDE place; `changed` is the day each file last changed."""
    addresses = {f"{page.language}/{page.path}": page.address for page in site.pages}
    return {
        "site": site,
        "alternates_of": alternates_of,
        "changed": {addresses[file]: day for file, day in changed.items() if file in addresses},
        "serving": serving,
        "root": urlsplit(site.publisher.site_url).path,
    }
