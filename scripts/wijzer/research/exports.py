"""Files of keyword tools become terms with volumes, whatever their encoding, preamble or language."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date

from wijzer.research.volumes import Volume, count, unbucket, volume

KNOWN = (
    "Google Keyword Planner, Google Search Console (queries), Ahrefs Keywords Explorer, Semrush Keyword Magic"
)
"""What can be imported, for messages."""

_TERM = {"keyword", "keywords", "zoekwoord", "zoekwoorden", "mot clé", "mot-clé", "mots clés", "trefwoord"}
_AVERAGE = {
    "avg. monthly searches", "avg monthly searches", "average monthly searches",
    "gem. aantal zoekopdrachten per maand", "gem. maandelijkse zoekopdrachten",
    "gem. zoekopdrachten per maand",
    "gemiddeld aantal zoekopdrachten per maand", "gemiddeld aantal maandelijkse zoekopdrachten",
    "nbre moy. de recherches mensuelles", "nombre moyen de recherches mensuelles",
    "moyenne des recherches mensuelles", "moy. des recherches mensuelles", "recherches mensuelles moyennes",
}  # fmt: skip
_LOW = {
    "min search volume",
    "minimaal zoekvolume",
    "min. zoekvolume",
    "volume de recherche minimal",
    "volume de recherche min.",
}
_HIGH = {
    "max search volume",
    "maximaal zoekvolume",
    "max. zoekvolume",
    "volume de recherche maximal",
    "volume de recherche max.",
}
_QUERY = {
    "top queries", "queries", "query", "meest uitgevoerde zoekopdrachten", "populairste zoekopdrachten",
    "zoekopdrachten", "zoekopdracht", "requêtes les plus fréquentes", "requêtes", "requête",
}  # fmt: skip
_CLICKS = {"clicks", "klikken", "aantal klikken", "clics"}
_SHOWN = {"impressions", "vertoningen"}
_PLACED = {"position", "positie", "gemiddelde positie", "average position", "position moyenne"}
_GUARD = re.compile(r"^'(?=[=+@-])")
"""What spreadsheets put before a formula."""
_DAY = re.compile(r"(?P<day>20\d\d[-_]\d\d[-_]\d\d)")
_MARKET = re.compile(r"_([a-z]{2})_20\d\d-\d\d-\d\d")


class UnknownExport(Exception):  # noqa: N818 - it is an answer, not a fault of the program
    """A file that is no export this room can read, and why."""


@dataclass(frozen=True, slots=True)
class Found:
    """One term of an export."""

    term: str
    volume: Volume
    note: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export holds."""

    source: str
    day: date | None
    market: str
    terms: tuple[Found, ...]


def read_export(raw: bytes, name: str) -> Export:
    """Read an export from its bytes and its file name. Raises UnknownExport with the reason."""
    text = _decode(raw)
    tables = [_cells(text, mark) for mark in "\t;,"]
    for lines in tables:
        if export := _read(lines, name):
            return export
    raise UnknownExport(_why_not([row for lines in tables for row in lines[:6]]))


def _read(lines: list[list[str]], name: str) -> Export | None:
    """Read a table that names known columns in one of its first lines."""
    for number, cells in enumerate(lines[:20]):
        head = [_plain(cell) for cell in cells]
        rows = [dict(zip(head, row, strict=False)) for row in lines[number + 1 :] if any(row)]
        preamble = " ".join(" ".join(row) for row in lines[:number])
        for reader in (_console, _ahrefs, _planner, _semrush):
            if export := reader(set(head), rows, f"{preamble} {name}"):
                return export
    return None


def _decode(raw: bytes) -> str:
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnknownExport("its bytes are no text")


def _cells(text: str, mark: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
        return [[_GUARD.sub("", cell.strip()) for cell in row] for row in rows]
    except csv.Error:
        return []


def _plain(cell: str) -> str:
    return " ".join(cell.split()).casefold()


def _planner(head: set[str], rows: list[dict[str, str]], about: str) -> Export | None:
    if not (term := _one(head, _TERM)) or not (average := _one(head, _AVERAGE)):
        return None
    low, high = _one(head, _LOW), _one(head, _HIGH)
    volumes = []
    for row in rows:
        given = volume(row.get(average, ""))
        if given == Volume() and low and high:
            given = Volume(low=count(row.get(low, "")), high=count(row.get(high, "")))
        volumes.append(given)
    terms = [(row.get(term, ""), one, "") for row, one in zip(rows, unbucket(volumes), strict=True)]
    return _export("Google Keyword Planner", "", terms, about)


def _console(head: set[str], rows: list[dict[str, str]], about: str) -> Export | None:
    """Search Console counts how often the site was shown, which is no volume: it goes in the note."""
    if not (query := _one(head, _QUERY)) or not (shown := _one(head, _SHOWN)):
        return None
    clicks, placed = _one(head, _CLICKS) or "", _one(head, _PLACED) or ""
    terms = []
    for row in rows:
        known = {
            "shown": count(row.get(shown, "")),
            "clicked": count(row.get(clicks, "")),
            "position": row.get(placed, "").replace(",", ".") or None,
        }
        note = ", ".join(f"{what} {value}" for what, value in known.items() if value is not None)
        terms.append((row.get(query, ""), Volume(), note))
    return _export("Google Search Console", "", terms, about)


def _ahrefs(head: set[str], rows: list[dict[str, str]], about: str) -> Export | None:
    if not {"keyword", "volume"} <= head or not head & {
        "global volume",
        "traffic potential",
        "parent keyword",
        "parent topic",
    }:
        return None
    market = next((row["country"] for row in rows if row.get("country")), "")
    day = next((row["last update"] for row in rows if row.get("last update")), "")
    terms = [(row.get("keyword", ""), volume(row.get("volume", "")), "") for row in rows]
    return _export("Ahrefs", market, terms, f"{day} {about}")


def _semrush(head: set[str], rows: list[dict[str, str]], about: str) -> Export | None:
    if not {"keyword", "volume"} <= head or not head & {
        "keyword difficulty",
        "keyword difficulty index",
        "cpc (usd)",
        "cpc (eur)",
        "cpc",
        "number of results",
        "competitive density",
    }:
        return None
    market = found[1] if (found := _MARKET.search(about)) else ""
    terms = [(row.get("keyword", ""), volume(row.get("volume", "")), "") for row in rows]
    return _export("Semrush", market, terms, about)


def _export(source: str, market: str, terms: list[tuple[str, Volume, str]], about: str) -> Export:
    found = _DAY.search(about)
    try:
        day = date.fromisoformat(found["day"].replace("_", "-")) if found else None
    except ValueError:
        day = None
    kept = tuple(Found(" ".join(term.split()), one, note) for term, one, note in terms if term.strip())
    return Export(source, day, market, kept)


def _one(head: set[str], names: set[str]) -> str | None:
    return next(iter(sorted(head & names)), None)


def _why_not(lines: list[list[str]]) -> str:
    first = [_plain(cell) for row in lines for cell in row]
    if "no data available" in first:
        return "it is empty: 'No data available'"
    if any(cell in ("top pages", "populairste pagina's", "pages les plus populaires") for cell in first):
        return "it is a Search Console export of pages; export the queries (Zoekopdrachten, Requêtes)"
    if {"top", "rising"} & set(first):
        return "it is a Google Trends export, which holds no volumes"
    if "label" in first:
        return "it is a Matomo export, which holds visits and no terms"
    return "its first lines name no columns of a known export"
