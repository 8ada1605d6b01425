"""A Markdown file becomes a Page: its front matter, its blocks and the record it holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wijzer.model import SOURCE
from wijzer.page import AREAS, KINDS, PILLARS, RECORDS, REGIONS, SHEETS, Page, Service, Video
from wijzer.records import one_of, record, unknown_keys
from wijzer.rules import Problem, problem
from wijzer.source import Row, front_matter

Problems = list[Problem]

_PAGE_KEYS = tuple(
    field.name
    for field in dataclasses.fields(Page)
    if field.name not in {"language", "path", "record", "html", "blocks", "place", "lines"}
)
_REVIEW_KEYS = ("by", "date", "how")


def read_page(text: str, file: str, path: Path, problems: Problems) -> Iterator[Page]:
    """Read one file, whose path below docs/ is `path`. Adds a Problem for what does not fit.

    Raises SourceError when the front matter cannot be read at all.
    """
    from wijzer.blocks import read_blocks  # slow to load, and a build that knows all reads no text
    from wijzer.markup import html
    from wijzer.text import parse

    row, body, first_line = front_matter(text, file)
    language, inner = path.parts[0], Path(*path.parts[1:]).as_posix()
    kind = row.values.get("kind", "page")
    problems += one_of(row, "kind", KINDS)
    problems += one_of(row, "pillar", PILLARS)
    problems += one_of(row, "sheet", SHEETS)
    problems += one_of(row, "area", AREAS)
    parts = parse(body, first_line)
    common = {key: value for key, value in row.values.items() if key in _PAGE_KEYS}
    if isinstance(review := common.get("review"), dict):
        problems += _review(row, review)
        common["review"] = {str(key): str(value) for key, value in review.items()}
    extra = {key: value for key, value in row.values.items() if key not in _PAGE_KEYS}
    made = record(
        Page,
        dataclasses.replace(row, values=common),
        problems,
        language=language,
        path=inner,
        record=_record(str(kind), dataclasses.replace(row, values=extra), path, problems),
        html=html(parts),
        blocks=read_blocks(parts),
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
    problems += one_of(row, "per", ("gemeente", "regio"))
    if row.values.get("phone") and not row.values.get("phone_source"):
        problems.append(problem("READ03", row.at("phone"), key="phone_source"))
    return record(cls, row, problems, beside=_PAGE_KEYS)


def _misplaced(row: Row, cls: type, path: str) -> Iterator[Problem]:
    names = {field.name for field in dataclasses.fields(cls)}
    unknown = dataclasses.replace(row, values={k: v for k, v in row.values.items() if k not in names})
    yield from unknown_keys(unknown, _PAGE_KEYS)
    for key in row.values:
        if key in names:
            yield problem("PAGE09", row.at(key), key=key, path=path)


def _review(row: Row, review: dict[Any, Any]) -> Iterator[Problem]:
    """A translation is signed off by somebody, on a day: `review: {by: …, date: 2026-12-01, how: …}`."""
    for key in review:
        if key not in _REVIEW_KEYS:
            valid = ", ".join(_REVIEW_KEYS)
            yield problem("READ02", row.at("review"), key=key, nearest="date", valid=valid)
    for key in ("by", "date"):
        if review and not review.get(key):
            yield problem("READ03", row.at("review"), key=f"review: {key}")


def inherit(pages: list[Page]) -> Iterator[Page]:
    """Give each translation what its Dutch page decides, such as its kind, pillar and chips."""
    dutch = {page.path: page for page in pages if page.language == SOURCE}
    for page in pages:
        if page.language == SOURCE or (source := dutch.get(page.path)) is None:
            yield page
            continue
        decided = ("kind", "pillar", "facts", "audience", "finder", "embed", "area")
        yield dataclasses.replace(page, **{name: getattr(source, name) for name in decided})
