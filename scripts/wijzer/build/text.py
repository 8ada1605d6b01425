"""The text of a page becomes HTML, as MkDocs would make it of the same mkdocs.yml."""

from __future__ import annotations

from markdown import Markdown

from wijzer.build.settings import Settings
from wijzer.facts import fill
from wijzer.links import PageLinks
from wijzer.page import Page
from wijzer.site import Site


def rendered(site: Site, page: Page, settings: Settings) -> str:
    """Give the HTML of the text of `page`, its facts filled in and its links turned."""
    links = PageLinks(site)
    links.page = page
    markdown = Markdown(
        extensions=[*settings.extensions, links], extension_configs=settings.extension_configs
    )
    lines = "\n".join(page.body.splitlines())  # static-i18n does so: all line ends become one
    return markdown.convert(fill(lines, site, page.language))
