"""Measures the real site: the bytes of a first view, by page. Builds are measured by bench_build.py."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import brotli

PAGES = (
    "", "pijlers/werk/", "ro/", "ro/pijlers/werk/", "pl/inburgering/wie/", "inburgering/aanmelden/",
    "doorverwijzers/gids/", "doorverwijzers/agentschappen/", "diensten/", "diensten/vdab/", "zoeken/",
)  # fmt: skip
"""One page of each kind."""

_LOADED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"')


def main() -> int:
    """Build, weigh the pages, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "wijzer", "build", "--out", str(out)], check=True)
        print("first view, brotli, bytes (requests)")
        for page in PAGES:
            files = first_view(out / page / "index.html")
            weights = {file.name: weigh(file) for file in files}
            parts = ", ".join(f"{file} {weight}" for file, weight in weights.items())
            print(f"  /{page:<32}{sum(weights.values()):>7} ({len(files)})  {parts}")
    return 0


def first_view(page: Path) -> list[Path]:
    """Give the files a browser loads for `page` before anybody touches it, pictures left out."""
    names = [style or script for style, script in _LOADED.findall(page.read_text("utf-8"))]
    return [page, *((page.parent / name).resolve() for name in names)]


def weigh(file: Path) -> int:
    """Give the bytes of a file as brotli sends it."""
    return len(brotli.compress(file.read_bytes(), quality=11))


if __name__ == "__main__":
    sys.exit(main())
