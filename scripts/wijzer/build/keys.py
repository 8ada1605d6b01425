"""What a result depends on becomes a key: texts and records, rooms of the package, libraries, templates."""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

from jinja2 import Environment

_PACKAGE = Path(__file__).parents[1]
_IMPORT = re.compile(r"^\s*(?:from (wijzer[\w.]*) import (\([^)]*\)|.*)|import (wijzer[\w.]*))", re.MULTILINE)

_VERSION = re.compile(r"^Version: (.*)$", re.MULTILINE)
_NEEDED = re.compile(r"^Requires-Dist: ([\w.-]+)(.*)$", re.MULTILINE)
"""What a library says of itself. To have the whole read as mail takes half of the time before a build."""

_NAMES = re.compile(r"\{%-?\s*(?:include|extends|import|from)\b")
_NAMED = re.compile(
    _NAMES.pattern + r"""\s*["']([^"']+)["']\s*(?:import\b|as\b|with\b|without\b|ignore\b|-?%\})"""
)
"""How a template names another: to read that is a hundred times faster than to parse the template."""


def digest(*values: object) -> str:
    """Give a key that differs when any of `values` does. Records are taken by all their fields."""
    return hashlib.sha256("\0".join(map(repr, values)).encode("utf-8", "surrogatepass")).hexdigest()


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
    return digest(
        sorted((str(file.relative_to(_PACKAGE)), text) for file, text in found.items()), libraries()
    )


@cache
def _room(file: Path) -> tuple[str, list[Path]]:
    """Give the text of a room, and the files of those it imports."""
    text = file.read_text("utf-8")
    return text, [one for name in _imports(text) for one in _files(name)]


@cache
def libraries(name: str = "wijzer") -> tuple[str, ...]:
    """Give the version of Python and of every library that `name`, or a library it needs, asks for."""
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            known = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # needed on another system only
            continue
        told = (known.read_text("METADATA") or known.read_text("PKG-INFO") or "").partition("\n\n")[0]
        found[name] = " ".join(_VERSION.findall(told))
        waiting += [one for one, rest in _NEEDED.findall(told) if "extra ==" not in rest]
    return (sys.version, *(f"{one} {version}" for one, version in sorted(found.items())))


@cache
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


@cache
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
    inner = _PACKAGE.joinpath(*name.split(".")[1:])
    return [file for file in (inner.with_suffix(".py"), inner / "__init__.py") if file.is_file()]
