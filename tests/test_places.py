import gzip
import json
from pathlib import Path

import pytest

from making import page, read, site
from wijzer.places import area, names, places, regions
from wijzer.read import read_site

DOCS = Path(__file__).parent.parent / "docs"
HEAD = "nis,nl,fr,region,province,postcodes,localities\n"
GENT = "44021,Gent,Gand,vlaanderen,oost-vlaanderen,9000|9050,9000 Gent|9050 Gentbrugge\n"
ROWS = {
    "Antwerpen": "11002,Antwerpen,Anvers,vlaanderen,antwerpen,2000|2100,2100 Deurne\n",
    "Gent": GENT,
    "Mechelen": "12025,Mechelen,Malines,vlaanderen,antwerpen,2800,\n",
    "Hasselt": "71022,Hasselt,Hasselt,vlaanderen,limburg,3500,\n",
    "Kraainem": "23099,Kraainem,Kraainem,vlaanderen,vlaams-brabant,1950,\n",
    "Aalst": "41002,Aalst,Alost,vlaanderen,oost-vlaanderen,9300,\n",
    "Brugge": "31005,Brugge,Bruges,vlaanderen,west-vlaanderen,8000,\n",
    "Elsene": "21009,Elsene,Ixelles,brussel,,1050,\n",
    "Luik": "62063,Luik,Liège,wallonie,luik,4000,\n",
}
RESPONSIBLE = {
    "Antwerpen": ("antwerpen-stad", ["antwerpen-stad", "antwerpen", "vlaanderen", "belgie"], ["atlas"]),
    "Gent": ("gent-stad", ["gent-stad", "oost-vlaanderen", "vlaanderen", "belgie"], ["amal"]),
    "Mechelen": ("antwerpen", ["antwerpen", "vlaanderen", "belgie"], ["agii"]),
    "Hasselt": ("limburg", ["limburg", "vlaanderen", "belgie"], ["agii-limburg"]),
    "Kraainem": ("vlaams-brabant", ["vlaams-brabant", "vlaanderen", "belgie"], ["agii-vlaams-brabant"]),
    "Aalst": ("oost-vlaanderen", ["oost-vlaanderen", "vlaanderen", "belgie"], ["agii-oost-vlaanderen"]),
    "Brugge": ("west-vlaanderen", ["west-vlaanderen", "vlaanderen", "belgie"], ["agii-west-vlaanderen"]),
    "Elsene": ("brussel", ["brussel", "belgie"], ["bon", "bapa-bxl", "bapa-convivial", "bapa-via"]),
    "Luik": ("wallonie", ["wallonie", "belgie"], []),
}


def made(rows: str, names: str = "name,postcode\n"):
    """Give the site of a table of municipalities, and what reading it had to say."""
    tables = {"_data/places.csv": HEAD + rows, "_data/place-names.csv": names}
    return read({"nl/index.md": page("Welkom"), **tables})


@pytest.mark.parametrize("name", RESPONSIBLE)
def test_the_municipality_says_who_is_responsible(name):
    found, problems = made(ROWS[name])
    assert problems == []
    data = json.loads(places(found))
    here = data["places"][0][2]
    assert (here, *data["areas"][here]) == RESPONSIBLE[name]


def test_regions_go_from_narrow_to_wide():
    assert regions("gent-stad") == ("gent-stad", "oost-vlaanderen", "vlaanderen", "belgie")


def test_a_municipality_is_known_by_its_names_its_villages_and_what_editors_add():
    found, _ = made(GENT, "name,postcode\nLedeberg,9050\nGand,9000\nгент,9000\n")
    assert names(found.municipalities[0]) == ("Gand", "Gentbrugge", "Ledeberg", "гент")


def test_the_file_the_finder_loads():
    found, _ = made(GENT, "name,postcode\nLedeberg,9050\n")
    data = json.loads(places(found))
    assert data["places"] == [["44021", "Gent", "gent-stad", "9000 9050", "Gand|Gentbrugge|Ledeberg"]]
    assert data["sources"] == "Statbel, CC BY 4.0; Countries States Cities Database, ODbL 1.0"


