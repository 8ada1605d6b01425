"""Files become a Site: everything under docs/. Nothing is decided here but whether a value fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from wijzer import source
from wijzer.front import inherit, read_page
from wijzer.model import STATUSES, Everyday, Fact, Keyword, Language, Place, Publisher, Source, Term
from wijzer.page import Page
from wijzer.places import name_also, read_municipalities, read_names
from wijzer.records import one_of, record
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.source import Row, SourceError

T = TypeVar("T")
Problems = list[Problem]
Reading = tuple[tuple[Any, ...], Problems]
"""What a file holds: a page or some keywords, or nothing, and what is wrong with it."""
Over = Callable[[Callable[[Path], Reading], list[Path]], Iterable[Reading]]
"""Runs a reading over files, in their order."""

_ROLES = ("primary", "secondary", "question", "also", "typed")
_CHOICES = ("index", "noindex", "hide")


def read_site(docs: Path, over: Over = map) -> tuple[Site | None, Problems]:
    """Read everything under `docs`. What cannot be read is a problem, and left out.

    `over` runs the reading of many files: one after the other, or faster by one who knows how.
    Gives no Site when languages.yml or publisher.yml, on which everything rests, cannot be read.
    """
    problems: Problems = []
    data = docs / "_data"

    def each(files: list[Path], make: Callable[[str, str], Iterator[T]]) -> list[T]:
        found: list[T] = []
        for file in files:
            name = str(file)
            try:
                found += make(source.read_text(file, name), name)
            except FileNotFoundError:
                problems.append(problem("READ01", Place(name), reason="the file is missing"))
            except SourceError as error:
                problems.append(problem("READ01", error.place, reason=error.reason))
        return found

    def optional(name: str) -> list[Path]:
        return [data / name] if (data / name).exists() else []

    languages = each([data / "languages.yml"], lambda t, f: _records(Language, t, f, problems, "code"))
    publishers = each([data / "publisher.yml"], lambda t, f: _publisher(t, f, problems))
    if not (languages and publishers):
        return None, problems
    codes = [language.code for language in languages if language.site]
    pages: list[Page] = []
    files = [file for code in codes for file in sorted((docs / code).rglob("*.md"))]
    for found, faults in over(partial(_read, docs, _page), files):
        pages += found
        problems += faults
    sources = each([data / "sources.yml"], lambda t, f: _records(Source, t, f, problems, "key"))
    facts = each([data / "facts.yml"], lambda t, f: _records(Fact, t, f, problems, "name"))
    menus = each([data / "menu.yml"], lambda t, f: iter(source.yaml_row(t, f).values.items()))
    topics = each([data / "topics.yml"], lambda t, f: iter(source.yaml_row(t, f).values.items()))
    groups = each([data / "groups.yml"], lambda t, f: iter(source.yaml_row(t, f).values.items()))
    words = each(
        [data / "words" / f"{code}.yml" for code in codes],
        lambda t, f: iter([(Path(f).stem, _flat(source.yaml_row(t, f)))]),
    )
    follows = each(
        sorted((data / "follows").glob("*.csv")),
        lambda t, f: iter([(Path(f).stem, _follows(t, f))]),
    )
    terms = each(
        [file for code in codes if (file := data / "terms" / f"{code}.csv").exists()],
        lambda t, f: iter([(Path(f).stem, tuple(_terms(t, f)))]),
    )
    towns = each(optional("places.csv"), lambda t, f: read_municipalities(t, f, problems))
    names = each(optional("place-names.csv"), lambda t, f: read_names(t, f, towns, problems))
    keywords: list[Keyword] = []
    for found, faults in over(partial(_read, docs, _keywords), sorted((data / "keywords").glob("*.csv"))):
        keywords += found
        problems += faults
    everyday = each(
        [file for code in codes if (file := data / "everyday" / f"{code}.csv").exists()], _everyday
    )
    site = Site(
        languages=tuple(languages),
        publisher=publishers[0],
        sources={one.key: one for one in sources},
        facts={one.name: one for one in facts},
        topics=dict(topics),
        groups=dict(groups),
        menu={name: tuple(paths or ()) for name, paths in menus},
        words=dict(words),
        follows=dict(follows),
        keywords=tuple(keywords),
        everyday=tuple(everyday),
        terms=dict(terms),
        pages=tuple(inherit(pages)),
        municipalities=tuple(name_also(towns, names)),
        unread=frozenset(one.place.file for one in problems if one.place.file.endswith(".md")),
    )
    return site, problems


def _read(docs: Path, make: Callable[[str, Path, Path, Problems], Iterator[Any]], file: Path) -> Reading:
    problems: Problems = []
    try:
        return tuple(make(source.read_text(file, str(file)), docs, file, problems)), problems
    except SourceError as error:
        return (), [*problems, problem("READ01", error.place, reason=error.reason)]


def _page(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Page]:
    return read_page(text, str(file), file.relative_to(docs), problems)


def _records(cls: type[T], text: str, file: str, problems: Problems, key: str) -> Iterator[T]:
    for name, row in source.yaml_rows(text, file):
        known: dict[str, Any] = {key: name, "place": row.place}
        if made := record(cls, row, problems, **known):
            yield made


def _flat(row: Row) -> dict[str, str]:
    """Give `{hours: {one: …}}` as `{"hours.one": …}`."""
    found: dict[str, str] = {}
    for key, value in row.values.items():
        inner = value.items() if isinstance(value, dict) else ()
        found |= {f"{key}.{form}": str(text) for form, text in inner} or {key: str(value or "")}
    return found


def _follows(text: str, file: str) -> dict[str, tuple[str, ...]]:
    rows = source.csv_rows(text, file, ("page", "blocks"))
    return {row.values["page"]: tuple(row.values["blocks"].split()) for row in rows}


def _publisher(text: str, file: str, problems: Problems) -> Iterator[Publisher]:
    row = source.yaml_row(text, file)
    problems += one_of(row, "unreviewed", _CHOICES)
    problems += one_of(row, "keyword_status", STATUSES[1:])
    for code, choice in (row.values.get("unreviewed_by_language") or {}).items():
        if choice not in _CHOICES:
            values = {"key": code, "valid": ", ".join(_CHOICES), "value": choice}
            problems.append(problem("READ05", row.at("unreviewed_by_language"), **values))
    if made := record(Publisher, row, problems, place=row.place):
        yield dataclasses.replace(made, site_url=made.site_url.rstrip("/") + "/")


def _terms(text: str, file: str) -> Iterator[Term]:
    for row in source.csv_rows(text, file, ("dutch", "term", "stems")):
        stems = tuple(one.strip() for one in row.values["stems"].split("|") if one.strip())
        yield Term(dutch=row.values["dutch"], term=row.values["term"], stems=stems, place=row.place)


def _everyday(text: str, file: str) -> Iterator[Everyday]:
    for row in source.csv_rows(text, file, ("target", "words")):
        words = tuple(one.strip() for one in row.values["words"].split("|") if one.strip())
        yield Everyday(language=Path(file).stem, target=row.values["target"], words=words, place=row.place)


def _keywords(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Keyword]:
    for row in source.csv_rows(text, str(file), ("term", "role", "target")):
        problems += one_of(row, "role", _ROLES)
        problems += one_of(row, "status", STATUSES)
        variants = [one.strip() for one in row.values.get("variants", "").split("|") if one.strip()]
        filled = {key: value for key, value in row.values.items() if value} | {"variants": variants}
        known: dict[str, Any] = {"language": file.stem, "place": row.place}
        made = record(Keyword, dataclasses.replace(row, values=filled), problems, **known)
        if made and made.role in _ROLES and made.status in STATUSES:
            yield made
