"""What each page tells machines in JSON-LD: the right things in the right places."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from .reading import Built, none

SCRIPT = Path(__file__).with_name("structured.mjs")
FILM_FIELDS = {"name", "description", "thumbnailUrl", "uploadDate", "duration", "inLanguage", "transcript"}
"""What Google asks of a film, and what readers who cannot hear need."""


def path_without_language(page: Built) -> str:
    return page.path if page.lang == "nl" else page.path.removeprefix(f"{page.lang}/")


WHERE = {
    "WebPage": lambda path: True,
    "BreadcrumbList": lambda path: path != "index.html",
    "GovernmentService": lambda path: path.startswith("pijlers/") or path == "inburgering/index.html",
    "VideoObject": lambda path: path == "inburgering/film/index.html",
}
AGENCIES = {
    "index.html", "inburgering/aanmelden/index.html", "doorverwijzers/agentschappen/index.html",
    "diensten/agii/index.html", "diensten/atlas/index.html", "diensten/amal/index.html",
    "diensten/huis-van-het-nederlands-brussel/index.html",
}  # fmt: skip


@pytest.mark.parametrize("kind", WHERE)
def test_each_type_stands_where_it_belongs(kind: str, content: list[Built]) -> None:
    none(
        f"{page.path}: {page.types}"
        for page in content
        if (kind in page.types) != WHERE[kind](path_without_language(page))
        and not (kind == "VideoObject" and path_without_language(page).startswith("getuigenissen/"))
    )


def test_the_agencies_are_named_where_they_are_what_the_page_is_about(content: list[Built]) -> None:
    none(
        f"{page.path}: {page.types}"
        for page in content
        if path_without_language(page) in AGENCIES and "GovernmentOrganization" not in page.types
    )


def test_the_agencies_publish_nothing_here(pages: list[Built]) -> None:
    faults = []
    for page in pages:
        for key in keys(page.graph):
            if key in ("publisher", "author", "sourceOrganization", "copyrightHolder", "creator"):
                faults.append(f"{page.path}: {key}")
    none(faults)


def test_every_page_has_one_graph_of_schema_org(content: list[Built]) -> None:
    faults = []
    for page in content:
        found = [json.loads(text) for text in page.all("//script[@type='application/ld+json']/text()")]
        if [one.get("@context") for one in found] != ["https://schema.org"]:
            faults.append(page.path)
    none(faults)


def test_no_value_is_empty(content: list[Built]) -> None:
    none(
        f"{page.path}: {key}"
        for page in content
        for key, value in values(page.graph)
        if value in ("", None, [], {})
    )


def test_the_web_page_says_what_the_head_says(content: list[Built]) -> None:
    faults = []
    for page in content:
        thing = next(thing for thing in page.graph if thing["@type"] == "WebPage")
        said = [thing[key] for key in ("@id", "name", "inLanguage")]
        if said != [page.url, page.title, page.lang]:
            faults.append(f"{page.path}: {said}")
    none(faults)


def test_translations_name_the_page_they_translate(content: list[Built], base: str) -> None:
    existing = {page.url for page in content if page.lang == "nl"}
    faults = []
    for page in content:
        thing = next(thing for thing in page.graph if thing["@type"] == "WebPage")
        dutch = thing.get("translationOfWork", {}).get("@id")
        wanted = None if page.lang == "nl" else base + path_without_language(page).removesuffix("index.html")
        if dutch != wanted or (dutch and dutch not in existing):
            faults.append(f"{page.path}: {dutch}")
    none(faults)


def test_breadcrumbs_are_those_a_reader_sees_and_lead_to_pages(content: list[Built]) -> None:
    existing = {page.url for page in content}
    faults = []
    for page in content:
        for thing in page.graph:
            if thing["@type"] == "BreadcrumbList":
                items = thing["itemListElement"]
                seen = [one.text_content().strip() for one in page.all("//nav[@class='crumbs']//li")]
                if [one["name"] for one in items] != seen:
                    faults.append(f"{page.path}: shows {seen}")
                if [one["position"] for one in items] != list(range(1, len(items) + 1)):
                    faults.append(f"{page.path}: positions")
                faults += [f"{page.path}: {one['item']}" for one in items if one["item"] not in existing]
                if items[-1]["item"] != page.url:
                    faults.append(f"{page.path}: ends in {items[-1]['item']}")
    none(faults)


def test_a_film_has_what_a_film_needs(content: list[Built], site: Path, base: str) -> None:
    films = [(page, thing) for page in content for thing in page.graph if thing["@type"] == "VideoObject"]
    assert films
    faults = []
    for page, film in films:
        faults += [f"{page.path}: no {field}" for field in FILM_FIELDS - set(film)]
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", film.get("uploadDate", "")):
            faults.append(f"{page.path}: uploadDate {film.get('uploadDate')}")
        if not ("contentUrl" in film or "embedUrl" in film):
            faults.append(f"{page.path}: no film")
        for field in ("thumbnailUrl", "contentUrl"):
            url = film.get(field, base)
            if url.startswith(base) and not (site / url.removeprefix(base)).exists():
                faults.append(f"{page.path}: {field} {url} does not exist")
    none(faults)


def test_google_finds_every_field_it_requires(content: list[Built], tools: Path) -> None:
    files = [str(page.file) for page in content]
    command = ["node", str(SCRIPT), str(tools), *files]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert sum(one["types"] > 0 for one in found) == len(content), "the judge did not read every page"
    none(f"{one['file']}: {issue}" for one in found for issue in one["issues"])


def keys(value) -> list[str]:
    return [key for key, _ in values(value)]


def values(value) -> list[tuple[str, object]]:
    """Give every (key, value) in nested JSON."""
    if isinstance(value, dict):
        return [pair for key, one in value.items() for pair in ((key, one), *values(one))]
    return [pair for one in value for pair in values(one)] if isinstance(value, list) else []
