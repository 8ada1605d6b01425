"""Measures on-site search in each language by the questions of tests/queries, the stock theme beside it.

`python scripts/bench_search.py [--ours] [--misses] [language…]`: `--ours` leaves the stock theme out, which
has to be built first; `--misses` names each question whose page does not come first.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material
import mkdocs.contrib.search

from wijzer.read import read_site
from wijzer.search import reading_half, search_data
from wijzer.site import Site

TOP = Path(__file__).parent.parent
LUNR = Path(mkdocs.contrib.search.__file__).parent / "templates/search/lunr.js"
THEME = Path(material.__file__).parent / "templates/assets/javascripts"
KINDS = ("keyword", "free", "unseen")
"""Terms of the research; questions in other words; and more of these, whose writer knew the pages alone.

Nobody changes a word or a weight because of an unseen question: these tell how well search does with
what people will ask.
"""


@dataclass(frozen=True)
class Question:
    """A row of a query set. `pages` are the paths of the pages that answer it, the best one first."""

    text: str
    kind: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """How a search did: the share of questions whose page came first, among three, and the mean 1/rank."""

    first: float
    three: float
    mrr: float


def main(arguments: list[str]) -> int:
    """Print a table: a row per language, three figures per kind of question and engine."""
    codes = [one for one in arguments if not one.startswith("--")]
    site, _ = read_site(TOP / "docs")
    assert site is not None
    asked = {file.stem: questions(file) for file in sorted((TOP / "tests/queries").glob("*.csv"))}
    asked = {code: rows for code, rows in asked.items() if code in (codes or asked)}
    answers = ask(site, asked, stock="--ours" not in arguments)
    print(f"{'':8}" + "".join(f"{f'{engine} {kind}':>22}" for engine in answers for kind in KINDS))
    print(f"{'':8}" + f"{'@1   @3   MRR':>22}" * len(KINDS) * len(answers))
    for code, rows in asked.items():
        figures = [
            figure(site, code, rows, answers[engine][code], kind) for engine in answers for kind in KINDS
        ]
        cells = (f"{one.first:4.0%} {one.three:4.0%}  {one.mrr:.2f}" for one in figures)
        print(f"{code:8}" + "".join(f"{cell:>22}" for cell in cells))
        if "--misses" in arguments:
            for row, hits in zip(rows, answers["ours"][code], strict=True):
                if (at := rank(site, code, row, hits)) != 1:
                    print(
                        f"    {row.kind} {row.text!r}: {row.pages[0]} is number {at or '-'}, not {hits[:1]}"
                    )
    return 0


def questions(file: Path) -> list[Question]:
    """Read a query set."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [
        Question(row["query"], row["kind"], (row["page"], *filter(None, row["also"].split("|"))))
        for row in rows
    ]


def ask(
    site: Site, asked: dict[str, list[Question]], *, stock: bool = False
) -> dict[str, dict[str, list[list[str]]]]:
    """Ask every question; give by engine, by language and by question the addresses that were found."""
    with tempfile.TemporaryDirectory() as folder:
        message: dict[str, Any] = {
            "questions": {code: [row.text for row in rows] for code, rows in asked.items()},
            "ours": {"code": str(engine(Path(folder))), "data": {code: data(site, code) for code in asked}},
        }
        if stock:
            message["stock"] = build_stock(site, Path(folder))
        done = subprocess.run(
            ["node", str(TOP / "scripts/bench_search.mjs")],
            input=json.dumps(message), stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    return dict(json.loads(done.stdout))


def data(site: Site, code: str) -> Any:
    """Give the search data of a language as a browser has it."""
    return json.loads(search_data(site, code))


def engine(folder: Path) -> Path:
    """Put our search where Node takes it for modules."""
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    for name in ("ask.js", "keys.js", "unpack.js"):
        shutil.copy(TOP / "overrides/assets/js" / name, folder / name)
    (folder / "lunr.cjs").write_text(reading_half(LUNR.read_text("utf-8")), "utf-8")
    return folder


def build_stock(site: Site, folder: Path) -> dict[str, Any]:
    """Build the same pages with the theme as it comes; give its index, its worker and lunr's languages."""
    docs = folder / "docs"
    for language in site.built:
        root = docs if language == site.built[0] else docs / language.code
        shutil.copytree(TOP / "docs" / language.code, root, dirs_exist_ok=True)
    bases = dict.fromkeys(language.code.split("-")[0] for language in site.built)
    languages = [base for base in bases if base == "en" or (THEME / f"lunr/min/lunr.{base}.min.js").exists()]
    config = {"site_name": "stock", "theme": {"name": "material"}, "plugins": [{"search": {}}]}
    (folder / "mkdocs.yml").write_text(json.dumps(config), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)
    (worker,) = (THEME / "workers").glob("search.*.min.js")
    index = folder / "site/search/search_index.json"
    return {"worker": str(worker), "index": str(index), "languages": languages}


def rank(site: Site, code: str, question: Question, hits: list[str]) -> int:
    """Give the place, from 1, of the first hit that answers; 0 when none does."""
    pages = (site.page(code, path) for path in question.pages)
    right = {page.address for page in pages if page}
    return next((place for place, hit in enumerate(hits, 1) if hit in right), 0)


def figure(site: Site, code: str, rows: list[Question], answers: list[list[str]], kind: str) -> Figure:
    """Give the figures for one kind of question in one language."""
    pairs = zip(rows, answers, strict=True)
    ranks = [rank(site, code, row, hits) for row, hits in pairs if row.kind == kind]
    count = max(1, len(ranks))
    return Figure(
        first=sum(one == 1 for one in ranks) / count,
        three=sum(0 < one <= 3 for one in ranks) / count,
        mrr=sum(1 / one for one in ranks if one) / count,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
