"""Languages built apart, on several machines perhaps, become one site."""

from __future__ import annotations

import filecmp
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from wijzer.build.loaded import copy

NAME = "part.json"
"""The file that says what a part is. It is not published."""


class MismatchError(Exception):
    """The parts do not make one whole site: the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a folder with some languages says of itself."""

    of: str
    """The key of everything the whole site is made of."""
    languages: tuple[str, ...]
    """The languages that are in it."""
    site: tuple[str, ...]
    """The languages the whole site has."""


def describe(folder: Path, part: Part) -> None:
    """Write into `folder` which part it is."""
    (folder / NAME).write_text(json.dumps(asdict(part)), "utf-8")


def join(parts: list[Path], folder: Path) -> Part:
    """Put `parts` together in `folder`. Raises MismatchError when they are not one whole site."""
    told = {part: _read(part) for part in parts}
    first = told[parts[0]]
    for part, said in told.items():
        if said.of != first.of:
            raise MismatchError(
                f"{part} was built from another state than {parts[0]}; build both from the same"
            )
    there = {language for said in told.values() for language in said.languages}
    if missing := [one for one in first.site if one not in there]:
        raise MismatchError(f"no part has {', '.join(missing)}; build it with --only")
    for part in parts:
        for file in sorted(part.rglob("*")):
            if file.is_file() and file.name != NAME:
                _add(file, folder / file.relative_to(part))
    return first


def _read(part: Path) -> Part:
    try:
        said = json.loads((part / NAME).read_text("utf-8"))
        return Part(of=said["of"], languages=tuple(said["languages"]), site=tuple(said["site"]))
    except (OSError, ValueError, KeyError) as error:
        raise MismatchError(
            f"{part} is no part of a site; make one with build --only … --out {part}"
        ) from error


def _add(file: Path, goal: Path) -> None:
    if not goal.exists():
        copy(file, goal)
    elif not filecmp.cmp(file, goal, shallow=False):
        raise MismatchError(f"{file} is not the same in each part; build all from the same")
