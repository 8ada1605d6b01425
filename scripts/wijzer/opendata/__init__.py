"""The published services become open data: Open Referral HSDS 3, and a plain table in Dutch."""

from __future__ import annotations

import json
from typing import Any

from wijzer.opendata.nested import services
from wijzer.opendata.package import datapackage, table
from wijzer.opendata.plain import plain
from wijzer.opendata.rows import ADDRESS, rows
from wijzer.opendata.tables import TABLES
from wijzer.site import Site

__all__ = ["ADDRESS", "FILES", "files"]

FILES = ("diensten.csv", "hsds/services.json", "hsds/datapackage.json")
"""The files a reader begins with, below open-data/; the tables of the package stand beside the last."""


def files(site: Site) -> dict[str, str]:
    """Give the text of every file below open-data/, by its path there."""
    found = rows(site)
    tables = {f"hsds/{file}": table(kind, found[kind]) for kind, (file, _) in TABLES.items()}
    return {
        "diensten.csv": plain(site),
        "hsds/services.json": _json(services(found)),
        "hsds/datapackage.json": _json(datapackage(site)),
        **tables,
    }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
