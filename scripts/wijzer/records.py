"""Rows become records: each value is held against the type its field asks for."""

from __future__ import annotations

import dataclasses
import difflib
import typing
from collections.abc import Iterable, Iterator
from dataclasses import MISSING
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar

from wijzer.rules import Problem, problem
from wijzer.source import Row

T = TypeVar("T")

_NAMES = {
    str: "text (put it between quotes)", int: "a whole number", bool: "true or false",
    date: "a date such as 2026-11-21", date | None: "a date such as 2026-11-21",
    tuple[str, ...]: "a list such as [one, two]", dict[str, str]: "a record such as {key: value}",
}  # fmt: skip


def record(
    cls: type[T], row: Row, problems: list[Problem], *, beside: Iterable[str] = (), **known: Any
) -> T | None:
    """Make a `cls` of a row and of what is `known` already; `beside` are keys that others read.

    Adds a Problem for each unknown key, missing key and value of another type; then gives nothing.
    """
    fields = [one for one in _fields(cls) if one[0] not in known]  # type: ignore[arg-type]  # it is hashable
    before = len(problems)
    problems += unknown_keys(row, (*beside, *(name for name, _, _ in fields)))
    values: dict[str, Any] = {}
    for name, kind, is_required in fields:
        value = row.values.get(name)
        if value is None:
            if is_required:
                if kind != dict[str, str]:
                    problems.append(problem("READ03", row.at(name), key=name))
                values[name] = {}
            continue
        if not _fits(value, kind):
            problems.append(_unfit(row, name, kind))
        values[name] = _frozen(value)
    return cls(**values, **known) if len(problems) == before else None


def values_of(kind: Any, row: Row, problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    """Yield each key of `row` with its value. Adds a Problem for each value of another type than `kind`."""
    for name, value in row.values.items():
        if _fits(value, kind):
            yield name, _frozen(value)
        else:
            problems.append(_unfit(row, name, kind))


def unknown_keys(row: Row, valid: Iterable[str]) -> Iterable[Problem]:
    """Yield a Problem for each key of `row` that is not `valid`."""
    names = dict.fromkeys(valid)
    for key in row.values:
        if key not in names:
            yield problem("READ02", row.at(key), key=key, nearest=nearest(key, names), valid=", ".join(names))


def one_of(row: Row, key: str, valid: Iterable[str]) -> Iterable[Problem]:
    """Yield a Problem if the value, or one of the values, at `key` is not `valid`."""
    given = row.values.get(key)
    for value in given if isinstance(given, list) else [given]:
        if value not in (None, "", *valid):
            yield problem("READ05", row.at(key), key=key, valid=", ".join(valid), value=value)


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that looks most like `word`."""
    names = list(known)
    return next(iter(difflib.get_close_matches(word, names, 1, 0.0)), "") if names else ""


@cache
def _fields(cls: type) -> list[tuple[str, Any, bool]]:
    """Give the name and the type of each field of a record, and whether it must be given."""
    types = typing.get_type_hints(cls)
    if dataclasses.is_dataclass(cls):
        given = {one.name for one in dataclasses.fields(cls) if one.default is one.default_factory is MISSING}
    else:
        given = types.keys() - cls._field_defaults  # type: ignore[attr-defined]  # a NamedTuple
    return [(name, kind, name in given) for name, kind in types.items()]


def _fits(value: object, wanted: Any) -> bool:
    if isinstance(wanted, UnionType):
        return any(_fits(value, one) for one in typing.get_args(wanted))
    if wanted == tuple[str, ...]:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if wanted == dict[str, str]:
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    if wanted is int and isinstance(value, bool):
        return False
    return isinstance(value, wanted)


def _unfit(row: Row, name: str, kind: Any) -> Problem:
    wanted = _NAMES.get(kind, str(kind))
    return problem("READ04", row.at(name), key=name, wanted=wanted, value=row.values[name])


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
