"""Measures builds of the real pages, and of more: this package beside stock MkDocs and beside Hugo."""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

TOP = Path(__file__).parents[1]
OURS = [sys.executable, "-m", "wijzer", "build"]
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
HUGO = str(Path(sys.executable).with_name("hugo"))
PATIENCE = 300
"""Seconds after which a larger build of the same kind is not tried any more."""

MORE = (
    "af", "az", "be", "bn", "bs", "ca", "cs", "da", "el", "et", "eu", "fi", "ga", "gl", "gu", "he", "hr",
    "hu", "hy", "id", "is", "ja", "ka", "kk", "ko",
)  # fmt: skip
"""Languages the site does not have, for more of them: each gets the Romanian pages."""

BASE = ("werk", "nederlands", "participatie", "maatschappelijke-orientatie")
"""The pages of docs/<language>/pijlers/ that are copied for more pages: they exist in every language."""


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
        for name, take in _ways(top).items():
            runs = sorted((take() for _ in range(given.runs)), key=lambda run: run.cpu)
            print(f"| {name} | {runs[len(runs) // 2]} |", flush=True)
        if given.growth:
            growth(Path(folder))
    return 0


def _ways(top: Path) -> dict[str, Callable[[], Run]]:
    """Give each way to build the copy in `top`, by its name."""
    page = top / "docs/ro/index.md"
    texts = iter(range(1000))

    def ours() -> Run:
        return measure(OURS, top)

    def cold() -> Run:
        shutil.rmtree(top / ".cache/wijzer/site", ignore_errors=True)
        return ours()

    def edited() -> Run:
        letter = "abcdefghijklmnopqrstuvwxyz"[next(texts) % 26]
        page.write_text(re.sub(r"(?m)^# .*$", f"# Titlu {letter}", page.read_text("utf-8"), count=1), "utf-8")
        return ours()

    ours()  # prints the paper, which is kept apart
    return {
        "this package, nothing known": cold,
        "this package, all known": ours,
        "this package, one page changed": edited,
        "this package through `mkdocs build`": lambda: measure([*MKDOCS, "mkdocs.yml"], top),
        "stock MkDocs, static-i18n and Material": lambda: measure([*MKDOCS, str(stock(top))], top),
        "Hugo": lambda: measure([HUGO, "--quiet", "--source", str(hugo(top))], top),
    }


def growth(folder: Path) -> None:
    """Print how long builds of more languages and pages take, for this package and for stock."""
    print(
        "\n| languages × pages | pages in all | nothing known | all known | stock |\n| --- | --- | --- | --- | --- |"
    )
    slow = False
    for pages in (25, 100):
        for languages in (1, 3, 10, 25, 50):
            top = copy_site(folder / f"{languages}-{pages}", take(languages), pages)
            number = len(list(top.glob("docs/*/**/*.md")))
            cold, warm = measure(OURS, top), measure(OURS, top)
            slow = slow and languages > 1
            told = f"| {languages} × {pages} | {number} | {cold} | {warm} |"
            other = "" if slow else measure([*MKDOCS, str(stock(top))], top)
            slow = slow or (isinstance(other, Run) and other.seconds > PATIENCE)
            print(f"{told} {other or 'over five minutes'} |", flush=True)
            shutil.rmtree(top)


