"""The plain road, which MkDocs goes itself: each event asks a lower room and hands on the answer."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs import utils
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.plugin import I18n

from wijzer import publish
from wijzer.build import code_of, packs
from wijzer.check import check, refusal
from wijzer.finish import finish, name, preview
from wijzer.frame import draw_framed, draw_sheet, template_of, templates, whole
from wijzer.history import last_changes
from wijzer.pack import pack
from wijzer.prose import prose
from wijzer.read import read_site
from wijzer.road import lunr
from wijzer.sheets import print_sheet
from wijzer.view import View, view

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from wijzer.page import Page
    from wijzer.site import Site


class WijzerConfig(Config):
    """`- wijzer` in mkdocs.yml, with its options."""

    today = config_options.Type(str, default="")
    """The day facts are held against, as 2026-11-21. Empty: the day of the build."""
    cache = config_options.Type(str, default=".cache/wijzer")
    """Where finished paper and packed files are kept between builds."""
    compress = config_options.Type(bool, default=True)
    """Put a brotli and a gzip copy beside every text. WIJZER_COMPRESS=0 leaves them out too."""

    @property
    def day(self) -> date:
        """The day facts are held against."""
        return date.fromisoformat(self.today) if self.today else date.today()

    @property
    def packs(self) -> bool:
        """True when copies are put beside every text."""
        return packs(self.compress)


class WijzerPlugin(BasePlugin[WijzerConfig]):
    """Gives each page what its template places, and the site what stands beside its pages.

    static-i18n runs the whole build once per language, inside the `on_post_build` of the first:
    each event happens once per language, and `page.file` tells which one it is.
    """

    site: Site
    """Everything written under docs/."""
    frame: Environment
    """The templates, opened once for all languages."""
    changed: dict[str, date]
    """File below docs/ -> the day it last changed."""
    serving = False
    goal: Path
    """Where the finished site goes; until then it is built beside it."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether an editor is watching."""
        self.serving = command == "serve"

    @event_priority(100)  # before static-i18n, which uses site_url
    def on_config(self, config: MkDocsConfig) -> None:
        """Read and check docs/ once a build, and stop before anything of the old site is touched."""
        if self._is_inner(config):
            config.theme.static_templates.clear()  # they show the whole site, and the first build made them
            return
        docs = Path(config.docs_dir)
        self.site = read_and_check(docs, config)
        logging.getLogger("mkdocs.plugins.mkdocs_static_i18n.plugin").addFilter(_knows_homes)
        self.changed = last_changes(docs)
        self.frame = templates(Path(config.theme.custom_dir or ""))
        config.theme.dirs = [str(config.theme.custom_dir)]  # the theme's own 14,000 files have no place here
        config.site_url = self.site.publisher.site_url
        if not self.serving:
            self.goal = Path(config.site_dir)
            config.site_dir = f"{self.goal}.unfinished"

    @event_priority(-50)  # before static-i18n, which looks up each file in each language for each language
    def _leave(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave each language its own pages, and the first one what all share."""
        return Files([file for file in files if self._belongs(file, config)])

    @event_priority(-101)  # after static-i18n, which knows no files without a place on the disk
    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add lunr."""
        if not self._is_inner(config):
            files.append(File.generated(config, "assets/js/lunr.js", content=lunr()))
        return files

    on_files = CombinedEvent(_leave, _add)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Name the template of a page, and leave MkDocs no Markdown: its text was read before."""
        page.meta["template"] = template_of(self._ours(page))
        return ""

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give the HTML of the text of a page."""
        return prose(self.site, self._ours(page))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the same opened templates for each language."""
        return self.frame

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the template what it places, and set its sheet and its frame beside the page."""
        ours, changed = self._ours(page), self.changed.get(page.file.src_uri)
        shaped = view(self.site, ours, page.content or "", self.config.day, changed)
        dict.update(context, view=shaped, serving=self.serving)
        self._set_beside(shaped, page, config)
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand sitemap.xml, robots.txt and 404.html the whole site."""
        dict.update(context, whole(self.site, self.changed, serving=self.serving))
        return context

    @event_priority(-101)  # after static-i18n has built the other languages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search data, and put the finished site in the place of the old one."""
        if self._is_inner(config):
            return
        built = Path(config.site_dir)
        frame = Path(config.theme.custom_dir or "")
        publish.complete(self.site, built)
        if self.serving:
            preview(self.site, built, frame)
            return
        name(self.site, built, frame, Path(config.docs_dir))
        finish(self.site, built, frame)
        if self.config.packs:
            pack(built, self._cache(config))
        config.site_dir = str(self.goal)
        if not _warned():
            publish.replace(built, self.goal)

    def _ours(self, page: MkDocsPage) -> Page:
        language, _, path = page.file.src_uri.partition("/")
        found = self.site.page(language, path)
        assert found is not None
        return found

    def _is_inner(self, config: MkDocsConfig) -> bool:
        return bool(_i18n(config).building)

    def _belongs(self, file: File, config: MkDocsConfig) -> bool:
        """Keep published pages of this language, and what stands under assets/ of docs and frame, once."""
        if file.is_documentation_page():
            language, _, path = file.src_uri.partition("/")
            return language == _i18n(config).current_language and self.site.page(language, path) is not None
        return file.src_uri.startswith("assets/") and not self._is_inner(config)

    def _set_beside(self, shaped: View, page: MkDocsPage, config: MkDocsConfig) -> None:
        goal = Path(page.file.abs_dest_path)
        if shaped.page.sheet:
            self._print(shaped, goal, config)
        if shaped.page.embed:
            html = draw_framed(self.frame, shaped, serving=self.serving)
            utils.write_file(html.encode(), str(goal.with_name("insluiten.html")))

    def _cache(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).parent / self.config.cache

    def _print(self, shaped: View, page: Path, config: MkDocsConfig) -> None:
        html = draw_sheet(self.frame, shaped)
        folder = Path(config.theme.custom_dir or "") / "sheets"
        pdf = print_sheet(html, folder, self._cache(config) / "paper" / code_of("sheets"))
        utils.write_file(pdf, str(page.with_name(f"{shaped.page.sheet}.pdf")))


def read_and_check(docs: Path, config: MkDocsConfig) -> Site:
    """Read and check everything an editor wrote. Raises PluginError that lists every fault at once."""
    site, problems = read_site(docs)
    if site:
        problems += check(site, docs)
    if said := refusal(site, problems, Path(config.config_file_path).parent):
        raise PluginError(said)
    assert site is not None
    return site


def _knows_homes(record: logging.LogRecord) -> bool:
    """Let everything through but a missing home page, which would stop a strict build.

    A language may lose its home page, or be hidden; the frame then leads to the Dutch one.
    """
    return "Could not find a homepage" not in str(record.msg)


def _i18n(config: MkDocsConfig) -> I18n:
    return cast(I18n, config.plugins["i18n"])


def _warned() -> bool:
    """True when MkDocs counted a warning in strict mode, and is about to give up."""
    counters = [one for one in logging.getLogger("mkdocs").handlers if isinstance(one, utils.CountHandler)]
    return any(counter.get_counts() for counter in counters)
