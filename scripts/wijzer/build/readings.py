"""Files are read once for each change of their text, and new ones in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from wijzer.build.keys import code_of, content_key, digest
from wijzer.build.store import Pack, Store
from wijzer.build.tell import Tale
from wijzer.crew import share
from wijzer.model import SOURCE
from wijzer.read import Reading
from wijzer.site import Site

_AT_ONCE = 16
"""Files one process reads before it looks for more."""


class Readings:
    """What was read for the last build, and what is read for this one."""

    def __init__(self, docs: Path, store: Store, hands: int, tale: Tale) -> None:
        self._docs, self._store, self._hands, self._tale = docs, store, hands, tale
        self.marks: dict[str, str] = {}
        """File -> the key of its content."""
        self.packs: set[str] = set()
        """The packs that are in use."""
        self._new: dict[str, Pack] = {}

    def over(self, read: Callable[[Path], Reading], files: list[Path]) -> Iterable[Reading]:
        """Give the reading of each file, in their order."""
        self.marks |= {str(file): _mark(file) for file in files}
        code = code_of("read")
        kept = {name: self._store.load(name, code) for name in {self._pack(file) for file in files}}
        self.packs |= set(kept)
        known = {name: reading for pack in kept.values() for name, reading in pack.items()}
        new = [file for file in files if known.get(str(file), (None,))[0] != self.marks[str(file)]]
        now = dict(self._read(read, new))
        for name, those in groupby(files, self._pack):
            pack: Pack = {}
            for file in those:
                reading = now[file] if file in now else known[str(file)][1]
                pack[str(file)] = (self.marks[str(file)], reading)
                yield reading
            if pack.keys() != kept[name].keys() or any(Path(file) in now for file in pack):
                self._store.remember(name, code, pack)
                self._new[name] = pack

    @property
    def new(self) -> list[str]:
        """The packs that are still to be kept."""
        return list(self._new)

    def keep(self, name: str) -> None:
        """Keep a pack for the next build. That can wait until there is a free hand."""
        self._store.save(name, code_of("read"), self._new[name])

    def recall(self, site: Site) -> None:
        """Fill in the vocabulary of `site`, which is slow to work out, if no Dutch page has changed."""
        name, code = "vocabulary.pack", code_of("site")
        key = digest([self.marks[page.place.file] for page in site.pages if page.language == SOURCE])
        kept = self._store.load(name, code).get("words")
        if kept and kept[0] == key:
            site.__dict__["vocabulary"] = kept[1]
        else:
            self._store.save(name, code, {"words": (key, site.vocabulary)})
        self.packs.add(name)

    def _pack(self, file: Path) -> str:
        """Give the pack of a file: one for each language, and for each kind of table."""
        parts = file.relative_to(self._docs).parts
        return f"read/{'/'.join(parts[: 2 if parts[0] == '_data' else 1])}.pack"

    def _read(self, read: Callable[[Path], Reading], files: list[Path]) -> Iterator[tuple[Path, Reading]]:
        some = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
        done = 0
        for those, found in share(lambda these: [read(file) for file in these], some, self._hands):
            yield from zip(those, found, strict=True)
            done += len(those)
            self._tale.progress("read", done, len(files))


def _mark(file: Path) -> str:
    try:
        return content_key(file)
    except FileNotFoundError:  # which whoever reads it will say
        return ""
