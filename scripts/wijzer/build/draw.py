"""A Site becomes the files of its pages, language by language; what has not changed is not drawn again."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from jinja2 import Environment

from wijzer.build.codes import Codes
from wijzer.build.compiled import Compiled
from wijzer.build.keys import code_of, content_key, digest, template_key
from wijzer.build.loaded import Loaded
from wijzer.build.narrow import Sight
from wijzer.build.settings import Settings
from wijzer.build.shelf import Shelf, Stood
from wijzer.build.store import Pack, Store, pack_of
from wijzer.frame import BESIDE, draw, draw_framed, draw_sheet, templates, templates_of, whole
from wijzer.page import Page
from wijzer.publish import files_of_language, files_of_site, open_data
from wijzer.rules import Problem
from wijzer.site import Site
from wijzer.stamp import Names

OPEN_DATA, BESIDE_PAGES = (("beside", name) for name in ("open-data", "pages"))
"""What packs keep that stands once on the site."""

SITE = "site.pack"
"""The pack that says what is in the files of the last site."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    drawn: tuple[str, ...] = ()
    """The addresses of those that were not known."""
    sheets: tuple[tuple[str, str], ...] = ()
    """(where its PDF belongs, its HTML) of each page with a paper version."""
    placed: Mapping[str, Stood] = field(default_factory=dict)
    """What is in each file that can be linked into the next site."""
    key: tuple[str, str] | None = None
    """The keys of a language, if `placed` has all its files: of all it may see, and of what it does see."""


