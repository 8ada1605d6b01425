"""What a result depends on becomes a key: texts and records, rooms of the package, libraries, templates."""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment

_PACKAGE = Path(__file__).parents[1]
_IMPORT = re.compile(r"^\s*(?:from (wijzer[\w.]*) import (\([^)]*\)|.*)|import (wijzer[\w.]*))", re.MULTILINE)

_NEEDED = re.compile(r"^Requires-Dist: ([\w.-]+)(.*)$", re.MULTILINE)

_NAMES = re.compile(r"\{%-?\s*(?:include|extends|import|from)\b")
_NAMED = re.compile(
    _NAMES.pattern + r"""\s*["']([^"']+)["']\s*(?:import\b|as\b|with\b|without\b|ignore\b|-?%\})"""
)
"""How a template names another: to read that is a hundred times faster than to parse the template."""


def digest(*values: object) -> str:
    """Give a key that differs when any of `values` does. Records are taken by all their fields."""
    return hashlib.sha256("\0".join(map(repr, values)).encode("utf-8", "surrogatepass")).hexdigest()


def content_key(file: Path) -> str:
    """Give the key of what is in a file. Raises OSError."""
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123  # a buffer for what is read at once takes time
        return hashlib.sha256(opened.read()).hexdigest()


@cache
def code_of(*rooms: str) -> str:
    """Give the key of some rooms of the package: their text, that of all they import, the libraries."""
    found: dict[Path, str] = {}
    waiting = [file for room in rooms for file in _files(f"wijzer.{room}")]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found[file], others = _room(file)
            waiting += others
    return digest(sorted((str(file.relative_to(_PACKAGE)), key) for file, key in found.items()), libraries())


@cache
def _room(file: Path) -> tuple[str, list[Path]]:
    """Give the key of a room's text, and the files of those it imports."""
    text = file.read_text("utf-8")
    return content_key(file), [one for name in _imports(text) for one in _files(name)]


@cache
def libraries(name: str = "wijzer") -> tuple[str, ...]:
    """Give the version of Python and of every library that `name`, or a library it needs, asks for.

    What each says of itself is read where it is installed: to load what Python has for that, and to ask it,
    takes as long as everything else before a build.
    """
    places = [Path(place) for place in sys.path if place.endswith("-packages")]
    there = {
        _plain(one.stem.rpartition("-")[0]): one for place in places for one in place.glob("*.dist-info")
    }
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        name = _plain(waiting.pop())
        if name not in found and name in there:  # else needed on another system only
            told = (there[name] / "METADATA").read_text("utf-8").partition("\n\n")[0]
            found[name] = there[name].stem
            waiting += [one for one, rest in _NEEDED.findall(told) if "extra ==" not in rest]
    return (sys.version, *sorted(found.values()))


def _plain(name: str) -> str:
    """Give the name of a library as all its spellings have it, as PEP 503 says."""
    return re.sub(r"[-_.]+", "-", name).lower()


@lru_cache(maxsize=256)  # those of a few editions of the templates: who edits them, serves many
def template_key(frame: Environment, *names: str) -> str:
    """Give the key of some templates: their text and that of every template they name."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name], others = _template(frame, name)
            waiting += others
    return digest(sorted(found.items()))


@lru_cache(maxsize=256)
def _template(frame: Environment, name: str) -> tuple[str, list[str]]:
    """Give the text of a template, and those it names; all there are when it names one by a value."""
    assert frame.loader is not None
    text, _, _ = frame.loader.get_source(frame, name)
    named = _NAMED.findall(text)
    return text, named if len(named) == len(_NAMES.findall(text)) else frame.list_templates(["html", "svg"])


def _imports(text: str) -> list[str]:
    """Give the modules of the package that a room's text imports, and what it takes of them, by name."""
    names: list[str] = []
    for module, taken, whole in _IMPORT.findall(text):
        names.append(whole or module)
        names += [f"{module}.{one}" for one in re.findall(r"\w+", re.sub(r"#.*| as \w+", "", taken))]
    return names


def _files(name: str) -> list[Path]:
    """Give the file of a module of the package; nothing for what is no module."""
    file = _modules(_PACKAGE).get(name)
    return [file] if file else []


@cache
def _modules(package: Path) -> dict[str, Path]:
    """Give the file of each module of the package by its name."""
    files = {
        ".".join(("wijzer", *file.relative_to(package).with_suffix("").parts)): file
        for file in package.rglob("*.py")
    }
    return {name.removesuffix(".__init__"): file for name, file in files.items()}
