"""Templates and what they place become the text of pages, of sheets, and of the files beside them."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, Template

from wijzer.head import alternates_of
from wijzer.page import Page
from wijzer.sheets import qr
from wijzer.site import Site

if TYPE_CHECKING:
    from wijzer.view import View

BESIDE = ("404.html", "robots.txt", "sitemap.xml")
"""The templates that are shown the whole site, and make a file of it at its top."""


class _Frame(Environment):
    """Templates that nobody changes while they are open: each is looked up once."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._found: dict[str, Template] = {}

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Give a template. A page asks for some twenty, most of them over and over."""
        if isinstance(name, Template) or globals:
            return super().get_template(name, parent, globals)
        if name not in self._found:
            self._found[name] = super().get_template(name, parent)
        return self._found[name]


def templates(folder: Path, compiled: BytecodeCache | None = None) -> Environment:
    """Open the templates in `folder`. What editors write is text, not HTML: all of it is escaped.

    `compiled` keeps what they become, for the next time.
    """
    loader = FileSystemLoader(folder)
    opened = _Frame(
        loader=loader, auto_reload=False, autoescape=True, trim_blocks=True, bytecode_cache=compiled
    )
    opened.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False, "sort_keys": False, "separators": (",", ":"),
    }  # fmt: skip
    return opened


def template_of(page: Page) -> str:
    """Give the name of the template that places a page."""
    return f"pages/{page.kind}.html"


def template_of_framed(page: Page) -> str:
    """Give the name of the template that places what others show of a page on their own site."""
    return f"framed/{'guide' if page.kind == 'guide' else 'page'}.html"


def template_of_sheet(page: Page) -> str:
    """Give the name of the template that places the paper version of a page."""
    return f"sheets/{page.sheet}.html"


def templates_of(page: Page) -> list[str]:
    """Give the names of all templates a page is placed in."""
    framing = [template_of_framed(page)] if page.embed else []
    return [template_of(page), *framing, *([template_of_sheet(page)] if page.sheet else [])]


def draw(frame: Environment, view: View, *, serving: bool) -> str:
    """Give the HTML of a page. `serving` leaves out what would stop an editor's preview."""
    return frame.get_template(template_of(view.page)).render(view=view, serving=serving)


def draw_framed(frame: Environment, view: View, *, serving: bool) -> str:
    """Give the HTML of what others show of a page in a frame on their own site."""
    from wijzer.view import framed  # known by who draws, and slow to load for who does not

    return frame.get_template(template_of_framed(view.page)).render(view=framed(view), serving=serving)


def draw_sheet(frame: Environment, view: View) -> str:
    """Give the HTML of a page's paper version."""
    template = frame.get_template(template_of_sheet(view.page))
    return template.render(view=view, qr=qr(view.head.canonical))


def whole(site: Site, changed: dict[str, date], *, serving: bool) -> dict[str, Any]:
    """Give what the templates named in BESIDE place; `changed` is the day each file last changed."""
    addresses = {f"{page.language}/{page.path}": page.address for page in site.pages}
    return {
        "site": site,
        "alternates_of": alternates_of,
        "changed": {addresses[file]: day for file, day in changed.items() if file in addresses},
        "serving": serving,
        "root": site.publisher.root,
    }
