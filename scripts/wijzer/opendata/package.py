"""Rows become a tabular data package: one CSV a table, and a description that a machine can check."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import typing
from collections.abc import Iterable, Sequence
from datetime import date
from types import NoneType
from typing import Any

from wijzer import services
from wijzer.opendata.tables import TABLES, Record
from wijzer.page import Page
from wijzer.site import Site

Thing = dict[str, Any]

_LICENCES = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}
"""What publisher.yml may say -> its name in the Open Definition's list, and its text."""

_TYPES = {int: "number", float: "number", date: "date", str: "string"}
_FORMULA = re.compile(r"[=+\-@\t\r]")
_PHONE = re.compile(r"\+\d{2}[\d ]*")


def datapackage(site: Site) -> Thing:
    """Describe the package: what it is, under which licence, from which sources, and each table."""
    publisher, licence = site.publisher, site.publisher.content_licence
    thing: Thing = {
        "profile": "tabular-data-package",
        "name": "diensten",
        "title": f"{publisher.name}: diensten voor nieuwkomers in Vlaanderen en Brussel",
        "description": _description(site),
        "homepage": publisher.site_url,
        "version": "3.0.0",
    }
    if licence:
        thing["licenses"] = [_licence(licence)]
    if publisher.publisher:
        thing["contributors"] = [{"title": publisher.publisher, "role": "publisher"}]
    return thing | {"sources": _sources(site), "resources": [_resource(name) for name in TABLES]}


def table(kind: str, rows: Sequence[Record]) -> str:
    """Give the CSV of the table `kind`, with every column of the specification."""
    columns = [field.name for field in dataclasses.fields(TABLES[kind][1])]
    return write(columns, (dataclasses.asdict(row).values() for row in rows), ",")


def write(columns: Iterable[str], rows: Iterable[Iterable[object]], separator: str) -> str:
    """Give a CSV, each cell made harmless for a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([harmless("" if value is None else str(value)) for value in row] for row in rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula; `+32 9 265 78 40` stays what it is.

    The rule is that of OWASP's page on CSV injection: an apostrophe before = + - @, a tab or a return.
    """
    if _PHONE.fullmatch(cell):
        return cell if " " in cell else f"{cell[:3]} {cell[3:]}"
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _description(site: Site) -> str:
    told = (
        "Open Referral HSDS 3.0. De gegevens zijn overgenomen uit de genoemde bronnen; "
        "per telefoonnummer staat of iemand het heeft gebeld."
    )
    if not site.publisher.content_licence:
        return f"{told} Er is nog geen uitgever die een licentie koos: vraag toestemming voor hergebruik."
    if not site.publisher.publisher:
        return f"{told} Er is nog geen uitgever; de licentie is een voorstel dat die nog moet bevestigen."
    return told


def _licence(name: str) -> Thing:
    known, text = _LICENCES.get(name, (name.replace(" ", "-"), ""))
    return {"name": known, "title": name} | ({"path": text} if text else {})


def _sources(site: Site) -> list[Thing]:
    pages: Iterable[Page] = (page for page, _ in services.published(site))
    keys = sorted({key for page in pages for key in page.sources})
    found = []
    for key in keys:
        source = site.sources.get(key)
        address = source.url if source else key
        found.append({"title": source.title if source else key} | ({"path": address} if address else {}))
    return found


def _resource(name: str) -> Thing:
    path, cls = TABLES[name]
    hints = typing.get_type_hints(cls)
    fields = dataclasses.fields(cls)
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "primaryKey": "id",
            "fields": [_field(field, hints[field.name]) for field in fields],
            "foreignKeys": [
                {"fields": field.name, "reference": {"resource": to, "fields": "id"}}
                for field in fields
                if (to := field.name.removesuffix("_id")) in TABLES and to != field.name
            ],
        },
    }


def _field(field: dataclasses.Field[Any], hint: Any) -> Thing:
    """Describe a column by what its name and its type say of it."""
    name = field.name
    kinds = [one for one in typing.get_args(hint) or (hint,) if one is not NoneType]
    thing: Thing = {"name": name, "type": _TYPES.get(kinds[0], "string")}
    if name == "id" or name.endswith("_id"):
        thing["format"] = "uuid"
    elif name == "email":
        thing["format"] = "email"
    constraints: Thing = {"required": True} if field.default is dataclasses.MISSING else {}
    constraints |= {"unique": True} if name == "id" else {}
    constraints |= {"enum": kinds} if isinstance(kinds[0], str) else {}
    return thing | ({"constraints": constraints} if constraints else {})
