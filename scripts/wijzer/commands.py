"""What an editor does besides building: each command is given the Site, and gives an exit code."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from wijzer.chart import chart
from wijzer.check import check, wishes
from wijzer.drift import accept
from wijzer.page import Page
from wijzer.pairs import fingerprints, texts
from wijzer.read import read_site
from wijzer.report import figures, page, tables
from wijzer.research import KNOWN, Tally, UnknownExport, merge, read_export
from wijzer.rules import Problem
from wijzer.site import Site

DOCS = Path("docs")


def command(given: argparse.Namespace) -> int:
    """Run the command that was `given`, on everything under docs/: 0 when nothing is wrong."""
    site, problems = read_site(DOCS)
    if given.command == "check":
        return _check(site, problems)
    if site is None or (given.command == "map" and problems):
        return _tell(problems)
    if given.command == "follow":
        return _follow(site, given.language, given.pages)
    if given.command == "accept":
        return _accept(site, given.page, given.line)
    if given.command == "map":
        return _map(site)
    if given.command == "report":
        return _report(site, Path(given.out))
    return _import(site, Path(given.file), given.language)


def _check(site: Site | None, problems: list[Problem]) -> int:
    if site:
        problems += check(site, DOCS)
        problems += wishes(site, date.today())
    for problem in problems:
        print(problem)
    faults = sum(problem.blocks for problem in problems)
    pages, words = (len(site.pages), len(site.keywords)) if site else (0, 0)
    print(f"{pages} pages, {words} keywords: {faults} errors, {len(problems) - faults} wishes")
    return int(faults > 0)


def _follow(site: Site, language: str, only: list[str]) -> int:
    """Record the fingerprints of the Dutch blocks of each page, or of those in `only`."""
    followed = dict(site.follows.get(language, {}))
    for one in site.pages:
        known = one.path in site.sources_of_all and (not only or one.path in only)
        if known and one.language == language:
            followed[one.path] = fingerprints(site.sources_of_all[one.path])
    unknown = sorted(set(only) - set(followed))
    if unknown or not followed:
        print(f"no such page in docs/{language}/: {', '.join(unknown) or 'none at all'}")
        return 1
    print(f"{_record(language, followed)}: {len(followed)} pages")
    return 0


def _accept(site: Site, path: str, lines: list[int]) -> int:
    """Record, for each translation, that it still follows the Dutch blocks on `lines`."""
    dutch = site.sources_of_all.get(path)
    if dutch is None:
        print(f"no such page: docs/nl/{path}")
        return 1
    wanted = frozenset(lines or _changed_lines(dutch))
    for translation in site.pages:
        if translation.path == path and translation.language in site.follows:
            followed = dict(site.follows[translation.language])
            before = followed.get(path)
            followed[path] = accept(site, translation, wanted)
            waved = "waved through" if followed[path] != before else "nothing to wave through"
            print(f"{_record(translation.language, followed)}: {path}: {waved}")
    return 0


def _changed_lines(dutch: Page) -> Iterable[int]:
    """Give the lines of the blocks that Git shows as changed since the last commit."""
    shown = subprocess.run(
        ["git", "show", f"HEAD:./{dutch.place.file}"], capture_output=True, text=True, check=False
    )
    if shown.returncode:
        return []
    before, now = shown.stdout.splitlines(), Path(dutch.place.file).read_text("utf-8").splitlines()
    starts = sorted({block.line for block in texts(dutch)})
    found = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
    lines = [line for kind, _, _, c, d in found if kind != "equal" for line in range(c + 1, d + 1)]
    return [max((one for one in starts if one <= line), default=line) for line in lines]


def _record(language: str, followed: dict[str, tuple[str, ...]]) -> Path:
    file = DOCS / "_data" / "follows" / f"{language}.csv"
    file.parent.mkdir(exist_ok=True)
    rows = [f"{path},{' '.join(blocks)}\n" for path, blocks in sorted(followed.items())]
    file.write_text("page,blocks\n" + "".join(rows), "utf-8")
    return file


def _map(site: Site) -> int:
    folder = DOCS / "_data" / "maps"
    folder.mkdir(exist_ok=True)
    for guide in site.sources_of_all.values():
        if guide.kind == "guide":
            file = folder / f"{Path(guide.path).stem}.svg"
            file.write_text(chart(site, guide), "utf-8")
            print(file)
    return 0


def _report(site: Site, out: Path) -> int:
    today = date.today()
    found = figures(site, list(wishes(site, today)), today)
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(page(found, Path("overrides")), "utf-8")
    (out / "report.css").write_text(Path("overrides/report.css").read_text("utf-8"), "utf-8")
    for name, text in tables(found).items():
        (out / name).write_text(text, "utf-8")
    print(
        f"{out}/index.html: {len(found.rows)} languages, {len(found.paths)} pages, {len(found.wishes)} wishes"
    )
    return 0


def _import(site: Site, file: Path, code: str) -> int:
    """Merge an export into docs/_data/keywords/<code>.csv, and say what was done."""
    language = site.by_code.get(code)
    if language is None:
        print(f"--language {code}: one of {', '.join(site.by_code)}")
        return 1
    try:
        export = read_export(file.read_bytes(), file.name)
    except (UnknownExport, OSError) as error:
        print(f"{file}: cannot be imported: {error}. Known are {KNOWN}.")
        return 1
    table = DOCS / "_data" / "keywords" / f"{code}.csv"
    known = table.read_text("utf-8-sig") if table.exists() else ""
    table.parent.mkdir(exist_ok=True)
    text, tally = merge(known, export, language.script, date.today())
    unfinished = table.with_suffix(".part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(table)
    print(f"{file}: {export.source}, {len(export.terms)} terms")
    _print_tally(tally)
    return 0


def _print_tally(tally: Tally) -> None:
    for what in ("updated", "unchanged", "variants", "proposed", "left_out"):
        terms = getattr(tally, what)
        more = ", …" if len(terms) > 5 else ""
        print(f"  {what.replace('_', ' ')}: {len(terms)}  {', '.join(terms[:5])}{more}")


def _tell(problems: list[Problem]) -> int:
    for problem in problems:
        print(problem)
    return 1