def test_a_postcode_two_municipalities_share_names_both():
    rows = "21004,Brussel,Bruxelles,brussel,,1000|1050,\n" + ROWS["Elsene"]
    found, problems = made(rows, "name,postcode\nFlagey,1050\n")
    assert problems == []
    assert [town.nl for town in found.municipalities if "Flagey" in names(town)] == ["Brussel", "Elsene"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "44021,Gent,Gand,vlaanderen,oost-vlaanderen,90001,\n",
            "'90001' is no postcode; write four digits, such as 9000 [TOWN01]",
        ),
        (
            "4402,Gent,Gand,vlaanderen,oost-vlaanderen,9000,\n",
            "'4402' is no NIS code; write five digits, such as 44021 [TOWN01]",
        ),
        (
            "44021,Gent,Gand,holland,,9000,\n",
            "'region' should be one of vlaanderen, brussel, wallonie, not 'holland' [READ05]",
        ),
        (
            "44021,Gent,Gand,vlaanderen,luik,9000,\n",
            "'province' should be one of antwerpen, limburg, oost-vlaanderen, vlaams-brabant, "
            "west-vlaanderen, not 'luik' [READ05]",
        ),
        ("44021,Gent,Gand,vlaanderen,,9000,\n", "'province' is missing; add a line `province: …` [READ03]"),
        (
            "44021,,Gand,vlaanderen,oost-vlaanderen,9000,\n",
            "'nl' is missing; add a line `nl: …` [READ03]",
        ),
    ],
)
def test_a_row_that_does_not_fit_is_named_and_left_out(row, message):
    found, problems = made(ROWS["Luik"] + row)
    assert problems == [f"docs/_data/places.csv:3: {message}"]
    assert [town.nl for town in found.municipalities] == ["Luik"]


def test_a_municipality_stands_once():
    _, problems = made(GENT + GENT)
    assert problems == [
        "docs/_data/places.csv:3: municipality 44021 stands twice; the other is on line 2 [TOWN02]"
    ]


def test_an_added_name_has_a_postcode_that_exists():
    _, problems = made(GENT, "name,postcode\nLedeberg,9050\nAalst,90000\n")
    assert problems == [
        "docs/_data/place-names.csv:3: 'Aalst' has postcode 90000, which no municipality of "
        "docs/_data/places.csv has [TOWN03]"
    ]


def test_without_the_table_there_are_no_municipalities():
    assert site({"nl/index.md": page("Welkom")}).municipalities == ()


@pytest.fixture(scope="module")
def belgium():
    found, _ = read_site(DOCS)
    return found


def test_every_belgian_municipality_is_there(belgium):
    count = dict.fromkeys(("vlaanderen", "brussel", "wallonie"), 0)
    for town in belgium.municipalities:
        count[town.region] += 1
    assert count == {"vlaanderen": 285, "brussel": 19, "wallonie": 261}


def test_the_cities_with_an_agency_of_their_own_hold_their_districts(belgium):
    cities = {area(town): town for town in belgium.municipalities if area(town).endswith("-stad")}
    assert {name: town.nl for name, town in cities.items()} == {
        "antwerpen-stad": "Antwerpen",
        "gent-stad": "Gent",
    }
    assert {"Deurne", "Hoboken", "Borsbeek"} <= set(names(cities["antwerpen-stad"]))
    assert {"Ledeberg", "Gentbrugge", "Drongen"} <= set(names(cities["gent-stad"]))


def test_the_file_weighs_less_than_25_kilobytes(belgium):
    assert len(gzip.compress(places(belgium).encode(), 9)) < 25_000


def test_every_responsible_service_has_a_page(belgium):
    services = {one for _, found in json.loads(places(belgium))["areas"].values() for one in found}
    assert [one for one in services if not belgium.page("nl", f"diensten/{one}.md")] == []
