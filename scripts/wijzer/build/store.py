"""Results are kept between builds, each under the key of all it depends on. What is damaged is made again."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wijzer.build.tell import Tale

Pack = dict[str, tuple[str, Any]]
"""Name -> (key, result)."""

_KEPT_DAYS = 30
_DIGEST = hashlib.sha256().digest_size


class Store:
    """A folder of packs. Each is written whole, with what the last build used: nothing grows old in it."""

    def __init__(self, folder: Path, tale: Tale, *, remember: bool = False) -> None:
        self._folder, self._tale = folder, tale
        self._known: dict[str, Pack] | None = {} if remember else None

    def load(self, name: str, code: str) -> Pack:
        """Give the pack that was saved under `name` by the same `code`; an empty one when there is none.

        A pack carries a digest of itself: one that is cut short or changed on the disk counts as none.
        """
        if self._known is not None and (known := self._known.get(name + code)) is not None:
            return known
        try:
            raw = (self._folder / name).read_bytes()
            content = memoryview(raw)[_DIGEST:]
            if raw[:_DIGEST] != _seal(code, content):
                return {}
            found: Pack = pickle.loads(content)
        except (OSError, pickle.UnpicklingError, EOFError):
            return {}
        self.remember(name, code, found)
        return found

    def remember(self, name: str, code: str, pack: Pack) -> None:
        """Keep a pack as long as this process lives, if that is asked for."""
        if self._known is not None:
            self._known[name + code] = pack

    def save(self, name: str, code: str, pack: Pack) -> None:
        """Keep a pack. A full disk is told, and stops nothing: the next build has more to do."""
        self.remember(name, code, pack)
        content = pickle.dumps(pack, pickle.HIGHEST_PROTOCOL)
        file = self._folder / name
        unfinished = file.with_suffix(f".{os.getpid()}.part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as opened:
                opened.writelines((_seal(code, content), content))
            unfinished.replace(file)
        except OSError as error:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
            self._tale.say_once("store", f"{file}: not kept for the next build: {error.strerror}")

    def sweep(self, used: set[str]) -> None:
        """Remove packs that are not `used`, what an ended build left, and what was made a month ago."""
        for file in sorted(self._folder.glob("**/*.pack")):
            if file.relative_to(self._folder).as_posix() not in used:
                file.unlink(missing_ok=True)
        before = time.time() - _KEPT_DAYS * 86400
        for one in _files(self._folder.parent):
            with contextlib.suppress(OSError):
                if one.name.endswith(".part") or one.stat().st_mtime < before:
                    Path(one).unlink()


def _files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Give the files below `folder`: those that are packed are thousands."""
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for one in found:
            if one.is_dir():
                yield from _files(one.path)
            else:
                yield one


@contextlib.contextmanager
def one_at_a_time(folder: Path, tale: Tale) -> Iterator[None]:
    """Hold the folder while building. A second build waits, also for what an ended one left running."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("w")
    except OSError:  # nothing can be written here, and so nothing can be broken
        yield
        return
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tale.say("another build is at work; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _seal(code: str, content: bytes | memoryview) -> bytes:
    seal = hashlib.sha256(code.encode())
    seal.update(content)
    return seal.digest()


def pack_of(*task: str) -> str:
    """Give the name of the pack that keeps what a task makes."""
    return "/".join(task) + ".pack"
