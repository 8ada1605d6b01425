"""The text of a page as its readers get it: HTML, its facts filled in, its Dutch marked, its links turned."""

from __future__ import annotations

from html import escape

from wijzer.facts import fill
from wijzer.glosses import mark
from wijzer.links import turned
from wijzer.page import Page
from wijzer.site import Site


def prose(site: Site, page: Page) -> str:
    """Give the HTML of the text of `page`."""
    return turned(mark(site, page, fill(page.html, site, page.language, escape)), site, page)
