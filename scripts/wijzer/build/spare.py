"""The site before the last lends its folders to the next: to make hundreds takes longer than to fill them."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path


class Spare:
    """The folder beside the site at `out` that holds the site before it, if that was kept."""

    def __init__(self, out: Path) -> None:
        self.folder = out.with_name(f"{out.name}.spare")
        self._out = out
        self._lent: set[str] = set()

    def lend(self, folder: Path, known: Collection[str]) -> None:
        """Move into `folder`, which has none of these yet, the folders in which pages are.

        Only a file of a `known` place stays in them, and only if it is the very file of the last site:
        that one is linked anyway. What the spare has besides is removed.
        """
        self._lent.clear()
        with contextlib.suppress(OSError):
            for one in sorted(self.folder.iterdir()):
                if one.is_dir() and not (folder / one.name).exists():
                    lent = set(self._keep(one.name, known))
                    one.rename(folder / one.name)
                    self._lent |= lent
        shutil.rmtree(self.folder, ignore_errors=True)

    def _keep(self, place: str, known: Collection[str]) -> Iterator[str]:
        """Remove from a folder of the spare what may not stay, and give the places of the rest."""
        with os.scandir(self.folder / place) as found:
            for one in found:
                inner = f"{place}/{one.name}"
                if one.is_dir(follow_symlinks=False):
                    yield from self._keep(inner, known)
                elif inner in known and self._is_of_last(inner, one):
                    yield inner
                else:
                    os.unlink(one)  # noqa: PTH108

    def _is_of_last(self, place: str, file: os.DirEntry[str]) -> bool:
        try:
            return os.path.samestat(file.stat(follow_symlinks=False), os.lstat(f"{self._out}/{place}"))
        except OSError:
            return False

    def clear(self, folder: Path, placed: Collection[str]) -> None:
        """Remove from `folder` what was lent and is not `placed` again, and folders in which nothing is."""
        for place in self._lent.difference(placed):
            (folder / place).unlink(missing_ok=True)
        if self._lent:
            for top, _, _ in os.walk(folder, topdown=False):
                with contextlib.suppress(OSError):  # something is in it
                    Path(top).rmdir()
