"""The terms of an export join the research of a language. What a person decided stays as it is."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from wijzer.fold import fold
from wijzer.model import Keyword
from wijzer.research.exports import Export, Found
from wijzer.research.volumes import Volume
from wijzer.scripts import mixed_words, script_of

COLUMNS = tuple(name for name in Keyword._fields if name not in ("language", "place"))
_LONGEST = 80
_JOINERS = {0x200C: None, 0x200D: None}
"""Part of the spelling of Persian and Hindi."""
_FORMULA = ("=", "+", "-", "@")


@dataclass(slots=True)
class Tally:
    """What an import did, in terms."""

    updated: list[str] = field(default_factory=list)
    """Known terms that got a volume or a note."""
    unchanged: list[str] = field(default_factory=list)
    """Known terms the export says nothing new about."""
    variants: list[str] = field(default_factory=list)
    """Terms that a row holds as a variant already."""
    proposed: list[str] = field(default_factory=list)
    """New rows."""
    left_out: list[str] = field(default_factory=list)
    """What is no term: formulas, addresses, whole sentences, words that mix look-alike letters."""


def merge(table: str, export: Export, script: str, today: date) -> tuple[str, Tally]:
    """Add the terms of `export` to the CSV text `table` of a language written in `script`.

    Gives the new text and what was done. Volumes with their source, date and market are filled in
    where none is known or the known one is older; no other cell of an existing row is touched, but
    an empty note.
    """
    reader = csv.DictReader(io.StringIO(table))
    columns = list(dict.fromkeys((*(reader.fieldnames or ()), *COLUMNS)))
    rows = [dict.fromkeys(columns, "") | row for row in reader]
    known: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        known.setdefault(fold(row["term"]), []).append(row)
    variants = {fold(one.strip()) for row in rows for one in row["variants"].split("|") if one.strip()}
    tally = Tally()
    day = export.day or today
    for found in _once(export.terms):
        key = fold(found.term)
        if not _is_term(found.term):
            tally.left_out.append(found.term)
        elif key in known:
            changed = [_fill(row, found, export, day) for row in known[key]]
            (tally.updated if any(changed) else tally.unchanged).append(found.term)
        elif key in variants:
            tally.variants.append(found.term)
        else:
            role = "secondary" if script_of(found.term) in (script, "") else "typed"
            new = dict.fromkeys(columns, "") | {
                "term": found.term, "role": role, "status": "proposed", "source": export.source,
            }  # fmt: skip
            _fill(new, found, export, day)
            rows.append(new)
            tally.proposed.append(found.term)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue(), tally


def _once(terms: tuple[Found, ...]) -> list[Found]:
    """Keep, of terms that fold alike, the one searched most."""
    best: dict[str, Found] = {}
    for found in terms:
        tidy = Found(unicodedata.normalize("NFC", found.term), found.volume, found.note)
        other = best.setdefault(fold(tidy.term), tidy)
        if _weight(tidy.volume) > _weight(other.volume):
            best[fold(tidy.term)] = tidy
    return list(best.values())


def _weight(volume: Volume) -> int:
    return volume.avg or volume.high or volume.low or 0


def _is_term(term: str) -> bool:
    is_text = any(map(str.isalpha, term)) and term.translate(_JOINERS).isprintable()
    is_typed = "://" not in term and not term.startswith(_FORMULA) and not mixed_words(term)
    return is_text and is_typed and len(term) <= _LONGEST


def _fill(row: dict[str, str], found: Found, export: Export, day: date) -> bool:
    """Fill in the volume, unless a newer one is there. True when a cell changed."""
    before = dict(row)
    volume = found.volume
    if volume != Volume() and row["volume_date"] <= day.isoformat():
        row["volume_min"] = "" if volume.low is None else str(volume.low)
        row["volume_max"] = "" if volume.high is None else str(volume.high)
        row["volume_avg"] = "" if volume.avg is None else str(volume.avg)
        row["volume_source"], row["volume_date"] = export.source, day.isoformat()
        row["volume_geo"] = export.market
    if found.note and not row["note"]:
        row["note"] = f"{export.source} {day.isoformat()}: {found.note}"
    return row != before
