"""The folder a build fills. What the last site holds already is linked, not written again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from wijzer.publish import write

Stood = tuple[str, int, int]
"""The key of what a file was made of, when it was written (nanoseconds), and its bytes."""


class Shelf:
    """A new folder beside the site that stands at `before`, of which `known` says what each file was made of.

    A file counts as known only if it is still as it was written. Files that are linked are the same
    file in both folders: nothing may write into one that is there.
    """

    def __init__(self, folder: Path, before: Path, known: Mapping[str, Stood]) -> None:
        self._folder, self._before, self._known = folder, before, known
        self.now: dict[str, Stood] = {}
        """What each file was made of that was put here."""

    def put(self, place: str, key: str, make: Callable[[], str]) -> None:
        """Put at `place` what `make` gives, which is the same as long as `key` is."""
        known = self._known.get(place)
        if known and known[0] == key and self._link(place, known):
            self.now[place] = known
            return
        write(self._folder, {place: make()})
        there = (self._folder / place).stat()
        self.now[place] = (key, there.st_mtime_ns, there.st_size)

    def _link(self, place: str, known: Stood) -> bool:
        old, new = self._before / place, self._folder / place
        try:
            there = old.stat()
            if (there.st_mtime_ns, there.st_size) != known[1:]:
                return False
            try:
                new.hardlink_to(old)
            except FileNotFoundError:
                new.parent.mkdir(parents=True, exist_ok=True)
                new.hardlink_to(old)
        except OSError:  # it is gone, or the system knows no links
            return False
        return True
