"""Small sites out of literal texts, for tests that want to say what is written and what comes of it."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from wijzer.page import Page
from wijzer.read import read_site
from wijzer.rules import Problem
from wijzer.site import Site

TINY = Path(__file__).parent / "site"
"""The tiny site of test_build.py, whose interface texts every other test borrows."""

TWO = """\
nl: {og: nl_BE, name: Nederlands, script: Latn, site: true}
ro: {og: ro_RO, name: Română, script: Latn, site: true}
"""
THREE = TWO + "ar: {og: ar_AR, name: العربية, script: Arab, site: true}\n"

DATA = {
    "languages": TWO,
    "publisher": "name: Wijzer\nsite_url: https://w.example/\nunreviewed_by_language: {}\n",
    "sources": 'bron: {title: "Een bron", date: 2022-05-01, url: "https://bron.example/"}\n',
    "facts": "",
    "topics": "werk: Werk\nwonen: Wonen\n",
    "groups": "jongeren: Jongeren\nouders: Ouders\n",
    "menu": "",
}


def page(title: str, text: str = "", front: str = "") -> str:
    """Write a page: title on line 2, description 3, source 4, `front` from 5, and its text.

    Without `front` the text begins on line 6; each line of `front` moves it down by one.
    """
    body = text or f"# {title}\n\nEen zin.\n"
    return f"---\ntitle: {title}\ndescription: Over {title}.\nsources: [bron]\n{front}---\n{body}"


def service(name: str, front: str = "", text: str = "") -> str:
    """Write the page of a service: kind on line 5, name 6, topics 7, `front` from 12."""
    record = (
        f"kind: service\nname: {name}\ntopics: [werk]\nregions: [vlaanderen]\n"
        "confidence: high\ntaken_on: 2026-01-15\ncheck_every: 12\n"
    )
    return page(name, text, record + front)


def write(top: Path, files: Mapping[str, str] | None = None, **data: str) -> Path:
    """Write docs/ under `top`: `files` by their path, `data` by name, and the least that is needed."""
    docs = top / "docs"
    words = {f"_data/words/{code}.yml": _words(code) for code in ("nl", "ro", "ar")}
    named = {f"_data/{name}.yml": text for name, text in (DATA | data).items()}
    for name, text in (words | named | dict(files or {})).items():
        file = docs / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return docs


def read(files: Mapping[str, str] | None = None, **data: str) -> tuple[Site | None, list[str]]:
    """Give the Site that these texts make, and what reading them had to say."""
    with tempfile.TemporaryDirectory() as top, contextlib.chdir(top):
        write(Path(top), files, **data)
        made, problems = read_site(Path("docs"))
    return made, told(problems)


def site(files: Mapping[str, str] | None = None, **data: str) -> Site:
    """Give the Site that these texts make, which reading finds no fault with."""
    made, problems = read(files, **data)
    assert problems == []
    assert made is not None
    return made


def one(text: str, path: str = "nl/index.md", **data: str) -> tuple[Site, Page]:
    """Give the Site of a single page, and that page."""
    made = site({path: text}, **data)
    return made, made.pages[0]


def asset(site: Path, name: str) -> str:
    """Give the name a file below assets/ of a built site has after its content, from the top of the site."""
    stem, _, suffix = name.rpartition(".")
    (file,) = (site / "assets").glob(f"{stem}.????????.{suffix}")
    return file.relative_to(site).as_posix()


def told(problems: Iterable[Problem]) -> list[str]:
    """Give the problems as an editor reads them."""
    return [str(problem) for problem in problems]


def _words(code: str) -> str:
    return (TINY / "docs" / "_data" / "words" / f"{code}.yml").read_text("utf-8")
