"""Text files become rows that remember their line. The only room that knows YAML and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from wijzer.model import Place


class SourceError(Exception):
    """A file that cannot be read at all, and where."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place, self.reason = place, reason


@dataclass(frozen=True, slots=True)
class Row:
    """Values, and the line each was written on."""

    values: Mapping[str, Any]
    place: Place
    lines: Mapping[str, int] = field(default_factory=dict)

    def at(self, key: str) -> Place:
        """Say where `key` was written, or where the row begins if it was not."""
        return Place(self.place.file, self.lines.get(key, self.place.line))


def read_text(path: Path, file: str) -> str:
    """Read a UTF-8 file with any line ends. Raises SourceError on other bytes."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SourceError(Place(file, line), "not UTF-8; save the file as UTF-8") from error


def csv_rows(text: str, file: str, columns: Iterable[str] = ()) -> Iterator[Row]:
    """Read a table whose header line names at least `columns`.

    Raises SourceError on a missing column and on a row of another width.
    """
    reader = csv.DictReader(io.StringIO(text), restkey="")
    for name in columns:
        if name not in (reader.fieldnames or ()):
            reason = f"column '{name}' is missing; the first line should be: {','.join(columns)}"
            raise SourceError(Place(file), reason)
    for values in reader:
        place = Place(file, reader.line_num)
        if "" in values or None in values.values():
            wanted = len(reader.fieldnames or ())
            found = sum(value is not None for value in values.values())
            found += len(values.get("", ())) - ("" in values)
            reason = f'{found} cells where the first line has {wanted}; a comma inside a cell needs "quotes"'
            raise SourceError(place, reason)
        yield Row({key: value.strip() for key, value in values.items()}, place)


def yaml_rows(text: str, file: str) -> Iterator[tuple[str, Row]]:
    """Read a file of named records: `name: {key: value}`. Raises SourceError."""
    top = yaml_row(text, file)
    for name, values in top.values.items():
        if not isinstance(values, dict):
            raise SourceError(top.at(name), f"'{name}' should be a record: {name}: {{key: value}}")
        yield name, Row(values, top.at(name))


def front_matter(text: str, file: str) -> tuple[Row, str, int]:
    """Split a page into its front matter, its body and the body's first line. Raises SourceError."""
    if not text.startswith("---\n"):
        raise SourceError(Place(file), "a page begins with a line `---`, its front matter, and `---`")
    head, end, body = text[4:].partition("\n---\n")
    if not end:
        raise SourceError(Place(file), "the front matter has no closing line `---`")
    return yaml_row(head, file, first_line=2), body, head.count("\n") + 4


def yaml_row(text: str, file: str, first_line: int = 1) -> Row:
    """Read one mapping and the line of each of its keys. Raises SourceError."""
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        reason = f'{error.problem}; put a value that holds a colon between "quotes"'
        raise SourceError(Place(file, line + first_line), reason) from error
    except (yaml.YAMLError, ValueError) as error:  # a control character; a date such as 2026-13-45
        raise SourceError(Place(file, first_line), str(error)) from error
    if not isinstance(values, dict):
        raise SourceError(Place(file, first_line), "expected lines of the form `key: value`")
    lines: dict[str, int] = {}
    for key, _ in node.value if node else ():
        line = key.start_mark.line + first_line
        if not isinstance(name := loader.construct_object(key), str):
            reason = f'YAML reads the key {key.value} as {name!r}; write "{key.value}" between quotes'
            raise SourceError(Place(file, line), reason)
        if name in lines:
            raise SourceError(Place(file, line), f"'{name}' stands twice; first on line {lines[name]}")
        lines[name] = line
    return Row(values, Place(file, first_line), lines)
