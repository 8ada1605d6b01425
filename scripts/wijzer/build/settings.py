"""What a build is given, read from mkdocs.yml by the room that knows MkDocs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path


class RefusedError(Exception):
    """Nothing was built: the message lists every fault, each with its file and line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where everything is, and what is asked."""

    top: Path
    """The folder of mkdocs.yml."""
    docs: Path
    frame: Path
    """The templates: overrides/."""
    out: Path
    """Where the finished site goes."""
    cache: Path
    """Where results are kept between builds."""
    today: date
    extra: dict[str, str]
    """Place on the site -> the text of a file that comes from elsewhere."""
    compress: bool = False
    """Put a brotli and a gzip copy beside every text."""
    serving: bool = False
    """True while an editor is watching: what would stop a preview is left out."""


def packs(wanted: bool) -> bool:
    """Tell whether copies are put beside every text: as mkdocs.yml wants it, unless WIJZER_COMPRESS is 0."""
    return wanted and os.environ.get("WIJZER_COMPRESS") != "0"