def measure(command: list[str], top: Path) -> Run:
    """Run a command in `top`, and give what it took. Ends everything when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
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
    """Note the most memory, in kB, that a process and all it started share out among them (PSS)."""
    while process.poll() is None:
        most[0] = max(most[0], sum(_held(one) for one in _family(process.pid)))
        time.sleep(0.05)


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


def take(number: int) -> list[str]:
    """Give the first `number` languages: those of the site, then others."""
    own = list(yaml.safe_load((TOP / "docs/_data/languages.yml").read_text("utf-8")))
    return [*own, *MORE][:number]


def copy_site(top: Path, codes: list[str], pages: int = 0) -> Path:
    """Copy the site to `top`: all of it, or the languages `codes` with `pages` pages or more each."""
    for name in ("docs", "overrides"):
        shutil.copytree(TOP / name, top / name)
    shutil.copy(TOP / "mkdocs.yml", top)
    (top / "scripts").mkdir()  # mkdocs.yml watches it
    if codes:
        _choose(top, codes)
        missing = {code: pages - len(list((top / "docs" / code).rglob("*.md"))) for code in codes}
        for code in codes:
            _fill(top / "docs" / code, max(missing.values()) if code == "nl" else missing[code])
    return top


def _choose(top: Path, codes: list[str]) -> None:
    """Leave only the languages `codes`, and make those there are none of out of the Romanian ones."""
    data = top / "docs/_data"
    known = yaml.safe_load((data / "languages.yml").read_text("utf-8"))
    romanian = {code: known["ro"] | {"name": code} for code in codes if code not in known}
    chosen = {code: fields | {"site": code in codes} for code, fields in (known | romanian).items()}
    (data / "languages.yml").write_text(yaml.safe_dump(chosen, allow_unicode=True, sort_keys=False), "utf-8")
    for code in romanian:
        shutil.copytree(TOP / "docs/ro", top / "docs" / code)
        words = yaml.safe_load((data / "words/ro.yml").read_text("utf-8"))
        for unit in ("hours", "days", "months", "years"):
            words[unit] = dict.fromkeys(("zero", "one", "two", "few", "many", "other"), words[unit]["other"])
        (data / f"words/{code}.yml").write_text(yaml.safe_dump(words, allow_unicode=True), "utf-8")
    for code in set(known) - set(codes):
        shutil.rmtree(top / "docs" / code, ignore_errors=True)
    config = (top / "mkdocs.yml").read_text("utf-8")
    rows = "".join(
        f"        - {{locale: {code}, name: {code}{', default: true' * (code == 'nl')}}}\n" for code in codes
    )
    config = re.sub(r"(?m)^        - \{locale: .*\n", "", config)
    config = re.sub(r"(      languages:.*\n)", lambda found: found[1] + rows, config)
    (top / "mkdocs.yml").write_text(config, "utf-8")


def _fill(folder: Path, more: int) -> None:
    """Copy pages of a language until it has so many `more`."""
    for number in range(more):
        text = (folder / f"pijlers/{BASE[number % len(BASE)]}.md").read_text("utf-8")
        text = re.sub(r'(?m)^(title|description): "?(.*?)"?$', rf'\1: "\2 {number}"', text, count=2)
        (folder / f"pijlers/meer-{number}.md").write_text(text, "utf-8")


def stock(top: Path) -> Path:
    """Write a mkdocs.yml for the same pages as a newcomer to MkDocs would have it; give its path."""
    config = yaml.safe_load((top / "mkdocs.yml").read_text("utf-8"))
    languages = config["plugins"][0]["i18n"]["languages"]
    plugin = {
        "docs_structure": "folder", "fallback_to_default": False, "reconfigure_material": False,
        "languages": languages,
    }  # fmt: skip
    made = {
        "site_name": "Wijzer",
        "site_url": "https://wijzer.example/",
        "theme": {"name": "material", "font": False},
        "exclude_docs": "/_data/\n",
        "validation": {"links": {"not_found": "ignore", "anchors": "ignore", "unrecognized_links": "ignore"}},
        "markdown_extensions": config["markdown_extensions"],
        "plugins": ["search", {"i18n": plugin}],
        "site_dir": "stock-site",
    }
    file = top / "stock.yml"
    file.write_text(yaml.safe_dump(made, allow_unicode=True), "utf-8")
    return file


def hugo(top: Path) -> Path:
    """Write the same pages as a Hugo site with the same parts on a page; give its folder."""
    folder = top / "hugo"
    if folder.exists():
        return folder
    config = yaml.safe_load((top / "mkdocs.yml").read_text("utf-8"))
    languages = config["plugins"][0]["i18n"]["languages"]
    for one in languages:
        code = one["locale"]
        for file in (top / "docs" / code).rglob("*.md"):
            name = "_index.md" if file.name == "index.md" else file.name
            goal = folder / "content" / code / file.relative_to(top / "docs" / code).with_name(name)
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, goal)
    shutil.copytree(top / "docs/assets", folder / "static/assets")
    settings = {
        "baseURL": "https://wijzer.example/",
        "defaultContentLanguage": "nl",
        "disableKinds": ["taxonomy", "term", "rss"],
        "languages": {
            one["locale"].lower(): {
                "contentDir": f"content/{one['locale']}",
                "languageName": one["name"],
                "weight": number,
            }
            for number, one in enumerate(languages, start=1)
        },
    }
    (folder / "hugo.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_HUGO, "utf-8")
    return folder


_HUGO = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }} | Wijzer</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Description }}">
<script type="application/ld+json">{{ dict "@type" "WebPage" "name" .Title "url" .Permalink | jsonify | safeJS }}</script>
</head><body><header><a href="{{ .Site.Home.RelPermalink }}">Wijzer</a>
<details><summary>{{ .Site.Language.LanguageName }}</summary><ul>
{{ range .Site.Home.AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a></li>
{{ end }}</ul></details><nav><ul>
{{ range first 12 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></nav></header><main>
<nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
{{ .Content }}</main><footer><ul>
{{ range first 8 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></footer></body></html>
"""
"""One page of the Hugo site: head, language switch, menu, way back, content and footer."""


if __name__ == "__main__":
    sys.exit(main())
