from pathlib import Path

import pytest

from making import one, page, service
from wijzer.page import KINDS, REGIONS, SHEETS
from wijzer.read import read_site

TOP = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("nl/index.md", ""),
        ("nl/werk.md", "werk/"),
        ("nl/werk/index.md", "werk/"),
        ("nl/werk/film.md", "werk/film/"),
        ("nl/werk/mijn-index.md", "werk/mijn-index/"),
        ("ro/index.md", "ro/"),
        ("ro/werk/index.md", "ro/werk/"),
    ],
)
def test_dutch_lives_at_the_root_and_each_other_language_in_its_folder(file, address):
    assert one(page("A"), file)[1].address == address


def test_a_page_is_called_by_its_label_or_else_by_its_title():
    assert one(page("Aan het werk", front="menu: Werk\n"))[1].label == "Werk"
    assert one(page("Aan het werk"))[1].label == "Aan het werk"


@pytest.mark.parametrize(
    ("front", "published"),
    [
        ("", True),
        ("draft: true\n", False),
        ("kind: video\nvideo: film.mp4\ncaptions: {}\n", True),
        ("kind: video\ncaptions: {}\n", False),
    ],
)
def test_a_draft_and_a_film_without_footage_are_not_published(front, published):
    assert one(page("A", front=front))[1].published is published


@pytest.mark.parametrize(("confidence", "published"), [("high", True), ("medium", True), ("low", False)])
def test_a_service_whose_sources_are_too_weak_is_not_published(confidence, published):
    text = service("A").replace("confidence: high", f"confidence: {confidence}")
    assert one(text)[1].published is published


@pytest.mark.parametrize(
    ("file", "desk"),
    [("nl/diensten/vdab.md", True), ("nl/doorverwijzers/index.md", True), ("nl/index.md", False)],
)
def test_the_desk_of_referrers_has_two_folders(file, desk):
    assert one(page("A"), file)[1].for_referrers is desk


def test_a_page_says_where_each_key_is_written():
    _, made = one(page("A", front="menu: B\n"))
    assert [str(made.at(key)) for key in ("title", "menu", "kind")] == [
        "docs/nl/index.md:2", "docs/nl/index.md:5", "docs/nl/index.md:2",
    ]  # fmt: skip


def test_every_kind_of_page_has_a_template_and_every_template_a_kind():
    assert sorted(KINDS) == sorted(file.stem for file in (TOP / "overrides/pages").glob("*.html"))


def test_every_sheet_has_a_template():
    assert [name for name in SHEETS if not (TOP / f"overrides/sheets/{name}.html").exists()] == []


def test_every_region_has_a_name_that_readers_see():
    made, _ = read_site(TOP / "docs")
    assert [name for name in REGIONS if not made.words["nl"].get(f"region_{name}")] == []
