"""Files become a Site: everything under docs/. Nothing is decided here but whether a value fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from wijzer import source
from wijzer.blocks import read_blocks
from wijzer.model import SOURCE, STATUSES, Fact, Keyword, Language, Place, Publisher, Source
from wijzer.page import KINDS, RECORDS, REGIONS, Page, Service, Video
from wijzer.records import one_of, record, unknown_keys
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.source import Row, SourceError

T = TypeVar("T")
Problems = list[Problem]

_ROLES = ("primary", "secondary", "question")
_PILLARS = ("language", "orientation", "work", "participation")
_PAGE_KEYS = tuple(
    field.name
    for field in dataclasses.fields(Page)
    if field.name not in {"language", "path", "record", "body", "blocks", "place", "lines"}
)


def read_site(docs: Path) -> tuple[Site | None, Problems]:
    """Read everything under `docs`. What cannot be read is a problem, and left out.

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

    languages = each([data / "languages.yml"], lambda t, f: _records(Language, t, f, problems, "code"))
    publishers = each([data / "publisher.yml"], lambda t, f: _publisher(t, f, problems))
    if not (languages and publishers):
        return None, problems
    codes = [language.code for language in languages if language.site]
    pages = each(
        [file for code in codes for file in sorted((docs / code).rglob("*.md"))],
        lambda t, f: _page(t, f, Path(f).relative_to(docs), problems),
    )
    sources = each([data / "sources.yml"], lambda t, f: _records(Source, t, f, problems, "key"))
    facts = each([data / "facts.yml"], lambda t, f: _records(Fact, t, f, problems, "name"))
    menus = each([data / "menu.yml"], lambda t, f: iter(source.yaml_row(t, f).values.items()))
    topics = each([data / "topics.yml"], lambda t, f: iter(source.yaml_row(t, f).values.items()))
    words = each(
        [data / "words" / f"{code}.yml" for code in codes],
        lambda t, f: iter([(Path(f).stem, _flat(source.yaml_row(t, f)))]),
    )
    follows = each(
        sorted((data / "follows").glob("*.csv")),
        lambda t, f: iter(
            [
                (
                    Path(f).stem,
                    {r.values["page"]: tuple(r.values["blocks"].split()) for r in source.csv_rows(t, f)},
                )
            ]
        ),
    )
    keywords = each(sorted((data / "keywords").glob("*.csv")), lambda t, f: _keywords(t, f, problems))
    site = Site(
        languages=tuple(languages),
        publisher=publishers[0],
        sources={one.key: one for one in sources},
        facts={one.name: one for one in facts},
        topics=dict(topics),
        menu={name: tuple(paths) for name, paths in menus},
        words=dict(words),
        follows=dict(follows),
        keywords=tuple(keywords),
        pages=tuple(pages),
    )
    return site, problems


def _records(cls: type[T], text: str, file: str, problems: Problems, key: str) -> Iterator[T]:
    for name, row in source.yaml_rows(text, file):
        if made := record(cls, row, problems, **{key: name, "place": row.place}):
            yield made


def _flat(row: Row) -> dict[str, str]:
    """Give `{hours: {one: …}}` as `{"hours.one": …}`."""
    found: dict[str, str] = {}
    for key, value in row.values.items():
        inner = value.items() if isinstance(value, dict) else ()
        found |= {f"{key}.{form}": str(text) for form, text in inner} or {key: str(value or "")}
    return found


def _publisher(text: str, file: str, problems: Problems) -> Iterator[Publisher]:
    row = source.yaml_row(text, file)
    problems += one_of(row, "unreviewed", ("index", "noindex", "hide"))
    problems += one_of(row, "keyword_status", STATUSES[1:])
    if made := record(Publisher, row, problems, place=row.place):
        yield made


def _keywords(text: str, file: str, problems: Problems) -> Iterator[Keyword]:
    for row in source.csv_rows(text, file):
        problems += one_of(row, "role", _ROLES)
        problems += one_of(row, "status", STATUSES)
        variants = [one.strip() for one in row.values.get("variants", "").split("|") if one.strip()]
        filled = {key: value for key, value in row.values.items() if value} | {"variants": variants}
        known = {"language": Path(file).stem, "place": row.place}
        if made := record(Keyword, dataclasses.replace(row, values=filled), problems, **known):
            yield made


def _page(text: str, file: str, path: Path, problems: Problems) -> Iterator[Page]:
    row, body, first_line = source.front_matter(text, file)
    language, inner = path.parts[0], Path(*path.parts[1:]).as_posix()
    kind = row.values.get("kind", "page")
    problems += one_of(row, "kind", KINDS)
    problems += one_of(row, "pillar", _PILLARS)
    common = {key: value for key, value in row.values.items() if key in _PAGE_KEYS}
    extra = {key: value for key, value in row.values.items() if key not in _PAGE_KEYS}
    made = record(
        Page,
        dataclasses.replace(row, values=common),
        problems,
        language=language,
        path=inner,
        record=_record(str(kind), dataclasses.replace(row, values=extra), path, problems),
        body=body,
        blocks=read_blocks(body, first_line),
        place=row.place,
        lines=dict(row.lines),
    )
    if made:
        yield made


def _record(kind: str, row: Row, path: Path, problems: Problems) -> Service | Video | None:
    """Read what is beside the words: a Dutch service or film has a record, other pages have none."""
    cls = RECORDS.get(kind)
    if cls is None:
        problems += unknown_keys(row, _PAGE_KEYS)
        return None
    if path.parts[0] != SOURCE:
        problems += _misplaced(row, cls, Path(*path.parts[1:]).as_posix())
        return None
    problems += one_of(row, "regions", REGIONS)
    problems += one_of(row, "confidence", ("high", "medium", "low"))
    problems += one_of(row, "website_status", ("unchecked",))
    return record(cls, row, problems)


def _misplaced(row: Row, cls: type, path: str) -> Iterator[Problem]:
    names = {field.name for field in dataclasses.fields(cls)}
    unknown = dataclasses.replace(row, values={k: v for k, v in row.values.items() if k not in names})
    yield from unknown_keys(unknown, _PAGE_KEYS)
    for key in row.values:
        if key in names:
            yield problem("PAGE09", row.at(key), key=key, path=path)
