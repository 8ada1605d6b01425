"""The open data of the real site: it is there, it parses, and it holds what the pages show."""

import csv
import io
import json
from pathlib import Path

import pytest

from .reading import Built


@pytest.fixture(scope="module")
def services(content: list[Built]) -> set[str]:
    """The addresses of the pages of services."""
    found = {page.url for page in content if page.path.startswith("diensten/") and page.path.count("/") == 2}
    assert len(found) > 50
    return found


def rows(file: Path, separator: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig")), delimiter=separator))


def test_every_published_service_is_in_each_file(site: Path, services: set[str]) -> None:
    folder = site / "open-data"
    assert {row["pagina"] for row in rows(folder / "diensten.csv", ";")} == services
    whole = json.loads((folder / "hsds/services.json").read_text("utf-8"))
    assert whole["total_items"] == len(whole["contents"]) == len(services)
    package = json.loads((folder / "hsds/datapackage.json").read_text("utf-8"))
    tables = {one["name"]: rows(folder / "hsds" / one["path"]) for one in package["resources"]}
    assert len(tables["service"]) == len(tables["organization"]) == len(services)


def test_the_page_about_it_leads_to_the_files(site: Path, base: str, content: list[Built]) -> None:
    (page,) = [one for one in content if one.path == "over/open-data/index.html"]
    files = [link.removeprefix(base) for link in page.links]
    leading = [file for file in files if file.startswith("open-data/")]
    assert leading == [
        "open-data/diensten.csv",
        "open-data/hsds/services.json",
        "open-data/hsds/datapackage.json",
    ]
    assert [file for file in leading if not (site / file).is_file()] == []


def test_the_directory_lists_every_published_service(services: set[str], content: list[Built]) -> None:
    (page,) = [one for one in content if one.path == "diensten/index.html"]
    links = page.all("//*[@class='entries']/li/h3/a/@href")
    assert len(links) == len(set(links)) == len(services)
