"""The text of a page becomes HTML, as MkDocs would make it of the same mkdocs.yml."""

from __future__ import annotations

from markdown import Markdown

from wijzer.build.settings import Settings
from wijzer.facts import fill
from wijzer.links import PageLinks
from wijzer.page import Page
from wijzer.site import Site


class Press:
    """Renders one page after another with what Markdown has set up once."""

    def __init__(self, site: Site, settings: Settings) -> None:
        self._links = PageLinks(site)
        self._markdown = Markdown(
            extensions=[*settings.extensions, self._links], extension_configs=settings.extension_configs
        )

    def rendered(self, site: Site, page: Page) -> str:
        """Give the HTML of the text of `page`, its facts filled in and its links turned."""
        self._links.site, self._links.page = site, page
        lines = "\n".join(page.body.splitlines())  # static-i18n does so: all line ends become one
        return self._markdown.reset().convert(fill(lines, site, page.language))