class Easel:
    """Draws the pages of a site into a folder.

    `paper` keeps what is drawn for paper; `changed` is the day each file below docs/ last changed.
    """

    def __init__(
        self,
        sight: Sight,
        settings: Settings,
        store: Store,
        paper: Store,
        folder: Path,
        changed: dict[str, date],
    ) -> None:
        self._sight, self._site = sight, sight.site
        self._settings, self._store, self._codes = settings, store, Codes(self._site, paper)
        self._folder, self._changed = folder, changed
        self._loaded = Loaded(sight, settings, store, self._codes, folder)
        self.names: Names | None = None
        """What the files that pages load are called at the end. None: as they are."""
        self._named = ""
        texts = sorted((file, content_key(file)) for file in settings.frame.rglob("*.*ml"))
        self._code = code_of("frame", "prose", "build.draw")
        self._templates = digest(texts)
        self._frame, compiled = _opened(settings.frame, self._templates, store, self._code)
        self.packs = compiled.packs(self._frame)
        """The packs of compiled templates."""
        self._last = store.load(SITE, self._code)
        self.known: dict[str, Stood] = self._last.get("", ("", {}))[1]
        """What is in each file of the last site."""
        self._shared = digest(settings.today, settings.serving)

    @cached_property
    def key(self) -> str:
        """The key of everything the whole site is made of."""
        code, days = (self._code, code_of("publish")), sorted(self._changed.items())
        return digest(self._sight.everything, self._shared, code, days, self._loaded.on_disk)

    def lay(self) -> Done:
        """Write what pages load, but for what each language has of its own."""
        self._loaded.lay()
        return Done()

    def lay_named(self) -> Done:
        """Write the same under their last names, which pages are told from now on."""
        shelf = self._shelf()
        self.names = self._loaded.lay_named(shelf)
        self._named = digest(sorted(self.names.known.items()))
        return Done(placed=shelf.now)

    def beside(self) -> Done:
        """Write what stands once on the site and is no page: the sitemap, the status and the like."""
        services, key = self._sight.of_services()
        shelf = self._shelf()
        for place, text in self._kept(OPEN_DATA, key, lambda: open_data(services)).items():
            shelf.put(place, text)
        for place, text in self._kept(BESIDE_PAGES, self.key, self._drawn_beside).items():
            self._put(shelf, place, text)
        return Done(placed=shelf.now)

    def language(self, code: str) -> Done:
        """Write the pages of a language, and before them what they load and what stands beside them.

        Raises OSError when a file cannot be written.
        """
        shelf, those = self._shelf(), self._pages_of(code)
        wide = self._key_of_language(code)
        before, (narrow, places) = self._last.get(code, ("", ("", ())))
        if before == wide and shelf.again(places):
            return Done(pages=len(those), placed=shelf.now, key=(wide, narrow))
        pages = {page.path: (page, *self._seen(page)) for page in those}
        beside, beside_key = self._sight.of_language(code)
        key = digest(self._code, beside_key, [key for _, _, key in pages.values()], self._named)
        if narrow == key and shelf.again(places):
            return Done(pages=len(those), placed=shelf.now, key=(wide, key))
        self._files(code, beside, beside_key, shelf)
        done = self._pages(code, pages, shelf)
        return done if done.sheets else replace(done, key=(wide, key))

    def keep(self, laid: Done, done: Mapping[tuple[str, str], Done]) -> dict[str, Stood]:
        """Keep what is in the files of the site, and give it: what came of laying out, and of each task."""
        files = {place: stood for one in (laid, *done.values()) for place, stood in one.placed.items()}
        languages = {
            code: (one.key[0], (one.key[1], tuple(one.placed))) for (_, code), one in done.items() if one.key
        }
        self._store.save(SITE, self._code, {"": ("", files)} | languages)
        return files

    def _pages_of(self, code: str) -> list[Page]:
        return [found[code] for found in self._site.by_path.values() if code in found]

    def _key_of_language(self, code: str) -> str:
        """Give the key of all that the files of a language can be made of."""
        days = [(file, day) for file, day in self._changed.items() if file.startswith(f"{code}/")]
        return digest(
            self._code, self._shared, self._templates, self._named, sorted(days), self._sight.of_pages(code)
        )

    def _seen(self, page: Page) -> tuple[Site, str]:
        """Give the Site that a page may see, and the key of all that its HTML is made of."""
        seen, key = self._sight.of_page(page)
        return seen, digest(key, self._day(page), self._shared, self._key_of_templates(page))

    def _day(self, page: Page) -> date | None:
        return self._changed.get(f"{page.language}/{page.path}")

    def _pages(self, language: str, pages: Mapping[str, tuple[Page, Site, str]], shelf: Shelf) -> Done:
        """Put the pages of a language on a shelf."""
        name, code = pack_of("pages", language), self._code
        known = self._store.load(name, code)
        pack: Pack = {}
        sheets: list[tuple[str, str]] = []
        drawn: list[str] = []
        for page, seen, key in pages.values():
            before = known.get(page.path)
            if before is None or before[0] != key:
                drawn.append(page.address)
                before = key, self._draw(page, seen)
            pack[page.path] = before
            html, framing, sheet = before[1]
            self._put(shelf, f"{page.address}index.html", html)
            if framing:
                self._put(shelf, f"{page.address}insluiten.html", framing)
            if sheet:
                sheets.append((f"{page.address}{page.sheet}.pdf", sheet))
        if drawn or pack.keys() != known.keys():
            self._store.save(name, code, pack)
        return Done(pages=len(pack), drawn=tuple(drawn), sheets=tuple(sheets), placed=shelf.now)

    def _shelf(self) -> Shelf:
        return Shelf(self._folder, self._settings.out, self.known)

    def _put(self, shelf: Shelf, place: str, html: str) -> None:
        """Put a page, which says the last names of the files it loads."""
        shelf.put(place, self.names.told(html, posixpath.dirname(place)) if self.names else html)

    def _draw(self, page: Page, seen: Site) -> tuple[str, str, str]:
        """Give the HTML of a page, of what other sites frame, and of its paper version, if it has them."""
        from wijzer.prose import prose  # half of the house, and a build that knows all draws nothing
        from wijzer.view import view

        shown = view(seen, page, prose(seen, page), self._settings.today, self._day(page))
        html = draw(self._frame, shown, serving=self._settings.serving)
        framing = draw_framed(self._frame, shown, serving=self._settings.serving) if page.embed else ""
        return html, framing, draw_sheet(self._frame, shown) if page.sheet else ""

    def _files(self, language: str, seen: Site, key: str, shelf: Shelf) -> None:
        """Put on a shelf what the pages of a language load, and what stands beside them."""
        files = self._kept(("files", language), key, lambda: files_of_language(seen, language))
        for place, text in files.items():
            if self.names:
                place = f"assets/{self.names.given(place.removeprefix('assets/'), text.encode())}"
            shelf.put(place, text)
        for place, text in self._codes.of(language).items():
            shelf.put(place, text)

    def _drawn_beside(self) -> dict[str, str]:
        placed = whole(self._site, self._changed, serving=self._settings.serving)
        drawn = {one: self._frame.get_template(one).render(placed) for one in BESIDE}
        return drawn | files_of_site(self._site)

    def _kept(self, task: tuple[str, str], key: str, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        """Give the files that `make` makes, unless they are known of the same `key`."""
        name, code = pack_of(*task), code_of("publish", "build.draw")
        known = self._store.load(name, code).get("files")
        if known is None or known[0] != key:
            known = key, make()
            self._store.save(name, code, {"files": known})
        return dict(known[1])

    def _key_of_templates(self, page: Page) -> str:
        return template_key(self._frame, *templates_of(page))


@lru_cache(maxsize=1)
def _opened(folder: Path, texts: str, store: Store, code: str) -> tuple[Environment, Compiled]:
    """Open the templates, unless the last build of this process did and their `texts` are the same."""
    compiled = Compiled(store, code)
    return templates(folder, compiled), compiled
