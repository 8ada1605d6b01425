"""The sheets of a site become PDF: each once for each change, in processes of their own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from wijzer.build.keys import code_of
from wijzer.build.loaded import copy
from wijzer.build.settings import Settings
from wijzer.build.tell import Tale
from wijzer.crew import share
from wijzer.publish import write
from wijzer.sheets import is_printed, print_sheet

Sheet = tuple[str, str]
"""Where its PDF belongs, and its HTML."""


class Press:
    """Prints in `hands` processes. Who is watching is shown the pages first: their paper follows."""

    def __init__(self, settings: Settings, hands: int, tale: Tale) -> None:
        self._settings, self._hands, self._tale = settings, hands, tale
        self._waiting: list[Sheet] = []
        self._at_work: BaseProcess | None = None

    def print(self, folder: Path, sheets: Sequence[Sheet]) -> None:
        """Put the PDF of each sheet into `folder`; for who is watching, the last one until it is printed."""
        new = [sheet for sheet in sheets if not is_printed(sheet[1], *self._places())]
        for place, html in sheets:
            if (place, html) not in new:
                write(folder, {place: self._printed(html)})
            elif self._settings.serving and (last := self._settings.out / place).exists():
                copy(last, folder / place)
        if self._settings.serving:
            self._waiting = new
            return
        for done, ((place, html), _) in enumerate(share(self._make, new, self._hands, apart=True), start=1):
            write(folder, {place: self._printed(html)})
            self._tale.progress("printed", done, len(new))

    def follow(self) -> None:
        """Begin to print what waits, into the site that is shown."""
        if self._waiting:
            self._at_work = multiprocessing.get_context("fork").Process(target=self._catch_up, daemon=True)
            self._at_work.start()

    def stop(self) -> None:
        """Stop what is being printed: another build begins, and what it needs of it waits again."""
        if self._at_work:
            self._at_work.terminate()
        self.wait()

    def wait(self) -> None:
        """Wait until nothing is being printed."""
        if self._at_work:
            self._at_work.join()
        self._at_work, self._waiting = None, []

    def _catch_up(self) -> None:
        for place, html in self._waiting:
            self._make((place, html))
            unfinished = f"{place}.part"
            write(self._settings.out, {unfinished: self._printed(html)})
            (self._settings.out / unfinished).replace(self._settings.out / place)
            self._tale.say(f"printed: {place}")

    def _make(self, sheet: Sheet) -> None:
        self._printed(sheet[1])

    def _printed(self, html: str) -> bytes:
        return print_sheet(html, *self._places())

    def _places(self) -> tuple[Path, Path]:
        """Give where what sheets show is, and where what is printed is kept."""
        return self._settings.frame / "sheets", self._settings.cache / "paper" / code_of("sheets")
