"""A Site becomes the files of its pages, language by language; what has not changed is not drawn again."""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from wijzer.build.codes import Codes
from wijzer.build.compiled import Compiled
from wijzer.build.keys import code_of, digest, template_key
from wijzer.build.narrow import Sight
from wijzer.build.settings import Settings
from wijzer.build.shelf import Shelf, Stood
from wijzer.build.store import Pack, Store
from wijzer.check import check_pairs, check_tables, check_texts
from wijzer.frame import BESIDE, draw, draw_framed, draw_sheet, templates, templates_of, whole
from wijzer.page import Page
from wijzer.publish import files_of_language, files_of_site, open_data, write
from wijzer.rules import Problem
from wijzer.site import Site
from wijzer.stamp import Names

Task = tuple[str, str]
"""What to do, and with which: ("pages", "ro")."""


BESIDE_PAGES: Task = ("beside", "")
OPEN_DATA: Task = ("beside", "open-data")

SITE = "site.pack"
"""The pack that says what is in the files of the last site."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    drawn: tuple[str, ...] = ()
    """The addresses of those that were not known."""
    sheets: tuple[tuple[Path, str], ...] = ()
    """(where its PDF belongs, its HTML) of each page with a paper version."""
    placed: Mapping[str, Stood] = field(default_factory=dict)
    """What is in each file that can be linked into the next site."""


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
        self._known: dict[str, Stood] = store.load(SITE, "").get("site", ("", {}))[1]
        self.names: Names | None = None
        """What the files that pages load are called at the end. None: as they are."""
        texts = sorted((file, file.read_bytes()) for file in settings.frame.rglob("*.*ml"))
        self._code = code_of("frame", "prose", "build.draw")
        self._frame, compiled = _opened(settings.frame, digest(texts), store, self._code)
        self.packs = compiled.packs(self._frame)
        """The packs of compiled templates."""
        self._shared = digest(settings.today, settings.serving)
        there = sorted(str(file) for file in settings.docs.rglob("*"))
        config = settings.top / "mkdocs.yml"
        self._there = digest(there, config.read_bytes() if config.is_file() else b"")
        """The key of what checks ask the disk."""

    def key(self) -> str:
        """Give the key of everything the whole site is made of."""
        frame = self._settings.frame
        files = sorted(file for file in frame.rglob("*") if file.is_file())
        texts = [(str(file.relative_to(frame)), digest(file.read_bytes())) for file in files]
        code = self._code, code_of("publish")
        return digest(self._sight.everything, self._shared, code, sorted(self._changed.items()), texts)

    def do(self, task: Task) -> Done:
        """Do one task. Raises OSError when a file cannot be written."""
        what, which = task
        if what == "check":
            return Done(problems=self._check(which))
        if what == "pairs":
            return Done(problems=self._pairs(which))
        if what == "pages":
            return self._pages(which)
        if what == "files":
            return self._files(which)
        self._beside()
        return Done()

    def _check(self, which: str) -> tuple[Problem, ...]:
        """Run some checks, unless they found nothing before in all that they can look at."""
        name, code, docs = pack_of(("check", which)), code_of("check"), self._settings.docs
        seen, key = self._sight.of_tables() if which == "tables" else (self._site, self._sight.everything)
        key = digest(key, self._there)
        if self._store.load(name, code).get("clean", ("",))[0] == key:
            return ()
        found = tuple(check_tables(seen, docs) if which == "tables" else check_texts(seen, docs))
        if not found:
            self._store.save(name, code, {"clean": (key, ())})
        return found

    def _pairs(self, language: str) -> tuple[Problem, ...]:
        """Hold each translation of a language against its Dutch page, unless both are as they were."""
        name, code = pack_of(("pairs", language)), code_of("check")
        known = self._store.load(name, code)
        pack: Pack = {}
        problems: list[Problem] = []
        for page in (one for one in self._site.pages if one.language == language):
            seen, key = self._sight.of_pair(page)
            found = () if known.get(page.path, ("",))[0] == key else tuple(check_pairs(seen))
            problems += found
            if not found:
                pack[page.path] = (key, ())
        if pack != known:
            self._store.save(name, code, pack)
        return tuple(problems)

    def _pages(self, language: str) -> Done:
        """Write the pages of a language."""
        name, code = pack_of(("pages", language)), self._code
        known = self._store.load(name, code)
        pack: Pack = {}
        sheets: list[tuple[Path, str]] = []
        shelf = self._shelf()
        drawn: list[str] = []
        for page in (found[language] for found in self._site.by_path.values() if language in found):
            seen, key = self._sight.of_page(page)
            day = self._changed.get(f"{page.language}/{page.path}")
            key = digest(key, day, self._shared, self._key_of_templates(page))
            before = known.get(page.path)
            if before is None or before[0] != key:
                drawn.append(page.address)
                before = key, self._draw(page, seen, day)
            pack[page.path] = before
            html, framing, sheet = before[1]
            self._put(shelf, f"{page.address}index.html", html)
            if framing:
                self._put(shelf, f"{page.address}insluiten.html", framing)
            if sheet:
                sheets.append((self._folder / page.address / f"{page.sheet}.pdf", sheet))
        if drawn or pack.keys() != known.keys():
            self._store.save(name, code, pack)
        return Done(pages=len(pack), drawn=tuple(drawn), sheets=tuple(sheets), placed=shelf.now)

    def _shelf(self) -> Shelf:
        return Shelf(self._folder, self._settings.out, self._known)

    def _put(self, shelf: Shelf, place: str, html: str) -> None:
        """Put a page, which says the last names of the files it loads."""
        shelf.put(place, self.names.told(html, posixpath.dirname(place)) if self.names else html)

    def _draw(self, page: Page, seen: Site, day: date | None) -> tuple[str, str, str]:
        """Give the HTML of a page, of what other sites frame, and of its paper version, if it has them."""
        from wijzer.prose import prose  # half of the house, and a build that knows all draws nothing
        from wijzer.view import view

        shown = view(seen, page, prose(seen, page), self._settings.today, day)
        html = draw(self._frame, shown, serving=self._settings.serving)
        framing = draw_framed(self._frame, shown, serving=self._settings.serving) if page.embed else ""
        return html, framing, draw_sheet(self._frame, shown) if page.sheet else ""

    def _files(self, language: str) -> Done:
        """Write what stands beside the pages of a language."""
        seen, key = self._sight.of_language(language)
        files = self._kept(("files", language), key, lambda: files_of_language(seen, language))
        shelf = self._shelf()
        for place, text in (files | self._codes.of(language)).items():
            if place.startswith("assets/"):  # to be renamed, which moves what is linked and written alike
                write(self._folder, {place: text})
            else:
                shelf.put(place, text)
        return Done(placed=shelf.now)

    def _beside(self) -> None:
        """Write what stands once on the site: assets, status, sitemap and the like."""
        settings = self._settings
        for top in (settings.frame, settings.docs):
            for file in (top / "assets").rglob("*"):
                if file.is_file() and not file.name.startswith("."):
                    copy(file, self._folder / file.relative_to(top))
        write(self._folder, settings.extra)
        services, key = self._sight.of_services()
        write(self._folder, self._kept(OPEN_DATA, key, lambda: open_data(services)))
        write(self._folder, self._kept(BESIDE_PAGES, self.key(), self._drawn_beside))

    def _drawn_beside(self) -> dict[str, str]:
        placed = whole(self._site, self._changed, serving=self._settings.serving)
        drawn = {one: self._frame.get_template(one).render(placed) for one in BESIDE}
        return drawn | files_of_site(self._site) | self._codes.on_sheets()

    def _kept(self, task: Task, key: str, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        """Give the files that `make` makes, unless they are known of the same `key`."""
        name, code = pack_of(task), code_of("publish", "build.draw")
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


def pack_of(task: Task) -> str:
    """Give the name of the pack that keeps what a task makes."""
    return "/".join(task) + ".pack"


def copy(file: Path, goal: Path) -> None:
    """Copy a file, into a folder that may be new."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, goal)
