"""The build: read, check and draw, finish, and put the new site in the place of the old one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from wijzer.build.draw import BESIDE_PAGES, OPEN_DATA, SITE, Done, Easel
from wijzer.build.join import Part, describe, join
from wijzer.build.judge import Judge
from wijzer.build.loaded import LOADED
from wijzer.build.narrow import Sight
from wijzer.build.paper import Press
from wijzer.build.readings import Readings
from wijzer.build.settings import RefusedError, Settings
from wijzer.build.spare import Spare
from wijzer.build.store import Store, one_at_a_time, pack_of
from wijzer.build.tell import Tale
from wijzer.check import refusal
from wijzer.crew import EndedError, rarely_tidied, share
from wijzer.finish import finish, name, preview
from wijzer.history import last_changes
from wijzer.model import SOURCE
from wijzer.pack import pack
from wijzer.publish import replace, restore, written
from wijzer.read import read_site
from wijzer.rules import Problem
from wijzer.site import Site

Task = tuple[str, str]
"""What to do, and with which: ("language", "ro")."""


@dataclass(slots=True)
class Count:
    """What a build made."""

    languages: int = 0
    pages: int = 0
    drawn: tuple[str, ...] = ()
    """The addresses of the pages that were not known from the build before."""
    sheets: int = 0

    def __str__(self) -> str:
        drawn = len(self.drawn)
        return (
            f"{self.pages} pages in {self.languages} languages ({drawn} drawn, {self.pages - drawn} known), "
            f"{self.sheets} sheets"
        )


@dataclass
class Build:
    """A build, that an editor who is watching does again and again."""

    settings: Settings
    tale: Tale
    hands: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    """How many processes work at once."""

    _made: str = field(default="", init=False)

    def __post_init__(self) -> None:
        kind = "preview" if self.settings.serving else "site"
        self._store, self._paper = (
            Store(self.settings.cache / one, self.tale, remember=self.settings.serving)
            for one in (kind, "paper")
        )
        self._spare = Spare(self.settings.out)
        self._press = Press(self.settings, self.hands, self.tale)

    def run(self, only: tuple[str, ...] = ()) -> Count:
        """Build the languages in `only`, or all of them, into the folder of the settings.

        Raises RefusedError when something is wrong under docs/, and OSError when a file cannot be
        written. Then what stood there stands as it was.
        """
        self.tale.begin()
        self.stop()
        with self._in_place(None if only else self._spare.folder) as folder:
            site, count = self._fill(folder, only)
            if not only:
                self._finish(folder, site)
        self._made = str(count)
        self._press.follow()
        return count

    def stop(self) -> None:
        """Stop printing: nobody is watching any more, or another build begins."""
        self._press.stop()

    def wait(self) -> None:
        """Wait until the paper is there as well: who is watching is shown the pages before it."""
        self._press.wait()

    def join(self, parts: list[Path]) -> Part:
        """Make one site of parts that were built apart. Raises MismatchError."""
        self.tale.begin()
        with self._in_place() as folder:
            part = join(parts, folder)
            site, _, _ = self._read()
            name(site, folder, self.settings.frame, self.settings.docs)
            self._finish(folder, site)
        self._made = f"{len(parts)} parts in {len(part.site)} languages"
        return part

    def told(self) -> str:
        """Say what was made, where, and how long each step took."""
        laps = ", ".join(f"{what} {seconds:.1f}" for what, seconds in self.tale.laps.items())
        return f"{self.settings.out}: {self._made} in {self.tale.seconds:.1f} s ({laps})"

    @contextmanager
    def _in_place(self, spare: Path | None = None) -> Iterator[Path]:
        """Give a folder to build in, and put it in the place of the old one if all went well.

        The old one becomes `spare`, or is removed.
        """
        out = self.settings.out
        out.parent.mkdir(parents=True, exist_ok=True)
        unfinished = out.with_name(f"{out.name}.unfinished")
        with one_at_a_time(self.settings.cache, self.tale), rarely_tidied():
            restore(out)
            shutil.rmtree(unfinished, ignore_errors=True)
            try:
                yield unfinished
                replace(unfinished, out, spare)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)

    def _read(self) -> tuple[Site, list[Problem], Readings]:
        """Read everything under docs/. Raises RefusedError when there is nothing to begin with."""
        docs = self.settings.docs
        readings = Readings(docs, self._store, self.hands, self.tale)
        site, problems = read_site(docs, readings.over)
        if site is None:
            raise RefusedError(refusal(site, problems, self.settings.top))
        readings.recall(site)
        self.tale.lap("read")
        return site, problems, readings

    def _fill(self, folder: Path, only: tuple[str, ...]) -> tuple[Site, Count]:
        """Write the pages and what stands beside them into `folder`."""
        settings = self.settings
        site, problems, readings = self._read()
        codes, sight = _codes(site, only), Sight(site, readings.marks)
        easel = Easel(sight, settings, self._store, self._paper, folder, last_changes(settings.docs))
        judge = Judge(sight, settings, self._store)
        checks, drawing = _checks(site), [("language", code) for code in codes]
        with self._excused(site, problems, judge, checks):
            if any(one.blocks for one in problems):
                laid, drawing = Done(), []  # it comes to nothing
            else:
                laid = easel.lay() if only or settings.serving else easel.lay_named()
                drawing.insert(1, ("beside", ""))
                if not only:
                    self._spare.lend(folder, easel.known)
            self.tale.lap("assets")
            keeping = [("keep", name) for name in readings.new]
            done = self._share(readings, judge, easel, [*drawing, *checks, *keeping])
        problems += [one for task in checks for one in done[task].problems]
        if said := refusal(site, problems, settings.top):
            raise RefusedError(said)
        self.tale.lap("pages")
        sheets = [sheet for one in done.values() for sheet in one.sheets]
        self._press.print(folder, sheets)
        self.tale.lap("paper")
        if only:
            describe(folder, Part(of=easel.key, languages=only, site=tuple(written(site))))
        else:
            self._spare.clear(folder, easel.keep(laid, done))
            self._store.sweep(readings.packs | easel.packs | _packs(codes, checks))
        return site, Count(
            languages=len(codes),
            pages=sum(one.pages for one in done.values()),
            drawn=tuple(address for one in done.values() for address in one.drawn),
            sheets=len(sheets),
        )

    @contextmanager
    def _excused(
        self, site: Site, problems: list[Problem], judge: Judge, checks: list[Task]
    ) -> Iterator[None]:
        """When what is made stumbles over something, let the checks say what, if they have words for it."""
        try:
            yield
        except (OSError, EndedError):
            raise
        except Exception:
            problems += [one for task in checks for one in judge.faults(task)]
            if said := refusal(site, problems, self.settings.top):
                raise RefusedError(said) from None
            raise

    def _share(self, readings: Readings, judge: Judge, easel: Easel, tasks: list[Task]) -> dict[Task, Done]:
        """Do all tasks, the longest first, and give what came of each."""

        def work(task: Task) -> Done:
            what, which = task
            if what == "language":
                return easel.language(which)
            if what == "beside":
                return easel.beside()
            if what == "keep":
                readings.keep(which)
                return Done()
            return Done(problems=judge.faults(task))

        done: dict[Task, Done] = {}
        for task, result in share(work, tasks, self.hands):
            done[task] = result
            self.tale.progress("built", len(done), len(tasks))
        return done

    def _finish(self, folder: Path, site: Site) -> None:
        """Do what can only be done when every file is there."""
        settings = self.settings
        if settings.serving:
            preview(site, folder, settings.frame)
        else:
            finish(site, folder, settings.frame)
        self.tale.lap("finish")
        if settings.compress and not settings.serving:
            pack(folder, settings.cache, self.hands)
        self.tale.lap("compress")


def _codes(site: Site, only: tuple[str, ...]) -> list[str]:
    """Give the languages to build, the one with most pages first. Raises RefusedError on an unknown one."""
    number = {code: sum(code in pages for pages in site.by_path.values()) for code in written(site)}
    if unknown := [code for code in only if code not in number]:
        raise RefusedError(f"--only {','.join(unknown)}: no such language; there are {', '.join(number)}")
    return sorted(only or number, key=lambda code: -number[code])


def _packs(codes: list[str], checks: list[Task]) -> set[str]:
    """Give the packs that what was built is kept in."""
    drawn = [(what, code) for code in codes for what in ("pages", "files")]
    return {SITE, *(pack_of(*one) for one in (LOADED, OPEN_DATA, BESIDE_PAGES, *drawn, *checks))}


def _checks(site: Site) -> list[Task]:
    """Give the checks, the longest first."""
    pairs = [("pairs", language.code) for language in site.built if language.code != SOURCE]
    return [("check", "texts"), ("check", "tables"), *pairs]
