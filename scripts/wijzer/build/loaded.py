"""What pages load is laid out: files of the templates and of editors, and what is made for all languages."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from wijzer.build.codes import Codes
from wijzer.build.keys import code_of, content_key, digest
from wijzer.build.narrow import Sight
from wijzer.build.settings import Settings
from wijzer.build.shelf import Shelf
from wijzer.build.store import Store, pack_of
from wijzer.finish import name
from wijzer.publish import loaded, write
from wijzer.stamp import Names

LOADED = "beside", "loaded"
"""What the pack is called that keeps it."""


class Loaded:
    """Lays out what pages load in a folder, but for what each language has of its own."""

    def __init__(self, sight: Sight, settings: Settings, store: Store, codes: Codes, folder: Path) -> None:
        self._sight, self._settings, self._store, self._codes = sight, settings, store, codes
        self._folder = folder

    @cached_property
    def on_disk(self) -> list[tuple[str, str]]:
        """The file and the key of every template, and of every file beside them."""
        frame = self._settings.frame
        files = sorted(file for file in frame.rglob("*") if file.is_file())
        return [(str(file.relative_to(frame)), content_key(file)) for file in files]

    def lay(self) -> None:
        """Write it under the names that people gave."""
        self._copy(self._settings.frame)
        self._copy(self._settings.docs)
        write(self._folder, self._settings.extra)
        write(self._folder, loaded(self._sight.site))
        write(self._folder, self._codes.on_sheets())

    def lay_named(self, shelf: Shelf) -> Names:
        """Put it on a shelf under its last names, worked out once for each change, and give these.

        The files of editors keep their names. They are copied each time, for a film may be large.
        """
        pack, code = pack_of(*LOADED), code_of("build.loaded")
        own = {place for place, _ in _assets(self._settings.docs)}
        key = digest(self._sight.of_loaded, self.on_disk, sorted(own), self._settings.extra)
        known = self._store.load(pack, code).get("files")
        if known and known[0] == key:
            files, renamed = known[1]
            self._copy(self._settings.docs)
            for place, content in files.items():
                shelf.put(place, content)
            return Names(self._folder / "assets", renamed, renamed)
        self.lay()
        names = name(self._sight.site, self._folder, self._settings.frame, self._settings.docs)
        files = {place: (self._folder / place).read_bytes() for place in names.places() if place not in own}
        for place, content in files.items():
            shelf.note(place, hashlib.sha256(content).hexdigest())
        self._store.save(pack, code, {"files": (key, (files, names.known))})
        return names

    def _copy(self, top: Path) -> None:
        for place, file in _assets(top):
            copy(file, self._folder / place)


def _assets(top: Path) -> Iterator[tuple[str, Path]]:
    """Give the place on the site of each file below `top`/assets, and the file."""
    for file in (top / "assets").rglob("*"):
        if file.is_file() and not file.name.startswith("."):
            yield file.relative_to(top).as_posix(), file


def copy(file: Path, goal: Path) -> None:
    """Copy a file, into a folder that may be new."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, goal)
