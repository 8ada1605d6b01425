"""Rows become the JSON of the specification: each service whole, with all that belongs to it inside."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import Any

from wijzer.opendata.rows import Rows
from wijzer.opendata.tables import Record

Thing = dict[str, Any]

_LISTS = {
    "phones": "phone", "service_areas": "service_area", "languages": "language",
    "required_documents": "required_document",
}  # fmt: skip
"""What a service holds a list of -> the table that its rows are in."""


def services(rows: Rows) -> Thing:
    """Give every service as the first and only page of the specification's `/services`."""
    found = [_service(rows, row) for row in _things(rows["service"])]
    return {
        "total_items": len(found),
        "total_pages": 1,
        "page_number": 1,
        "size": len(found),
        "first_page": True,
        "last_page": True,
        "empty": not found,
        "contents": found,
    }


def _service(rows: Rows, service: Thing) -> Thing:
    (organization,) = _where(rows["organization"], "id", service["organization_id"])
    held = {name: _where(rows[kind], "service_id", service["id"]) for name, kind in _LISTS.items()}
    places = _where(rows["service_at_location"], "service_id", service["id"])
    for place in places:
        (place["location"],) = _where(rows["location"], "id", place["location_id"])
        place["location"]["addresses"] = _where(rows["address"], "location_id", place["location_id"])
    attributes = _where(rows["attribute"], "link_id", service["id"])
    for attribute in attributes:
        (attribute["taxonomy_term"],) = _where(rows["taxonomy_term"], "id", attribute["taxonomy_term_id"])
    metadata = _where(rows["metadata"], "resource_id", service["id"])
    whole = service | {"organization": organization} | held
    whole |= {"service_at_locations": places, "attributes": attributes, "metadata": metadata}
    return {key: value for key, value in whole.items() if value != []}


def _where(rows: Iterable[Record], column: str, value: str) -> list[Thing]:
    return _things(row for row in rows if getattr(row, column) == value)


def _things(rows: Iterable[Record]) -> list[Thing]:
    """Give rows without what is not known."""
    return [
        {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in dataclasses.asdict(row).items()
            if value not in ("", None)
        }
        for row in rows
    ]
