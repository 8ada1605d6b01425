"""Files that pages load are renamed after their content, and whatever names them says the new name."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection, Mapping
from pathlib import Path

_NAMED = re.compile(
    r"""[.a](?:(?<![\w.-]a)(?<=a)ssets/(?P<top>[\w./-]+)|(?<=["'`(]\.)(?P<near>\.?/[\w./-]+)(?=["'`)]))"""
)
"""How a text names a file: below assets/, whatever leads there, or from where it stands itself.

Its first letter stands before all choices: so four times as much text is looked through in a second.
"""

_ON_PAGES = re.compile(r"assets/(?<![\w.-]assets/)(?P<top>[\w./-]+)(?P<near>)")
"""How a page names one. It stands beside assets/, so most of what it names by its way are other pages."""

_TEXTS = (".css", ".html", ".js", ".webmanifest")
"""The files that name others."""


class CircleError(Exception):
    """Files that name each other in a circle: none of them can be named after its content first."""


def stamp(built: Path, kept: Collection[str] = ()) -> Names:
    """Rename every file below `built`/assets but those in `kept`, and tell every page that is there.

    `css/site.css` becomes `css/site.0a1b2c3d.css`: another content has another name, so a browser
    may keep a file for ever. Files are named bottom-up: what a script imports is renamed before it.
    Gives the names, for pages that are still to come. Raises CircleError.
    """
    top = built / "assets"
    there = {file.relative_to(top).as_posix() for file in top.rglob("*") if file.is_file()}
    names = Names(top, there, {name: name for name in kept if name in there})
    for name in sorted(there):
        names.new(name)
    for page in built.rglob("*.html"):
        if top not in page.parents:
            old = page.read_text("utf-8")
            new = names.told(old, page.parent.relative_to(built).as_posix())
            if new != old:
                page.write_text(new, "utf-8")
    return names


class Names:
    """The `files` below `top`, renamed one after the other; `known` are those that have their name."""

    def __init__(self, top: Path, files: Collection[str], known: Mapping[str, str]) -> None:
        self.top, self.files = top, set(files)
        self.known = dict(known)
        """The new name of each file by its old one, both below assets/."""
        self._waiting: list[str] = []

    def places(self) -> list[str]:
        """Give the place of each renamed file, below the folder that holds assets/."""
        return [f"assets/{name}" for name in self.known.values()]

    def given(self, name: str, content: bytes) -> str:
        """Name a file that is still to be written after its `content`, which names no others."""
        self.files.add(name)
        self.known[name] = _marked(name, content)
        return self.known[name]

    def new(self, name: str) -> str:
        """Rename the file `name`, and before it what it names; give its new name."""
        if name in self.known:
            return self.known[name]
        if name in self._waiting:
            way = " -> ".join((*self._waiting[self._waiting.index(name) :], name))
            raise CircleError(f"assets/: {way}: files may not name each other in a circle")
        self._waiting.append(name)
        file = self.top / name
        content = file.read_bytes()
        if file.suffix in _TEXTS:
            content = self.told(content.decode(), f"assets/{posixpath.dirname(name)}").encode()
        self._waiting.pop()
        self.known[name] = _marked(name, content)
        (self.top / self.known[name]).write_bytes(content)
        file.unlink()
        return self.known[name]

    def told(self, text: str, folder: str) -> str:
        """Give a text that stands in `folder` with the new names of the files it names."""

        def replace(found: re.Match[str]) -> str:
            name = _place(found, folder)
            if name not in self.files:
                return found[0]
            return found[0].removesuffix(posixpath.basename(name)) + posixpath.basename(self.new(name))

        return (_NAMED if folder.startswith("assets") else _ON_PAGES).sub(replace, text)


def _marked(name: str, content: bytes) -> str:
    mark = hashlib.sha256(content).hexdigest()[:8]
    return str(Path(name).with_suffix(f".{mark}{Path(name).suffix}"))


def _place(found: re.Match[str], folder: str) -> str:
    """Give the place below assets/ that a text in `folder` names; nothing when it is elsewhere."""
    way = posixpath.join(folder, f".{found['near']}") if found["near"] else f"assets/{found['top']}"
    folded, _, name = posixpath.normpath(way).partition("assets/")
    return "" if folded else name
