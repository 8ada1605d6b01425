"""Municipalities: read from their tables, who is responsible for each, and the file the finder loads.

Who is responsible is said by the referrer page `doorverwijzers/agentschappen.md` and its sources.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator

from wijzer.fold import words
from wijzer.model import Municipality
from wijzer.records import one_of
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.source import Row, csv_rows

PROVINCES = {
    "vlaanderen": ("antwerpen", "limburg", "oost-vlaanderen", "vlaams-brabant", "west-vlaanderen"),
    "brussel": (),
    "wallonie": ("henegouwen", "luik", "luxemburg", "namen", "waals-brabant"),
}
"""Region -> its provinces."""

CITIES = {"11002": "antwerpen-stad", "44021": "gent-stad"}
"""The municipalities with an agency of their own, districts included."""

AGENCIES = {
    "antwerpen-stad": ("atlas",),
    "gent-stad": ("amal",),
    "antwerpen": ("agii",),
    "limburg": ("agii-limburg",),
    "oost-vlaanderen": ("agii-oost-vlaanderen",),
    "vlaams-brabant": ("agii-vlaams-brabant",),
    "west-vlaanderen": ("agii-west-vlaanderen",),
    "brussel": ("bon", "bapa-bxl", "bapa-convivial", "bapa-via"),
    "wallonie": (),
}
"""Area -> the services responsible in it, by the names of their pages. In Brussels one chooses; in
Wallonia the Flemish programme is not offered. For the province of Antwerp no contact point is known."""

SECTIONS = {name: name for name in AGENCIES} | {
    "antwerpen-stad": "antwerpen",
    "gent-stad": "gent",
    "antwerpen": "provincie-antwerpen",
}
"""Area -> the id of the heading under which a page with a finder names who is responsible."""

_COLUMNS = ("nis", "nl", "fr", "region", "province", "postcodes", "localities")
_POSTCODE = re.compile(r"[1-9][0-9]{3}")
_NIS = re.compile(r"[1-9][0-9]{4}")


def area(town: Municipality) -> str:
    """Give the area whose agency is responsible for `town`: a city, a Flemish province, or a region."""
    if town.nis in CITIES:
        return CITIES[town.nis]
    return town.province if town.region == "vlaanderen" else town.region


def regions(name: str) -> tuple[str, ...]:
    """Give the regions an area lies in, from narrow to wide: the codes a service's `regions` may hold."""
    province = {"antwerpen-stad": ("antwerpen",), "gent-stad": ("oost-vlaanderen",)}.get(name, ())
    region = () if name in PROVINCES else ("vlaanderen",)
    return (name, *province, *region, "belgie")


def names(town: Municipality) -> tuple[str, ...]:
    """Give what `town` and its parts are called besides its Dutch name, each once."""
    seen, found = {_key(town.nl)}, []
    for name in (town.fr, *(name for _, name in town.localities), *town.also):
        if _key(name) not in seen:
            seen.add(_key(name))
            found.append(name)
    return tuple(found)


def places(site: Site) -> str:
    """Give the file the finder loads, as JSON.

    `areas` is area -> [regions, services responsible]; each of `places` is [code, Dutch name, area,
    postcodes, other names], the French name first among these where it differs.
    """
    data = {
        "sources": "Statbel, CC BY 4.0; Countries States Cities Database, ODbL 1.0",
        "areas": {name: [regions(name), services] for name, services in AGENCIES.items()},
        "places": [
            [town.nis, town.nl, area(town), " ".join(town.postcodes), "|".join(names(town))]
            for town in site.municipalities
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def read_municipalities(text: str, file: str, problems: list[Problem]) -> Iterator[Municipality]:
    """Read docs/_data/places.csv. Adds a Problem for each row that does not fit, and leaves it out.

    Raises SourceError when a column is missing.
    """
    lines: dict[str, int] = {}
    for row in csv_rows(text, file, _COLUMNS):
        before = len(problems)
        problems += _misfits(row, lines)
        lines.setdefault(row.values["nis"], row.place.line)
        if len(problems) == before:
            yield _municipality(row)


def read_names(
    text: str, file: str, towns: Iterable[Municipality], problems: list[Problem]
) -> Iterator[tuple[str, str]]:
    """Read docs/_data/place-names.csv: (postcode, name). Adds a Problem for a postcode of no town."""
    known = {code for town in towns for code in town.postcodes}
    for row in csv_rows(text, file, ("name", "postcode")):
        name, code = row.values["name"], row.values["postcode"]
        if code in known:
            yield code, name
        else:
            problems.append(problem("TOWN03", row.place, name=name, postcode=code))


def name_also(towns: Iterable[Municipality], others: Iterable[tuple[str, str]]) -> Iterator[Municipality]:
    """Give each of `towns` the names that `others` know its postcodes by."""
    pairs = list(others)
    for town in towns:
        yield dataclasses.replace(town, also=tuple(name for code, name in pairs if code in town.postcodes))


def _municipality(row: Row) -> Municipality:
    values = row.values
    pairs = (one.partition(" ") for one in values["localities"].split("|") if one)
    return Municipality(
        nis=values["nis"],
        nl=values["nl"],
        fr=values["fr"],
        region=values["region"],
        province=values["province"],
        postcodes=tuple(values["postcodes"].split("|")),
        localities=tuple((code, name) for code, _, name in pairs),
        place=row.place,
    )


def _misfits(row: Row, lines: dict[str, int]) -> Iterator[Problem]:
    nis, region = row.values["nis"], row.values["region"]
    if not _NIS.fullmatch(nis):
        yield problem("TOWN01", row.place, value=nis, what="NIS code", wanted="five digits, such as 44021")
    elif nis in lines:
        yield problem("TOWN02", row.place, nis=nis, line=lines[nis])
    if not row.values["nl"]:
        yield problem("READ03", row.place, key="nl")
    yield from one_of(row, "region", PROVINCES)
    if PROVINCES.get(region) and not row.values["province"]:
        yield problem("READ03", row.place, key="province")
    yield from one_of(row, "province", PROVINCES.get(region, ()))
    for code in row.values["postcodes"].split("|"):
        if not _POSTCODE.fullmatch(code):
            yield problem(
                "TOWN01", row.place, value=code, what="postcode", wanted="four digits, such as 9000"
            )


def _key(name: str) -> str:
    return " ".join(words(name))
