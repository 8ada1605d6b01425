"""Copies of the real pages to measure builds with: of more or fewer, for stock MkDocs, and for Hugo."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml

TOP = Path(__file__).parents[1]

MORE = (
    "af", "az", "be", "bn", "bs", "ca", "cs", "da", "el", "et", "eu", "fi", "ga", "gl", "gu", "he", "hr",
    "hu", "hy", "id", "is", "ja", "ka", "kk", "ko",
)  # fmt: skip
"""Languages the site does not have, for more of them: each gets the Romanian pages."""

BASE = ("werk", "nederlands", "participatie", "maatschappelijke-orientatie")
"""The pages of docs/<language>/pijlers/ that are copied for more pages: they exist in every language."""


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
        "markdown_extensions": ["attr_list", "admonition", "tables", "toc"],
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
    (folder / "data").mkdir()
    shutil.copy(top / "docs/_data/facts.yml", folder / "data")
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
    (layouts / "_markup").mkdir()
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_HUGO, "utf-8")
    (layouts / "_markup/render-link.html").write_text(_HUGO_LINK, "utf-8")
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
{{ $text := .Content }}{{ range $said := findRE `\\{\\{ [a-z_.]+ \\}\\}` .Content }}
{{- with index site.Data.facts (index (split (trim $said "{} ") ".") 0) }}{{ $text = replace $text $said (string .value) }}{{ end }}
{{- end }}
{{ $text | safeHTML }}</main><footer><ul>
{{ range first 8 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></footer></body></html>
"""
"""One page of the Hugo site: head, language switch, menu, way back, content and footer."""

_HUGO_LINK = """{{- $href := .Destination -}}{{- $url := urls.Parse .Destination -}}
{{- if and (not $url.Scheme) (strings.HasSuffix $url.Path ".md") -}}
{{- $there := .Page.GetPage $url.Path -}}
{{- if not $there -}}
{{- $dutch := index (where hugo.Sites "Language.Lang" "nl") 0 -}}
{{- $there = $dutch.GetPage (path.Join "/" .Page.File.Dir $url.Path) -}}
{{- end -}}
{{- with $there -}}{{- $href = .RelPermalink -}}{{- end -}}
{{- with $url.Fragment -}}{{- $href = printf "%s#%s" $href . -}}{{- end -}}
{{- end -}}
<a href="{{ $href }}">{{ .Text | safeHTML }}</a>
{{- /**/ -}}
"""
"""A link of the Hugo site: to a page of its language, else to the Dutch one."""
