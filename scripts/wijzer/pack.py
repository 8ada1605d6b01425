"""Files of the finished site get a brotli and a gzip copy beside them, for a server to send as it is."""

from __future__ import annotations

import gzip
import hashlib
import logging
import os
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import brotli

from wijzer.crew import share

KINDS = (".css", ".html", ".js", ".json", ".svg", ".txt", ".vtt", ".webmanifest", ".xml")
"""What is text; pictures, films and paper are small as they are."""

_LOG = logging.getLogger("mkdocs.plugins.wijzer")

_PACKERS: dict[str, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    ".br": (partial(brotli.compress, quality=11), brotli.decompress),
    ".gz": (partial(gzip.compress, compresslevel=9, mtime=0), gzip.decompress),
}
"""Ending -> what packs and what unpacks. No time is written: same content, same bytes."""

_HEAPS = 32
"""Into how many tasks the files are shared: enough that no process waits long for the last."""

_VERSION = f"{brotli.__version__} {zlib.ZLIB_RUNTIME_VERSION}"


def pack(built: Path, cache: Path, processes: int = 2) -> int:
    """Put `<file>.br` and `<file>.gz` beside every text below `built`; give how many texts there are.

    `cache` keeps what was packed by its content, for the next build. A copy that is not smaller
    than the file is left out.
    """
    files = sorted(file for file in built.rglob("*") if file.suffix in KINDS and file.is_file())
    kept = cache / "packed"
    with suppress(OSError):  # what cannot be kept is packed anew the next time
        kept.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    heaps = [files[first::_HEAPS] for first in range(_HEAPS)]
    for _ in share(partial(_pack_all, kept), [heap for heap in heaps if heap], processes, apart=True):
        pass
    _LOG.info("%d texts compressed in %.1f seconds", len(files), time.perf_counter() - start)
    return len(files)


def _pack_all(kept: Path, files: list[Path]) -> None:
    for file in files:
        _pack(kept, file)


def _pack(kept: Path, file: Path) -> None:
    content = file.read_bytes()
    key = hashlib.sha256(_VERSION.encode() + content).hexdigest()[:32]
    for ending in _PACKERS:
        packed = _packed(content, kept / f"{key}{ending}", ending)
        if len(packed) < len(content):
            file.with_name(file.name + ending).write_bytes(packed)


def _packed(content: bytes, kept: Path, ending: str) -> bytes:
    """Give `content` packed, from the cache where that holds exactly this content."""
    packs, unpacks = _PACKERS[ending]
    if kept.exists():
        found = kept.read_bytes()
        try:
            if unpacks(found) == content:
                return found
        except (brotli.error, OSError, EOFError, zlib.error):
            pass  # damaged on the disk: packed anew
    packed = packs(content)
    unfinished = kept.with_name(f"{kept.name}.{os.getpid()}")  # another process may pack the same content
    with suppress(OSError):
        unfinished.write_bytes(packed)
        unfinished.replace(kept)
    return packed
