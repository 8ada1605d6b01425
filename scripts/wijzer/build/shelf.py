"""The folder a build fills. What the last site holds already is linked, not written again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from wijzer.publish import write

Stood = tuple[str, int, int]
"""The digest of what is in a file, when it was written (nanoseconds), and its bytes."""


class Shelf:
    """A new folder beside the site that stands at `before`, of which `known` says what is in each file.

    A file counts as known only if it is still as it was written. Files that are linked are the same
    file in both folders: nothing may write into one that is there.
    """

    def __init__(self, folder: Path, before: Path, known: Mapping[str, Stood]) -> None:
        self._folder, self._before, self._known = folder, before, known
        self.now: dict[str, Stood] = {}
        """What is in each file that was put here."""

    def put(self, place: str, content: str | bytes) -> None:
        """Put a file at `place`."""
        raw = content.encode() if isinstance(content, str) else content
        key, known = hashlib.sha256(raw).hexdigest(), self._known.get(place)
        if known and known[0] == key and self._link(place, known):
            self.now[place] = known
            return
        write(self._folder, {place: raw})
        self.note(place, key)

    def note(self, place: str, key: str) -> None:
        """Note that a file was written at `place`, with the digest `key`."""
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
