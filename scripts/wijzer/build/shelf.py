"""The folder a build fills. What the last site holds already is linked, not written again."""

from __future__ import annotations

import contextlib
import hashlib
import os
import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path

from wijzer.publish import write

Stood = tuple[str, int, int]
"""The digest of what is in a file, when it was written (nanoseconds), and its bytes."""


class Shelf:
    """A new folder beside the site that stands at `before`, of which `known` says what is in each file.

    The new folder may have files of that site already (`spare.Spare`).
    A file counts as known only if it is still as it was written. Files that are linked are the same
    file in both folders: nothing may write into one that is there.
    """

    def __init__(self, folder: Path, before: Path, known: Mapping[str, Stood]) -> None:
        self._folder, self._known = folder, known
        # Thousands are linked: a Path for each takes longer.
        self._new, self._old = f"{folder}/", f"{before}/"
        self.now: dict[str, Stood] = {}
        """What is in each file that was put here."""

    def put(self, place: str, content: str | bytes) -> None:
        """Put a file at `place`."""
        raw = content.encode() if isinstance(content, str) else content
        key, known = hashlib.sha256(raw).hexdigest(), self._known.get(place)
        if known and known[0] == key and self._stands(place) and self._link(place):
            self.now[place] = known
            return
        if known:  # one that was lent is a file of the last site too: it is not written into
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._new + place)  # noqa: PTH108
        write(self._folder, {place: raw})
        self.note(place, key)

    def note(self, place: str, key: str) -> None:
        """Note that a file was written at `place`, with the digest `key`."""
        there = (self._folder / place).stat()
        self.now[place] = (key, there.st_mtime_ns, there.st_size)

    def again(self, places: Sequence[str]) -> bool:
        """Put there what stood at some places; nothing, and False, if not all of it is as it was."""
        if not all(self._stands(place) for place in places):
            return False
        for number, place in enumerate(places):
            if not self._link(place):
                for linked in places[:number]:  # who writes there now would write into the last site
                    (self._folder / linked).unlink()
                return False
        self.now |= {place: self._known[place] for place in places}
        return True

    def _stands(self, place: str) -> bool:
        try:
            there = os.stat(self._old + place)  # noqa: PTH116
        except OSError:
            return False
        return (there.st_mtime_ns, there.st_size) == self._known.get(place, ("",))[1:]

    def _link(self, place: str) -> bool:
        old, new = self._old + place, self._new + place
        try:
            try:
                os.link(old, new)
            except FileNotFoundError:
                os.makedirs(posixpath.dirname(new), exist_ok=True)  # noqa: PTH103
                os.link(old, new)
        except FileExistsError:
            return os.path.samefile(old, new)  # noqa: PTH121
        except OSError:  # it is gone, or the system knows no links
            return False
        return True
