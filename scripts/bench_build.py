"""Measures builds of the real pages, and of more: this package beside stock MkDocs and beside Hugo."""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench_copies import copy_site, hugo, stock, take

OURS = [sys.executable, "-m", "wijzer", "build"]
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
HUGO = str(Path(sys.executable).with_name("hugo"))
PATIENCE = 300
"""Seconds after which a larger build of the same kind is not tried any more."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took."""

    seconds: float
    cpu: float
    megabytes: float
    """The most that all its processes together held at one time."""

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.cpu:.1f} CPU, {self.megabytes:.0f} MB)"


def main() -> int:
    """Print one table with the site as it is, and, when asked, one with its growth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--growth", action="store_true", help="also 1 to 50 languages of 25 and 100 pages")
    parser.add_argument("--runs", type=int, default=3, help="how often each is done; the middle one counts")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        top = copy_site(Path(folder) / "site", [])
        print("| build of the site as it is | time |\n| --- | --- |")
        for name, once in _ways(top).items():
            runs = sorted((once() for _ in range(given.runs)), key=lambda run: run.cpu)
            print(f"| {name} | {runs[len(runs) // 2]} |", flush=True)
        if given.growth:
            growth(Path(folder))
    return 0


def _ways(top: Path) -> dict[str, Callable[[], Run]]:
    """Give each way to build the copy in `top`, by its name. Those that delete files come last."""
    page = top / "docs/ro/index.md"
    texts = iter(range(1000))

    def ours() -> Run:
        return measure(OURS, top)

    def cold() -> Run:
        lay_aside(top, ".cache/wijzer/site", "site")
        return ours()

    def by_stock() -> Run:
        lay_aside(top, "stock-site")
        return measure([*MKDOCS, str(stock(top))], top)

    def by_hugo() -> Run:
        lay_aside(top, "hugo/public")
        return measure([HUGO, "--quiet", "--source", str(hugo(top))], top)

    def edited() -> Run:
        letter = "abcdefghijklmnopqrstuvwxyz"[next(texts) % 26]
        page.write_text(re.sub(r"(?m)^# .*$", f"# Titlu {letter}", page.read_text("utf-8"), count=1), "utf-8")
        return ours()

    ours()  # prints the paper, which is kept apart
    return {
        "this package, nothing known": cold,
        "stock MkDocs, static-i18n and Material": by_stock,
        "Hugo": by_hugo,
        "this package, all known": ours,
        "this package, one page changed": edited,
        "this package through `mkdocs build`": lambda: measure([*MKDOCS, "mkdocs.yml"], top),
    }


def lay_aside(top: Path, *made: str) -> None:
    """Take what earlier runs made out of the way, so that a build finds nothing.

    It is not deleted: for some minutes ext4 gives out the numbers of deleted files last, and looks through
    them for each new file (recently_deleted in fs/ext4/ialloc.c). That would add a tenth to what
    is measured, and to each way as much as was deleted before it.
    """
    for name in made:
        if (top / name).exists():
            (top / name).rename(Path(tempfile.mkdtemp(dir=top.parent)) / "made")


def growth(folder: Path) -> None:
    """Print how long builds of more languages and pages take, for this package and for stock."""
    print(
        "\n| languages × pages | pages in all | nothing known | all known | stock |\n"
        "| --- | --- | --- | --- | --- |"
    )
    slow = False
    for pages in (25, 100):
        for languages in (1, 3, 10, 25, 50):
            top = copy_site(folder / f"{languages}-{pages}", take(languages), pages)
            number = len(list(top.glob("docs/*/**/*.md")))
            measure(OURS, top)  # prints the paper, which is kept apart
            lay_aside(top, ".cache/wijzer/site", "site")
            cold, warm = measure(OURS, top), measure(OURS, top)
            slow = slow and languages > 1
            told = f"| {languages} × {pages} | {number} | {cold} | {warm} |"
            other = "" if slow else measure([*MKDOCS, str(stock(top))], top)
            slow = slow or (isinstance(other, Run) and other.seconds > PATIENCE)
            print(f"{told} {other or 'over five minutes'} |", flush=True)


def measure(command: list[str], top: Path) -> Run:
    """Run a command in `top`, and give what it took. Ends everything when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "WIJZER_COMPRESS": "0"}  # the others pack nothing
    process = subprocess.Popen(
        command, cwd=top, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    most = [0]
    watching = threading.Thread(target=_watch, args=(process, most))
    watching.start()
    said, _ = process.communicate()
    seconds = time.perf_counter() - start
    watching.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: {said[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Run(seconds, cpu, most[0] / 1024)


def _watch(process: subprocess.Popen[str], most: list[int]) -> None:
    """Note the most memory, in kB, that a process and all it started share out among them (PSS).

    To look stops who is looked at, so it may take a fiftieth of the time and no more.
    """
    while process.poll() is None:
        start = time.perf_counter()
        most[0] = max(most[0], sum(_held(one) for one in _family(process.pid)))
        time.sleep(max(0.05, 50 * (time.perf_counter() - start)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _held(pid: int) -> int:
    try:
        found = re.search(
            r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"), re.MULTILINE
        )
    except OSError:
        return 0
    return int(found[1]) if found else 0


if __name__ == "__main__":
    sys.exit(main())
