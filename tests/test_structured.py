import pytest

from making import page, service, site
from wijzer.head import head
from wijzer.menu import crumbs
from wijzer.structured import json_ld, transcript

AGENCY = service("Amal", "phone: 09 265 78 40\nphone_source: bron\nwebsite: https://amal.example/\n").replace(
    "kind: service", "kind: agency"
)
FILM = page(
    "De film",
    "# De film\n\nKort.\n\n## De tekst { #tekst }\n\nWelkom.\n\nTot ziens.\n\n"
    "## Meer { #meer }\n\nLees door.\n",
    "kind: video\nvideo: film.mp4\nposter: film.jpg\nspoken: none\nseconds: 30\n"
    "published_on: 2026-01-05\ncaptions: {}\n",
)  # fmt: skip
SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/diensten/index.md": page("Diensten"),
        "nl/diensten/amal.md": AGENCY,
        "nl/diensten/vdab.md": service("VDAB", "website: https://vdab.example/\nlanguages: [nl, ro]\n"),
        "nl/pijlers/werk.md": page("Werk", front="kind: pillar\n"),
        "nl/film.md": FILM,
        "ro/index.md": page("Bun venit"),
    }
)


def graph(path, language="nl"):
    one = SITE.page(language, path)
    return json_ld(SITE, one, head(SITE, one), crumbs(SITE, one))["@graph"]


def test_every_page_is_a_page_of_the_site_and_says_in_which_language():
    assert graph("diensten/index.md")[0] == {
        "@type": "WebPage",
        "@id": "https://w.example/diensten/",
        "name": "Diensten | Wijzer",
        "inLanguage": "nl",
        "isPartOf": {"@type": "WebSite", "name": "Wijzer", "url": "https://w.example/"},
    }


def test_a_translation_names_the_page_it_translates():
    assert graph("index.md", "ro")[0]["translationOfWork"] == {"@id": "https://w.example/"}


def test_terms_a_reader_finds_on_the_page_are_its_keywords():
    rows = "term,role,target\nwerk zoeken,primary,a.md\nelders,secondary,a.md\nwerk,secondary,a.md\n"
    found = site({"nl/a.md": page("Werk zoeken"), "_data/keywords/nl.csv": rows})
    (thing,) = json_ld(found, found.pages[0], head(found, found.pages[0]), ())["@graph"]
    assert thing["keywords"] == "werk zoeken, werk"


def test_a_page_below_the_home_page_has_breadcrumbs():
    assert graph("diensten/vdab.md")[1] == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Welkom", "item": "https://w.example/"},
            {"@type": "ListItem", "position": 2, "name": "Diensten", "item": "https://w.example/diensten/"},
            {"@type": "ListItem", "position": 3, "name": "VDAB", "item": "https://w.example/diensten/vdab/"},
        ],
    }


def test_a_service_is_a_service():
    assert graph("diensten/vdab.md")[2] == {
        "@type": "Service",
        "name": "VDAB",
        "serviceType": ["Werk"],
        "areaServed": ["Vlaanderen"],
        "url": "https://vdab.example/",
        "availableLanguage": ["nl", "ro"],
    }


ORGANISATION = {
    "@type": "GovernmentOrganization",
    "@id": "https://w.example/diensten/amal/#organisation",
    "name": "Amal",
    "url": "https://amal.example/",
    "telephone": "09 265 78 40",
}


def test_an_agency_is_an_organisation_on_its_own_page():
    assert graph("diensten/amal.md")[-1] == ORGANISATION | {"areaServed": ["Vlaanderen"]}


@pytest.mark.parametrize("language", ["nl", "ro"])
def test_the_home_page_points_to_an_agency_and_says_how_to_reach_it(language):
    assert graph("index.md", language)[-1] == ORGANISATION


def test_a_pillar_is_a_service_of_the_agencies():
    thing = graph("pijlers/werk.md")[-1]
    assert (thing["@type"], thing["name"], thing["serviceType"]) == (
        "GovernmentService",
        "Werk",
        "Inburgering",
    )
    assert thing["areaServed"] == ["Vlaanderen", "Brussel"]
    assert thing["provider"] == [{key: ORGANISATION[key] for key in ("@type", "@id", "name")}]


def test_a_film_is_a_video_with_its_transcript_and_nothing_unknown():
    assert graph("film.md")[-1] == {
        "@type": "VideoObject",
        "name": "De film",
        "description": "Over De film.",
        "inLanguage": "nl",
        "thumbnailUrl": "https://w.example/film.jpg",
        "uploadDate": "2026-01-05T00:00:00+01:00",
        "duration": "PT30S",
        "transcript": "Welkom. Tot ziens.",
        "contentUrl": "https://w.example/film.mp4",
    }


def test_a_film_elsewhere_is_embedded():
    text = page("Film", front="kind: video\nvideo: https://youtu.be/abc\nspoken: ro\ncaptions: {}\n")
    found = site({"nl/film.md": text})
    thing = json_ld(found, found.pages[0], head(found, found.pages[0]), ())["@graph"][-1]
    assert thing == {
        "@type": "VideoObject",
        "name": "Film",
        "description": "Over Film.",
        "inLanguage": "ro",
        "embedUrl": "https://youtu.be/abc",
    }


def test_a_transcript_is_what_stands_under_its_heading():
    assert transcript(SITE.page("nl", "film.md")) == "Welkom. Tot ziens."
    assert transcript(SITE.page("nl", "index.md")) == ""
