import pytest

from making import page, service, site, told
from wijzer.check.pages import check
from wijzer.places import SECTIONS
from wijzer.towns import finder, towns

PLACES = """\
nis,nl,fr,region,province,postcodes,localities
11002,Antwerpen,Anvers,vlaanderen,antwerpen,2000|2100,2000 Antwerpen|2100 Deurne
12025,Mechelen,Malines,vlaanderen,antwerpen,2800,
11001,Aartselaar,Aartselaar,vlaanderen,antwerpen,2630,
21009,Elsene,Ixelles,brussel,,1050,
"""
TABLES = {
    "_data/places.csv": PLACES,
    "_data/place-names.csv": "name,postcode\nАнтверпен,2000\n",
    "nl/diensten/atlas.md": service("Atlas"),
    "nl/diensten/agii.md": service("AgII"),
    "nl/diensten/bon.md": service("bon"),
}
LISTS = "doorverwijzers/gemeenten"
HEADINGS = "# Zoek\n\nEen zin.\n\n" + "".join(f"## Gebied {id} {{ #{id} }}\n\n" for id in SECTIONS.values())


def listed(area: str):
    """Give (name, postcodes, other names, who) for each municipality on the list of `area`."""
    text = page("Lijst", front=f"kind: municipalities\narea: {area}\n")
    made = site({**TABLES, f"nl/{LISTS}/lijst.md": text})
    rows = towns(made, made.page("nl", f"{LISTS}/lijst.md"))
    return [(one.name, one.postcodes, one.also, [who.label for who in one.agencies]) for one in rows]


def test_a_list_names_the_municipalities_of_its_province_and_who_is_responsible():
    assert listed("antwerpen") == [
        ("Aartselaar", "2630", (), ["AgII"]),
        ("Antwerpen", "2000, 2100", ("Anvers", "Deurne"), ["Atlas"]),
        ("Mechelen", "2800", ("Malines",), ["AgII"]),
    ]


def test_a_list_names_only_services_that_have_a_page():
    assert listed("brussel") == [("Elsene", "1050", ("Ixelles",), ["bon"])]


def test_another_page_lists_nothing():
    made = site({**TABLES, "nl/index.md": page("Welkom")})
    assert towns(made, made.page("nl", "index.md")) == ()


def test_a_finder_knows_its_headings_and_where_the_lists_are():
    made = site({
        **TABLES,
        "nl/zoek.md": page("Zoek", HEADINGS + "## Bel { #bellen }\n", "finder: true\n"),
        "ro/zoek.md": page("Caută", HEADINGS.replace("Gebied", "Zona") + "## Sună { #bellen }\n"),
        f"nl/{LISTS}/index.md": page("Lijsten"),
    })  # fmt: skip
    found = finder(made, made.page("ro", "zoek.md"))
    assert found.sections.split()[:3] == [
        "antwerpen-stad:antwerpen",
        "gent-stad:gent",
        "antwerpen:provincie-antwerpen",
    ]
    assert found.next == "bellen"
    assert (found.lists.href, found.lists.dutch) == ("../../doorverwijzers/gemeenten/", True)
    assert told(check(made, None)) == []


@pytest.mark.parametrize("tables", [{}, TABLES])
def test_without_municipalities_or_without_asking_for_it_there_is_no_finder(tables):
    made = site({**tables, "nl/zoek.md": page("Zoek", HEADINGS, "" if tables else "finder: true\n")})
    assert finder(made, made.page("nl", "zoek.md")) is None


def test_a_finder_needs_a_heading_for_every_area():
    text = HEADINGS.replace("## Gebied limburg { #limburg }\n\n", "")
    made = site({**TABLES, "nl/zoek.md": page("Zoek", text, "finder: true\n")})
    assert told(check(made, None)) == [
        "docs/nl/zoek.md:5: has a finder, but no heading with id 'limburg', under which it should say "
        "who is responsible there [PAGE15]"
    ]
