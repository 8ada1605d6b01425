"""Measures the real site: time and memory of a cold and a warm build, bytes of a first view by page."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import brotli

PAGES = (
    "", "pijlers/werk/", "ro/", "ro/pijlers/werk/", "pl/inburgering/wie/", "inburgering/aanmelden/",
    "doorverwijzers/gids/", "doorverwijzers/agentschappen/", "diensten/", "diensten/vdab/", "zoeken/",
)  # fmt: skip
"""One page of each kind."""

_LOADED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"')


def main() -> int:
    """Build twice, weigh the pages, and print a table of each."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        shutil.rmtree(".cache", ignore_errors=True)
        for name in ("cold", "warm"):
            seconds = build(out)
            print(f"{name} build: {seconds:.2f} s")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        pages = len(list(out.rglob("*.html")))
        print(f"{pages} pages, peak memory {peak:.0f} MB\n\nfirst view, brotli, bytes (requests)")
        for page in PAGES:
            files = first_view(out / page / "index.html")
            weights = {file.name: weigh(file) for file in files}
            parts = ", ".join(f"{file} {weight}" for file, weight in weights.items())
            print(f"  /{page:<32}{sum(weights.values()):>7} ({len(files)})  {parts}")
    return 0


def build(out: Path) -> float:
    """Build the site into `out` and give the seconds it took."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(out)], check=True)
    return time.perf_counter() - start


def first_view(page: Path) -> list[Path]:
    """Give the files a browser loads for `page` before anybody touches it, pictures left out."""
    names = [style or script for style, script in _LOADED.findall(page.read_text("utf-8"))]
    return [page, *((page.parent / name).resolve() for name in names)]


def weigh(file: Path) -> int:
    """Give the bytes of a file as brotli sends it."""
    return len(brotli.compress(file.read_bytes(), quality=11))


if __name__ == "__main__":
    sys.exit(main())
