"""Cells of an export become volumes: searches a month, as a range. Unknown is None, never 0."""

from __future__ import annotations

import re
from dataclasses import dataclass

BUCKETS = {
    0: (0, 10), 50: (10, 100), 500: (100, 1_000), 5_000: (1_000, 10_000),
    50_000: (10_000, 100_000), 500_000: (100_000, 1_000_000),
}  # fmt: skip
"""What Keyword Planner writes for an account without campaigns -> the range it stands for."""

_UNKNOWN = {"", "n/a", "na", "n.v.t.", "n.b.", "n/d", "∞", "-", "--", "—", "–"}
_SCALE = {"": 1, "k": 1_000, "dzd": 1_000, "mille": 1_000, "m": 1_000_000, "mln": 1_000_000}
_NUMBER = re.compile(r"(?P<digits>\d[\d.,\s]*)\s*(?P<scale>[a-z]*)\.?")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+")
_DASH = re.compile(r"\s*(?:–|—|-|\bto\b|\btot\b|\bà\b)\s*")


@dataclass(frozen=True, slots=True)
class Volume:
    """Searches a month: `avg` where the tool gives one figure, `low` and `high` where a range."""

    low: int | None = None
    high: int | None = None
    avg: int | None = None


def count(cell: str) -> int | None:
    """Read one number: `1.200`, `34,000`, `1 200`, `10K`, `1,5 mln`. None when unknown."""
    text = " ".join(cell.split()).casefold()
    found = _NUMBER.fullmatch(text) if text not in _UNKNOWN else None
    if found is None or found["scale"] not in _SCALE:
        return None
    digits, scale = found["digits"].strip(), _SCALE[found["scale"]]
    if scale == 1 and _THOUSANDS.fullmatch(digits):
        return int(re.sub(r"\D", "", digits))
    try:
        return round(float(digits.replace(" ", "").replace(",", ".")) * scale)
    except ValueError:
        return None


def volume(cell: str) -> Volume:
    """Read a figure or a range: `480`, `10 – 100`, `<10`, `10K – 100K`, `1M+`."""
    text = " ".join(cell.split()).lstrip("~≈ ")
    if text.startswith("<"):
        return Volume(low=0, high=count(text[1:]))
    if text.endswith("+"):
        return Volume(low=count(text[:-1]))
    ends = [count(end) for end in _DASH.split(text)]
    if len(ends) == 2 and None not in ends:
        return Volume(low=ends[0], high=ends[1])
    return Volume(avg=ends[0]) if len(ends) == 1 else Volume()


def unbucket(volumes: list[Volume]) -> list[Volume]:
    """Give ranges for bucket figures, if every known figure of the export is one."""
    known = {one.avg for one in volumes if one.avg is not None}
    if not known or not known <= set(BUCKETS):
        return volumes
    return [one if one.avg is None else Volume(*BUCKETS[one.avg]) for one in volumes]
