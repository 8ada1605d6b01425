"""Files become a Site: everything under docs/. Nothing is decided here but whether a value fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from wijzer import source
from wijzer.front import inherit, read_page
from wijzer.model import (
    MENUS,
    STATUSES,
    Everyday,
    Fact,
    Keyword,
    Language,
    Municipality,
    Place,
    Publisher,
    Source,
    Term,
)
from wijzer.page import Page
from wijzer.places import name_also, read_municipalities, read_names
from wijzer.records import one_of, record, unknown_keys, values_of
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.source import SourceError

T = TypeVar("T")
Problems = list[Problem]
Reading = tuple[tuple[Any, ...], Problems]
"""What a file holds: a page or some keywords, or nothing, and what is wrong with it."""
Over = Callable[[Callable[[Path], Reading], list[Path]], Iterable[Reading]]
"""Runs a reading over files, in their order."""
Make = Callable[[str, Path, Path, Problems], Iterator[T]]
"""Gives what a text holds: the text, docs/, its file, and where to add what is wrong with it."""

_ROLES = ("primary", "secondary", "question", "also", "typed")
_CHOICES = ("index", "noindex", "hide")


def read_site(docs: Path, over: Over = map) -> tuple[Site | None, Problems]:
    """Read everything under `docs`. What cannot be read is a problem, and left out.

    `over` runs the reading of many files: one after the other, or faster by one who knows how.
    Gives no Site when languages.yml or publisher.yml, on which everything rests, cannot be read.
    """
    problems: Problems = []
    data = docs / "_data"

    def read(kinds: list[tuple[Make[Any], list[Path]]], over: Over = over) -> list[list[Any]]:
        """Give what the files of each kind hold: all of them are read in one go."""
        made_by = {file: make for make, files in kinds for file in files}
        readings = dict(
            zip(made_by, over(lambda file: _read(docs, made_by[file], file), [*made_by]), strict=True)
        )
        problems.extend(fault for _, faults in readings.values() for fault in faults)
        return [[one for file in files for one in readings[file][0]] for _, files in kinds]

    def there(folder: str, codes: list[str]) -> list[Path]:
        return [file for code in codes if (file := data / folder / f"{code}.csv").exists()]

    def optional(name: str) -> list[Path]:
        return [data / name] if (data / name).exists() else []

    languages, publishers = read(
        [
            (partial(_records, Language, "code"), [data / "languages.yml"]),
            (_publisher, [data / "publisher.yml"]),
        ]
    )
    if not (languages and publishers):
        return None, problems
    codes = [language.code for language in languages if language.site]
    pages, sources, facts, menus, topics, groups, words, follows, terms, towns, keywords, everyday = read(
        [
            (_page, [file for code in codes for file in sorted((docs / code).rglob("*.md"))]),
            (partial(_records, Source, "key"), [data / "sources.yml"]),
            (partial(_records, Fact, "name"), [data / "facts.yml"]),
            (_menus, [data / "menu.yml"]),
            *((_names_of, [data / f"{name}.yml"]) for name in ("topics", "groups")),
            (_words, [data / "words" / f"{code}.yml" for code in codes]),
            (_follows, sorted((data / "follows").glob("*.csv"))),
            (_terms, there("terms", codes)),
            (_municipalities, optional("places.csv")),
            (_keywords, sorted((data / "keywords").glob("*.csv"))),
            (_everyday, there("everyday", codes)),
        ]
    )
    (names,) = read([(partial(_names, towns), optional("place-names.csv"))], map)
    site = Site(
        languages=tuple(languages),
        publisher=publishers[0],
        sources={one.key: one for one in sources},
        facts={one.name: one for one in facts},
        topics=dict(topics),
        groups=dict(groups),
        menu=dict(menus),
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


def _read(docs: Path, make: Make[T], file: Path) -> Reading:
    problems: Problems = []
    try:
        return tuple(make(source.read_text(file, str(file)), docs, file, problems)), problems
    except FileNotFoundError:
        return (), [problem("READ01", Place(str(file)), reason="the file is missing")]
    except SourceError as error:
        return (), [*problems, problem("READ01", error.place, reason=error.reason)]


def _page(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Page]:
    return read_page(text, str(file), file.relative_to(docs), problems)


def _records(cls: type[T], key: str, text: str, docs: Path, file: Path, problems: Problems) -> Iterator[T]:
    for name, row in source.yaml_rows(text, str(file)):
        known: dict[str, Any] = {key: name, "place": row.place}
        if made := record(cls, row, problems, **known):
            yield made


def _menus(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[tuple[str, tuple[str, ...]]]:
    row = source.yaml_row(text, str(file))
    problems += unknown_keys(row, MENUS)
    filled = {name: [] if paths is None else paths for name, paths in row.values.items()}
    yield from values_of(tuple[str, ...], dataclasses.replace(row, values=filled), problems)


def _names_of(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[tuple[str, str]]:
    yield from values_of(str, source.yaml_row(text, str(file)), problems)


def _words(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[tuple[str, dict[str, str]]]:
    """Give `{hours: {one: …}}` as `{"hours.one": …}`."""
    found: dict[str, str] = {}
    for key, value in source.yaml_row(text, str(file)).values.items():
        inner = value.items() if isinstance(value, dict) else ()
        found |= {f"{key}.{form}": str(text) for form, text in inner} or {key: str(value or "")}
    yield file.stem, found


def _follows(
    text: str, docs: Path, file: Path, problems: Problems
) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    rows = source.csv_rows(text, str(file), ("page", "blocks"))
    yield file.stem, {row.values["page"]: tuple(row.values["blocks"].split()) for row in rows}


def _publisher(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Publisher]:
    row = source.yaml_row(text, str(file))
    problems += one_of(row, "unreviewed", _CHOICES)
    problems += one_of(row, "keyword_status", STATUSES[1:])
    by_language = row.values.get("unreviewed_by_language")
    for code, choice in by_language.items() if isinstance(by_language, dict) else ():
        if choice not in _CHOICES:
            values = {"key": code, "valid": ", ".join(_CHOICES), "value": choice}
            problems.append(problem("READ05", row.at("unreviewed_by_language"), **values))
    if made := record(Publisher, row, problems, place=row.place):
        yield dataclasses.replace(made, site_url=made.site_url.rstrip("/") + "/")


def _terms(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[tuple[str, tuple[Term, ...]]]:
    terms = []
    for row in source.csv_rows(text, str(file), ("dutch", "term", "stems")):
        stems = tuple(one.strip() for one in row.values["stems"].split("|") if one.strip())
        terms.append(Term(dutch=row.values["dutch"], term=row.values["term"], stems=stems, place=row.place))
    yield file.stem, tuple(terms)


def _municipalities(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Municipality]:
    yield from read_municipalities(text, str(file), problems)


def _names(
    towns: list[Municipality], text: str, docs: Path, file: Path, problems: Problems
) -> Iterator[tuple[str, str]]:
    yield from read_names(text, str(file), towns, problems)


def _everyday(text: str, docs: Path, file: Path, problems: Problems) -> Iterator[Everyday]:
    for row in source.csv_rows(text, str(file), ("target", "words")):
        words = tuple(one.strip() for one in row.values["words"].split("|") if one.strip())
        yield Everyday(language=file.stem, target=row.values["target"], words=words, place=row.place)


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
