from datetime import date

import pytest

from making import page, service, site
from wijzer.gather import downloads, films, index, offers, progress

TODAY = date(2026, 11, 21)
FILM = "kind: video\nvideo: film.mp4\ncaptions: {}\n"
SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/diensten/index.md": page("Diensten", front="kind: directory\n"),
        "nl/diensten/vdab.md": service("VDAB"),
        "nl/diensten/actiris.md": service("actiris"),
        "nl/diensten/huurdersbond.md": service("Huurdersbond").replace("[werk]", "[wonen, werk]"),
        "nl/films/index.md": page("Films", front="kind: collection\n"),
        "nl/films/ana.md": page("Ana", front=FILM),
        "nl/films/later.md": page("Later", front="kind: video\ncaptions: {}\n"),
        "nl/zoeken.md": page("Zoeken", front="kind: search\n"),
        "nl/stand.md": page("Stand", front="kind: status\n"),
        "ro/index.md": page("Bun venit", front="review: {by: Ana, date: 2026-01-01}\n"),
        "ro/zoeken.md": page("Caută", front="kind: search\n"),
        "_data/follows/ro.csv": "page,blocks\nindex.md,aaaaaaaa\n",
    }
)
GATHERERS = (
    index,
    offers,
    progress,
    lambda site, page: downloads(page),
    lambda site, page: films(site, page, TODAY),
)


def test_a_collection_shows_the_films_of_its_folder_that_have_footage():
    found = films(SITE, SITE.page("nl", "films/index.md"), TODAY)
    assert [one.player.title for one in found] == ["Ana"]


def test_a_search_that_finds_nothing_offers_the_guides_of_the_language_else_the_dutch_for_newcomers():
    found = site(
        {
            "nl/doorverwijzers/gids.md": page("Gids", front="kind: guide\n"),
            "nl/mag-ik.md": page("Mag ik", front="kind: guide\n"),
            "nl/zoeken.md": page("Zoeken", front="kind: search\n"),
            "ro/zoeken.md": page("Caută", front="kind: search\n"),
        }
    )
    assert [one.label for one in offers(found, found.page("nl", "zoeken.md"))] == ["Gids", "Mag ik"]
    assert [one.label for one in offers(found, found.page("ro", "zoeken.md"))] == ["Mag ik"]


def test_the_search_page_lists_the_pages_of_its_language_by_name():
    assert [one.label for one in index(SITE, SITE.page("nl", "zoeken.md"))] == [
        "actiris", "Ana", "Diensten", "Films", "Huurdersbond", "Stand", "VDAB", "Welkom",
    ]  # fmt: skip
    assert [one.label for one in index(SITE, SITE.page("ro", "zoeken.md"))] == ["Bun venit"]


def test_the_status_page_counts_pages_reviewed_ones_and_those_behind():
    found = progress(SITE, SITE.page("nl", "stand.md"))
    assert [(one.language.code, one.pages, one.reviewed, one.behind) for one in found] == [
        ("nl", 9, 0, 0),
        ("ro", 2, 1, 1),
    ]


@pytest.mark.parametrize("gather", GATHERERS)
def test_any_other_page_gathers_nothing(gather):
    assert gather(SITE, SITE.page("nl", "index.md")) == ()
