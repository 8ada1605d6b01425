"""`python -m wijzer`: the stages of the site, one command each."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from wijzer.check import check, wishes
from wijzer.pairs import fingerprints
from wijzer.read import read_site
from wijzer.rules import Problem

DOCS = Path("docs")


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give the exit code: 0 when nothing is wrong."""
    parser = argparse.ArgumentParser(prog="python -m wijzer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build the whole site into site/")
    commands.add_parser("serve", help="show the site while you edit it")
    commands.add_parser("check", help="check everything under docs/, wishes included")
    follow = commands.add_parser("follow", help="record that a language follows the current Dutch text")
    follow.add_argument("language")
    follow.add_argument("pages", nargs="*", help="paths such as pijlers/werk.md; none: every page")
    given = parser.parse_args(arguments)
    if given.command == "check":
        return _check()
    if given.command == "follow":
        return _follow(given.language, given.pages)
    from mkdocs.__main__ import cli

    cli([given.command])
    return 0


def _check() -> int:
    site, problems = read_site(DOCS)
    if site:
        problems += check(site, DOCS)
        problems += wishes(site, date.today())
    for problem in problems:
        print(problem)
    faults = sum(problem.blocks for problem in problems)
    pages, words = (len(site.pages), len(site.keywords)) if site else (0, 0)
    print(f"{pages} pages, {words} keywords: {faults} errors, {len(problems) - faults} wishes")
    return int(faults > 0)


def _follow(language: str, only: list[str]) -> int:
    """Write docs/_data/follows/<language>.csv: the fingerprints of the Dutch blocks of each page."""
    site, problems = read_site(DOCS)
    if site is None:
        return _tell(problems)
    followed = dict(site.follows.get(language, {}))
    for page in site.pages:
        known = page.path in site.sources_of_all and (not only or page.path in only)
        if known and page.language == language:
            followed[page.path] = fingerprints(site.sources_of_all[page.path])
    unknown = sorted(set(only) - set(followed))
    if unknown or not followed:
        print(f"no such page in docs/{language}/: {', '.join(unknown) or 'none at all'}")
        return 1
    rows = [f"{path},{' '.join(blocks)}\n" for path, blocks in sorted(followed.items())]
    file = DOCS / "_data" / "follows" / f"{language}.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_text("page,blocks\n" + "".join(rows), "utf-8")
    print(f"{file}: {len(rows)} pages")
    return 0


def _tell(problems: list[Problem]) -> int:
    for problem in problems:
        print(problem)
    return 1


if __name__ == "__main__":
    sys.exit(main())
