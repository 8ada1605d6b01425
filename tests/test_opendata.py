import csv
import json
from pathlib import Path

import pytest

from making import service, site
from wijzer.opendata import FILES, files
from wijzer.opendata.package import harmless
from wijzer.opendata.rows import identity

GOLDEN = Path(__file__).parent / "golden" / "open-data"
"""What the services below become. After a change: look at the difference before you take it over."""

RICH = service(
    "'Amal <script>alert(1)</script>'",
    "menu: Amal\ngroups: [ouders]\nlanguages: [nl, ar]\nbring: je kaart\ncost: gratis\n"
    "phone: +32 9 265 78 40\nphone_source: bron\ncalled_on: 2026-02-01\nemail: info@amal.example\n"
    "website: https://amal.example/\naddress: Kongostraat 42, 9000 Gent\n",
    "# Amal\n\nAmal helpt je **gratis**. Kom langs.\n",
)
POOR = service("=1+1", "region_note: niet overal\nper: gemeente\n").replace(
    "confidence: high", "confidence: medium"
)
SERVICES = {
    "nl/diensten/amal.md": RICH,
    "nl/diensten/poor.md": POOR,
    "nl/diensten/klad.md": service("Klad", "draft: true\n"),
}
THREE = (
    "nl: {og: nl_BE, name: Nederlands, script: Latn, site: true}\n"
    "ar: {og: ar_AR, name: العربية, script: Arab}\n"
)
PUBLISHER = (
    "name: Wijzer\nsite_url: https://w.example/\nunreviewed_by_language: {}\ncontent_licence: CC BY 4.0\n"
)


@pytest.fixture(scope="module")
def made():
    return files(site(SERVICES, languages=THREE, publisher=PUBLISHER))


def package(publisher):
    return json.loads(files(site(SERVICES, languages=THREE, publisher=publisher))["hsds/datapackage.json"])


def rows(text, separator=","):
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(), delimiter=separator))


def test_the_files_are_the_golden_ones(made):
    assert sorted(made) == sorted(
        file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*") if file.is_file()
    )
    for name, text in made.items():
        assert text == (GOLDEN / name).read_text("utf-8"), name
    assert set(FILES) < set(made)


def test_only_published_services_are_open_data(made):
    assert json.loads(made["hsds/services.json"])["total_items"] == 2
    assert [row["id"] for row in rows(made["diensten.csv"], ";")] == ["poor", "amal"]


def test_an_id_never_changes():
    assert identity("service", "amal") == "670ee42e-e6a5-5364-aa7f-8b37002c4234"


def test_every_reference_leads_to_a_row(made):
    known = json.loads(made["hsds/datapackage.json"])["resources"]
    tables = {one["name"]: rows(made[f"hsds/{one['path']}"]) for one in known}
    ids = {name: {row["id"] for row in found} for name, found in tables.items()}
    for one in known:
        assert len(ids[one["name"]]) == len(tables[one["name"]]), one["name"]
        for key in one["schema"]["foreignKeys"]:
            given = {row[key["fields"]] for row in tables[one["name"]]} - {""}
            assert given <= ids[key["reference"]["resource"]], (one["name"], key)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("+A1", "'+A1"), ("\t=1", "'\t=1"),
        ("+32 9 265 78 40", "+32 9 265 78 40"), ("+3292657840", "+32 92657840"),
        ("09 265 78 40", "09 265 78 40"), ("Amal", "Amal"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula_and_a_number_stays_a_number(cell, written):
    assert harmless(cell) == written


def test_without_a_publisher_the_licence_is_a_proposal():
    found = package(PUBLISHER)
    assert [one["name"] for one in found["licenses"]] == ["CC-BY-4.0"]
    assert "de licentie is een voorstel" in found["description"]


def test_a_publisher_stands_behind_the_licence():
    found = package(PUBLISHER + "publisher: AgII\n")
    assert "licentie" not in found["description"]
    assert found["contributors"] == [{"title": "AgII", "role": "publisher"}]


def test_without_a_licence_the_package_says_so():
    found = package(PUBLISHER.replace("content_licence: CC BY 4.0\n", ""))
    assert "licenses" not in found
    assert "vraag toestemming" in found["description"]


def test_a_licence_we_do_not_know_keeps_its_name():
    found = package(PUBLISHER.replace("CC BY 4.0", "Modellicentie gratis hergebruik"))
    assert found["licenses"] == [
        {"name": "Modellicentie-gratis-hergebruik", "title": "Modellicentie gratis hergebruik"}
    ]
