"""`python -m wijzer`: the stages of the site, one command each."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from wijzer.crew import rarely_tidied

CONFIG = Path("mkdocs.yml")


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give the exit code: 0 when nothing is wrong.

    Each loads its own rooms: a build that finds all known would spend a quarter of its time on those
    of the others.
    """
    given = _parser().parse_args(arguments)
    if given.command in ("build", "join", "serve"):
        return _build(given)
    from wijzer.commands import command

    return command(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m wijzer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build the site into site/")
    build.add_argument("--only", default="", metavar="CODE,CODE", help="languages, for `join`")
    join = commands.add_parser("join", help="make one site of languages that were built apart")
    join.add_argument("parts", nargs="+", type=Path, metavar="DIR", help="what `build --only` made")
    for one in (build, join):
        one.add_argument("--out", type=Path, help="the folder to write to; else that of mkdocs.yml")
        one.add_argument("--jobs", type=int, help="processes to work with; else one per processor")
    commands.add_parser("serve", help="show the site while you edit it")
    commands.add_parser("check", help="check everything under docs/, wishes included")
    follow = commands.add_parser("follow", help="record that a language follows the current Dutch text")
    follow.add_argument("language")
    follow.add_argument("pages", nargs="*", help="paths such as pijlers/werk.md; none: every page")
    waved = commands.add_parser("accept", help="wave a typo in a Dutch page through, in every language")
    waved.add_argument("page", help="a path such as pijlers/werk.md")
    waved.add_argument("line", nargs="*", type=int, help="lines; none: those changed since the last commit")
    commands.add_parser("map", help="draw each guide as an SVG for editors, into docs/_data/maps/")
    report = commands.add_parser("report", help="write the coverage report of the campaign")
    report.add_argument("--out", default="report", help="the folder to write it to")
    research = commands.add_parser("keywords", help="import an export of a keyword tool")
    research.add_argument("action", choices=["import"])
    research.add_argument("file", help="what the tool exported; an unknown one is told which are known")
    research.add_argument("--language", required=True)
    return parser


def _build(given: argparse.Namespace) -> int:
    """Take the fast road: everything else of MkDocs stays asleep."""
    from wijzer import road
    from wijzer.build import Build, EndedError, MismatchError, RefusedError, Tale

    tale = Tale(lambda line: print(line, file=sys.stderr, flush=True))
    try:
        if given.command == "serve":
            road.serve(CONFIG, tale)
            return 0
        build = Build(road.settings(CONFIG, given.out), tale, *([given.jobs] if given.jobs else []))
        if given.command == "join":
            build.join(given.parts)
        else:
            build.run(tuple(one for one in given.only.split(",") if one))
        print(build.told())
    except (RefusedError, MismatchError, EndedError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _leave(code: int) -> NoReturn:
    """End at once: to give back, one by one, what a build has read takes a fifteenth of its time."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    with rarely_tidied():
        _leave(main())
